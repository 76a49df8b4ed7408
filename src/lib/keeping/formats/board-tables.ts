/** The tables of a board: what it holds, in the words of the screen and the language chosen now. */
import { byOrder } from '$lib/domain/board/card';
import { inOrder } from '$lib/domain/cycle/numbering';
import { pointCode } from '$lib/domain/paper-code/paper-code';
import { answeredLast, answersOf, signsOf } from '$lib/domain/signs/signs';
import { pointOf } from '$lib/domain/team/belongs';
import type { Table } from '$lib/exchange/tables/table';
import { m } from '$lib/i18n/paraglide/messages.js';
import { phaseWord, sizeWord } from '$lib/i18n/method-words';
import {
  columnWord,
  decisionWord,
  expectedWord,
  meetingStateWord,
  observationWord,
  outcomeWord,
  pointKindWord,
  signAnswerWord,
} from '$lib/i18n/words';
import {
  barrierColumns,
  boardColumns,
  coreElementColumns,
  directionColumns,
  leaderAskColumns,
  memberColumns,
  parkedColumns,
  requestColumns,
} from './around-columns';
import type { NamedBoard } from './board-names';
import { day, number, tableOf, text, type TypedColumn } from './columns';
import { tableName, type TableKey } from './table-names';

const makers: Record<TableKey, (board: NamedBoard) => Table> = {
  points: (b) => tableOf(tableName('points'), pointColumns(b), b.points),
  signs: (b) =>
    tableOf(
      tableName('signs'),
      signColumns(b),
      b.points
        .flatMap(({ id }) => signsOf(id, b.records.sign))
        // A tegn whose udviklingspunkt is gone, or never arrived, stands last.
        .concat(b.records.sign.filter(({ pointId }) => b.point(pointId) === '')),
    ),
  ideas: (b) => tableOf(tableName('ideas'), ideaColumns(b), [...b.records.idea].sort(byOrder)),
  tests: (b) => tableOf(tableName('tests'), testColumns(b), b.cards),
  cycles: (b) =>
    tableOf(tableName('cycles'), cycleColumns(b), [
      ...b.cards.flatMap((card) => inOrder(card.cycles)),
      ...b.cyclesAlone,
    ]),
  observations: (b) =>
    tableOf(
      tableName('observations'),
      observationColumns(b),
      [...b.records.observation].sort(by((o) => `${o.on ?? ''} ${o.createdAt}`)),
    ),
  tasks: (b) =>
    tableOf(
      tableName('tasks'),
      taskColumns(b),
      // A task without a day stands last, as on the board.
      [...b.records.task].sort(by((t) => `${t.due ?? '9'} ${t.createdAt}`)),
    ),
  meetings: (b) =>
    tableOf(
      tableName('meetings'),
      meetingColumns(b),
      [...b.records.meeting].sort(by((mt) => `${mt.on ?? ''} ${mt.time ?? ''}`)),
    ),
  spread: (b) =>
    tableOf(
      tableName('spread'),
      spreadColumns(b),
      [...b.records.spread].sort(by((s) => `${s.on ?? ''} ${s.createdAt}`)),
    ),
  barriers: (b) =>
    tableOf(
      tableName('barriers'),
      barrierColumns(b),
      [...b.records.barrier].sort(by(({ createdAt }) => createdAt)),
    ),
  requests: (b) =>
    tableOf(
      tableName('requests'),
      requestColumns(b),
      [...b.records.decisionRequest].sort(by((r) => `${r.askedOn ?? ''} ${r.createdAt}`)),
    ),
  leaderAsks: (b) =>
    tableOf(
      tableName('leaderAsks'),
      leaderAskColumns(b),
      [...b.records.leaderQuestion].sort(by((q) => `${q.askedOn ?? ''} ${q.createdAt}`)),
    ),
  directions: (b) => tableOf(tableName('directions'), directionColumns(b), b.records.direction),
  parked: (b) =>
    tableOf(
      tableName('parked'),
      parkedColumns(b),
      [...b.records.parkedItem].sort(by((p) => `${p.parkedOn ?? ''} ${p.createdAt}`)),
    ),
  members: (b) =>
    tableOf(
      tableName('members'),
      memberColumns(b),
      b.records.member.toSorted((a, c) => a.name.localeCompare(c.name, 'da')),
    ),
  coreElements: (b) =>
    tableOf(
      tableName('coreElements'),
      coreElementColumns(),
      [...b.records.coreElement].sort(byOrder),
    ),
  board: (b) => tableOf(tableName('board'), boardColumns(), b.records.board),
};

/** One table of the board. */
export function boardTable(board: NamedBoard, key: TableKey): Table {
  return makers[key](board);
}

function by<R>(key: (record: R) => string): (a: R, b: R) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

type Of<K extends keyof NamedBoard['records']> = NamedBoard['records'][K][number];

