import * as v from 'valibot';
import {
  counted,
  id,
  share,
  text,
  type Definition,
  type DocumentOf,
} from '../../own-data/schema.js';
import type { TalentGaugeSlice } from './talent-gauge.data.js';

const units = ['university', 'institute', 'laboratory', 'company', 'item'] as const;

const count = v.strictObject({
  ...counted,
  name: text,
  unit: v.pipe(
    v.optional(v.picklist(units), 'item'),
    v.description('Decides the Chinese measure word; an item has none.'),
  ),
});

const gauge = v.pipe(
  v.strictObject({
    id,
    title: v.optional(text),
    summary: v.pipe(
      v.optional(text),
      v.description('One sentence, {share} standing for the figure.'),
    ),
    label: v.pipe(text, v.description('What the share is a share of, beside the figure.')),
    name: v.pipe(
      v.optional(text),
      v.description('The same for who does not see the figure beside it.'),
    ),
    share,
    behind: v.pipe(
      v.optional(v.array(count), []),
      v.description('The numbers that stand behind the share.'),
    ),
  }),
  v.transform((given) => ({ ...given, name: given.name ?? given.label })),
);

const lists = { shares: gauge };

/** Shares as an author writes them. */
export type TalentGaugeDocument = DocumentOf<typeof lists>;

export const definition: Definition<TalentGaugeSlice> = { lists };
