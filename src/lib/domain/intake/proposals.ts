/**
 * What the rows of a spreadsheet may become, and what is wrong with each. Nothing is written here.
 * Rules [INTAKE-3] to [INTAKE-6].
 */
import { memberSpec } from '../records/member';
import { ideaSpec } from '../records/idea';
import type { IsoDate } from '../cadence/iso-date';
import { scanText, type FindingKind } from '../privacy/scan-text';
import { MAX_LINE, MAX_TEXT } from '../records/limits';
import { comparable } from '../text/folding';
import { comparableText, type Columns } from './columns';
import type { IntakeField } from './intake-fields';
import { orderOf, type DateOrder } from './date-order';
import { parseLooseDate } from './loose-date';

/** Prøvehandling · Idé · Udviklingspunkt · Tages ikke med. */
export const INTAKE_KINDS = ['test', 'idea', 'point', 'skip'] as const;
/** See {@link INTAKE_KINDS}. */
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** Longest text of an idea, in characters. */
const MAX_IDEA = ideaSpec.fields.text.max;
/** Most characters of the words before an udviklingspunkt that stands as words. */
const POINT_LEAD = 30;
/** Longest name of a person, in characters. */
const MAX_NAME = memberSpec.fields.name.max;

/** What is to be said at a row. `too-long` and `no-title` keep it from being taken in as it is. */
export type IntakeProblem =
  | { kind: 'no-title' }
  | { kind: 'too-long'; field: IntakeField; length: number; max: number }
  | { kind: 'unread-date'; field: IntakeField; text: string }
  | { kind: 'unknown-person'; name: string }
  | { kind: 'on-board'; title: string }
  | { kind: 'in-file'; row: number }
  | { kind: 'finished'; text: string }
  | { kind: 'private'; found: FindingKind }
  /** the row is hidden in the worksheet */
  | { kind: 'hidden' }
  /** a formula in it gives no result */
  | { kind: 'error'; text: string }
  /** a quotation mark in it is not closed */
  | { kind: 'quote' }
  /** a sign in it was written in another encoding */
  | { kind: 'replaced' };

/** What reading the file has to say of a row, by its number counted from 0. */
export type RowNotes = ReadonlyMap<
  number,
  readonly Extract<IntakeProblem, { kind: 'hidden' | 'error' | 'quote' | 'replaced' }>[]
>;

/** How the rows are to be read. */
export interface RowReading {
  /** which stands first in dates of digits, as somebody chose it; else the column says */
  order?: DateOrder | undefined;
  notes?: RowNotes | undefined;
}

/** One row, understood. */
export interface Proposal {
  /** number of the row in the worksheet, as the spreadsheet counts it, from 1 */
  row: number;
  /** what it becomes unless someone says otherwise */
  suggested: IntakeKind;
  title: string;
  /** the udviklingspunkt as the worksheet names it */
  point: string;
  attempt: string;
  prediction: string;
  plan: string;
  owner: string;
  followUp: IsoDate | null;
  presentOn: IsoDate | null;
  /** dates that could not be read, as they were written */
  unread: readonly string[];
  problems: readonly IntakeProblem[];
}

/** What the board has already. Names and titles of what is not removed. */
export interface Present {
  titles: readonly string[];
  /** names and initials */
  people: readonly string[];
}

const KIND_WORDS: readonly (readonly [IntakeKind, readonly string[]])[] = [
  [
    'point',
    ['udviklingspunkt', 'fokusområde', 'indsatsområde', 'development point', 'mål', 'goal'],
  ],
  ['idea', ['idé', 'ide', 'idea', 'forslag', 'ønske']],
  ['test', ['prøvehandling', 'handling', 'test', 'action', 'pdsa', 'aktivitet']],
];
const FINISHED =
  /^(?:afsluttet|afsluttede|færdig|færdige|færdiggjort|udført|udførte|fuldført|fuldførte|løst|løste|lukket|lukkede|gennemført|gennemførte|arkiveret|arkiv|done|closed|complete|completed|finished|resolved|archived)(?!\p{L})/u;
