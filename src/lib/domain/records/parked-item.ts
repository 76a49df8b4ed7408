/** A parkeret punkt: sent on to another meeting, and back with what came of it. */
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

/** Spec of a parked item. `cameBack` is the answer to "Hvad kom der ud af det?". */
export const parkedItemSpec = defineSpec({
  fields: {
    text: text(1000),
    forum: line(80),
    owner: reference(),
    testActionId: reference(),
    parkedOn: together(dateSchema),
    cameBack: together((zod) =>
      zod.strictObject({
        text: zod.string().check(zod.maxLength(2000)),
        on: dateSchema(zod),
        meeting: zod.nullable(idSchema(zod)),
      }),
    ),
  },
  entries: {},
  title: ['text'],
  hangsOn: { testAction: 'testActionId' },
  bound: [],
  quiet: [],
});
/** A parked item. */
export type ParkedItem = RecordOf<typeof parkedItemSpec>;

/** A new parked item with the forum it goes to and its owner. */
export function createParkedItem(
  make: Make,
  input: {
    text: string;
    forum: string;
    owner: string | null;
    testActionId?: string | null;
    parkedOn: string;
  },
) {
  return made('parkedItem', make.id, {
    text: input.text,
    forum: input.forum,
    owner: input.owner,
    testActionId: input.testActionId ?? null,
    parkedOn: input.parkedOn,
  });
}

/** Whether the team still waits to hear what came of it. */
export function isParked(item: ParkedItem): boolean {
  return item.cameBack === null && !item.removed;
}
