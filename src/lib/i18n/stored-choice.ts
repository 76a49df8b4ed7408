/** A person's choice for this browser (language, theme), kept where the page finds it at once. */

/** Until the browser's data is cleared. */
const inBrowser = (): Storage => localStorage;

/** Until the tab is closed. */
export const inTab = (): Storage => sessionStorage;

/** What was chosen before, if it is still one of the choices; storage may be forbidden or empty. */
export function readChoice<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  where: () => Storage = inBrowser,
): Choice | undefined {
  try {
    const stored = where().getItem(key);
    return choices.find((choice) => choice === stored);
  } catch {
    return undefined;
  }
}

/** What is kept under a key, as it stands; storage may be forbidden, and anyone may have written there. */
export function readKept(key: string, where: () => Storage = inBrowser): string | null {
  try {
    return where().getItem(key);
  } catch {
    return null;
  }
}

/** Forget what is kept under a key. */
export function dropKept(key: string, where: () => Storage = inBrowser): void {
  try {
    where().removeItem(key);
  } catch {
    // Forbidden: then there is nothing to forget.
  }
}

/** Keep a choice; where storage is forbidden it lasts until the page is closed. */
export function keepChoice(key: string, choice: string, where: () => Storage = inBrowser): void {
  try {
    where().setItem(key, choice);
  } catch {
    // The choice still holds for this page, which is all that can be had here.
  }
}