/** What says yes in a column of what is done. A date does too. */
const YES = /^(?:true|sand|sandt|ja|yes|x|✓|✔|☑|1|100|100 ?%)$/u;

/** Reads rows as proposals. Rows in which nothing stands are left out. */
export function proposalsOf(
  rows: readonly (readonly string[])[],
  headers: number,
  columns: Columns,
  present: Present,
  { order, notes = new Map() }: RowReading = {},
): Proposal[] {
  const onBoard = new Set(present.titles.map(comparableText));
  const people = new Set(present.people.map(comparableText));
  const orders = { followUp: order, presentOn: order };
  for (const field of ['followUp', 'presentOn'] as const)
    orders[field] ??= orderOf(columnOf(rows, headers, columns[field])).order;
  const rowOf = new Map<string, number>();
  const proposals: Proposal[] = [];
  for (let at = headers + 1; at < rows.length; at += 1) {
    const cells = cellsOf(rows[at] ?? [], columns);
    if (Object.values(cells).every((text) => text === '')) continue;
    const proposal = proposalOf(at + 1, cells, people, orders);
    const name = comparableText(proposal.title);
    const earlier = rowOf.get(name);
    const twins: IntakeProblem[] = [];
    if (name !== '' && onBoard.has(name)) twins.push({ kind: 'on-board', title: proposal.title });
    else if (name !== '' && earlier !== undefined) twins.push({ kind: 'in-file', row: earlier });
    if (name !== '' && earlier === undefined) rowOf.set(name, at + 1);
    const problems = [...(notes.get(at) ?? []), ...proposal.problems, ...twins];
    proposals.push({
      ...proposal,
      problems,
      suggested: problems.some(leavesOut) ? 'skip' : proposal.suggested,
    });
  }
  return proposals;
}

/** The cells of a column below the headers. */
export function columnOf(
  rows: readonly (readonly string[])[],
  headers: number,
  column: number | undefined,
): string[] {
  return column === undefined ? [] : rows.slice(headers + 1).map((row) => row[column] ?? '');
}

/**
 * What keeps a row out until someone asks for it: it cannot be stored, it is there, it is over, it
 * is hidden in the worksheet, or it seems to hold a CPR number.
 */
function leavesOut(problem: IntakeProblem): boolean {
  if (problem.kind === 'private') return problem.found === 'cpr';
  return ['no-title', 'on-board', 'in-file', 'finished', 'hidden'].includes(problem.kind);
}

/** What keeps a proposal from being stored as a kind of record; null when it can be. [INTAKE-4] */
export function blockOf(proposal: Proposal, kind: IntakeKind): IntakeProblem | null {
  if (kind === 'skip') return null;
  const { title, attempt, prediction, plan } = proposal;
  if (title === '') return { kind: 'no-title' };
  if (proposal.point.length > MAX_LINE)
    return { kind: 'too-long', field: 'point', length: proposal.point.length, max: MAX_LINE };
  if (kind === 'idea') {
    const { length } = ideaText(proposal);
    // Room for the udviklingspunkt as words, where it is not to be made.
    const max = proposal.point === '' ? MAX_IDEA : MAX_IDEA - MAX_LINE - POINT_LEAD;
    return length > max ? { kind: 'too-long', field: 'title', length, max } : null;
  }
  if (kind === 'point') {
    const { length } = pointText(proposal);
    if (length > MAX_TEXT) return { kind: 'too-long', field: 'attempt', length, max: MAX_TEXT };
  }
  const texts: [IntakeField, string, number][] = [
    ['title', title, MAX_LINE],
    ['attempt', attempt, MAX_TEXT],
    ['prediction', prediction, MAX_TEXT],
    ['plan', plan, MAX_TEXT - 900],
    ['owner', proposal.owner, MAX_NAME],
  ];
  const long = texts.find(([, text, max]) => text.length > max);
  return long ? { kind: 'too-long', field: long[0], length: long[1].length, max: long[2] } : null;
}

