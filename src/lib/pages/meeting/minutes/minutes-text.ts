/** Facts of a meeting as sentences a person reads, in the language chosen now. */
import type {
  BarrierFact,
  Fact,
  MinutesSection,
  ParkedFact,
  PresentFact,
  RequestFact,
  SignFact,
  TaskFact,
} from '$lib/domain/minutes/facts';
import type { Barrier } from '$lib/domain/records/barrier';
import type { SectionOfMinutes } from '$lib/domain/minutes/minutes';
import type { DocumentLine, DocumentSection } from '$lib/exchange/minutes-document';
import { formatTime } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { goalAnswerWord, signAnswerWord } from '$lib/i18n/words';
import { answerText } from '$lib/words/leader-answer';
import { named } from '$lib/words/named';
import { missedLine, newTestLine, onlyTalkedAbout, testLine, testTitle } from './test-lines';
import { clause, date, lead, name, withDay, withNote, type Wording } from './wording';

const headings: Record<MinutesSection, () => string> = {
  present: () => m.minutes_section_present(),
  news: () => m.words_part_news(),
  ideas: () => m.words_part_ideas(),
  followUp: () => m.words_part_follow_up(),
  missed: () => m.learning_section_missed(),
  goals: () => m.field_goal_check(),
  parked: () => m.minutes_section_parked(),
  requests: () => m.kind_requests(),
  barriers: () => m.learning_section_barriers(),
  tasks: () => m.kind_tasks(),
  agreements: () => m.words_part_agreements(),
};

/** The heading of a section. */
export function sectionHeading(section: MinutesSection): string {
  return headings[section]();
}

/** A section as it is shown, printed and copied. */
export function sectionDocument(section: SectionOfMinutes, wording: Wording): DocumentSection {
  return {
    heading: sectionHeading(section.section),
    ...(section.written === null
      ? {}
      : { written: section.written, since: m.minutes_added_since() }),
    lines: linesOfAll(section.facts, wording),
  };
}

/** Tests that were only talked about share one line, and a goal is said once for the tests under it. */
function linesOfAll(facts: readonly Fact[], wording: Wording): DocumentLine[] {
  const quiet = facts.filter((fact) => fact.kind === 'test').filter(onlyTalkedAbout);
  let goal: string | null = null;
  const lines = facts
    .filter((fact) => fact.kind !== 'test' || !onlyTalkedAbout(fact))
    .flatMap((fact) => {
      if (fact.kind !== 'test') return linesOf(fact, wording);
      const saysGoal = fact.point !== goal;
      goal = fact.point;
      return [testLine(fact, wording, saysGoal)];
    });
  const titles = quiet.map((fact) => testTitle(fact, wording)).filter(Boolean);
  if (titles.length > 0) lines.push({ lead: m.minutes_talked_about(), text: titles.join(' · ') });
  return lines;
}

function linesOf(fact: Fact, wording: Wording): DocumentLine[] {
  switch (fact.kind) {
    case 'present':
      return presentLines(fact, wording);
    case 'news':
      return [{ text: fact.text }];
    case 'idea':
      return fact.dropped === null
        ? [{ lead: m.minutes_idea_new(), text: named(fact.text) }]
        : [{ lead: m.minutes_idea_dropped(), text: withNote(named(fact.text), fact.dropped) }];
    case 'newTest':
      return [newTestLine(fact, wording)];
    case 'test':
      return [testLine(fact, wording, true)];
    case 'goal':
      return [
        {
          lead: lead(named(wording.known('developmentPoint', fact.point)?.title ?? '')),
          text: withNote(goalAnswerWord(fact.answer), fact.note),
        },
      ];
    case 'sign':
      return [signLine(fact)];
    case 'parked':
      return [parkedLine(fact, wording)];
    case 'missed':
      return [missedLine(fact, wording)];
    case 'barrier':
      return [barrierLine(fact, wording)];
    case 'request':
      return [
        {
          lead: requestLead(fact),
          text: fact.to
            ? m.minutes_request_to({ question: fact.question, name: name(fact.to, wording) })
            : fact.question,
          under: [
            ...fact.answers.map((answer) =>
              m.minutes_request_answer({ answer: answerText(answer) }),
            ),
            ...(fact.passedOn ? [m.leader_minutes_passed_on({ to: fact.passedOn })] : []),
            ...(fact.dropped ? [fact.dropped] : []),
            ...(fact.outcome ? [m.minutes_answer_led_to({ text: fact.outcome })] : []),
          ],
        },
      ];
    case 'leaderAsk':
      return [
        {
          lead: m.minutes_leader_asked(),
          text: fact.text,
          under: fact.answer ? [m.minutes_team_answered({ text: fact.answer })] : [],
        },
      ];
    case 'task':
      return [taskLine(fact, wording)];
    case 'wentWell':
      return [{ lead: m.minutes_went_well(), text: fact.text }];
    case 'nextTime':
      return [{ lead: m.minutes_next_time(), text: fact.text }];
    case 'nextMeeting':
      return [
        {
          lead: m.minutes_next_meeting(),
          text: [date(fact.on, wording, true), ...(fact.time ? [formatTime(fact.time)] : [])].join(
            ' ',
          ),
        },
      ];
    case 'timing':
      return [{ lead: m.minutes_timing(), text: timing(fact.took, fact.planned) }];
  }
}

