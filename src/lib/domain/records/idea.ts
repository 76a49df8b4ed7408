/** An idé: raw, captured in seconds, also between meetings. */
import { z } from '../schema';
import {
  dateSchema,
  defineSpec,
  idSchema,
  line,
  reference,
  text,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

const fate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('test'), testAction: idSchema }),
  z.strictObject({ kind: z.literal('dropped'), on: dateSchema, note: z.string().max(1000) }),
]);

/** Spec of an idea. `fate` is what became of it; none while it is still an idea. */
export const ideaSpec = defineSpec({
  fields: { text: text(1000), pointId: reference(), order: line(60), fate: together(fate) },
  entries: {},
});
/** An idea. */
export type Idea = RecordOf<typeof ideaSpec>;

/** A new idea, under a point or not yet. */
export function createIdea(
  make: Make,
  input: { text: string; pointId?: string | null; order?: string },
) {
  return made('idea', make.id, {
    text: input.text,
    pointId: input.pointId ?? null,
    order: input.order ?? '',
  });
}

/** Whether the idea still waits. */
export function isOpenIdea(idea: Idea): boolean {
  return idea.fate === null && !idea.removed;
}