function pointColumns(b: NamedBoard): TypedColumn<Of<'developmentPoint'>>[] {
  return [
    text(m.field_code(), 7, (p) => pointCode(p) ?? ''),
    text(m.kind_point(), 34, (p) => p.title),
    text(m.formats_column_kind(), 16, (p) => (p.kind ? pointKindWord(p.kind) : '')),
    text(m.field_goal(), 40, (p) => p.goal),
    text(m.field_signs(), 40, (p) => p.signs),
    text(m.field_changes(), 40, (p) => p.changes),
    text(m.field_why(), 34, (p) => p.why),
    number(m.field_priority(), 11, (p) => p.priority?.level ?? null),
    text(m.formats_column_priority_reason(), 30, (p) => p.priority?.reason ?? ''),
    text(m.field_owner(), 20, (p) => b.member(p.owner)),
    text(m.kind_core_elements(), 30, (p) =>
      Object.keys(p.coreElement)
        .map((id) => b.element(id))
        .filter(Boolean)
        .join(', '),
    ),
    text(m.formats_column_criteria(), 34, (p) => Object.values(p.criterion).join('\n')),
    text(m.field_anchoring(), 34, (p) => p.anchoring),
    day(m.formats_column_made(), (p) => p.createdAt.slice(0, 10)),
    day(m.formats_column_closed(), (p) => p.closed?.on ?? null),
    text(m.formats_column_closed_note(), 30, (p) => p.closed?.note ?? ''),
  ];
}

/** A tegn says when it was last seen, or not. */
function signColumns(b: NamedBoard): TypedColumn<Of<'sign'>>[] {
  return [
    text(m.kind_point(), 30, (s) => b.point(s.pointId)),
    text(m.kind_sign(), 48, (s) => s.text),
    text(m.signs_column_answer(), 14, (s) => {
      const last = answeredLast(s);
      return last ? signAnswerWord(last.answer) : '';
    }),
    day(m.field_answered_on(), (s) => answeredLast(s)?.on ?? null),
    text(m.signs_column_source(), 34, (s) => answeredLast(s)?.source ?? ''),
    number(
      m.signs_column_times(),
      10,
      (s) => answersOf(s).filter(({ answer }) => answer === 'seen').length,
    ),
  ];
}

/** An idea says what became of it, and where it was found when it came from another team. */
function ideaColumns(b: NamedBoard): TypedColumn<Of<'idea'>>[] {
  return [
    text(m.kind_idea(), 48, (i) => i.text),
    text(m.kind_point(), 30, (i) => b.point(i.pointId)),
    text(m.tables_fate(), 20, ({ fate }) =>
      fate === null ? '' : fate.kind === 'dropped' ? m.tables_fate_dropped() : m.kind_test(),
    ),
    text(m.kind_test(), 34, ({ fate }) =>
      fate?.kind === 'test' ? (b.test(fate.testAction)?.title ?? '') : '',
    ),
    text(m.tables_dropped_why(), 34, ({ fate }) => (fate?.kind === 'dropped' ? fate.note : '')),
    text(m.tables_inspired_by(), 34, (i) => i.inspiredBy?.title ?? ''),
    text(m.tables_inspired_where(), 34, ({ inspiredBy }) =>
      [inspiredBy?.board, inspiredBy?.municipality].filter(Boolean).join(', '),
    ),
    text(m.inspire_differently(), 34, (i) => i.differently ?? ''),
    text(m.inspire_first_try(), 34, (i) => i.firstTry ?? ''),
    day(m.formats_column_made(), (i) => i.createdAt.slice(0, 10)),
  ];
}

function testColumns(b: NamedBoard): TypedColumn<NamedBoard['cards'][number]>[] {
  return [
    text(m.field_code(), 9, (c) => b.code(c.test)),
    text(m.kind_test(), 38, (c) => c.test.title),
    text(m.kind_point(), 30, (c) => b.point(c.test.pointId)),
    text(m.signs_should_move(), 30, (c) => b.sign(c.test)),
    text(m.formats_column_stand(), 15, (c) => columnWord(c.column)),
    text(m.formats_column_cycle(), 9, (c) => c.number),
    text(m.formats_column_size(), 22, (c) => sizeWord(c.current?.size ?? 'single')),
    text(m.field_owner(), 20, (c) => b.member(c.test.owner)),
    text(m.field_contributors(), 26, (c) => b.members(Object.keys(c.test.contributor))),
    day(m.field_next_follow_up(), (c) => c.test.nextFollowUp),
    day(m.field_present_on(), (c) => c.test.presentOn),
    text(m.field_decision(), 12, (c) => decided(c.current?.decision?.kind)),
    day(m.formats_column_decided(), (c) => c.current?.decision?.on ?? null),
    text(
      m.field_learned(),
      50,
      (c) => inOrder(c.cycles).findLast(({ learned }) => learned.trim() !== '')?.learned ?? '',
    ),
    day(m.formats_column_made(), (c) => c.test.createdAt.slice(0, 10)),
  ];
}

