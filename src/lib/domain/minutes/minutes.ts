/**
 * Minutes that write themselves: from what the meeting did to sections of facts, and what someone
 * has written over them. Rules [MINUTES-1] to [MINUTES-9].
 */
import type { Change } from '../log/change';
import type { Board } from '../records/board';
import { answersOf } from '../records/decision-request';
import type { DevelopmentPoint } from '../records/development-point';
import type { Meeting } from '../records/meeting';
import { pointOf } from '../team/belongs';
import type { Sign } from '../records/sign';
import { says } from '../text/folding';
import { MINUTES_SECTIONS, type Fact, type MinutesSection } from './facts';
import { meetingAfter, timingOf } from './held';
import type { Known } from './known';
import { lastWrite, ofKind, saidIn, type Said } from './said';
import { missedFacts, newTestFacts, testFacts } from './test-facts';

/** What minutes are written from. */
export interface MinutesInput {
  board: Board;
  meeting: Meeting;
  /** all meetings of the board, for the next one */
  meetings: readonly Meeting[];
  /** every change of every record touched in the meeting, and of the meeting */
  changes: readonly Change[];
  known: Known;
  /** the board's udviklingspunkter, for answers that were written before the meeting */
  points?: readonly DevelopmentPoint[];
  /** the board's tegn, for the same */
  signs?: readonly Sign[];
}

/** One section: what someone wrote over it (or null), and the facts; with a text, only the later ones. */
export interface SectionOfMinutes {
  section: MinutesSection;
  written: string | null;
  facts: Fact[];
}

/** The minutes of a meeting, every section in order, empty ones too. */
export function minutesOf(input: MinutesInput): SectionOfMinutes[] {
  const { meeting, changes } = input;
  const said = saidIn(meeting.id, meeting.boardId, changes);
  const facts: Record<MinutesSection, Fact[]> = {
    present: presentFacts(input),
    news: textFact(input, 'news', meeting.news),
    ideas: [...ideaFacts(said, input.known), ...newTestFacts(said)],
    followUp: testFacts(said, meeting, input.known),
    missed: missedFacts(said, meeting, input.known),
    goals: [...goalFacts(said, input), ...signFacts(said, input)],
    parked: parkedFacts(said, input.known),
    requests: [...requestFacts(said, input.known), ...leaderAskFacts(said, input.known)],
    barriers: barrierFacts(said, input.known),
    tasks: taskFacts(said, input.known),
    agreements: agreementFacts(input),
  };
  return MINUTES_SECTIONS.map((section) => {
    const written = meeting.minutes[section] ?? null;
    if (written === null) return { section, written, facts: facts[section] };
    const write = lastWrite(changes, meeting.id, `minutes.${section}`);
    if (write === null) return { section, written, facts: [] };
    const devices = new Map(changes.map(({ id, device }) => [id, device]));
    const device = devices.get(write);
    // Whoever wrote had what was done on their own device before it. What another device did they may not
    // have had yet, whatever the clocks say: it is left out only where they wrote of it.
    const isCovered = (fact: Fact): boolean =>
      fact.last <= write &&
      (fact.last === '' || devices.get(fact.last) === device || tellsOf(written, fact));
    return { section, written, facts: facts[section].filter((fact) => !isCovered(fact)) };
  });
}

/** Whether a text that somebody wrote has all the words of a fact in it. */
function tellsOf(written: string, fact: Fact): boolean {
  const words = wordsOf(fact).filter((said) => said.trim() !== '');
  return words.length > 0 && words.every((said) => says(written, said));
}

