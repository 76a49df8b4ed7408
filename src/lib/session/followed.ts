/** Whether a board is one's own team's, or another's that one follows from here. Never enters the log. */
import { keepChoice, readChoice } from '$lib/i18n/stored-choice';

const HOW = ['followed', 'ours'] as const;

function keyOf(board: string): string {
  return `ft.follows.${board}`;
}

/** What was said of a board on this device; null where nobody has been asked. */
export function followedOn(board: string): boolean | null {
  const how = readChoice(keyOf(board), HOW);
  return how === undefined ? null : how === 'followed';
}

/** Says it. */
export function followOn(board: string, followed: boolean): void {
  keepChoice(keyOf(board), followed ? 'followed' : 'ours');
}
