/** A prøvehandling: a small test under one udviklingspunkt; its title names the change, not its size. */
import {
  date,
  defineSpec,
  flag,
  later,
  line,
  paperNumber,
  reference,
  setOf,
  type RecordOf,
  place,
} from './fields';
import { made, type Make } from './make';

/**
 * Spec of a test action. `presentOn` is "Fortælles på mødet den …", `nextFollowUp` "Næste opfølgning".
 * `signId` is the tegn it should move. Its phase and whether it is closed follow from its cycles. `number` is its own on the board, on paper.
 */
export const testActionSpec = defineSpec({
  fields: {
    title: line(),
    pointId: reference(),
    owner: reference(),
    nextFollowUp: date(),
    presentOn: date(),
    loggedAfterwards: flag(),
    ideaId: reference(),
    order: place(),
    number: paperNumber(),
    signId: later(3, reference()),
  },
  entries: { contributor: setOf() },
  title: ['title'],
  hangsOn: { developmentPoint: 'pointId' },
  bound: ['ideaId'],
  quiet: [],
});
/** A test action. */
export type TestAction = RecordOf<typeof testActionSpec>;

/** Input for a new test action; a first cycle is made with it, see cycle.ts. */
export interface NewTestAction {
  title: string;
  pointId: string | null;
  owner?: string | null;
  nextFollowUp?: string | null;
  presentOn?: string | null;
  loggedAfterwards?: boolean;
  ideaId?: string | null;
  order: string;
  number?: number | undefined;
  signId?: string | undefined;
}

/** A new test action. */
export function createTestAction(make: Make, input: NewTestAction) {
  return made('testAction', make.id, {
    title: input.title,
    pointId: input.pointId,
    owner: input.owner ?? null,
    nextFollowUp: input.nextFollowUp ?? null,
    presentOn: input.presentOn ?? null,
    loggedAfterwards: input.loggedAfterwards ?? false,
    ideaId: input.ideaId ?? null,
    order: input.order,
    ...(input.number === undefined ? {} : { number: input.number }),
    ...(input.signId === undefined ? {} : { signId: input.signId }),
  });
}
