/** Columns of what stands around the tests: the board, its people, and what is in the way. */
import { isoDate } from '$lib/domain/cadence/iso-date';
import { answersOf } from '$lib/domain/records/decision-request';
import { ROLES } from '$lib/domain/records/member';
import { pausesOf } from '$lib/domain/team/away';
import { pointOf } from '$lib/domain/team/belongs';
import { formatDays } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { barrierWord, coreElementKindWord, organisationWord, roleWord } from '$lib/i18n/words';
import { answerText } from '$lib/words/leader-answer';
import type { NamedBoard } from './board-names';
import { day, text, type TypedColumn } from './columns';

type Of<K extends keyof NamedBoard['records']> = NamedBoard['records'][K][number];

/** The board itself, in one row. */
export function boardColumns(): TypedColumn<Of<'board'>>[] {
  return [
    text(m.field_board(), 34, (b) => b.name),
    text(m.field_municipality(), 24, (b) => b.municipality),
    text(m.field_intervention(), 30, (b) => b.intervention),
    text(m.field_about(), 50, (b) => b.about),
    text(m.kind_forums(), 34, (b) => Object.values(b.forum).join('\n')),
    text(m.tables_pauses(), 26, (b) =>
      pausesOf(b)
        .map(({ from, to }) => formatDays(isoDate(from), isoDate(to)))
        .join('\n'),
    ),
    day(m.formats_column_made(), (b) => b.createdAt.slice(0, 10)),
  ];
}

/** Former members too: their names stand in what they did. */
export function memberColumns(b: NamedBoard): TypedColumn<Of<'member'>>[] {
  return [
    text(m.field_name(), 26, (p) => p.name),
    text(m.field_initials(), 9, (p) => p.initials),
    text(m.field_profession(), 26, (p) => p.profession),
    text(m.field_roles(), 26, (p) =>
      [
        ...ROLES.filter((role) => p.role[role] === true).map((role) => roleWord(role)),
        ...(p.inQualityTeam ? [roleWord('qualityTeam')] : []),
      ].join(', '),
    ),
    text(m.tables_organisation(), 24, (p) =>
      [p.organisation ? organisationWord(p.organisation) : '', p.organisationName]
        .filter(Boolean)
        .join(', '),
    ),
    day(m.tables_left_on(), (p) => p.leftOn),
    text(m.tables_away(), 30, ({ away }) =>
      away
        ? [formatDays(isoDate(away.from), isoDate(away.to)), b.member(away.cover)]
            .filter(Boolean)
            .join(', ')
        : '',
    ),
    day(m.tables_until(), (p) => p.until ?? null),
  ];
}

/** What is not up for compromise. */
export function coreElementColumns(): TypedColumn<Of<'coreElement'>>[] {
  return [
    text(m.kind_core_element(), 34, (e) => e.title),
    text(m.formats_column_kind(), 18, (e) => (e.kind ? coreElementKindWord(e.kind) : '')),
    text(m.field_description(), 60, (e) => e.description),
  ];
}

/** What stands, or stood, in the way. */
export function barrierColumns(b: NamedBoard): TypedColumn<Of<'barrier'>>[] {
  return [
    text(m.field_in_the_way(), 48, (o) => o.text),
    text(m.formats_column_kind(), 18, (o) => (o.kind ? barrierWord(o.kind) : '')),
    text(m.kind_point(), 30, (o) => b.point(pointOf(o, (id) => b.test(id)))),
    text(m.kind_test(), 34, (o) => b.test(o.testActionId)?.title ?? ''),
    day(m.tables_resolved_on(), (o) => o.resolved?.on ?? null),
    text(m.tables_resolved_how(), 34, (o) => o.resolved?.note ?? ''),
    day(m.formats_column_made(), (o) => o.createdAt.slice(0, 10)),
  ];
}

/** Questions to the leader, with their answers. */
export function requestColumns(b: NamedBoard): TypedColumn<Of<'decisionRequest'>>[] {
  return [
    text(m.field_question(), 48, (r) => r.question),
    text(m.tables_asked_of(), 20, (r) => b.member(r.to)),
    text(m.kind_point(), 30, (r) => b.point(pointOf(r, (id) => b.test(id)))),
    text(m.kind_test(), 34, (r) => b.test(r.testActionId)?.title ?? ''),
    day(m.tables_asked_on(), (r) => r.askedOn),
    day(m.tables_wanted_by(), (r) => r.wantedBy),
    text(m.formats_column_kind(), 18, (r) => (r.kind ? barrierWord(r.kind) : '')),
    text(m.leader_column_otherwise(), 34, (r) => r.otherwise ?? ''),
    text(m.leader_column_passed_on(), 24, (r) => r.passedOn?.to ?? ''),
    text(m.tables_answer(), 48, (r) => answersOf(r).map(answerText).join('\n')),
    day(m.field_answered_on(), (r) => answersOf(r).at(-1)?.on ?? null),
    text(m.tables_answered_by(), 20, (r) =>
      answersOf(r)
        .map(({ by }) => b.member(by))
        .filter(Boolean)
        .join(', '),
    ),
    text(m.leader_column_dropped(), 34, (r) => r.dropped?.why ?? ''),
    text(m.tables_outcome(), 44, (r) => r.outcome?.text ?? ''),
  ];
}

/** What leaders asked the team, with its answers. */
export function leaderAskColumns(b: NamedBoard): TypedColumn<Of<'leaderQuestion'>>[] {
  return [
    text(m.field_question(), 48, (q) => q.text),
    text(m.tables_asked_by_leader(), 20, (q) => b.member(q.by)),
    text(m.kind_point(), 30, (q) => b.point(pointOf(q, (id) => b.test(id)))),
    text(m.kind_test(), 34, (q) => b.test(q.testActionId)?.title ?? ''),
    text(m.formats_column_cycle(), 9, (q) => b.cycleNumber(q.cycleId)),
    day(m.tables_asked_on(), (q) => q.askedOn),
    text(m.tables_answered_team(), 48, (q) => q.answer?.text ?? ''),
    day(m.field_answered_on(), (q) => q.answer?.on ?? null),
    day(m.tables_put_by(), (q) => q.putBy),
  ];
}

/** What the team can count on from its leader, in one row. */
export function directionColumns(b: NamedBoard): TypedColumn<Of<'direction'>>[] {
  return [
    text(m.tables_lasting(), 48, (d) => d.lasting),
    text(m.tables_mandate(), 40, (d) => d.mandate),
    text(m.tables_may_decide(), 40, (d) => d.mayDecide),
    day(m.tables_visit(), (d) => d.visit),
    text(m.field_credit(), 20, (d) => b.member(d.said?.by ?? null)),
    day(m.tables_said_on(), (d) => d.said?.on ?? null),
  ];
}

/** What was sent on to another meeting, and what came of it. */
export function parkedColumns(b: NamedBoard): TypedColumn<Of<'parkedItem'>>[] {
  return [
    text(m.kind_parked_item(), 48, (p) => p.text),
    text(m.tables_parked_forum(), 24, (p) => p.forum),
    text(m.field_owner(), 20, (p) => b.member(p.owner)),
    text(m.kind_test(), 34, (p) => b.test(p.testActionId)?.title ?? ''),
    day(m.tables_parked_on(), (p) => p.parkedOn),
    text(m.tables_came_of_it(), 44, (p) => p.cameBack?.text ?? ''),
    day(m.tables_came_back_on(), (p) => p.cameBack?.on ?? null),
  ];
}
