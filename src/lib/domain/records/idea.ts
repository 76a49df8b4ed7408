/** An idé: raw, captured in seconds, also between meetings. */
import type { z } from '../zod';
import {
  MAX_LINE,
  dateSchema,
  defineSpec,
  idSchema,
  later,
  reference,
  text,
  together,
  type RecordOf,
  type Zod,
  place,
} from './fields';
import { made, type Make } from './make';

/** Why an idea was put away. */
export const droppedNote = (zod: Zod) => zod.string().check(zod.maxLength(1000));

const fate = (zod: Zod) =>
  zod.discriminatedUnion('kind', [
    zod.strictObject({ kind: zod.literal('test'), testAction: idSchema(zod) }),
    zod.strictObject({ kind: zod.literal('dropped'), on: dateSchema(zod), note: droppedNote(zod) }),
  ]);

/**
 * Where an idea was found: in a package of another team. `title` is what their point or test is called.
 */
const inspiredBy = (zod: Zod) =>
  zod.strictObject({
    package: idSchema(zod),
    board: zod.string().check(zod.maxLength(MAX_LINE)),
    municipality: zod.string().check(zod.maxLength(MAX_LINE)),
    title: zod.string().check(zod.maxLength(MAX_LINE)),
    kind: zod.enum(['developmentPoint', 'testAction']),
  });
/** See {@link inspiredBy}. */
export type InspiredBy = z.infer<ReturnType<typeof inspiredBy>>;

/**
 * Spec of an idea. `fate` is what became of it; none while it is still an idea. One that was found
 * with others says what we would do `differently`, and which small test comes first.
 */
export const ideaSpec = defineSpec({
  fields: {
    text: text(1000),
    pointId: reference(),
    order: place(),
    fate: together(fate),
    inspiredBy: later(2, together(inspiredBy)),
    differently: later(2, text(1000)),
    firstTry: later(2, text(1000)),
  },
  entries: {},
  title: ['text'],
  hangsOn: { developmentPoint: 'pointId' },
  bound: ['fate', 'inspiredBy'],
  quiet: [],
});
/** An idea. */
export type Idea = RecordOf<typeof ideaSpec>;

/** Where an idea was found, and the two answers that make it the team's own. */
export interface Inspiration {
  inspiredBy: InspiredBy;
  differently: string;
  firstTry: string;
}

/** A new idea, under a point or not yet. */
export function createIdea(
  make: Make,
  input: { text: string; pointId?: string | null; order?: string; inspiration?: Inspiration },
) {
  return made('idea', make.id, {
    text: input.text,
    pointId: input.pointId ?? null,
    order: input.order ?? '',
    ...input.inspiration,
  });
}

/** Whether the idea still waits. */
export function isOpenIdea(idea: Idea): boolean {
  return idea.fate === null && !idea.removed;
}
