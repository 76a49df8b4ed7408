/**
 * Boards for measuring: so many tests with four cycles each, twenty changes a test, told through the
 * same log as every board. Deterministic, so that two runs measure the same bytes.
 */
import { keyBetween } from '../../src/lib/domain/board/order';
import { addDays, isoDate, type IsoDate } from '../../src/lib/domain/cadence/iso-date';
import type { Change, DraftChange } from '../../src/lib/domain/log/change';
import { decide, goToReflection, startTest } from '../../src/lib/domain/cycle/acts';
import { MemoryLog } from '../../src/lib/domain/log/log';
import { createBoard } from '../../src/lib/domain/records/board';
import { createCycle, type Cycle } from '../../src/lib/domain/records/cycle';
import { createDevelopmentPoint } from '../../src/lib/domain/records/development-point';
import { createMember } from '../../src/lib/domain/records/member';
import { createObservation } from '../../src/lib/domain/records/observation';
import { readRecord } from '../../src/lib/domain/records/read';
import { createTestAction, type TestAction } from '../../src/lib/domain/records/test-action';

/** A board for measuring. */
export interface Seeded {
  board: string;
  changes: Change[];
}

const WORDS =
  'familien ringer torsdag besøget dukken skemaet netværket mødet sundhedsplejersken bogen aftalen weekenden trygge forældre spørgsmål'.split(
    ' ',
  );

function sentence(n: number, length: number): string {
  return Array.from({ length }, (_, i) => WORDS[(n * 7 + i * 5) % WORDS.length]).join(' ');
}

/**
 * Tells a board of `tests` tests.
 *
 * @param which one of several alike in one browser; no two have an id in common
 * @param today the day the story ends
 */
export function seedBoard(
  tests: number,
  which = 0,
  today: IsoDate = isoDate('2026-11-20'),
): Seeded {
  let serial = which * 10_000_000;
  const id = (): string => `s${String(tests)}x${(serial += 1).toString(36)}`;
  const log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
  const board = id();
  let at = Date.parse(`${addDays(today, -200)}T08:00:00Z`);
  const step = Math.floor((200 * 24 * 3600 * 1000) / (tests * 20 + 50));
  const act = (verb: string, drafts: DraftChange[]): void => {
    log.act(drafts, { act: id(), verb, board, device: 'bench', at: (at += step) });
  };
  const day = (): IsoDate => isoDate(new Date(at).toISOString().slice(0, 10));
  const when = () => ({ today: day(), now: new Date(at).toISOString() });
  const read = (kind: 'cycle', record: string): Cycle => {
    const fold = log.fold(record);
    if (!fold) throw new Error(`no ${record}`);
    return readRecord(kind, record, board, fold);
  };

  act('add-board', [
    createBoard(
      { id: board },
      {
        name: `Måletavle ${String(tests)}`,
        municipality: 'Målekøbing',
        intervention: 'Måling',
        forums: { a: 'Arbejdsmøde' },
      },
    ),
  ]);
  const members = Array.from({ length: 10 }, (_, i) => {
    const member = id();
    act('add-member', [createMember({ id: member }, { name: `Deltager ${String(i + 1)}` })]);
    return member;
  });
  let order: string | null = null;
  const points = Array.from({ length: Math.max(5, Math.ceil(tests / 50)) }, (_, i) => {
    const point = id();
    order = keyBetween(order, null);
    act('add-point', [
      createDevelopmentPoint(
        { id: point },
        {
          title: `Punkt ${String(i + 1)}: ${sentence(i, 4)}`,
          kind: 'intervention',
          goal: sentence(i, 10),
          order,
          number: i + 1,
        },
      ),
    ]);
    return point;
  });

  for (let n = 0; n < tests; n += 1) {
    const test = id();
    let cycle = id();
    order = keyBetween(order, null);
    act('add-test', [
      createTestAction(
        { id: test },
        {
          title: `${sentence(n, 4)} ${String(n)}`,
          pointId: points[n % points.length] ?? null,
          owner: members[n % 10] ?? null,
          nextFollowUp: addDays(today, (n % 30) - 5),
          order,
          number: n + 1,
        },
      ),
      createCycle(
        { id: cycle },
        {
          testActionId: test,
          attempt: sentence(n, 12),
          prediction: sentence(n + 3, 12),
          plan: sentence(n + 5, 6),
        },
      ),
    ]);
    for (let turn = 0; turn < 3; turn += 1) {
      act('start-test', startTest(read('cycle', cycle), when()));
      act('to-reflection', goToReflection(read('cycle', cycle), when()));
      const next = id();
      const fold = log.fold(test);
      if (!fold) throw new Error(`no ${test}`);
      const record: TestAction = readRecord('testAction', test, board, fold);
      act(
        'decide',
        decide(record, read('cycle', cycle), {
          kind: turn === 2 ? 'expand' : 'adapt',
          meeting: null,
          when: when(),
          ids: { cycle: next, describeTask: id(), checkBackTask: id() },
          reflection: { learned: sentence(n + turn, 14), happened: sentence(n + turn + 2, 14) },
          nextFollowUp: addDays(today, (n % 30) - 5),
        }),
      );
      cycle = next;
    }
    for (let seen = 0; seen < 1; seen += 1) {
      act('add-observation', [
        createObservation(
          { id: id() },
          {
            testActionId: test,
            cycleId: cycle,
            kind: 'saw',
            text: sentence(n + seen, 16),
            on: day(),
          },
        ),
      ]);
    }
    if (n % 3 !== 0) act('start-test', startTest(read('cycle', cycle), when()));
    else act('edit-cycle', [{ kind: 'cycle', record: cycle, fields: { lookAt: sentence(n, 8) } }]);
    if (n % 3 === 2) act('to-reflection', goToReflection(read('cycle', cycle), when()));
    else
      act('edit-cycle', [{ kind: 'cycle', record: cycle, fields: { question: sentence(n, 8) } }]);
  }
  return { board, changes: log.changes };
}