/** What somebody wrote that a fact tells; none for a fact of another sort, such as who was there. */
function wordsOf(fact: Fact): string[] {
  switch (fact.kind) {
    case 'idea':
      return [fact.text, fact.dropped ?? ''];
    case 'newTest':
      return [fact.title];
    case 'test':
      return [
        fact.happened,
        fact.why,
        fact.decision?.note ?? '',
        fact.learned,
        fact.nextAttempt,
        ...fact.observations.map(({ text }) => text),
      ];
    case 'goal':
      return [fact.note];
    case 'sign':
      return [fact.text, fact.source];
    case 'parked':
      return [fact.text, fact.cameBack ?? ''];
    case 'barrier':
      return [fact.text];
    case 'request':
      return [
        fact.question,
        ...fact.answers.map(({ text }) => text),
        fact.passedOn,
        fact.dropped,
        fact.outcome,
      ];
    case 'leaderAsk':
      return [fact.text, fact.answer];
    case 'task':
      return [fact.text, fact.done?.note ?? ''];
    case 'news':
    case 'wentWell':
    case 'nextTime':
      return [fact.text];
    case 'present':
    case 'missed':
    case 'nextMeeting':
    case 'timing':
      return [];
  }
}

/** Newest change of the meeting's own record that set a field with this name or in this table. */
function lastOf({ meeting, changes }: MinutesInput, name: string): string {
  return changes
    .filter((c) => c.record === meeting.id)
    .filter((c) => Object.keys(c.fields).some((f) => f === name || f.startsWith(`${name}.`)))
    .reduce((last, c) => (c.id > last ? c.id : last), '');
}

function presentFacts(input: MinutesInput): Fact[] {
  const { meeting } = input;
  const who = Object.entries(meeting.present);
  if (who.length === 0 && !meeting.facilitator && !meeting.noteTaker && !meeting.note.trim())
    return [];
  return [
    {
      kind: 'present',
      last: ['present', 'facilitator', 'noteTaker', 'note']
        .map((field) => lastOf(input, field))
        .reduce((a, b) => (a > b ? a : b)),
      present: who.filter(([, here]) => here).map(([id]) => id),
      absent: who.filter(([, here]) => !here).map(([id]) => id),
      facilitator: meeting.facilitator,
      noteTaker: meeting.noteTaker,
      others: meeting.note.trim(),
    },
  ];
}

function textFact(
  input: MinutesInput,
  kind: 'news' | 'wentWell' | 'nextTime',
  text: string,
): Fact[] {
  return text.trim() ? [{ kind, text: text.trim(), last: lastOf(input, kind) }] : [];
}

function ideaFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'idea').flatMap((said): Fact[] => {
    const { record: idea, made, last } = said;
    const text = idea.text || known('idea', idea.id)?.text || '';
    const dropped = idea.fate?.kind === 'dropped' ? idea.fate.note : null;
    // What became a test is told by the test.
    if (!text || idea.fate?.kind === 'test' || (!made && dropped === null)) return [];
    return [{ kind: 'idea', idea: idea.id, text, raised: made, dropped, last }];
  });
}

/** What was answered in the meeting, and what stood written for it beforehand. */
function goalFacts(all: readonly Said[], { meeting, points = [] }: MinutesInput): Fact[] {
  const said = ofKind(all, 'developmentPoint').flatMap(({ record: point, last }): GoalSaid[] => {
    const check = Object.values(point.goalCheck).find((c) => c.meeting === meeting.id);
    return check ? [{ point: point.id, check, last }] : [];
  });
  const before = points.flatMap(({ id, goalCheck, removed }): GoalSaid[] => {
    const check = goalCheck[meeting.id];
    const told = removed || said.some(({ point }) => point === id);
    return check && !told ? [{ point: id, check, last: '' }] : [];
  });
  const written = meeting.liftEyes ? before : [];
  return [...said, ...written].map(({ point, check: { answer, note }, last }) => ({
    kind: 'goal',
    point,
    answer,
    note,
    last,
  }));
}

/** Tegn that were answered or written in the meeting, and what stood answered for it beforehand. [SIGN-5] */
function signFacts(all: readonly Said[], { meeting, known, signs = [] }: MinutesInput): Fact[] {
  const said = ofKind(all, 'sign').flatMap(({ record, made, last }): Fact[] => {
    const whole = known('sign', record.id);
    const check = record.seen[meeting.id];
    const text = record.text || whole?.text || '';
    const point = record.pointId ?? whole?.pointId ?? null;
    if (!text || (!made && !check)) return [];
    const answer = check?.answer ?? null;
    return [{ kind: 'sign', point, text, answer, source: check?.source ?? '', made, last }];
  });
  const told = new Set(ofKind(all, 'sign').map(({ record }) => record.id));
  const before = signs.flatMap(({ id, pointId, removed, seen, text }): Fact[] => {
    const check = seen[meeting.id];
    if (!check || removed || told.has(id)) return [];
    const { answer, source } = check;
    return [{ kind: 'sign', point: pointId, text, answer, source, made: false, last: '' }];
  });
  return [...said, ...(meeting.liftEyes ? before : [])];
}

