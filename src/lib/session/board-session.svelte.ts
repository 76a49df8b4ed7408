/**
 * The open board and what one does with it. Every act of every screen goes through {@link BoardSession.act}:
 * it stores, tells with a notice that has Fortryd, and keeps an act that could not be stored so that
 * it can be tried again with nothing lost.
 */
import { createContext } from 'svelte';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { MADE, REMOVED, type DraftChange } from '$lib/domain/log/change';
import { teamRhythm } from '$lib/domain/meeting/team-rhythm';
import type { Rhythm } from '$lib/domain/records/board';
import { isRecordKind } from '$lib/domain/records/kind-names';
import type { Verb } from '$lib/domain/log/verbs';
import { isHere, type Member } from '$lib/domain/records/member';
import { fail, type Result } from '$lib/domain/schema';
import { coveredBy } from '$lib/domain/team/away';
import type { Rest } from '$lib/domain/team/rest';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type * as Door from '$lib/storage/log/commit';
import type { Act, CommittedAct } from '$lib/storage/log/commit';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { newId } from '$lib/storage/random';
import { undoStacks, type UndoStacks } from '$lib/storage/log/undo-stacks';
import type { Toasts } from '$lib/ui/toasts.svelte';
import { overText, undoneText } from '$lib/words/act-text';
import type { DraftText } from './draft-text.svelte';
import { exposuresOf } from './exposed.svelte';
import { withSeen } from './seen-by-writers';
import { nowMs, today } from './today.svelte';
import { PartAhead } from './part-ahead.svelte';
import { part } from './parts.svelte';
import { meOn, sayMeOn, type WhoHere } from './who-here';

/** The one door for writes, with all that judges and folds: to see a board takes none of it. */
export const door = new PartAhead({ load: () => import('$lib/storage/log/commit') });

/** Goes through the door; one that does not come has stored nothing, and the act may be tried again. */
async function through<Done>(
  store: (open: typeof Door) => Promise<Result<Done, StorageFailure>>,
): Promise<Result<Done, StorageFailure>> {
  let open = door.here;
  try {
    open ??= await door.fetch();
  } catch (error) {
    return fail(failureOf(error));
  }
  return store(open);
}

/** An act that could not be stored yet. */
export interface StuckAct {
  failure: StorageFailure;
  /** it was seen already: whoever goes on has nothing left to save again */
  takenBack?: boolean;
  again: () => Promise<boolean>;
}

/** How an act is told. */
export interface Telling {
  /** notice text, past tense: "Idéen er gemt"; without it nothing is said */
  notice?: string;
  /** the act settles conflicts */
  choosing?: boolean;
  /** the tavlemøde it belongs to, where another screen than the meeting's does it */
  meeting?: string | undefined;
  /** typed texts that the act stores; they are let go once it is stored, at once or after Prøv igen */
  texts?: readonly DraftText[];
  /**
   * what the screen does once it is stored, at once or after Prøv igen: closes the form. Not when
   * someone has written on in one of the texts since
   */
  stored?: () => void;
  /** called with the share that is stored, 0–1, while a large act is being written */
  progress?: (share: number) => void;
  /**
   * it is seen while it is being stored, and taken back when it could not be; where no form would go
   * with it. That it is stored is told only once it is
   */
  atOnce?: boolean;
}

/** One open board in this tab. */
export class BoardSession {
  readonly model: BoardModel;
  /** the tavlemøde that acts are done in, while its screen is open ("på tavlemødet") */
  meeting = $state<string | null>(null);
  /** an act that could not be stored; shown in a banner until it is */
  stuck = $state.raw<StuckAct | null>(null);
  /** Prøv igen is at work */
  retrying = $state(false);
  #me = $state<string | null>(null);
  readonly #toasts: Toasts;
  readonly #who: WhoHere;
  /** acts that are seen and still being stored, by the records they touch */
  readonly #storing = new Map<string, Promise<boolean>>();

  constructor(model: BoardModel, toasts: Toasts, who: WhoHere = { of: meOn, say: sayMeOn }) {
    this.model = model;
    this.#toasts = toasts;
    this.#who = who;
    this.#me = who.of(model.id);
  }

  /** Today's date, where the user is. */
  get today(): IsoDate {
    return today();
  }

  /** The moment of an act, as the rules of the work want it. */
  get when(): { today: IsoDate; now: string } {
    return { today: today(), now: new Date().toISOString() };
  }

  /** Milliseconds since 1970, renewed every quarter of a minute. */
  get now(): number {
    return nowMs();
  }

  /** How often and when the team meets: as it has said, or as it does. [MEET-27] */
  get rhythm(): Rhythm {
    return teamRhythm(this.model.board, this.model.all('meeting'));
  }

