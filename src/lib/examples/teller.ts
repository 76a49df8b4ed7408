/** Writes a story into a log: knows the ids, the clock of the story, and who did what where. */
import type { IsoDate } from '../domain/cadence/iso-date';
import type { Change, DraftChange } from '$lib/domain/log/change';
import type { When } from '../domain/cycle/acts';
import { MemoryLog } from '$lib/domain/log/log';
import type { ActStamp } from '$lib/domain/log/mint';
import { keyAfter } from '../domain/board/order';
import { nextNumber } from '../domain/paper-code/paper-code';
import type { Verb } from '../domain/log/verbs';
import type { AnyRecord, RecordKind, Records } from '../domain/records/kinds';
import { readRecord } from '../domain/records/read';
import type { TeamAct } from '../domain/team/acts';
import { dayOf, type StoryCalendar } from './story-calendar';
import type { At, TellInput } from './story';

const MINUTE = 60_000;

/** Order of what shares a story time: a meeting opens before anything is done in it, and closes last. */
export const RANK = { open: 0, within: 1, close: 2 } as const;

interface Event {
  at: At;
  rank: number;
  run: () => void;
}

/** The meeting that is going on in the story. */
interface Room {
  number: number;
  id: string;
  started: number;
}

/** See the file's header. */
export class Teller {
  readonly calendar: StoryCalendar;
  readonly #input: TellInput;
  readonly #log: MemoryLog;
  readonly #ids = new Map<string, string>();
  readonly #events: Event[] = [];
  readonly #orders = new Map<string, string[]>();
  readonly #read = new Map<string, AnyRecord>();
  #last = 0;
  #count = 0;
  #room: Room | null = null;

  constructor(input: TellInput, calendar: StoryCalendar) {
    this.#input = input;
    this.calendar = calendar;
    this.#log = new MemoryLog(input.random64);
  }

  /** Everything that was told. */
  get changes(): Change[] {
    return this.#log.changes;
  }

  /** The board's own id. */
  get board(): string {
    return this.#input.boardId;
  }

  /** The id behind a key of the story: "test:doll", "member:FB1". */
  id(key: string): string {
    const known = this.#ids.get(key);
    if (known) return known;
    const id = this.#input.newId();
    this.#ids.set(key, id);
    return id;
  }

  /** The id of a member, or null for nobody. */
  member(key: string | undefined): string | null {
    return key === undefined ? null : this.id(`member:${key}`);
  }

  /** A fresh id for what no other part of the story names. */
  freshId(): string {
    return this.#input.newId();
  }

  /** A place after all others of its list. */
  orderIn(list: string): string {
    const orders = this.#orders.get(list) ?? [];
    const order = keyAfter(orders);
    this.#orders.set(list, [...orders, order]);
    return order;
  }

  /** The number on paper of the next card of a kind; a story removes none. */
  nextNumber(kind: 'developmentPoint' | 'testAction'): number | undefined {
    return nextNumber(this.all(kind));
  }

  /** The day of a story time, or null for none. */
  day(at: At | undefined): IsoDate | null {
    return at === undefined ? null : this.calendar.date(at);
  }

  /** Notes what happens; {@link play} does it when its time comes. */
  plan(at: At, run: () => void, rank: number = RANK.within): void {
    this.#events.push({ at, rank, run });
  }

  /** Plays everything in the order of story time; what shares a time keeps the order it was planned in. */
  play(): void {
    this.#events.sort((a, b) => a.at - b.at || a.rank - b.rank);
    for (const event of this.#events) event.run();
  }

  /** Opens the room of a meeting, at a moment. */
  enter(number: number, id: string, started: number): void {
    this.#room = { number, id, started };
    this.#last = Math.max(this.#last, started - MINUTE);
  }

  /** Closes it. */
  leave(): void {
    this.#room = null;
  }

  /** The meeting that is going on, or null. */
  get meeting(): string | null {
    return this.#room?.id ?? null;
  }

  /** When the last act was. */
  get last(): number {
    return this.#last;
  }

  /**
   * Does one act.
   *
   * @param by key of the member who does it; in a meeting nobody is named ("på tavlemødet")
   * @param drafts may depend on the day and moment of the act
   */
  act(
    at: At,
    verb: Verb,
    by: string | undefined,
    drafts: (when: When) => readonly DraftChange[],
    moment = this.#momentOf(at),
  ): void {
    this.#do(moment, by, (when) => [verb, drafts(when)]);
  }

  /** Does one act of the team, as {@link act} does; the act knows its verb. */
  do(at: At, by: string | undefined, act: (when: When) => TeamAct): void {
    this.#do(this.#momentOf(at), by, act);
  }

  #do(
    moment: number,
    by: string | undefined,
    act: (when: When) => readonly [verb: Verb, drafts: readonly DraftChange[]],
  ): void {
    this.#last = moment;
    const [verb, drafts] = act({ today: dayOf(moment), now: new Date(moment).toISOString() });
    const changes = this.#log.act(drafts, this.#stamp(verb, by, moment, this.#input.device));
    for (const change of changes) this.#read.delete(change.record);
  }

  /** The same record changed on two computers that had not seen each other; the conflict stays. */
  part(at: At, verb: Verb, one: [string, DraftChange], other: [string, DraftChange]): void {
    const moment = this.#momentOf(at);
    const elsewhere = new MemoryLog(this.#input.random64);
    elsewhere.arrive(this.#log.changes, moment);
    const device = this.#input.newId();
    elsewhere.act([other[1]], this.#stamp(verb, other[0], moment, device));
    this.#log.act([one[1]], this.#stamp(verb, one[0], moment + MINUTE, this.#input.device));
    this.#last = moment + MINUTE;
    this.#log.arrive(elsewhere.changes, this.#last);
    this.#read.clear();
  }

  /** A record as it stands now in the story. */
  read<K extends RecordKind>(kind: K, id: string): Records[K] {
    const known = this.#read.get(id) as Records[K] | undefined;
    if (known) return known;
    const folded = this.#log.fold(id);
    if (!folded) throw new Error(`The story uses a ${kind} before it is made`);
    const record = readRecord(kind, id, this.board, folded);
    this.#read.set(id, record);
    return record;
  }

  /** All records of a kind so far, that are not removed. */
  all<K extends RecordKind>(kind: K): Records[K][] {
    return this.#log.records
      .filter((id) => this.#log.kindOf(id) === kind)
      .map((id) => this.read(kind, id))
      .filter((record) => !record.removed);
  }

  #momentOf(at: At): number {
    this.#count += 1;
    if (!Number.isInteger(at)) return this.calendar.moment(at, this.#last, this.#count);
    if (this.#room?.number !== at)
      throw new Error(`No meeting is held at story time ${String(at)}`);
    return this.#last + MINUTE;
  }

  #stamp(verb: Verb, by: string | undefined, at: number, device: string): ActStamp {
    const act = this.#input.newId();
    const actor = this.meeting === null && by !== undefined ? this.id(`member:${by}`) : undefined;
    return { act, verb, board: this.board, device, at, actor, meeting: this.meeting ?? undefined };
  }
}
