/**
 * Reading the part of a board that Mit overblik shows: who is on it, its points, what is open, and of
 * that all there is on one's own. Years of closed tests, notes and meetings stay in the database, so
 * that twenty boards open about as soon as one.
 */
import { isUnanswered } from '$lib/domain/records/decision-request';
import type { AnyRecord, RecordKind } from '$lib/domain/records/kinds';
import { dayHere } from '$lib/domain/cadence/iso-date';
import { coveredBy, pausesOf } from '$lib/domain/team/away';
import { database } from '../database';
import { readBoard, type BoardRead, type BoardReader } from './board-reading';
import { meetingsAhead, openCycles } from './open-work';

/**
 * Reads for one board. Of others' tests only the open cycles are there: enough to choose one by name, and
 * not to number it. It is small, so all of it is read again whenever something has come.
 */
export class OwnReader implements BoardReader {
  readonly takesRows = false;
  readonly #me: () => string | null;
  /** who one was when it was read last */
  #read: string | null = null;
  #whole = false;
  #widened = false;

  /** @param me who one is on the board, if one has said so */
  constructor(me: () => string | null) {
    this.#me = me;
  }

  /** From the next reading on everything is there: something is asked that any record may answer. */
  widen(): void {
    this.#whole = true;
  }

  /** See {@link BoardReader}. */
  async all(board: string): Promise<BoardRead> {
    const me = this.#me();
    this.#read = me;
    this.#widened = this.#whole;
    return this.#whole ? readBoard(board) : readOwn(board, me);
  }

  /** See {@link BoardReader}. */
  async since(_board: string, seq: number): Promise<'much' | null> {
    const device = await database().meta.get('device');
    const came = device?.key === 'device' && device.seq > seq;
    return came || this.#read !== this.#me() || this.#whole !== this.#widened ? 'much' : null;
  }
}

/** @param me the member one is; of nobody's tests and tasks without one */
async function readOwn(board: string, me: string | null): Promise<BoardRead> {
  const db = database();
  const kinds = [
    'board',
    'member',
    'developmentPoint',
    'testAction',
    'cycle',
    'task',
    'meeting',
    'decisionRequest',
  ];
  return db.transaction('r', ['meta', ...kinds], async () => {
    const ofBoard = (kind: RecordKind) =>
      db.table<AnyRecord>(kind).where('boardId').equals(board).toArray();
    const members = await db.records('member').where('boardId').equals(board).toArray();
    // What is one's own, and that of those one takes over for.
    const whose = me === null ? [] : [me, ...coveredBy(me, members, dayHere(new Date()))];
    const [device, own, points, open, meetings, tasks, requests] = await Promise.all([
      db.meta.get('device'),
      db.records('board').get(board),
      ofBoard('developmentPoint'),
      openCycles(board),
      meetingsAhead(board),
      db
        .records('task')
        .where('[boardId+owner]')
        .anyOf(whose.map((member) => [board, member]))
        .toArray(),
      me === null ? [] : db.records('decisionRequest').where('boardId').equals(board).toArray(),
    ]);
    // When it met after a pause tells what is late since.
    const held = own && pausesOf(own).length > 0 ? await ofBoard('meeting') : undefined;
    const ids = [...new Set(open.flatMap((cycle) => cycle.testActionId ?? []))];
    const found = await db.records('testAction').bulkGet(ids);
    const tests = found.filter((test) => test?.boardId === board);
    const mine = tests.filter((test) =>
      whose.some((member) => test?.owner === member || test?.contributor[member]),
    );
    const families = await Promise.all(
      mine.map((test) =>
        db
          .records('cycle')
          .where('testActionId')
          .equals(test?.id ?? '')
          .toArray(),
      ),
    );
    const cycles = new Map([...open, ...families.flat()].map((cycle) => [cycle.id, cycle]));
    const rows: [RecordKind, readonly AnyRecord[]][] = [
      ['board', own ? [own] : []],
      ['member', members],
      ['developmentPoint', points],
      ['testAction', tests.filter((test) => test !== undefined)],
      ['cycle', [...cycles.values()].filter(({ boardId }) => boardId === board)],
      ['task', tasks],
      ['meeting', held ?? meetings],
      ['decisionRequest', requests.filter(isUnanswered)],
    ];
    return {
      rows: new Map(rows),
      contested: [],
      seq: device?.key === 'device' ? device.seq : 0,
    };
  });
}

/** The places of a board's ideas in their list, which Mit overblik does not hold. */
export async function ideaOrders(board: string): Promise<string[]> {
  const ideas = await database().records('idea').where('boardId').equals(board).toArray();
  return ideas.filter(({ removed }) => !removed).map(({ order }) => order);
}
