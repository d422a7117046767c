import { define } from '../../element/index.js';
import { AiBeijingAlumni } from './alumni.js';

define(AiBeijingAlumni);
