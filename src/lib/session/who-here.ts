/**
 * Who this browser's user is on a board: "Jeg er …". Apart from the session, so that a page can ask without
 * all that it takes to write on one. Never enters the log.
 */
import { dropKept, keepChoice, readKept } from '$lib/i18n/stored-choice';

/** What is kept of who one is on a board, and how it is said anew. */
export interface WhoHere {
  /** a member id, or null */
  of: (board: string) => string | null;
  say: (board: string, member: string | null) => void;
}

function meKey(board: string): string {
  return `ft.me.${board}`;
}

function leadKey(board: string): string {
  return `ft.leads.${board}`;
}

/** Who this browser's user is on a board, if they have said so; a member id. */
export function meOn(board: string): string | null {
  return readKept(meKey(board));
}

/** Says who this browser's user is on a board, whether it is open or not. */
export function sayMeOn(board: string, member: string | null): void {
  if (member === null) dropKept(meKey(board));
  else keepChoice(meKey(board), member);
}

/**
 * The leader in whose name one answers in Til lederen. It is apart from who one is on the board: a
 * tovholder may look there too, and what is said there is a leader's. Where nothing was said, whoever one
 * is on the board; '' where one has said that one is none of them.
 */
export function leadOn(board: string): string | null {
  return readKept(leadKey(board)) ?? meOn(board);
}

/** Says it; null for none of them. */
export function sayLeadOn(board: string, member: string | null): void {
  keepChoice(leadKey(board), member ?? '');
}
