/**
 * The board of a real team for measuring: so many years of a team of ten, who meet every other week,
 * make sixty tests a year and close most of them. 15 years are some 75,000 changes, 900 tests of which
 * 60 are open, and 390 meetings held. Deterministic, so that two runs measure the same bytes.
 */
import { keyBetween } from '../../src/lib/domain/board/order';
import { addDays, isoDate, type IsoDate } from '../../src/lib/domain/cadence/iso-date';
import type { DraftChange } from '../../src/lib/domain/log/change';
import { decide, goToReflection, startTest } from '../../src/lib/domain/cycle/acts';
import { MemoryLog } from '../../src/lib/domain/log/log';
import { createBoard, DEFAULT_AGENDA } from '../../src/lib/domain/records/board';
import { createCycle, type Cycle } from '../../src/lib/domain/records/cycle';
import { createDevelopmentPoint } from '../../src/lib/domain/records/development-point';
import { createIdea } from '../../src/lib/domain/records/idea';
import { edited } from '../../src/lib/domain/records/make';
import { createMeeting, startedMeeting } from '../../src/lib/domain/records/meeting';
import { createMember } from '../../src/lib/domain/records/member';
import { createObservation, OBSERVATION_KINDS } from '../../src/lib/domain/records/observation';
import { readRecord } from '../../src/lib/domain/records/read';
import { createTask } from '../../src/lib/domain/records/task';
import { createTestAction, type TestAction } from '../../src/lib/domain/records/test-action';
import type { Seeded } from './seed';
import { NAMES, sentences, titles } from './team-words';

/** A team and how long it has been at it. */
export interface TeamOf {
  /** every id of the board begins with it */
  prefix: string;
  name: string;
  years: number;
  /** tests that are open on the last day */
  open: number;
}

/** 15 years of a real team. */
export const Y15: TeamOf = { prefix: 'y15', name: 'Spædbarnsindsatsen', years: 15, open: 60 };
/** Two years of one: a board among many. */
export const Y2: TeamOf = { prefix: 'y02', name: 'Modtageklasserne', years: 2, open: 30 };

/** Days between two meetings, and tests begun in each. */
const FORTNIGHT = 14;
const NEW_TESTS = 60 / 26;

/** Ids and clock of a board that is being told. */
class Teller {
  readonly log: MemoryLog;
  readonly board: string;
  #serial = 0;
  at: number;

