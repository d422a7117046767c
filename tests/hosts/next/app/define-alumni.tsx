'use client';
import 'ai-beijing-widgets/alumni/define';

export const DefineAlumni = () => null;
