/** Text being typed, kept outside the log so that a reload or a crash does not lose it. */
import {
  draftsOf,
  dropDraft,
  dropLeft,
  goesOnFrom,
  goOnFrom,
  setAside,
  throwDraftsAway,
  type LeftDraft,
} from '$lib/storage/browser/drafts';
import { keepNow, keepSoon, Reading, stopWaiting, waitingText } from './draft-clock';
import { part } from './parts.svelte';
import type { Seen } from '$lib/storage/rows';

/** The field of a stored record that a text edits. */
export interface FieldOf {
  record: string;
  field: string;
}

/** The texts that are open, by key: a draft that is thrown away is forgotten by all of them. */
const open = new Map<string, WeakRef<DraftText>[]>();

/** Throws drafts away, in the database and in every field that has taken them up. */
export async function throwAway(keys: readonly string[]): Promise<void> {
  const texts = keys.flatMap((key) => open.get(key) ?? []).flatMap((ref) => ref.deref() ?? []);
  await Promise.all(texts.map((text) => text.forget()));
  for (const key of keys) stopWaiting(key);
  await throwDraftsAway(keys).catch(() => undefined);
}

/** Whether a text was written since a moment (milliseconds since 1970) that waits for its field to open again. */
export function keptSince(moment: number): boolean {
  return [...open.values()].flat().some((ref) => ref.deref()?.waitsSince(moment) === true);
}

/** One text being typed. `key` names where: "idea:<board>", "learned:<cycle>". */
export class DraftText {
  readonly key: string;
  readonly board: string;
  /** the text edits one that is stored: it stays in the field when it is stored again */
  readonly #edits: boolean;
  readonly #saved: string;
  #text = $state('');
  #offered = $state(false);
  /** when something was last typed here that no act has taken along */
  #typedAt = -Infinity;
  #others = $state.raw<readonly LeftDraft[]>([]);
  readonly #reading: Reading;
  /** what is in the field was already on its way to the disk: what lies there is older */
  readonly #waited: boolean;
  /** the field it edits; what comes from others meanwhile is then not written over unseen */
  readonly of: FieldOf | undefined;
  #seen: Seen | undefined;
  /** what it edits was deleted for good meanwhile, and the writer has been told */
  #erased = false;

  /**
   * @param stored the text as it is stored, when one edits it; a kept draft that differs takes its
   *   place and is marked. Without one the field is for something new, and is empty again afterwards.
   * @param of the field it edits, where it edits one
   */
  constructor(key: string, board: string, stored?: string, of?: FieldOf) {
    const saved = stored ?? '';
    this.key = key;
    this.board = board;
    this.of = of;
    this.#edits = stored !== undefined;
    this.#saved = saved;
    const waiting = waitingText(key);
    this.#waited = waiting !== undefined;
    this.#text = waiting ?? saved;
    const others = open.get(key)?.filter((ref) => ref.deref()) ?? [];
    open.set(key, [...others, new WeakRef(this)]);
    const looked = this.#look();
    this.#reading = new Reading(draftsOf(key).then((left) => this.#meet(left, saved, looked)));
  }

  /** What was left in the field, by an earlier visit or another tab. */
  async #meet(left: readonly LeftDraft[], saved: string, looked: Promise<void>): Promise<void> {
    // Says what is stored: let go with the next that is kept.
    left.filter(({ text }) => text === saved).forEach(goOnFrom);
    const [first, ...rest] = left.filter(({ text }) => text !== saved);
    if (!first) return;
    if (this.#text === saved) {
      goOnFrom(first);
      this.#text = first.text;
      this.#offered = true;
      await looked;
      this.#seen = first.seen ?? this.#seen;
      this.#offer(rest);
    } else if (first.text === this.#text || (this.#waited && goesOnFrom(first))) {
      goOnFrom(first);
      this.#offer(rest);
    } else {
      // Somebody was quicker than the database: neither text is to be lost.
      this.#offer([await setAside(first), ...rest]);
    }
  }

  #offer(left: readonly LeftDraft[]): void {
    const texts = new Set([this.#text]);
    this.#others = left.filter(({ text }) => !texts.has(text) && texts.add(text));
  }

  /** The text in the field. */
  get text(): string {
    return this.#text;
  }

  set text(value: string) {
    this.#text = value;
    this.#typedAt = Date.now();
    if (value === '' && this.#erased) void this.#beginAnew();
    keepSoon(
      this.key,
      this.board,
      () => this.#text,
      () => this.#seen,
      this.#reading,
    );
  }

  /** Other texts that were left in this field and never saved: from before, or from another tab. */
  get others(): readonly LeftDraft[] {
    return this.#others;
  }

  /** Puts one of {@link others} after what is in the field. */
  takeOther(other: LeftDraft, between: string): void {
    goOnFrom(other);
    this.#others = this.#others.filter((left) => left !== other);
    this.text = this.#text.trim() === '' ? other.text : `${this.#text}${between}${other.text}`;
  }

  /** Nobody wants one of {@link others}. */
  async dropOther(other: LeftDraft): Promise<void> {
    this.#others = this.#others.filter((left) => left !== other);
    await dropLeft(other).catch(() => undefined); // it is offered once more, which costs nobody a text
  }

  /** What its writer had in front of them; undefined where it edits nothing, or nothing is known. */
  get seen(): Seen | undefined {
    return this.#seen;
  }

  /** The text it edits is deleted for good: whoever empties the field then writes something new. */
  refuse(): void {
    this.#erased = true;
  }

  async #beginAnew(): Promise<void> {
    this.#erased = false;
    await this.#look();
  }

  async #look(): Promise<void> {
    if (!this.of) return;
    const { record, field } = this.of;
    // Fetched apart: the start page has texts, but none that edits a record.
    this.#seen = await part(() => import('$lib/storage/log/seen'))
      .then(({ seenNow }) => seenNow(record, field))
      .catch(() => undefined);
  }

  /** The text comes from an earlier visit and was never saved. */
  get offered(): boolean {
    return this.#offered;
  }

  /** Whether it was written since a moment, differs from what is stored, and no act has taken it along. */
  waitsSince(moment: number): boolean {
    return this.#typedAt >= moment && this.#text !== this.#saved && this.#text.trim() !== '';
  }

  /** Keeps the draft now. */
  async keep(): Promise<void> {
    await keepNow(this.key);
  }

  /**
   * An act takes the text along; only {@link BoardSession.act} calls this.
   *
   * @returns lets the draft go, for when the act is stored; null when someone has written on since
   */
  handOver(): () => Promise<void> | null {
    const said = this.#text;
    this.#typedAt = -Infinity;
    return () => {
      if (this.#text === said) return this.discard(this.#edits ? said.trim() : '');
      // What is written on comes after what was stored.
      void this.#look();
      return null;
    };
  }

  /** Says again what is stored, as if nothing had been typed. */
  forget(): Promise<void> {
    return this.discard(this.#saved);
  }

  /** Forgets what was typed. `next` is what the field says instead. */
  async discard(next = ''): Promise<void> {
    stopWaiting(this.key);
    this.#text = next;
    this.#offered = false;
    const looked = this.#look();
    await dropDraft(this.key).catch(() => undefined);
    await looked;
  }
}
