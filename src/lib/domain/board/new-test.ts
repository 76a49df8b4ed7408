/** A new prøvehandling with its first cycle, as one act. Rules [BOARD-15] and [BOARD-16]. */
import type { DraftChange } from '../log/change';
import type { When } from '../cycle/acts';
import { SIZES, createCycle, type Size } from '../records/cycle';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';

/** The compact form. Only the title is required; '' and null mean not answered yet. */
export interface CompactTest {
  title: string;
  pointId: string | null;
  owner: string | null;
  /** Vi prøver */
  attempt: string;
  /** Vi forventer */
  prediction: string;
  /** Hvem og hvornår */
  plan: string;
  size: Size;
  /** several changes at once */
  several: boolean;
  presentOn: string | null;
  nextFollowUp: string | null;
  /** "Vi har allerede prøvet det": it has been tried already */
  afterwards: boolean;
  /** the idea it comes from */
  ideaId: string | null;
  order: string;
  /** on paper; see paper-code/ */
  number?: number | undefined;
  /** the tegn it should move */
  signId?: string | undefined;
}

/**
 * Drafts of one act: the test, its first cycle, and what became of the idea. Logged afterwards, the
 * cycle stands in Til refleksion without a stamp: what was not written before is no prediction.
 * [BOARD-15]
 */
export function newTest(
  input: CompactTest,
  ids: { test: string; cycle: string },
  when: When,
): DraftChange[] {
  const { attempt, prediction, plan, size, several, ...test } = input;
  const cycle = createCycle(
    { id: ids.cycle },
    { testActionId: ids.test, attempt, prediction, plan, size, several },
  );
  return [
    createTestAction({ id: ids.test }, { ...test, loggedAfterwards: input.afterwards }),
    input.afterwards
      ? { ...cycle, fields: { ...cycle.fields, phase: 'reflect', reflectOn: when.today } }
      : cycle,
    ...(input.ideaId
      ? [edited('idea', input.ideaId, { fate: { kind: 'test', testAction: ids.test } })]
      : []),
  ];
}

/** "Del gerne op": a first cycle above få, or several changes at once. [BOARD-16] */
export function startsLarge(size: Size, several: boolean): boolean {
  return several || SIZES.indexOf(size) > SIZES.indexOf('few');
}