  constructor(
    readonly team: TeamOf,
    from: IsoDate,
  ) {
    this.log = new MemoryLog(() => (this.#serial += 1).toString(16).padStart(16, '0'));
    this.board = this.id();
    this.at = Date.parse(`${from}T08:00:00Z`);
  }

  id(): string {
    return `${this.team.prefix}x${(this.#serial += 1).toString(36)}`;
  }

  get day(): IsoDate {
    return isoDate(new Date(this.at).toISOString().slice(0, 10));
  }

  get when(): { today: IsoDate; now: string } {
    return { today: this.day, now: new Date(this.at).toISOString() };
  }

  act(verb: string, drafts: DraftChange[], by: { actor?: string; meeting?: string } = {}): void {
    this.at += 40_000;
    const { board } = this;
    this.log.act(drafts, { act: this.id(), verb, board, device: 'bench', at: this.at, ...by });
  }

  read<K extends 'cycle' | 'testAction'>(kind: K, record: string) {
    const fold = this.log.fold(record);
    if (!fold) throw new Error(`no ${record}`);
    return readRecord(kind, record, this.board, fold);
  }
}

/** Tells the board of a team. */
export function seedTeam(team: TeamOf, today: IsoDate = isoDate('2026-11-20')): Seeded {
  const meetings = team.years * 26;
  const first = addDays(today, -FORTNIGHT * meetings);
  const tell = new Teller(team, first);
  tell.act('add-board', [
    createBoard(
      { id: tell.board },
      {
        name: team.name,
        municipality: 'Målekøbing',
        intervention: 'Tidlig indsats',
        forums: { a: 'Arbejdsmøde' },
      },
    ),
  ]);
  const members = NAMES.map((name) => {
    const member = tell.id();
    tell.act('add-member', [createMember({ id: member }, { name, profession: 'Pædagog' })]);
    return member;
  });
  const points = tellPoints(tell, Math.max(6, team.years * 2));
  const all = Math.round(team.years * 60);
  const working: Work[] = [];
  let begun = 0;
  let order: string | null = null;
  for (let n = 1; n <= meetings; n += 1) {
    tell.at = Date.parse(`${addDays(first, FORTNIGHT * (n - 1))}T08:00:00Z`);
    for (; begun < Math.min(all, Math.round(n * NEW_TESTS)); begun += 1) {
      order = keyBetween(order, null);
      working.push(beginTest(tell, begun, order, points, members));
    }
    // Those that are open at the end do not get to their last decision.
    for (const work of [...working]) {
      turn(tell, work, begun > all - team.open ? team.open : 0, working);
    }
    tell.at = Date.parse(`${addDays(first, FORTNIGHT * n - 1)}T12:00:00Z`);
    holdMeeting(tell, n, working, members, points);
  }
  tell.act('plan-meeting', [
    createMeeting({ id: tell.id() }, { on: addDays(today, 4), time: '13:00' }),
  ]);
  return { board: tell.board, changes: tell.log.changes };
}

function tellPoints(tell: Teller, count: number): string[] {
  let order: string | null = null;
  return Array.from({ length: count }, (_, i) => {
    const point = tell.id();
    order = keyBetween(order, null);
    tell.act('add-point', [
      createDevelopmentPoint(
        { id: point },
        {
          title: titles(i * 3),
          kind: 'intervention',
          goal: sentences(i, 2),
          order,
          number: i + 1,
        },
      ),
    ]);
    return point;
  });
}

/** A test that is under way. */
interface Work {
  n: number;
  test: string;
  cycle: string;
  turns: number;
}

function beginTest(
  tell: Teller,
  n: number,
  order: string,
  points: readonly string[],
  members: readonly string[],
): Work {
  const [test, cycle] = [tell.id(), tell.id()];
  const actor = members[n % members.length] ?? '';
  tell.act(
    'add-test',
    [
      createTestAction(
        { id: test },
        {
          title: titles(n),
          // The team works under the newer half of its points.
          pointId: points[Math.floor((n / (tell.team.years * 60)) * points.length)] ?? null,
          owner: actor,
          nextFollowUp: addDays(tell.day, FORTNIGHT),
          order,
          number: n + 1,
        },
      ),
      createCycle({ id: cycle }, { testActionId: test }),
    ],
    { actor },
  );
  for (const [i, field] of (
    ['question', 'attempt', 'prediction', 'predictionWhy', 'plan', 'lookAt'] as const
  ).entries())
    tell.act(
      'edit-cycle',
      [edited('cycle', cycle, { [field]: sentences(n * 7 + i, 1 + (i % 3)) })],
      {
        actor,
      },
    );
  return { n, test, cycle, turns: 0 };
}

/** What happens to a test between two meetings; after four turns or so it is closed. */
function turn(tell: Teller, work: Work, stays: number, working: Work[]): void {
  const cycle: Cycle = tell.read('cycle', work.cycle);
  const note = (i: number): void => {
    const kind = OBSERVATION_KINDS[(work.n + i) % OBSERVATION_KINDS.length] ?? 'saw';
    tell.act('add-observation', [
      createObservation(
        { id: tell.id() },
        {
          testActionId: work.test,
          cycleId: work.cycle,
          kind,
          text: sentences(work.n * 11 + work.turns * 5 + i, 2),
          on: tell.day,
        },
      ),
    ]);
  };
  if (cycle.phase === 'plan') {
    tell.act('edit-cycle', [edited('cycle', cycle.id, { plan: sentences(work.n + 31, 2) })]);
    tell.act('start-test', startTest(cycle, tell.when));
    for (let i = 0; i < 2; i += 1) note(i);
  } else if (cycle.phase === 'test') {
    for (let i = 2; i < 4; i += 1) note(i);
    tell.act('to-reflection', goToReflection(cycle, tell.when));
    tell.act('edit-cycle', [edited('cycle', cycle.id, { happened: sentences(work.n + 5, 3) })]);
    tell.act('edit-cycle', [edited('cycle', cycle.id, { learned: sentences(work.n + 9, 2) })]);
  } else {
    const last = work.turns >= 5 - (work.n % 3);
    if (last && working.length <= Math.max(stays, 12)) return;
    const test: TestAction = tell.read('testAction', work.test);
    const next = tell.id();
    tell.act(
      'decide',
      decide(test, cycle, {
        kind: last
          ? work.n % 2 === 0
            ? 'adopt'
            : 'stop'
          : work.turns % 2 === 0
            ? 'adapt'
            : 'expand',
        meeting: null,
        when: tell.when,
        ids: { cycle: next, describeTask: tell.id(), checkBackTask: tell.id() },
        reflection: { learned: sentences(work.n + 9, 2), happened: sentences(work.n + 5, 3) },
        nextFollowUp: addDays(tell.day, FORTNIGHT),
      }),
    );
    if (last) working.splice(working.indexOf(work), 1);
    else Object.assign(work, { cycle: next, turns: work.turns + 1 });
  }
}

function holdMeeting(
  tell: Teller,
  n: number,
  working: readonly Work[],
  members: readonly string[],
  points: readonly string[],
): void {
  const meeting = tell.id();
  tell.act('plan-meeting', [createMeeting({ id: meeting }, { on: tell.day, time: '13:00' })]);
  const during = { meeting };
  const talked = working.slice(0, 8).map(({ test }) => test);
  tell.act('start-meeting', [
    edited(
      'meeting',
      meeting,
      startedMeeting({
        startedAt: new Date(tell.at).toISOString(),
        on: tell.day,
        agenda: DEFAULT_AGENDA,
        followUp: talked,
        liftEyes: n % 6 === 0,
        present: Object.fromEntries(members.map((member, i) => [member, (i + n) % 5 !== 0])),
      }),
    ),
  ]);
  for (const test of talked) {
    tell.act('edit-meeting', [edited('meeting', meeting, { [`seen.${test}`]: true })], during);
    tell.act(
      'edit-test',
      [edited('testAction', test, { nextFollowUp: addDays(tell.day, FORTNIGHT) })],
      during,
    );
  }
  for (let i = 0; i < 8; i += 1) {
    const task = tell.id();
    tell.act(
      'add-task',
      [
        createTask(
          { id: task },
          {
            text: titles(n * 5 + i),
            owner: members[(n + i) % members.length] ?? null,
            due: addDays(tell.day, FORTNIGHT),
            testActionId: talked[i] ?? null,
          },
        ),
      ],
      during,
    );
    // The last tasks wait.
    if (n < tell.team.years * 26 - 1 || i > 3)
      tell.act('task-done', [edited('task', task, { done: { on: tell.day, note: '' } })]);
  }
  for (let i = 0; i < 3; i += 1)
    tell.act(
      'add-idea',
      [
        createIdea(
          { id: tell.id() },
          {
            text: sentences(n * 3 + i, 1),
            pointId: points[(n + i) % points.length] ?? null,
            order: keyBetween(null, null),
          },
        ),
      ],
      during,
    );
  tell.act('edit-meeting', [edited('meeting', meeting, { news: sentences(n, 2) })], during);
  tell.act('edit-meeting', [edited('meeting', meeting, { wentWell: sentences(n + 3, 1) })], during);
  tell.act('edit-meeting', [edited('meeting', meeting, { nextTime: sentences(n + 8, 1) })], during);
  tell.act(
    'end-meeting',
    [
      edited('meeting', meeting, {
        state: 'held',
        endedAt: new Date(tell.at + 60_000).toISOString(),
        minutesUsed: 29,
      }),
    ],
    during,
  );
}
