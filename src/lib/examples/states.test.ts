/** The examples together show every state a board has: what a screen can show, it shows there. */
import { describe, expect, it } from 'vitest';
import { ATTENTIONS, attentionsOf, cardOf, type Card } from '../domain/board/card';
import { isoDate } from '../domain/cadence/iso-date';
import type { Change } from '$lib/domain/log/change';
import { expectationChanged } from '../domain/cycle/acts';
import { numberCycles, openCycles } from '../domain/cycle/numbering';
import { byRecord, foldRecord } from '$lib/domain/log/fold';
import { DECISIONS, OUTCOMES, AS_EXPECTED, SIZES } from '../domain/records/cycle';
import { PHASES } from '../domain/records/phase';
import { POINT_KINDS } from '../domain/records/core-element';
import { answersOf as leaderAnswers, isUnanswered } from '../domain/records/decision-request';
import { GOAL_ANSWERS } from '../domain/records/development-point';
import { SIGN_ANSWERS } from '../domain/records/sign';
import { answersOf, signsText } from '../domain/signs/signs';
import type { RecordKind, Records } from '../domain/records/kinds';
import { MEETING_STATES } from '../domain/records/meeting';
import { ORGANISATIONS, ROLES } from '../domain/records/member';
import { OBSERVATION_KINDS } from '../domain/records/observation';
import { readRecord } from '../domain/records/read';
import { TASK_ORIGINS } from '../domain/records/task';
import { EXAMPLES, EXAMPLE_KEYS, type Example } from '.';

/** Days on which everything must show: an ordinary one, a leap day, one before the holidays. */
const DAYS = ['2026-11-22', '2028-02-29', '2027-12-23'];

/** One example as its records. */
class Told {
  readonly changes: Change[];
  readonly #groups: Map<string, Change[]>;

  constructor(tell: Example['tellExample'], day: string) {
    let count = 0;
    this.changes = tell({
      boardId: 'board',
      device: 'device',
      today: isoDate(day),
      now: Date.parse(`${day}T12:00:00Z`),
      random64: () => (count++).toString(16).padStart(16, '0'),
      newId: () => `id-${String(count++)}`,
    });
    this.#groups = byRecord(this.changes);
  }

