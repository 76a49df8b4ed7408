/** An udviklingspunkt: what the team wants to get better at, headed by the model's three questions. */
import { POINT_KINDS, type PointKind } from './core-element';
import {
  choice,
  dateSchema,
  defineSpec,
  idSchema,
  line,
  paperNumber,
  reference,
  setOf,
  tableOf,
  text,
  together,
  type RecordOf,
  place,
} from './fields';
import { made, type Make } from './make';

/** Answers to "Er vi tættere på målet?". */
export const GOAL_ANSWERS = ['closer', 'same', 'further', 'unknown'] as const;
/** See {@link GOAL_ANSWERS}. */
export type GoalAnswer = (typeof GOAL_ANSWERS)[number];

/** Spec of a development point. `goalCheck` is keyed by meeting id; criteria have their words and whether they are met apart. */
export const developmentPointSpec = defineSpec({
  fields: {
    title: line(),
    kind: choice(POINT_KINDS),
    why: text(),
    goal: text(),
    signs: text(),
    changes: text(),
    priority: together((zod) =>
      zod.strictObject({
        level: zod.int().check(zod.gte(1), zod.lte(9)),
        reason: zod.string().check(zod.maxLength(1000)),
      }),
    ),
    owner: reference(),
    anchoring: text(),
    order: place(),
    closed: together((zod) =>
      zod.strictObject({ on: dateSchema(zod), note: zod.string().check(zod.maxLength(1000)) }),
    ),
    number: paperNumber(),
  },
  entries: {
    coreElement: setOf(),
    criterion: tableOf((zod) => zod.string().check(zod.minLength(1), zod.maxLength(300))),
    criterionMet: setOf(),
    goalCheck: tableOf((zod) =>
      zod.strictObject({
        answer: zod.enum(GOAL_ANSWERS),
        note: zod.string().check(zod.maxLength(1000)),
        meeting: idSchema(zod),
        on: dateSchema(zod),
      }),
    ),
  },
  title: ['title'],
  hangsOn: {},
  bound: [],
  quiet: [],
});
/** A development point. The three answers are `goal`, `signs` and `changes`. */
export type DevelopmentPoint = RecordOf<typeof developmentPointSpec>;

/** A new development point. */
export function createDevelopmentPoint(
  make: Make,
  input: {
    title: string;
    kind: PointKind;
    goal?: string;
    signs?: string;
    changes?: string;
    order: string;
    number?: number | undefined;
  },
) {
  return made('developmentPoint', make.id, {
    title: input.title,
    kind: input.kind,
    goal: input.goal ?? '',
    signs: input.signs ?? '',
    changes: input.changes ?? '',
    order: input.order,
    ...(input.number === undefined ? {} : { number: input.number }),
  });
}

/** Whether the team is working on the point. */
export function isOpenPoint(point: DevelopmentPoint): boolean {
  return point.closed === null && !point.removed;
}