/** All that a row says, as the one text an idea has. */
export function ideaText(proposal: Proposal): string {
  const { title, attempt, prediction } = proposal;
  return lines(title, attempt, prediction, ...aside(proposal));
}

/** What a row says that has no field of its own on an udviklingspunkt; it stands with the changes. */
export function pointText(proposal: Proposal): string {
  return lines(proposal.attempt, proposal.point, ...aside(proposal));
}

function aside({ plan, owner, unread, followUp, presentOn }: Proposal): string[] {
  return [plan, owner, followUp ?? '', presentOn ?? '', ...unread];
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

type Cells = Record<IntakeField, string>;

function cellsOf(row: readonly string[], columns: Columns): Cells {
  const cell = (field: IntakeField): string => row[columns[field] ?? -1] ?? '';
  return {
    // A title is one line, whatever the cell was.
    title: cell('title').replaceAll(/\s+/g, ' ').trim(),
    point: cell('point').replaceAll(/\s+/g, ' ').trim(),
    attempt: cell('attempt'),
    prediction: cell('prediction'),
    plan: cell('plan'),
    owner: cell('owner').replaceAll(/\s+/g, ' ').trim(),
    followUp: cell('followUp'),
    presentOn: cell('presentOn'),
    kind: cell('kind'),
    done: cell('done'),
  };
}

function proposalOf(
  row: number,
  cells: Cells,
  people: ReadonlySet<string>,
  orders: Readonly<Record<'followUp' | 'presentOn', DateOrder | undefined>>,
): Proposal {
  const problems: IntakeProblem[] = [];
  const unread: string[] = [];
  const dateIn = (field: 'followUp' | 'presentOn'): IsoDate | null => {
    const text = cells[field];
    if (text === '') return null;
    const date = parseLooseDate(text, orders[field]);
    if (date) return date;
    problems.push({ kind: 'unread-date', field, text: text.slice(0, 80) });
    unread.push(text.slice(0, 200));
    return null;
  };
  const followUp = dateIn('followUp');
  const presentOn = dateIn('presentOn');
  if (cells.title === '' && cells.point === '') problems.push({ kind: 'no-title' });
  if (cells.owner !== '' && !people.has(comparableText(cells.owner)))
    problems.push({ kind: 'unknown-person', name: cells.owner });
  const over = FINISHED.test(comparableText(cells.kind)) ? cells.kind : isDone(cells.done);
  if (over !== null) problems.push({ kind: 'finished', text: over.slice(0, 80) });
  const found = scanText(Object.values(cells).join('\n'));
  for (const kind of new Set(found.map((finding) => finding.kind)))
    problems.push({ kind: 'private', found: kind });
  // A row in which only the udviklingspunkt stands is that udviklingspunkt.
  const alone = cells.title === '' && cells.point !== '';
  const { attempt, prediction, plan, owner } = cells;
  return {
    row,
    title: alone ? cells.point : cells.title,
    point: alone ? '' : cells.point,
    ...{ attempt, prediction, plan, owner, followUp, presentOn, unread, problems },
    suggested: alone ? 'point' : kindOf(cells),
  };
}

/** What a column of what is done says of a row, where it says that it is; a date says when. */
function isDone(cell: string): string | null {
  const said = comparable(cell);
  const done = YES.test(said) || FINISHED.test(said) || parseLooseDate(cell) !== null;
  // A date in the order of the month is a date too, whatever day it is.
  return said !== '' && (done || parseLooseDate(cell, 'month') !== null) ? cell : null;
}

function kindOf(cells: Cells): IntakeKind {
  const said = comparableText(cells.kind);
  const named = KIND_WORDS.find(([, words]) => words.some((word) => said.startsWith(word)));
  if (named) return named[0];
  const { attempt, prediction, plan, owner, followUp, presentOn } = cells;
  const worked = [attempt, prediction, plan, owner, followUp, presentOn].some(
    (text) => text !== '',
  );
  return worked ? 'test' : 'idea';
}