function cycleColumns(b: NamedBoard): TypedColumn<Of<'cycle'>>[] {
  return [
    text(m.kind_test(), 34, (c) => b.test(c.testActionId)?.title ?? ''),
    text(m.formats_column_cycle(), 9, (c) => b.cycleNumber(c.id)),
    text(m.kind_point(), 28, (c) => b.point(b.test(c.testActionId)?.pointId ?? null)),
    text(m.formats_column_phase(), 13, (c) => phaseWord(c.phase ?? 'plan')),
    text(m.formats_column_size(), 22, (c) => sizeWord(c.size ?? 'single')),
    text(m.field_question(), 34, (c) => c.question),
    text(m.formats_column_attempt(), 40, (c) => c.attempt),
    text(m.field_expected(), 40, (c) => c.stamp?.prediction ?? c.prediction),
    text(m.formats_column_expected_why(), 34, (c) => c.predictionWhy),
    text(m.field_plan(), 28, (c) => c.plan),
    text(m.formats_column_look_at(), 28, (c) => c.lookAt),
    day(m.formats_column_started(), (c) => c.startedOn),
    day(m.formats_column_reflected(), (c) => c.reflectOn),
    text(m.formats_column_fidelity(), 16, (c) =>
      c.fidelity === 'notRelevant' ? m.ui_not_relevant() : String(c.fidelity ?? ''),
    ),
    text(m.field_deviations(), 34, (c) => c.deviations),
    text(m.field_happened(), 44, (c) => c.happened),
    text(m.field_learned(), 44, (c) => c.learned),
    text(m.formats_column_as_expected(), 16, (c) =>
      c.asExpected ? expectedWord(c.asExpected) : '',
    ),
    text(m.formats_column_outcome(), 17, (c) => (c.outcome ? outcomeWord(c.outcome) : '')),
    text(m.formats_column_elsewhere(), 30, (c) => c.elsewhere),
    text(m.field_decision(), 12, (c) => decided(c.decision?.kind)),
    day(m.formats_column_decided(), (c) => c.decision?.on ?? null),
    text(m.formats_column_decision_note(), 34, (c) => c.decision?.note ?? ''),
  ];
}

function observationColumns(b: NamedBoard): TypedColumn<Of<'observation'>>[] {
  return [
    day(m.field_date(), (o) => o.on),
    text(m.kind_test(), 34, (o) => b.test(o.testActionId)?.title ?? ''),
    text(m.formats_column_cycle(), 9, (o) => b.cycleNumber(o.cycleId)),
    text(m.formats_column_observation_kind(), 18, (o) => observationWord(o.kind ?? 'saw')),
    text(m.kind_observation(), 60, (o) => o.text),
    text(m.field_credit(), 20, (o) => o.credit),
  ];
}

function taskColumns(b: NamedBoard): TypedColumn<Of<'task'>>[] {
  return [
    text(m.kind_task(), 48, (t) => t.text),
    text(m.field_owner(), 20, (t) => b.member(t.owner)),
    day(m.formats_column_due(), (t) => t.due),
    day(m.field_done_on(), (t) => t.done?.on ?? null),
    text(m.field_note(), 30, (t) => t.done?.note ?? ''),
    text(m.kind_point(), 30, (t) => b.point(pointOf(t, (id) => b.test(id)))),
    text(m.kind_test(), 34, (t) => b.test(t.testActionId)?.title ?? ''),
    day(m.formats_column_made(), (t) => t.createdAt.slice(0, 10)),
  ];
}

function meetingColumns(b: NamedBoard): TypedColumn<Of<'meeting'>>[] {
  const decisions = new Map<string, string[]>();
  for (const { test, cycles } of b.cards)
    for (const { decision } of cycles) {
      if (!decision?.meeting) continue;
      const line = `${decisionWord(decision.kind)}: ${test.title}`;
      decisions.set(decision.meeting, [...(decisions.get(decision.meeting) ?? []), line]);
    }
  return [
    day(m.field_date(), (mt) => mt.on),
    text(m.formats_column_time(), 9, (mt) => mt.time ?? ''),
    text(m.formats_column_state(), 11, (mt) => meetingStateWord(mt.state ?? 'planned')),
    text(m.words_role_facilitator(), 20, (mt) => b.member(mt.facilitator)),
    text(m.words_role_note_taker(), 20, (mt) => b.member(mt.noteTaker)),
    text(m.formats_column_present(), 40, (mt) =>
      b.members(Object.keys(mt.present).filter((id) => mt.present[id] === true)),
    ),
    number(m.formats_column_minutes_used(), 10, (mt) => mt.minutesUsed ?? null),
    text(m.formats_column_decisions(), 44, (mt) => (decisions.get(mt.id) ?? []).join('\n')),
    text(m.formats_column_went_well(), 34, (mt) => mt.wentWell),
    text(m.formats_column_next_time(), 34, (mt) => mt.nextTime),
  ];
}

/** Where what was made fast has been taken up. */
function spreadColumns(b: NamedBoard): TypedColumn<Of<'spread'>>[] {
  return [
    text(m.kind_test(), 38, (s) => b.test(s.testActionId)?.title ?? ''),
    text(m.tables_place(), 30, (s) => s.place),
    text(m.tables_taken_up_by(), 30, (s) => s.takenUpBy),
    day(m.tables_taken_up_on(), (s) => s.on),
    text(m.tables_their_way(), 44, (s) => s.note),
  ];
}

function decided(kind: Parameters<typeof decisionWord>[0] | undefined): string {
  return kind ? decisionWord(kind) : '';
}
