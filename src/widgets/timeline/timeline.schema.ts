import * as v from 'valibot';
import {
  counted,
  date,
  id,
  money,
  paragraphs,
  share,
  text,
  type Definition,
  type DocumentOf,
} from '../../own-data/schema.js';
import { kinds, places, type TimelineSlice } from './timeline.data.js';
import { chronological } from './timeline.model.js';

const place = v.picklist(places);

const event = v.strictObject({
  id,
  date,
  place: v.pipe(place, v.description('Where it happened; national for several places.')),
  kind: v.pipe(v.picklist(kinds), v.description('Shown by the mark.')),
  what: v.pipe(
    text,
    v.description('One line without date and sums; {name} stands for the figure of that name.'),
  ),
  figures: v.pipe(
    v.optional(
      v.record(
        v.string(),
        v.variant('unit', [
          v.strictObject({ ...share.entries, unit: v.literal('percent') }),
          v.strictObject({ ...counted, unit: v.literal('item') }),
        ]),
      ),
    ),
    v.description('Numbers in the line, by name.'),
  ),
  amounts: v.pipe(
    v.optional(v.array(v.strictObject({ ...money, place: v.optional(place) })), []),
    v.description('Sums of money.'),
  ),
  paragraphs,
});

const lists = { events: event };

/** A timeline as an author writes it. */
export type TimelineDocument = DocumentOf<typeof lists>;

export const definition: Definition<TimelineSlice> = {
  lists,
  filled: ['what', 'figures'],
  arrange: (slice) => ({ ...slice, events: chronological(slice.events) }),
};
