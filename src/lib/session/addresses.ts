/** Every address of the app. Components link to these, never to text of their own. */

/** Start page: Mine tavler. */
export const START = '#/';
/** Mit overblik, across boards. */
export const MINE = '#/mine';
/** Til lederen, across boards. */
export const LEADER = '#/leder';
/** Til MED: what the board shows about employees. */
export const MED = '#/leder/med';
/** Settings, about, sources, licences. */
export const SETTINGS = '#/indstillinger';
/** Where the folder for backup copies is chosen. */
export const BACKUP_SETTINGS = `${SETTINGS}#sikkerhedskopi`;

/** Hent fra sikkerhedskopi: boards back into this browser. */
export const RECOVER = '#/gendan';

/** A board. */
export function boardAddress(board: string): string {
  return `#/tavle/${board}`;
}

/** The three questions on the page of an udviklingspunkt, by the ids of their headings. */
export type PointPart = 'maal' | 'tegn' | 'tiltag';

/** An udviklingspunkt, or one of its three questions. */
export function pointAddress(board: string, point: string, part?: PointPart): string {
  return `#/tavle/${board}/punkt/${point}${part === undefined ? '' : `#${part}`}`;
}

/** A prøvehandling. */
export function testAddress(board: string, test: string): string {
  return `#/tavle/${board}/handling/${test}`;
}

/** Held and planned meetings, and preparation. */
export function meetingsAddress(board: string): string {
  return `#/tavle/${board}/moeder`;
}

/** One tavlemøde, full screen. */
export function meetingAddress(board: string, meeting: string): string {
  return `#/tavle/${board}/moede/${meeting}`;
}

/** The team: members, questions to the leader, core elements. */
export function teamAddress(board: string): string {
  return `#/tavle/${board}/team`;
}

/** Export and import. */
export function exchangeAddress(board: string): string {
  return `#/tavle/${board}/udveksling`;
}

/** Making a package for inspiration. */
export function packageAddress(board: string): string {
  return `#/tavle/${board}/inspiration`;
}

/** A package that was received, or one point or test in it. */
export function inspirationAddress(pack: string): string {
  return `#/inspiration/${pack}`;
}

/** The minutes of a tavlemøde. */
export function minutesAddress(board: string, meeting: string): string {
  return `#/tavle/${board}/moeder/${meeting}`;
}

/** What was changed, by whom, when. */
export function historyAddress(board: string): string {
  return `#/tavle/${board}/historik`;
}

/** The board as it was on a date, `YYYY-MM-DD`. */
export function stillAddress(board: string, date: string): string {
  return `#/tavle/${board}/historik/${date}`;
}

/** Prøv, om kopien virker: a copy of the board, looked at beside the board. */
export function copyAddress(board: string): string {
  return `#/tavle/${board}/kopi`;
}

/** Overlevering: a page for each udviklingspunkt, to print. */
export function handoverAddress(board: string): string {
  return `#/tavle/${board}/overlevering`;
}

/** The board as A3 sheets for the wall. */
export function wallAddress(board: string): string {
  return `#/tavle/${board}/a3`;
}

/** Blank slips to print. */
export function slipsAddress(board: string): string {
  return `#/tavle/${board}/sedler`;
}

/** What stands on slips, written in one by one. */
export function writeInAddress(board: string): string {
  return `#/tavle/${board}/sedler/skriv-ind`;
}

/** A spreadsheet on its way to the board. */
export function spreadsheetAddress(board: string): string {
  return `#/tavle/${board}/udveksling/regneark`;
}
