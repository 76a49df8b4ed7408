/** A person's choice for this browser (language, theme), kept where the page finds it at once. */

/** What was chosen before, if it is still one of the choices; storage may be forbidden or empty. */
export function readChoice<Choice extends string>(
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  try {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored);
  } catch {
    return undefined;
  }
}

/** Keep a choice; where storage is forbidden it lasts until the page is closed. */
export function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The choice still holds for this page, which is all that can be had here.
  }
}
