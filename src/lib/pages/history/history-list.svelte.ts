/** The acts of a board on the screen: read a page at a time, and anew when one looks for something else. */
import { dayHere, type IsoDate } from '$lib/domain/cadence/iso-date';
import { BoardHistory, type HistoryAct } from '$lib/storage/log/history';

/** Acts a page. */
const PAGE = 100;

/** The acts of one day that stand together. */
export interface HistoryDay {
  key: string;
  date: IsoDate;
  acts: HistoryAct[];
}

/** See the module's head. */
export class HistoryList {
  #days = $state.raw<HistoryDay[]>([]);
  #state = $state<'reading' | 'ready' | 'failed'>('reading');
  #done = $state(false);
  #shown = 0;
  #source: BoardHistory | undefined;

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
    const count = again ? Math.max(PAGE, this.#shown) : PAGE;
    await this.#page(new BoardHistory(board, wanted), [], count);
  }

  /** Reads the next page. */
  async more(): Promise<void> {
    if (this.#source && this.#state === 'ready') await this.#page(this.#source, this.#days, PAGE);
  }

  async #page(source: BoardHistory, before: readonly HistoryDay[], count: number): Promise<void> {
    this.#source = source;
    this.#state = 'reading';
    try {
      const acts = await source.next(count);
      if (this.#source !== source) return; // another question was asked meanwhile
      const days = withActs(before, acts);
      this.#days = days;
      this.#shown = days.reduce((sum, day) => sum + day.acts.length, 0);
      this.#done = source.done;
      this.#state = 'ready';
    } catch {
      if (this.#source === source) this.#state = 'failed';
    }
  }
}

function withActs(before: readonly HistoryDay[], acts: readonly HistoryAct[]): HistoryDay[] {
  const days = [...before];
  for (const act of acts) {
    const date = dayHere(new Date(act.at));
    const last = days.at(-1);
    if (last?.date === date) days[days.length - 1] = { ...last, acts: [...last.acts, act] };
    else {
      // A key that new acts do not change: what is unfolded in a day stays unfolded.
      const again = days.filter((day) => day.date === date).length;
      days.push({ key: `${date}-${String(again)}`, date, acts: [act] });
    }
  }
  return days;
}
