/** What goes to the leader after a tavlemøde, as plain text that reads well in a mail on a phone. [LEADER-1] */
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { LeaderMail } from '$lib/domain/leader/mail';
import type { DecisionRequest } from '$lib/domain/records/decision-request';
import type { NewTestFact, TestFact } from '$lib/domain/minutes/facts';
import type { DocumentLine, DocumentSection } from '$lib/exchange/minutes-document';
import { documentPlain } from '$lib/exchange/minutes-markdown';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { named } from '$lib/words/named';
import { meetingDay } from '../plan/meeting-day';
import { barrierText } from './minutes-text';
import { outcomeLines } from './test-lines';
import { name, type Wording } from './wording';

/** Which meeting it is about. */
export interface MailAbout {
  board: string;
  /** when the meeting was, in words; empty where it has no day */
  when: string;
}

/** The whole mail. */
export function leaderMailText(mail: LeaderMail, about: MailAbout, wording: Wording): string {
  const { when, board } = about;
  const text = documentPlain({
    title: when ? m.leader_mail_title({ when }) : m.leader_mail_title_no_day(),
    subtitle: board,
    sections: [
      waiting(mail, wording),
      decided(mail.decided, wording),
      inTheWay(mail.inTheWay, wording),
      next(mail, wording),
    ],
  });
  return mail.questions.length > 0 ? `${text}\n${m.leader_mail_reply()}\n` : text;
}

function waiting({ questions, several }: LeaderMail, wording: Wording): DocumentSection {
  const none = several ? m.leader_mail_none_waiting_several() : m.leader_mail_none_waiting();
  return {
    heading: several ? m.leader_mail_waiting_several() : m.leader_mail_waiting(),
    lines:
      questions.length === 0
        ? [{ text: none }]
        : questions.map((question) => questionLine(question, several, wording)),
  };
}

function questionLine(request: DecisionRequest, several: boolean, wording: Wording): DocumentLine {
  const { known, today } = wording;
  const test = known('testAction', request.testActionId);
  const point = known('developmentPoint', test ? test.pointId : request.pointId);
  const under: string[] = [];
  if (several && request.to) under.push(m.leader_mail_to({ name: name(request.to, wording) }));
  if (test) under.push(m.paper_in_on_test({ title: named(test.title) }));
  else if (point) under.push(m.words_point_is({ title: named(point.title) }));
  if (request.otherwise) under.push(m.leader_otherwise({ text: request.otherwise }));
  if (request.passedOn) {
    const date = formatDate(isoDate(request.passedOn.on), { today });
    under.push(m.leader_passed_on({ to: request.passedOn.to, date }));
  }
  if (request.wantedBy !== null)
    under.push(m.leader_mail_wanted({ date: formatDate(isoDate(request.wantedBy), { today }) }));
  if (request.askedOn !== null)
    under.push(m.point_leader_asked_on({ date: formatDate(isoDate(request.askedOn), { today }) }));
  return { text: request.question, under };
}

function decided({ written, facts }: LeaderMail['decided'], wording: Wording): DocumentSection {
  const lines = facts.filter((fact) => !onlyGoesOn(fact)).map((fact) => factLine(fact, wording));
  const going = facts.filter(onlyGoesOn).map((fact) => titleOf(fact, wording));
  if (going.length > 0) lines.push({ lead: m.leader_mail_goes_on(), text: going.join(' · ') });
  const nothing = written.length === 0 && lines.length === 0;
  return {
    heading: m.leader_mail_decided(),
    ...(written.length > 0 ? { written: written.join('\n\n') } : {}),
    lines: nothing ? [{ text: m.leader_mail_nothing_decided() }] : lines,
  };
}

/** A test that only goes on: it is named, and what is news is read before it. */
function onlyGoesOn(fact: TestFact | NewTestFact): fact is TestFact {
  if (fact.kind === 'newTest') return false;
  const { decision, phase, learned, why } = fact;
  return decision === null && phase === null && learned.trim() === '' && why.trim() === '';
}

function titleOf({ test }: TestFact, { known }: Wording): string {
  return named(known('testAction', test)?.title ?? '');
}

/** A test without the people of it: what was decided, what was learned, when the team looks again. */
function factLine(fact: TestFact | NewTestFact, wording: Wording): DocumentLine {
  if (fact.kind === 'newTest') return { lead: m.leader_mail_new_test(), text: named(fact.title) };
  const title = titleOf(fact, wording);
  const learned = fact.learned.trim();
  return {
    lead: `${title}:`,
    text: '',
    under: [
      ...(learned ? [m.words_learned({ text: learned })] : []),
      ...outcomeLines({ ...fact, presentOn: null }, wording),
    ],
  };
}

function inTheWay(
  { written, barriers }: LeaderMail['inTheWay'],
  wording: Wording,
): DocumentSection {
  const lines = barriers.map((barrier) => ({ text: barrierText(barrier, wording) }));
  const nothing = written === null && lines.length === 0;
  return {
    heading: m.field_in_the_way(),
    ...(written === null ? {} : { written }),
    lines: nothing ? [{ text: m.leader_mail_nothing_in_the_way() }] : lines,
  };
}

function next({ next }: LeaderMail, { today }: Wording): DocumentSection {
  const heading = m.words_next_meeting();
  if (!next) return { heading, lines: [{ text: m.leader_mail_no_next() }] };
  return {
    heading,
    lines: [{ text: meetingDay(next, today) }, { text: m.leader_mail_welcome() }],
  };
}
