/** The acts of a board on the screen: read a page at a time, and anew when one looks for something else. */
import { dayHere, type IsoDate } from '$lib/domain/cadence/iso-date';
import { BoardHistory, type HistoryAct } from '$lib/storage/log/history';

/** Acts a page, and those of them that are shown before the rest is read: more than a screen holds. */
const PAGE = 100;
const FIRST = 30;

/** The acts of one day that stand together. */
export interface HistoryDay {
  key: string;
  date: IsoDate;
  acts: HistoryAct[];
}

/** See the module's head. */
export class HistoryList {
  #acts: readonly HistoryAct[] = [];
  #days = $state.raw<HistoryDay[]>([]);
  #state = $state<'reading' | 'ready' | 'failed'>('reading');
  #done = $state(false);
  #source: BoardHistory | undefined;
  #following: Promise<void> = Promise.resolve();

  /** Newest first. A clock that was wrong can make a day stand twice; nothing is moved for it. */
  get days(): readonly HistoryDay[] {
    return this.#days;
  }

  /** reading the first or the next page · ready · failed */
  get state(): 'reading' | 'ready' | 'failed' {
    return this.#state;
  }

  /** Whether the whole log has been read. */
  get done(): boolean {
    return this.#done;
  }

  /** Begins anew, with as many acts as stood there when it is the same question. */
  async read(board: string, wanted: (act: HistoryAct) => boolean, again: boolean): Promise<void> {
    const source = new BoardHistory(board, wanted);
    if (again) return this.#page(source, [], Math.max(PAGE, this.#acts.length));
    await this.#page(source, [], FIRST, 'goes on');
    if (this.#source !== source || this.#state !== 'reading') return;
    await nextFrame();
    if (this.#source === source) await this.#page(source, null, PAGE - FIRST);
  }

  /** Reads the next page. */
  async more(): Promise<void> {
    if (this.#source && this.#state === 'ready') await this.#page(this.#source, null, PAGE);
  }

  /** The log of the board has grown: what came is put in its place, where nothing is filtered. */
  async follow(board: string): Promise<void> {
    const source = this.#source;
    this.#following = this.#following.then(async () => {
      if (!source || this.#source !== source) return;
      const news = this.#state === 'failed' ? null : await source.news().catch(() => null);
      if (this.#source !== source) return;
      if (news === null) await this.read(board, () => true, true);
      else if (news.length > 0) this.#show(withNews(this.#acts, news));
    });
    await this.#following;
  }

  /**
   * @param before what stands above the page; null for what stands there when it has been read
   * @param then whether more is read at once, unless this was all
   */
  async #page(
    source: BoardHistory,
    before: readonly HistoryAct[] | null,
    count: number,
    then: 'ready' | 'goes on' = 'ready',
  ): Promise<void> {
    this.#source = source;
    this.#state = 'reading';
    try {
      const acts = await source.next(count);
      if (this.#source !== source) return; // another question was asked meanwhile
      this.#show([...(before ?? this.#acts), ...acts]);
      this.#done = source.done;
      if (then === 'ready' || source.done) this.#state = 'ready';
    } catch {
      if (this.#source === source) this.#state = 'failed';
    }
  }

  #show(acts: readonly HistoryAct[]): void {
    this.#acts = acts;
    this.#days = inDays(acts);
  }
}

/** When what has been shown is painted; at once where nobody looks. */
function nextFrame(): Promise<void> {
  if (document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise((done) => {
    requestAnimationFrame(() => {
      setTimeout(done);
    });
  });
}

/** News stand by the clock, nearly always on top: a clock elsewhere may be ahead. */
function withNews(told: readonly HistoryAct[], news: readonly HistoryAct[]): HistoryAct[] {
  const acts = [...told];
  for (const act of news.toReversed()) {
    const first = act.changes[0]?.id ?? '';
    const at = acts.findIndex(({ changes }) => (changes[0]?.id ?? '') < first);
    acts.splice(at === -1 ? acts.length : at, 0, act);
  }
  return acts;
}

function inDays(acts: readonly HistoryAct[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  const stands = new Map<IsoDate, number>();
  for (const act of acts) {
    const date = dayHere(new Date(act.at));
    const last = days.at(-1);
    if (last?.date === date) last.acts.push(act);
    else {
      // A key that new acts do not change: what is unfolded in a day stays unfolded.
      const again = stands.get(date) ?? 0;
      stands.set(date, again + 1);
      days.push({ key: `${date}-${String(again)}`, date, acts: [act] });
    }
  }
  return days;
}
