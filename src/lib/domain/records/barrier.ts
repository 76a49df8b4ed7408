/** Noget står i vejen: what stands in the way of a point or a test. */
import { choice, dateSchema, defineSpec, reference, text, together, type RecordOf } from './fields';
import { made, type Make } from './make';

/** ansættelse, visitation, ressourcer, tid, lovgivning, samarbejde, andet. */
export const BARRIER_KINDS = [
  'staffing',
  'referral',
  'resources',
  'time',
  'legislation',
  'collaboration',
  'other',
] as const;
/** See {@link BARRIER_KINDS}. */
export type BarrierKind = (typeof BARRIER_KINDS)[number];

/** Spec of a barrier. */
export const barrierSpec = defineSpec({
  fields: {
    text: text(1000),
    kind: choice(BARRIER_KINDS),
    pointId: reference(),
    testActionId: reference(),
    resolved: together((zod) =>
      zod.strictObject({ on: dateSchema(zod), note: zod.string().check(zod.maxLength(1000)) }),
    ),
  },
  entries: {},
  title: ['text'],
  hangsOn: { testAction: 'testActionId', developmentPoint: 'pointId' },
  bound: [],
  quiet: [],
});
/** A barrier. */
export type Barrier = RecordOf<typeof barrierSpec>;

/** A new barrier on a point or a test. */
export function createBarrier(
  make: Make,
  input: { text: string; kind: BarrierKind; pointId?: string | null; testActionId?: string | null },
) {
  return made('barrier', make.id, {
    text: input.text,
    kind: input.kind,
    pointId: input.pointId ?? null,
    testActionId: input.testActionId ?? null,
  });
}

/** Whether it still stands in the way. */
export function isStanding(barrier: Barrier): boolean {
  return barrier.resolved === null && !barrier.removed;
}
