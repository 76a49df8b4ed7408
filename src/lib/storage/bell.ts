/**
 * The bell: tells the models of this tab, and of every other tab, that a board's log has grown. It is
 * only a bell: whoever hears it reads what is new from the database, so a lost ring loses nothing.
 */
import type { Touched } from './log/refold';

/** What is rung. `rows` are only there for listeners in the tab that wrote. */
export interface Ring {
  board: string;
  /** the log on this device before and after: arrival numbers */
  before: number;
  seq: number;
  rows?: readonly Touched[];
  /** the board was taken out of this browser */
  gone?: true;
  /** its tables were made anew from the log: what was read of them no longer counts */
  anew?: true;
}

type Listener = (ring: Ring) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

/** Listens for writes in any tab; returns the way to stop. */
export function onRing(listener: Listener): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Rings here and in the other tabs. */
export function ring(news: Ring): void {
  for (const listener of listeners) listener(news);
  const { rows: _rows, ...told } = news;
  listen()?.postMessage(told satisfies Ring);
}

function listen(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  if (!channel) {
    channel = new BroadcastChannel('forbedringstavlen');
    channel.onmessage = (event: MessageEvent<Ring>) => {
      for (const listener of listeners) listener(event.data);
    };
  }
  return channel;
}