  all<K extends RecordKind>(kind: K): Records[K][] {
    return [...this.#groups]
      .filter(([, group]) => group[0]?.kind === kind)
      .map(([id, group]) => readRecord(kind, id, 'board', foldRecord(group)));
  }

  get conflicts(): number {
    return [...this.#groups.values()].flatMap((group) => foldRecord(group).conflicts).length;
  }

  get cards(): Card[] {
    const cycles = this.all('cycle');
    const seen = this.all('observation');
    return this.all('testAction').map((test) =>
      cardOf(
        test,
        cycles.filter((cycle) => cycle.testActionId === test.id),
        seen.filter((o) => o.testActionId === test.id).map((o) => o.createdAt),
      ),
    );
  }

  /** Day of the next meeting. */
  get next(): string {
    return this.all('meeting').find((meeting) => meeting.state === 'planned')?.on ?? '';
  }
}

const STORIES = await Promise.all(EXAMPLE_KEYS.map((key) => EXAMPLES[key]()));

describe.each(DAYS)('told on %s, the examples together show', (day) => {
  const boards = STORIES.map(({ tellExample }) => new Told(tellExample, day));
  const all = <K extends RecordKind>(kind: K): Records[K][] => boards.flatMap((b) => b.all(kind));
  const cards = boards.flatMap((board) => board.cards);
  const cycles = all('cycle');

  it('each column, and ideas of every fate', () => {
    expect(new Set(cards.map((card) => card.column))).toEqual(new Set(PHASES));
    const ideas = all('idea');
    expect(new Set(ideas.map((idea) => idea.fate?.kind ?? 'open'))).toEqual(
      new Set(['open', 'test', 'dropped']),
    );
    const open = ideas.filter((idea) => idea.fate === null);
    expect(open.some((idea) => idea.pointId === null)).toBe(true);
    expect(open.some((idea) => idea.pointId !== null)).toBe(true);
  });

  it('each reason to follow up', () => {
    const shown = boards.flatMap((board) =>
      board.cards.flatMap((card) => {
        const around = { requests: board.all('decisionRequest'), barriers: board.all('barrier') };
        return [
          ...attentionsOf(card, isoDate(day), around),
          ...attentionsOf(card, isoDate(board.next), around).filter((a) => a === 'presentToday'),
        ];
      }),
    );
    expect(new Set(shown)).toEqual(new Set(ATTENTIONS));
  });

  it('a test that awaits reflection with a suggestion', () => {
    const waiting = cards.filter((card) => card.column === 'reflect');
    expect(waiting.some((card) => card.current?.suggestion && card.current.learned)).toBe(true);
  });

  it('each size, each decision, each outcome and how it went', () => {
    expect(new Set(cycles.map((cycle) => cycle.size))).toEqual(new Set(SIZES));
    const decided = cycles.filter((cycle) => cycle.decision !== null);
    expect(new Set(decided.map((cycle) => cycle.decision?.kind))).toEqual(new Set(DECISIONS));
    expect(new Set(decided.map((c) => c.outcome).filter(Boolean))).toEqual(
      new Set(OUTCOMES.filter((outcome) => outcome !== 'unknown')),
    );
    expect(cycles.some((cycle) => cycle.outcome === 'unknown')).toBe(true);
    expect(new Set(cycles.map((c) => c.asExpected).filter(Boolean))).toEqual(new Set(AS_EXPECTED));
    expect(cycles.some((cycle) => cycle.fidelity === 'notRelevant')).toBe(true);
    expect(cycles.some((cycle) => cycle.deviations !== '')).toBe(true);
    expect(cycles.some((cycle) => cycle.several)).toBe(true);
  });

  it('Fortsæt, in a meeting', () => {
    const went = boards.flatMap((board) => board.changes.filter((c) => c.verb === 'continue'));
    expect(went.length).toBeGreaterThan(3);
    expect(went.every((change) => change.meeting !== undefined)).toBe(true);
  });

  it('learning that surprises: expected yes, happened no', () => {
    const surprised = cycles.filter((cycle) => cycle.asExpected === 'no');
    expect(surprised.some((cycle) => cycle.outcome === 'better')).toBe(true);
    expect(surprised.some((cycle) => cycle.outcome === 'worse')).toBe(true);
    expect(surprised.every((cycle) => cycle.learned !== '')).toBe(true);
  });

  it('a ramp of four cycles, a branch with both branches open, and a test taken up again', () => {
    const depths = cards.map((card) =>
      Math.max(...[...numberCycles(card.cycles).values()].map((number) => number.depth)),
    );
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(4);
    const branched = cards.filter((card) => card.branched);
    expect(branched.some((card) => openCycles(card.cycles).length === 2)).toBe(true);
    expect(branched.map((card) => card.number).join()).toMatch(/2[ab]/);
    const closers = new Set(
      cycles
        .filter((c) => c.decision && ['adopt', 'stop'].includes(c.decision.kind))
        .map((c) => c.id),
    );
    expect(cycles.some((cycle) => closers.has(cycle.parentCycleId ?? ''))).toBe(true);
  });

  it('a test logged afterwards, and an expectation that was changed after the start', () => {
    expect(cards.some((card) => card.test.loggedAfterwards)).toBe(true);
    expect(cycles.some(expectationChanged)).toBe(true);
  });

  it('each kind of observation, with quotes credited to nobody by name', () => {
    const seen = all('observation');
    expect(new Set(seen.map((o) => o.kind))).toEqual(new Set(OBSERVATION_KINDS));
    const credits = new Set(seen.filter((o) => o.kind === 'citizen').map((o) => o.credit));
    expect(credits).toEqual(new Set(['en forælder', 'en ung']));
  });

  it('tasks that are open, done and overdue, to describe and to check back', () => {
    const tasks = all('task');
    const open = tasks.filter((task) => task.done === null);
    expect(open.some((task) => (task.due ?? '') >= day)).toBe(true);
    expect(open.some((task) => task.due !== null && task.due < day)).toBe(true);
    expect(tasks.some((task) => task.done !== null)).toBe(true);
    expect(new Set(tasks.map((t) => t.origin).filter(Boolean))).toEqual(new Set(TASK_ORIGINS));
    for (const origin of TASK_ORIGINS)
      expect(
        open.some((task) => task.origin === origin),
        origin,
      ).toBe(true);
  });

  it('parked points, questions to the leader and what stands in the way, both waiting and over', () => {
    expect(new Set(all('parkedItem').map((item) => item.cameBack !== null)).size).toBe(2);
    expect(new Set(all('decisionRequest').map(isUnanswered)).size).toBe(2);
    expect(new Set(all('barrier').map((barrier) => barrier.resolved !== null)).size).toBe(2);
    expect(all('barrier').some((barrier) => barrier.pointId !== null)).toBe(true);
  });

  it('meetings held, called off and planned, and the eyes lifted in every fourth', () => {
    const meetings = all('meeting');
    expect(new Set(meetings.map((meeting) => meeting.state))).toEqual(
      new Set(MEETING_STATES.filter((state) => state !== 'running')),
    );
    for (const board of boards) {
      const held = board.all('meeting').filter(({ state }) => state === 'held');
      expect(held.filter(({ liftEyes }) => liftEyes)).toHaveLength(Math.floor(held.length / 4));
    }
    expect(meetings.some((meeting) => Object.values(meeting.present).includes(false))).toBe(true);
  });

  it('udviklingspunkter open and closed, with everything a point can hold', () => {
    const points = all('developmentPoint');
    expect(new Set(points.map((point) => point.kind))).toEqual(new Set(POINT_KINDS));
    expect(new Set(points.map((point) => point.closed !== null)).size).toBe(2);
    expect(points.every((p) => p.goal && p.changes && p.why && p.priority)).toBe(true);
    expect(points.every((point) => signsText(point, all('sign')) !== '')).toBe(true);
    expect(points.some(({ signs }) => signs !== '')).toBe(true);
    const seen = all('sign').flatMap((sign) => answersOf(sign).map(({ answer }) => answer));
    expect(new Set(seen)).toEqual(new Set(SIGN_ANSWERS));
    expect(points.some((point) => point.anchoring !== '')).toBe(true);
    expect(points.every((point) => Object.keys(point.coreElement).length > 0)).toBe(true);
    const met = points.flatMap((p) => Object.keys(p.criterion).map((key) => p.criterionMet[key]));
    expect(met).toContain(true);
    expect(met).toContain(undefined);
    const goals = points.flatMap((point) => Object.values(point.goalCheck));
    expect(new Set(goals.map((goal) => goal.answer))).toEqual(new Set(GOAL_ANSWERS));
  });

  it('members of each organisation and role, in the kvalitetsteam and not, and one who left', () => {
    const members = all('member');
    expect(new Set(members.map((member) => member.organisation))).toEqual(new Set(ORGANISATIONS));
    expect(new Set(members.flatMap((member) => Object.keys(member.role)))).toEqual(new Set(ROLES));
    expect(new Set(members.map((member) => member.inQualityTeam)).size).toBe(2);
    const left = members.filter((member) => member.leftOn !== null);
    expect(left).toHaveLength(1);
    expect(
      cards.filter((card) => card.test.owner === left[0]?.id && card.column !== 'closed'),
    ).toEqual([]);
  });

  it('[EXAMPLE-3] what a leader is asked and asks: waiting, answered, and what came of it', () => {
    const requests = all('decisionRequest');
    expect(requests.some((request) => request.outcome?.text)).toBe(true);
    const verdicts = requests.flatMap((request) => leaderAnswers(request).map((a) => a.verdict));
    expect(new Set(verdicts)).toEqual(new Set(['yes', 'yesIf', 'no', 'other']));
    const asked = all('leaderQuestion');
    expect(new Set(asked.map(({ answer }) => answer !== null))).toEqual(new Set([true, false]));
    expect(all('direction').length).toBeGreaterThan(1);
    const spread = all('spread');
    expect(new Set(spread.map(({ testActionId }) => testActionId)).size).toBeGreaterThan(2);
  });

  it('one conflict between two devices that nobody has chosen in', () => {
    expect(boards.reduce((sum, board) => sum + board.conflicts, 0)).toBe(1);
  });
});
