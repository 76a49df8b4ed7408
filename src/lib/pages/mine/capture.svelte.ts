/** What is being captured on the way: its kind, where it belongs, its text, kept until it is saved. */
import { onlyOpenPoint } from '$lib/domain/board/only-point';
import { createIdea } from '$lib/domain/records/idea';
import { keyAfter } from '$lib/domain/board/order';
import { LONGEST, observe } from '$lib/domain/team/acts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { keepChoice, readChoice, readKept } from '$lib/i18n/stored-choice';
import { ideaOrders } from '$lib/storage/board/own-reading';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';
import { named } from '$lib/words/named';
import { myTests, openTests } from './my-work';

/** Observation · Citat · Idé. */
export const CAPTURE_KINDS = ['saw', 'quote', 'idea'] as const;
/** See {@link CAPTURE_KINDS}. */
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

/** Somewhere a note can go: a test, or for an idea a point or the board itself. */
export interface Place {
  /** `board/record`, or `board/` for an idea without a point */
  value: string;
  label: string;
}

const PLACE_KEY = 'ft.mine.place';
const POINT_KEY = 'ft.mine.point';
const KIND_KEY = 'ft.mine.kind';

/** See the module's head. */
export class Capture {
  readonly #sessions: () => readonly BoardSession[];
  readonly text = new DraftText('mine:capture', '');
  #kind = $state<CaptureKind>(readChoice(KIND_KEY, CAPTURE_KINDS) ?? 'saw');
  #test = $state(readKept(PLACE_KEY) ?? '');
  #point = $state(readKept(POINT_KEY) ?? '');
  readonly credit = new DraftText('mine:credit', '');

  /** @param sessions the boards where one is known */
  constructor(sessions: () => readonly BoardSession[]) {
    this.#sessions = sessions;
  }

  get kind(): CaptureKind {
    return this.#kind;
  }

  set kind(kind: CaptureKind) {
    this.#kind = kind;
    keepChoice(KIND_KEY, kind);
  }

  /** Where it can go: what is being tried now first, and there one's own before the others'. */
  get places(): Place[] {
    const sessions = this.#sessions();
    const several = sessions.length > 1;
    const placed = (title: string, session: BoardSession): string =>
      several ? m.mine_others({ title, board: session.model.board.name }) : title;
    if (this.#kind === 'idea') {
      return sessions.flatMap((session) => [
        { value: `${session.model.id}/`, label: placed(m.words_no_point(), session) },
        ...session.model
          .all('developmentPoint')
          .filter((point) => point.closed === null)
          .map((point) => ({
            value: `${session.model.id}/${point.id}`,
            label: placed(named(point.title), session),
          })),
      ]);
    }
    const mine = myTests(sessions);
    const own = new Set(mine.map(({ item }) => item.test.id));
    const others = sessions.flatMap((session) =>
      openTests(session.model)
        .filter(({ test }) => !own.has(test.id))
        .map((item) => ({ session, item })),
    );
    const all = [...mine, ...others];
    const tried = all.filter(({ item }) => item.column === 'test');
    const rest = all.filter(({ item }) => item.column !== 'test');
    return [...tried, ...rest].map(({ session, item: { test } }) => ({
      value: `${session.model.id}/${test.id}`,
      label: placed(named(test.title), session),
    }));
  }

  /** The place chosen: the one used last, as long as it is there, else the nearest at hand. */
  get place(): string {
    const wanted = this.#kind === 'idea' ? this.#point : this.#test;
    const places = this.places;
    return places.some(({ value }) => value === wanted) ? wanted : this.#firstPlace(places);
  }

  /** An idea belongs under the only open point of the first board; anything else goes first in line. */
  #firstPlace(places: readonly Place[]): string {
    const [session] = this.#kind === 'idea' ? this.#sessions() : [];
    const only = session && onlyOpenPoint(session.model.all('developmentPoint'));
    return session && only ? `${session.model.id}/${only.id}` : (places[0]?.value ?? '');
  }

  set place(value: string) {
    if (this.#kind === 'idea') {
      this.#point = value;
      keepChoice(POINT_KEY, value);
    } else {
      this.#test = value;
      keepChoice(PLACE_KEY, value);
    }
  }

  /** Stores it as one act. False when there is nothing to store or no room: the text stays. */
  async save(): Promise<boolean> {
    const [near = ''] = this.place.split('/');
    const orders = this.#kind === 'idea' ? await ideaOrders(near).catch(() => []) : [];
    // Read together with what is handed over to be stored: one may have written on meanwhile.
    const text = this.text.text.trim();
    const [board = '', record = ''] = this.place.split('/');
    const session = this.#sessions().find(({ model }) => model.id === board);
    if (text === '' || !session) return false;
    if (this.kind === 'quote' && this.credit.text.trim().length > LONGEST.credit) return false;
    // An idea that had no point to stand under says nothing about the next one.
    if (record !== '') this.place = `${board}/${record}`;
    return this.#kind === 'idea'
      ? this.#saveIdea(session, record, text, keyAfter(orders))
      : this.#saveObservation(session, record, text);
  }

  #saveIdea(session: BoardSession, point: string, text: string, order: string): Promise<boolean> {
    const idea = createIdea({ id: session.newId() }, { text, pointId: point || null, order });
    return session.act('add-idea', [idea], {
      notice: m.words_saved_idea(),
      texts: [this.text],
    });
  }

  #saveObservation(session: BoardSession, test: string, text: string): Promise<boolean> {
    const quote = this.#kind === 'quote';
    const of = { testActionId: test, cycles: session.model.cyclesOf(test) };
    const said = { kind: quote ? 'citizen' : 'saw', text, credit: this.credit.text } as const;
    return session.act(...observe({ id: session.newId() }, of, said, session.today), {
      notice: quote ? m.words_saved_quote() : m.words_saved_observation(),
      texts: quote ? [this.text, this.credit] : [this.text],
    });
  }
}
