/** A direction ("Det kan I regne med fra mig"): what a leader has said that the team can count on. */
import { date, dateSchema, defineSpec, idSchema, text, together, type RecordOf } from './fields';
import { MAX_ID } from '../schema';
import { made } from './make';

/** Spec of a direction; a board has one. `said` is who said it last, or said that it still holds. Came with format 5. */
export const directionSpec = defineSpec({
  fields: {
    lasting: text(2000),
    mandate: text(2000),
    mayDecide: text(2000),
    visit: date(),
    said: together((zod) =>
      zod.strictObject({ by: zod.nullable(idSchema(zod)), on: dateSchema(zod) }),
    ),
  },
  entries: {},
  title: ['lasting', 'mayDecide', 'mandate'],
  hangsOn: {},
  bound: ['said'],
  quiet: ['said'],
});
/** A direction. */
export type Direction = RecordOf<typeof directionSpec>;

/** What a leader may say of the direction of a team. */
export const DIRECTION_TEXTS = ['lasting', 'mandate', 'mayDecide'] as const;
/** See {@link DIRECTION_TEXTS}. */
export type DirectionText = (typeof DIRECTION_TEXTS)[number];

/** The id of the one direction of a board: two devices that say something first have said it of the same. */
export function directionId(board: string): string {
  return `${board.slice(0, MAX_ID - 2)}_d`;
}

/** The direction of a board, which has said nothing yet. */
export function createDirection(board: string) {
  return made('direction', directionId(board), {});
}
