/** What stands in the lists of a page of A4. */

/** An entry of a list on a page: a bold line, a line of facts, and what there is to say. */
export interface SheetItem {
  readonly key: string;
  readonly title?: string;
  readonly facts?: string;
  readonly texts?: readonly string[];
}

/** A list on a page, and how many entries of it are left out. */
export interface SheetPart<I = SheetItem> {
  readonly items: readonly I[];
  readonly more: number;
}

/** Facts on one line. */
export function factsLine(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
