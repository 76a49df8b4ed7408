/** An opgave: who does what by when. */
import {
  choice,
  date,
  dateSchema,
  defineSpec,
  reference,
  text,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** Why a task exists: to correct the indsatsbeskrivelse, or to check back on what was made fast. */
export const TASK_ORIGINS = ['describe', 'checkBack'] as const;
/** See {@link TASK_ORIGINS}. */
export type TaskOrigin = (typeof TASK_ORIGINS)[number];

/** Spec of a task. */
export const taskSpec = defineSpec({
  fields: {
    text: text(1000),
    owner: reference(),
    due: date(),
    done: together((zod) =>
      zod.strictObject({ on: dateSchema(zod), note: zod.string().check(zod.maxLength(1000)) }),
    ),
    pointId: reference(),
    testActionId: reference(),
    origin: choice(TASK_ORIGINS),
  },
  entries: {},
  title: ['text'],
  hangsOn: { testAction: 'testActionId', developmentPoint: 'pointId' },
  bound: ['origin'],
  quiet: [],
  inNumbers: true,
});
/** A task. */
export type Task = RecordOf<typeof taskSpec>;

/** A new task. */
export function createTask(
  make: Make,
  input: {
    text: string;
    owner?: string | null;
    due?: string | null;
    pointId?: string | null;
    testActionId?: string | null;
    origin?: TaskOrigin;
  },
) {
  return made('task', make.id, {
    text: input.text,
    owner: input.owner ?? null,
    due: input.due ?? null,
    pointId: input.pointId ?? null,
    testActionId: input.testActionId ?? null,
    ...(input.origin ? { origin: input.origin } : {}),
  });
}

/** Whether the task still waits to be done. */
export function isOpenTask(task: Task): boolean {
  return task.done === null && !task.removed;
}
