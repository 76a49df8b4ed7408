/** A kerneelement: what is not up for compromise. */
import { choice, defineSpec, line, text, type RecordOf, place } from './fields';
import { made, type Make } from './make';

/** Indsatsnært or organisatorisk; the same division is used for udviklingspunkter. */
export const POINT_KINDS = ['intervention', 'organisational'] as const;
/** See {@link POINT_KINDS}. */
export type PointKind = (typeof POINT_KINDS)[number];

/** Spec of a core element. */
export const coreElementSpec = defineSpec({
  fields: { title: line(), kind: choice(POINT_KINDS), description: text(), order: place() },
  entries: {},
  title: ['title'],
  hangsOn: {},
  bound: [],
  quiet: [],
});
/** A core element. */
export type CoreElement = RecordOf<typeof coreElementSpec>;

/** A new core element. */
export function createCoreElement(
  make: Make,
  input: { title: string; kind: PointKind; order: string },
) {
  return made('coreElement', make.id, { title: input.title, kind: input.kind, order: input.order });
}