interface GoalSaid {
  point: string;
  check: DevelopmentPoint['goalCheck'][string];
  last: string;
}

function barrierFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'barrier').flatMap(({ record, made, last }): Fact[] => {
    const whole = known('barrier', record.id);
    const resolved = record.resolved !== null;
    const text = record.text || whole?.text || '';
    if (!text || (!made && !resolved)) return [];
    const test = record.testActionId ?? whole?.testActionId ?? null;
    const stored = record.pointId ?? whole?.pointId ?? null;
    const about = { testActionId: test, pointId: stored };
    const point = pointOf(about, (id) => known('testAction', id));
    return [{ kind: 'barrier', text, test, point, resolved, last }];
  });
}

function parkedFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'parkedItem').flatMap(({ record, made, last }): Fact[] => {
    const whole = known('parkedItem', record.id);
    const cameBack = record.cameBack?.text ?? null;
    const text = record.text || whole?.text || '';
    if (!text || (!made && cameBack === null)) return [];
    const forum = record.forum || whole?.forum || '';
    return [
      { kind: 'parked', text, forum, owner: record.owner ?? whole?.owner ?? null, cameBack, last },
    ];
  });
}

function requestFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'decisionRequest').flatMap(({ record, made, last }): Fact[] => {
    const whole = known('decisionRequest', record.id);
    const answers = answersOf(record);
    const passedOn = record.passedOn?.to ?? '';
    const dropped = record.dropped?.why ?? '';
    const question = record.question || whole?.question || '';
    const outcome = record.outcome?.text ?? '';
    const isTold = made || answers.length > 0 || `${passedOn}${dropped}${outcome}` !== '';
    if (!question || !isTold) return [];
    const to = record.to ?? whole?.to ?? null;
    return [{ kind: 'request', question, to, answers, passedOn, dropped, outcome, last }];
  });
}

/** What a leader asked, where the meeting answered it, or the leader asked it there. [LEADER-7] */
function leaderAskFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'leaderQuestion').flatMap(({ record, made, last }): Fact[] => {
    const text = record.text || known('leaderQuestion', record.id)?.text || '';
    const answer = record.answer?.text ?? '';
    return text && (made || answer) ? [{ kind: 'leaderAsk', text, answer, last }] : [];
  });
}

function taskFacts(all: readonly Said[], known: Known): Fact[] {
  return ofKind(all, 'task').flatMap(({ record, made, last }): Fact[] => {
    const whole = known('task', record.id);
    const text = record.text || whole?.text || '';
    if (!text || (!made && record.done === null)) return [];
    return [
      {
        kind: 'task',
        text,
        owner: record.owner ?? whole?.owner ?? null,
        due: made ? record.due : (whole?.due ?? null),
        origin: record.origin ?? whole?.origin ?? null,
        done: record.done ? { note: record.done.note } : null,
        last,
      },
    ];
  });
}

function agreementFacts(input: MinutesInput): Fact[] {
  const { meeting, board } = input;
  const facts = [
    ...textFact(input, 'wentWell', meeting.wentWell),
    ...textFact(input, 'nextTime', meeting.nextTime),
  ];
  const next = meetingAfter(meeting, input.meetings, input.board);
  if (next?.on) {
    const planned = input.changes.filter((c) => c.record === next.id && c.meeting === meeting.id);
    const last =
      planned
        .map((c) => c.id)
        .sort()
        .at(-1) ?? '';
    facts.push({ kind: 'nextMeeting', on: next.on, time: next.time, last });
  }
  const timing = timingOf(meeting, board);
  if (timing) facts.push({ kind: 'timing', ...timing, last: lastOf(input, 'endedAt') });
  return facts;
}
