/** Id of the field for a new idea, for the key and the empty board that lead to it. */
export const IDEA_FIELD = 'ny-ide';

/** Puts focus in the field. */
export function focusIdeaField(): void {
  document.getElementById(IDEA_FIELD)?.focus();
}