function requestLead({ answers, dropped }: RequestFact): string {
  if (answers.length > 0) return m.minutes_request_answered();
  return dropped ? m.leader_minutes_dropped() : m.minutes_request_asked();
}

function presentLines(fact: PresentFact, wording: Wording): DocumentLine[] {
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => name(id, wording))
      .sort((a, b) => a.localeCompare(b, 'da'))
      .join(', ');
  const lines: DocumentLine[] = [];
  if (fact.present.length > 0) lines.push({ lead: m.minutes_present(), text: names(fact.present) });
  if (fact.absent.length > 0) lines.push({ lead: m.minutes_absent(), text: names(fact.absent) });
  if (fact.others) lines.push({ lead: m.minutes_others(), text: fact.others });
  if (fact.facilitator)
    lines.push({ lead: m.minutes_facilitator(), text: name(fact.facilitator, wording) });
  if (fact.noteTaker)
    lines.push({ lead: m.minutes_note_taker(), text: name(fact.noteTaker, wording) });
  return lines;
}

function barrierLine(fact: BarrierFact, wording: Wording): DocumentLine {
  const { text, test, point } = fact;
  return {
    lead: fact.resolved ? m.learning_barrier_resolved() : m.learning_barrier_noted(),
    text: barrierText({ text, testActionId: test, pointId: point }, wording),
  };
}

/** What stands in the way, and of what: its test, or else its udviklingspunkt. */
export function barrierText(
  { text, testActionId, pointId }: Pick<Barrier, 'text' | 'testActionId' | 'pointId'>,
  { known }: Wording,
): string {
  const about =
    known('testAction', testActionId)?.title || known('developmentPoint', pointId)?.title || '';
  return about ? m.learning_barrier_about({ text: clause(text), about }) : text;
}

/** "Tegn: Mandagene begynder roligere: Set. Forældrene siger det" */
function signLine(fact: SignFact): DocumentLine {
  const text =
    fact.answer === null
      ? fact.text
      : m.signs_minutes_said({ text: clause(fact.text), answer: signAnswerWord(fact.answer) });
  return {
    lead: fact.answer === null ? m.signs_minutes_new() : m.signs_minutes(),
    text: withNote(text, fact.source),
  };
}

function parkedLine(fact: ParkedFact, wording: Wording): DocumentLine {
  if (fact.cameBack !== null)
    return {
      lead: m.minutes_came_back(),
      text: fact.text,
      under: [m.minutes_came_back_with({ text: fact.cameBack })],
    };
  const under = [
    ...(fact.forum ? [m.minutes_parked_to({ forum: fact.forum })] : []),
    ...(fact.owner ? [m.minutes_taken_by({ name: name(fact.owner, wording) })] : []),
  ];
  return { lead: m.minutes_parked(), text: fact.text, under };
}

function taskLine(fact: TaskFact, wording: Wording): DocumentLine {
  const who = fact.owner ? name(fact.owner, wording) : m.minutes_nobody_yet();
  if (fact.done)
    return { lead: m.words_lead_done(), text: withNote(`${who}: ${fact.text}`, fact.done.note) };
  const text = fact.due
    ? withDay(fact.text, m.minutes_who_by({ date: date(fact.due, wording) }))
    : fact.text;
  return { lead: lead(who), text };
}

/** Sluttede til tiden? Says so kindly either way. */
export function timing(took: number, planned: number): string {
  const over = took - planned;
  return over > 0
    ? m.minutes_over_time({
        took: m.words_count_minutes({ count: took }),
        over: m.words_count_minutes({ count: over }),
      })
    : m.minutes_on_time({ took: m.words_count_minutes({ count: took }) });
}
