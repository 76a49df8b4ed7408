/** A tegn ("Vi kan se det på, at …"): how the team sees that a change is an improvement. */
import {
  MAX_LINE,
  dateSchema,
  defineSpec,
  place,
  reference,
  tableOf,
  text,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** set · ikke set · ved ikke. */
export const SIGN_ANSWERS = ['seen', 'notSeen', 'unknown'] as const;
/** See {@link SIGN_ANSWERS}. */
export type SignAnswer = (typeof SIGN_ANSWERS)[number];

/**
 * Spec of a sign. `seen` is keyed by the meeting it was answered on or for, else by the day; `source` is
 * where one knows it from. Came with format 3.
 */
export const signSpec = defineSpec({
  fields: { pointId: reference(), text: text(1000), order: place() },
  entries: {
    seen: tableOf((zod) =>
      zod.strictObject({
        answer: zod.enum(SIGN_ANSWERS),
        on: dateSchema(zod),
        source: zod.string().check(zod.maxLength(MAX_LINE)),
      }),
    ),
  },
  title: ['text'],
  hangsOn: { developmentPoint: 'pointId' },
  bound: ['pointId'],
  quiet: [],
});
/** A sign. */
export type Sign = RecordOf<typeof signSpec>;
/** An answer to whether a sign was seen. */
export type SignSeen = Sign['seen'][string];

/** A new sign under a point. */
export function createSign(make: Make, input: { pointId: string; text: string; order: string }) {
  return made('sign', make.id, {
    pointId: input.pointId,
    text: input.text,
    order: input.order,
  });
}
