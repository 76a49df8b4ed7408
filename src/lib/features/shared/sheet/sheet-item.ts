/** What stands in the lists of a page of A4. */

/** An entry of a list on a page: a bold line, a line of facts, and what there is to say. */
export interface SheetItem {
  readonly key: string;
  readonly title?: string;
  readonly facts?: string;
  readonly texts?: readonly string[];
}

/** Facts on one line. */
export function factsLine(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
