/** The kinds of record as words, one and many. */
import type { RecordKind } from '$lib/domain/records/kinds';
import { m } from '$lib/i18n/paraglide/messages.js';

const WORDS: Record<RecordKind, () => string> = {
  board: m.exchange_kind_board,
  member: m.exchange_kind_member,
  coreElement: m.exchange_kind_core_element,
  developmentPoint: m.exchange_kind_point,
  idea: m.exchange_kind_idea,
  testAction: m.exchange_kind_test,
  cycle: m.exchange_kind_cycle,
  observation: m.exchange_kind_observation,
  task: m.exchange_kind_task,
  meeting: m.exchange_kind_meeting,
  parkedItem: m.exchange_kind_parked,
  decisionRequest: m.exchange_kind_request,
  barrier: m.exchange_kind_barrier,
  spread: m.inspire_kind_spread,
  sign: m.signs_kind,
};

const COUNTS: Record<RecordKind, (inputs: { count: number }) => string> = {
  board: m.exchange_count_boards,
  member: m.words_count_members,
  coreElement: m.exchange_count_core_elements,
  developmentPoint: m.words_count_points,
  idea: m.words_count_ideas,
  testAction: m.words_count_tests,
  cycle: m.words_count_cycles,
  observation: m.words_count_observations,
  task: m.words_count_tasks,
  meeting: m.words_count_meetings,
  parkedItem: m.exchange_count_parked,
  decisionRequest: m.exchange_count_requests,
  barrier: m.exchange_count_barriers,
  spread: m.inspire_count_spread,
  sign: m.signs_count,
};

/** "Udviklingspunkt". */
export function kindWord(kind: RecordKind): string {
  return WORDS[kind]();
}

/** "3 idéer". */
export function kindCount(kind: RecordKind, count: number): string {
  return COUNTS[kind]({ count });
}
