import { createContext } from 'svelte';

/** Says in words what is only seen: a card that moved, a list that changed. */
export class Announcer {
  #polite = $state.raw({ text: '', count: 0 });
  #assertive = $state.raw({ text: '', count: 0 });

  get polite(): { text: string; count: number } {
    return this.#polite;
  }

  get assertive(): { text: string; count: number } {
    return this.#assertive;
  }

  /** Waits its turn. The same text twice is read twice. */
  say(text: string): void {
    this.#polite = { text, count: this.#polite.count + 1 };
  }

  /** Interrupts: only for what cannot wait. */
  interrupt(text: string): void {
    this.#assertive = { text, count: this.#assertive.count + 1 };
  }
}

const [getContext, setContext] = createContext<Announcer>();

/** The voice of the app; call it while a component is being set up. */
export function getAnnouncer(): Announcer {
  return getContext();
}

/** Makes the voice of the app; the outermost layout calls it once and renders a LiveAnnouncer. */
export function provideAnnouncer(): Announcer {
  return setContext(new Announcer());
}