  /** The team's pauses, each with the first meeting after it. [TEAM-11] */
  get rests(): readonly Rest[] {
    return this.model.rests;
  }

  /** "Jeg er …" for this browser: a member who is still in the team, or null. */
  get me(): Member | null {
    const member = this.model.get('member', this.#me);
    return member && isHere(member, this.today) ? member : null;
  }

  /** Those I take over for today, by id. [TEAM-16] */
  get covered(): readonly string[] {
    const { me, model, today: day } = this;
    return me ? coveredBy(me.id, model.all('member'), day) : [];
  }

  /** Says who sits at this browser. Never enters the log. */
  setMe(member: string | null): void {
    this.#me = member;
    this.#who.say(this.model.id, member);
  }

  /** A fresh record id. */
  newId(): string {
    return newId();
  }

  /**
   * Does an act: one transaction, one notice, one Fortryd. One that would change nothing is none.
   *
   * @param verb what is done, in kebab-case English ("add-idea"); minutes and history read it
   * @returns whether it is stored; when not, {@link stuck} keeps it and every text stays
   */
  act(verb: Verb, drafts: readonly DraftChange[], telling: Telling = {}): Promise<boolean> {
    const texts = telling.texts ?? [];
    const letGo = texts.map((text) => text.handOver());
    const changes = drafts.filter(({ fields }) => Object.keys(fields).length > 0);
    if (changes.length === 0) return this.#letGo(telling, letGo);
    const set = changes.map((draft) => withSeen(draft, texts));
    // Where it is said now, whatever page one is on when its turn comes, or when it is tried again.
    const meeting = telling.meeting ?? this.meeting;
    const by = { meeting, actor: meeting ? null : (this.me?.id ?? null) };
    // Whoever chooses between values writes nothing new.
    const gone = telling.choosing ? [] : set.filter((draft) => this.#isGone(draft));
    if (gone.length > 0) {
      const back = gone.map(({ kind, record }) => ({ kind, record, fields: { [REMOVED]: false } }));
      this.stuck = {
        failure: { kind: 'removed' },
        again: () => this.#try(verb, [...set, ...back], telling, letGo, by),
      };
      return Promise.resolve(false);
    }
    return this.#try(verb, set, telling, letGo, by);
  }

  /** Whether a draft edits what has been removed meanwhile. */
  #isGone({ kind, record, fields }: DraftChange): boolean {
    if (REMOVED in fields || MADE in fields || !isRecordKind(kind)) return false;
    return this.model.get(kind, record)?.removed === true;
  }

  /** Prøv igen. @returns whether the act that stood still is stored now */
  async retry(): Promise<boolean> {
    const { stuck } = this;
    if (!stuck || this.retrying) return false;
    this.retrying = true;
    const stored = await stuck.again();
    this.retrying = false;
    if (stored && this.stuck === stuck) this.stuck = null;
    return stored;
  }

  async #try(
    verb: Verb,
    drafts: readonly DraftChange[],
    telling: Telling,
    texts: readonly (() => Promise<void> | null)[],
    by: Pick<Act, 'actor' | 'meeting'>,
  ): Promise<boolean> {
    const act: Act = {
      board: this.model.id,
      verb,
      drafts,
      ...by,
      choosing: telling.choosing ?? false,
      undoable: true,
      at: Date.now(),
      ...(telling.progress ? { progress: telling.progress } : {}),
    };
    const isSeen = telling.atOnce ?? false;
    const done = await this.#inTurn(act, isSeen);
    // What it was worked out from did not come about: that is told of already.
    if (done === null) return false;
    if (!done.ok) {
      if (done.error.kind === 'erased') for (const text of telling.texts ?? []) text.refuse();
      this.#stick(done.error, isSeen, () => this.#try(verb, drafts, telling, texts, by));
      return false;
    }
    // A form that is saved once more has done what stood still; what was taken back still waits.
    if (!this.stuck?.takenBack) this.stuck = null;
    // Fetched apart: the start page has no use for it.
    void part(() => import('./exposed-in')).then(({ exposedIn }) => {
      const found = exposedIn(drafts);
      if (found.length > 0) exposuresOf(this.model.id).note(found);
    });
    const over = overText(done.value);
    if (telling.notice || over)
      this.#tell([telling.notice, over].filter(Boolean).join(' '), done.value);
    return this.#letGo(telling, texts);
  }

