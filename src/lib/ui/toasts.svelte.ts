import { getContext, setContext } from 'svelte';

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastMessage {
  text: string;
  /** Usually undo; taking it also puts the notice away. */
  action?: ToastAction | undefined;
  /** An error stays until it is put away. */
  kind?: 'info' | 'good' | 'error';
}

export interface Toast extends ToastMessage {
  id: number;
}

/** How long a notice stays when nobody points at it or is in it, in milliseconds. */
const stay = 12_000;

/**
 * Where notices can stand: along the foot of the page; in what the page has along its foot; in a
 * dialog, which shuts off everything behind it.
 */
export type ToastPlace = 'page' | 'bar' | 'dialog';

const NEARER: Record<ToastPlace, number> = { page: 0, bar: 1, dialog: 2 };

interface Stand {
  own: symbol;
  place: ToastPlace;
}

/** One notice at a time after an act; a new one takes the place of the old. */
export class Toasts {
  #current = $state.raw<Toast>();
  #stands = $state.raw<readonly Stand[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #count = 0;

  /** The notice on the screen, if any. */
  get current(): Toast | undefined {
    return this.#current;
  }

  /** The place that shows the notices: a dialog before a bar before the page; of two dialogs the later. */
  get nearest(): symbol | undefined {
    return this.#stands.at(-1)?.own;
  }

  /** A place on the screen offers itself. @returns what takes it away */
  stand(own: symbol, place: ToastPlace): () => void {
    this.#stands = [...this.#stands, { own, place }].toSorted(
      (a, b) => NEARER[a.place] - NEARER[b.place],
    );
    return () => {
      this.#stands = this.#stands.filter((stand) => stand.own !== own);
    };
  }

  /** Shows a notice and starts its time. */
  show(message: ToastMessage): void {
    this.#count += 1;
    this.#current = { ...message, id: this.#count };
    this.#start();
  }

  /** Puts the notice away; `id` guards against putting away a newer one. */
  dismiss(id?: number): void {
    if (id !== undefined && id !== this.#current?.id) return;
    this.#stop();
    this.#held = false;
    this.#current = undefined;
  }

  /** Puts away what was only told; what failed stands until someone puts it away. */
  dismissNews(): void {
    if (this.#current?.kind !== 'error') this.dismiss();
  }

  /** Stops the time while someone points at the notice or has focus in it. */
  hold(): void {
    this.#held = true;
    this.#stop();
  }

  /** Gives the notice its full time again. */
  release(): void {
    this.#held = false;
    this.#start();
  }

  #start(): void {
    this.#stop();
    const shown = this.#current;
    if (this.#held || !shown || shown.kind === 'error') return;
    this.#timer = setTimeout(() => {
      this.dismiss(shown.id);
    }, stay);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

const KEY = Symbol('toasts');

/** The notices of the app, or nothing where none are shown; call it while a component is being set up. */
export function findToasts(): Toasts | undefined {
  return getContext<Toasts | undefined>(KEY);
}

/** The notices of the app; call it while a component is being set up. */
export function getToasts(): Toasts {
  const toasts = findToasts();
  if (!toasts) throw new Error('nobody provides notices here');
  return toasts;
}

/** Makes the notices of the app; the outermost layout calls it once and renders a Toaster. */
export function provideToasts(toasts = new Toasts()): Toasts {
  return setContext(KEY, toasts);
}
