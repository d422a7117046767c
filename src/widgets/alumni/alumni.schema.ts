import * as v from 'valibot';
import {
  id,
  money,
  paragraphs,
  text,
  type Definition,
  type DocumentOf,
} from '../../own-data/schema.js';
import type { AlumniSlice } from './alumni.data.js';

const person = v.strictObject({
  id,
  name: text,
  role: text,
  company: text,
  also: v.pipe(
    v.optional(text),
    v.description('What else there is to say, {amount} standing for the sum if there is one.'),
  ),
  amount: v.optional(v.strictObject(money)),
  paragraphs,
});

const note = v.strictObject({ text, paragraphs });

const lists = { people: person, notes: note };

/** People as an author writes them; in the summary `{companies}` stands for their companies. */
export type AlumniDocument = Omit<DocumentOf<typeof lists>, 'notes'> &
  Partial<Pick<DocumentOf<typeof lists>, 'notes'>>;

export const definition: Definition<AlumniSlice> = { lists };