  /** Keeps an act that could not be stored; what was taken back before it is tried again first. */
  #stick(failure: StorageFailure, takenBack: boolean, own: () => Promise<boolean>): void {
    const before = this.retrying || !this.stuck?.takenBack ? null : this.stuck;
    const stuck: StuckAct = {
      failure,
      takenBack,
      again: async () => {
        if (before && !(await before.again())) {
          this.stuck = stuck;
          return false;
        }
        return own();
      },
    };
    this.stuck = stuck;
  }

  /**
   * Stores an act after those that are being stored already of the same records. Its place is taken before
   * anything is waited for: who comes next waits for it.
   *
   * @returns null where one of them was not stored
   */
  #inTurn(act: Act, atOnce: boolean): Promise<Result<CommittedAct, StorageFailure> | null> {
    const records = new Set(act.drafts.map(({ record }) => record));
    const ahead = [...records].flatMap((record) => this.#storing.get(record) ?? []);
    // What is to be seen at once waits for nothing where nothing of it is under way.
    const storing =
      ahead.length === 0
        ? this.#store(act, atOnce)
        : Promise.all(ahead).then((stored) =>
            stored.includes(false) ? null : this.#store(act, atOnce),
          );
    if (!atOnce && ahead.length === 0) return storing;
    const settled: Promise<boolean> = storing
      .then((done) => done?.ok === true)
      .catch(() => false)
      .then((ok) => {
        for (const record of records)
          if (this.#storing.get(record) === settled) this.#storing.delete(record);
        return ok;
      });
    for (const record of records) this.#storing.set(record, settled);
    return storing;
  }

  /** Stores an act, and shows it meanwhile where that was asked for and can be told. */
  async #store(act: Act, atOnce: boolean): Promise<Result<CommittedAct, StorageFailure>> {
    let takeBack: (() => void) | undefined;
    const storing = through(({ commit, foreseen }) => {
      const rows = atOnce ? foreseen(act, (kind, record) => this.model.surely(kind, record)) : null;
      if (rows) takeBack = this.model.foresee(rows);
      return commit(act);
    });
    const isStored = await storing.then(({ ok }) => ok).catch(() => false);
    if (!isStored) takeBack?.();
    return storing;
  }

  /** What was typed is stored: its drafts go, and the form with them. */
  async #letGo(telling: Telling, texts: readonly (() => Promise<void> | null)[]): Promise<boolean> {
    // The form closes at once; that its drafts are gone from the disk too is only waited for.
    const gone = texts.map((letGo) => letGo());
    if (!gone.includes(null)) telling.stored?.();
    await Promise.all(gone.filter((one) => one !== null));
    return true;
  }

  /** Fortryd: undoes one act, and says so when others have changed some of it since. */
  async undo(act: string): Promise<void> {
    const undone = await this.#reverse(act, 'undo');
    if (!undone) return;
    this.#toasts.show({
      text: undoneText(undone),
      ...(undone.changes.length > 0
        ? { action: { label: m.app_redo(), run: () => void this.redo() } }
        : {}),
    });
  }

  /** Undoes the last act done in this browser (Ctrl+Z), also after a reload. */
  async undoLast(): Promise<void> {
    const last = (await this.#stacks()).done.at(-1);
    if (last) await this.undo(last);
    else this.#toasts.show({ text: m.app_nothing_to_undo() });
  }

  /** Does again what was undone last (Ctrl+Y), and says so when others have changed some of it since. */
  async redo(): Promise<void> {
    const last = (await this.#stacks()).undone.at(-1);
    if (!last) {
      this.#toasts.show({ text: m.history_nothing_to_redo() });
      return;
    }
    const redone = await this.#reverse(last, 'redo');
    if (!redone) return;
    const left = redone.left.length;
    this.#tell(left > 0 ? m.history_redo_partly({ count: left }) : m.app_redone(), redone);
  }

  /** Without a database there is nothing to undo; the banner says the rest. */
  async #stacks(): Promise<UndoStacks> {
    // What is seen is meant, also where it is not stored yet.
    await Promise.all(this.#storing.values());
    return undoStacks(this.model.id).catch(() => ({ done: [], undone: [] }));
  }

  #tell(text: string, done: CommittedAct): void {
    this.#toasts.show({
      text,
      action: { label: m.app_undo(), run: () => void this.undo(done.act) },
    });
  }

  async #reverse(act: string, stack: 'undo' | 'redo'): Promise<CommittedAct | null> {
    const undoing = {
      board: this.model.id,
      act,
      stack,
      actor: this.meeting ? null : (this.me?.id ?? null),
      meeting: this.meeting,
    };
    const done = await through(({ undoAct }) => undoAct(undoing));
    if (done.ok) return done.value;
    this.stuck = {
      failure: done.error,
      again: async () => {
        this.stuck = null;
        await (stack === 'undo' ? this.undo(act) : this.redo());
        return true;
      },
    };
    return null;
  }
}

const [getContext, setContext] = createContext<BoardSession>();

/** The open board; call it while a component is being set up. */
export function getSession(): BoardSession {
  return getContext();
}

/** Makes the session of a board; the board layout calls it once. */
export function provideSession(session: BoardSession): BoardSession {
  return setContext(session);
}
