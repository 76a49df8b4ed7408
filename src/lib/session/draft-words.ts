/** What a kept draft says to a person. */

/** Keys of drafts that hold a choice and no words: what they are called ends so ("decision-kind:<cycle>"). */
const CHOICE = /^[^:]*-kind:/;

/** The words somebody wrote; empty where what is kept is none: a choice, or the choices of a form as JSON. */
export function draftWords(key: string, text: string): string {
  const words = text.trim();
  return CHOICE.test(key) || /^[[{]/.test(words) ? '' : words;
}
