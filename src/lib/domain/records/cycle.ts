/** A læringscirkel: one turn of planlægge → afprøve → reflektere → justere. */
import type { z } from '../zod';
import {
  choice,
  dateSchema,
  defineSpec,
  flag,
  idSchema,
  line,
  momentSchema,
  reference,
  text,
  together,
  type RecordOf,
  type Zod,
} from './fields';
import { made, type Make } from './make';
import { PHASES } from './phase';
import { SIZES, type Size } from './size';

export { SIZES, type Size } from './size';

/** Justér, Udvid, Gør fast, Stop. */
export const DECISIONS = ['adapt', 'expand', 'adopt', 'stop'] as const;
/** See {@link DECISIONS}. */
export type DecisionKind = (typeof DECISIONS)[number];
/** What an owner suggests before the meeting: a decision, or to go on (Fortsæt). */
export const SUGGESTIONS = [...DECISIONS, 'continue'] as const;
/** See {@link SUGGESTIONS}. */
export type Suggestion = (typeof SUGGESTIONS)[number];
/** The order in which they are offered, wherever they are: Fortsæt first, which is what most tests get. */
export const OFFERED = ['continue', ...DECISIONS] as const satisfies readonly Suggestion[];
/** Gik det, som vi forventede? */
export const AS_EXPECTED = ['yes', 'partly', 'no'] as const;
/** See {@link AS_EXPECTED}. */
export type AsExpected = (typeof AS_EXPECTED)[number];
/** bedre, som før, dårligere, ved vi ikke endnu. */
export const OUTCOMES = ['better', 'same', 'worse', 'unknown'] as const;
/** See {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

const decisionSchema = (zod: Zod) =>
  zod.strictObject({
    kind: zod.enum(DECISIONS),
    on: dateSchema(zod),
    note: zod.string().check(zod.maxLength(2000)),
    meeting: zod.nullable(idSchema(zod)),
  });
/** A decision, the day it was taken, and the meeting if it was taken in one. */
export type Decision = z.infer<ReturnType<typeof decisionSchema>>;

const fidelitySchema = (zod: Zod) =>
  zod.union([zod.int().check(zod.gte(1), zod.lte(5)), zod.literal('notRelevant')]);
/** Gjort som planlagt? 1–5 or "ikke relevant". */
export type Fidelity = z.infer<ReturnType<typeof fidelitySchema>>;

const stampSchema = (zod: Zod) =>
  zod.strictObject({ prediction: zod.string().check(zod.maxLength(4000)), at: momentSchema(zod) });

/**
 * Spec of a cycle. `testActionId` and `parentCycleId` are set when it is made and never change; its
 * number is derived. `stamp` is the expectation as it stood when the test started, kept whatever
 * happens later.
 */
export const cycleSpec = defineSpec({
  fields: {
    testActionId: reference(),
    parentCycleId: reference(),
    phase: choice(PHASES),
    question: text(1000),
    attempt: text(),
    prediction: text(),
    predictionWhy: text(),
    plan: text(),
    size: choice(SIZES),
    several: flag(),
    lookAt: text(),
    stamp: together(stampSchema),
    startedOn: together(dateSchema),
    reflectOn: together(dateSchema),
    fidelity: together(fidelitySchema),
    deviations: text(),
    happened: text(),
    learned: text(),
    asExpected: choice(AS_EXPECTED),
    outcome: choice(OUTCOMES),
    elsewhere: text(),
    suggestion: together((zod) =>
      zod.strictObject({
        kind: zod.enum(SUGGESTIONS),
        note: zod.string().check(zod.maxLength(1000)),
        on: dateSchema(zod),
      }),
    ),
    decision: together(decisionSchema),
    label: line(),
  },
  entries: {},
  title: ['question', 'attempt', 'label'],
  hangsOn: { testAction: 'testActionId' },
  bound: [
    'testActionId',
    'parentCycleId',
    'phase',
    'stamp',
    'startedOn',
    'reflectOn',
    'decision',
    'suggestion',
  ],
  quiet: [],
  inNumbers: true,
});
/** A cycle. `attempt` is "Vi prøver", `plan` "Hvem og hvornår". */
export type Cycle = RecordOf<typeof cycleSpec>;

/** Input for a new cycle. */
export interface NewCycle {
  testActionId: string;
  parentCycleId?: string | null;
  question?: string;
  attempt?: string;
  prediction?: string;
  predictionWhy?: string;
  plan?: string;
  lookAt?: string;
  size?: Size;
  several?: boolean;
  label?: string;
}

/** A new cycle in Planlægge; its size is ét forløb, én medarbejder unless said otherwise. */
export function createCycle(make: Make, input: NewCycle) {
  return made('cycle', make.id, {
    testActionId: input.testActionId,
    parentCycleId: input.parentCycleId ?? null,
    phase: 'plan',
    question: input.question ?? '',
    attempt: input.attempt ?? '',
    prediction: input.prediction ?? '',
    predictionWhy: input.predictionWhy ?? '',
    plan: input.plan ?? '',
    lookAt: input.lookAt ?? '',
    size: input.size ?? 'single',
    several: input.several ?? false,
    ...(input.label ? { label: input.label } : {}),
  });
}
