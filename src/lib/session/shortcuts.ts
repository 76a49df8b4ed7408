/**
 * The keys of the page in front of one: each page registers its own, AppFrame listens for all of
 * them, and "?" lists them. `Ctrl` stands for Cmd on a Mac too.
 */
import { createContext, onDestroy } from 'svelte';
import { isCovered, isOnControl, isTyping, lettersOn } from './letter-keys';

/** One key and what it does. */
export interface Shortcut {
  /**
   * "n", "?", "ArrowRight", "Shift+ArrowLeft", "Ctrl+K", "Ctrl+Shift+Z"; "Arrows" and "UpDown" stand in
   * the list for keys that something else listens for
   */
  keys: string;
  /** what it does, for the list; as a function it follows the language */
  text: string | (() => string);
  run: (event: KeyboardEvent) => void;
  /** act only while this holds; the list shows the key all the same */
  when?: () => boolean;
  /** with Ctrl only: also inside text fields */
  inFields?: boolean;
  /** a second key for the same thing, left out of the list */
  unlisted?: boolean;
}

/** Keys under one heading in the list. */
export interface ShortcutGroup {
  group: string | (() => string);
  shortcuts: readonly Shortcut[];
}

interface Combination {
  ctrl: boolean;
  shift: boolean;
  key: string;
}

function combinationOf(keys: string): Combination {
  const parts = keys.split('+').filter((part) => part !== '');
  // "+" itself is a key, and splitting leaves nothing of it.
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  return { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), key: key.toLowerCase() };
}

function fits(event: KeyboardEvent, wanted: Combination): boolean {
  if (event.altKey || wanted.ctrl !== (event.ctrlKey || event.metaKey)) return false;
  if (event.key.toLowerCase() !== wanted.key) return false;
  // Which signs need Shift depends on the keyboard: "?" is the key, however it is typed.
  const isSign = /^[^\p{L}\p{N}]$/u.test(wanted.key);
  return isSign || event.shiftKey === wanted.shift;
}

/** Whether the key is one that speech input or a slip of the hand could type. */
export function isLetterKey(keys: string): boolean {
  const wanted = combinationOf(keys);
  return !wanted.ctrl && wanted.key.length === 1;
}

/** The keys registered by what is on the screen. */
export class Shortcuts {
  #groups: ShortcutGroup[] = [];

  /**
   * Registers keys under a heading. Called while a component is being set up, they go with it.
   * Where two say the same key, the one registered last acts.
   */
  register(group: ShortcutGroup['group'], shortcuts: readonly Shortcut[]): void {
    const entry: ShortcutGroup = { group, shortcuts };
    this.#groups.push(entry);
    onDestroy(() => {
      this.#groups = this.#groups.filter((one) => one !== entry);
    });
  }

  /** Everything registered now, in order, for the list. */
  get groups(): readonly ShortcutGroup[] {
    return this.#groups;
  }

  /** Lets the key pressed do what it stands for, if anything. AppFrame calls it. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const found = this.#find(event);
    // Asked last: it looks through the whole page, and most keys are letters in a field.
    if (!found || isCovered()) return;
    event.preventDefault();
    found.run(event);
  }

  #find(event: KeyboardEvent): Shortcut | undefined {
    for (const { shortcuts } of this.#groups.toReversed()) {
      const found = shortcuts.find(
        (one) => fits(event, combinationOf(one.keys)) && this.#acts(one, event),
      );
      if (found) return found;
    }
    return undefined;
  }

  #acts(shortcut: Shortcut, event: KeyboardEvent): boolean {
    if (shortcut.when?.() === false) return false;
    if (combinationOf(shortcut.keys).ctrl) return shortcut.inFields === true || !isTyping(event);
    if (isLetterKey(shortcut.keys)) return lettersOn() && !isTyping(event);
    return !isOnControl(event);
  }
}

const [getContext, setContext] = createContext<Shortcuts>();

/** The keys of this page; call it while a component is being set up. */
export function getShortcuts(): Shortcuts {
  return getContext();
}

/** Makes the registry; AppFrame calls it once. */
export function provideShortcuts(): Shortcuts {
  return setContext(new Shortcuts());
}
