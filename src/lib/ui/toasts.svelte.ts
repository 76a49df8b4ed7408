import { createContext } from 'svelte';

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

/** One notice at a time after an act; a new one takes the place of the old. */
export class Toasts {
  #current = $state.raw<Toast>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #count = 0;

  /** The notice on the screen, if any. */
  get current(): Toast | undefined {
    return this.#current;
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

const [getContext, setContext] = createContext<Toasts>();

/** The notices of the app; call it while a component is being set up. */
export function getToasts(): Toasts {
  return getContext();
}

/** Makes the notices of the app; the outermost layout calls it once and renders a Toaster. */
export function provideToasts(): Toasts {
  return setContext(new Toasts());
}
