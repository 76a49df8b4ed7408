/** Lists as people really have them, from bytes to proposals. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHeaders, guessColumns } from '../../src/lib/domain/intake/columns';
import { proposalsOf, type Proposal, type RowReading } from '../../src/lib/domain/intake/proposals';
import { buildIndex } from '../../src/lib/domain/similar/text-index';
import { searchText } from '../../src/lib/domain/similar/search-text';
import { readSpreadsheet } from '../../src/lib/exchange/spreadsheet/read-spreadsheet';
import type {
  Spreadsheet,
  SpreadsheetReading,
} from '../../src/lib/exchange/spreadsheet/spreadsheet';

const folder = new URL('../fixtures/lists/', import.meta.url);
const BOARD = { titles: ['Besøg på gården blå'], people: ['Åse Skå'] };

async function read(name: string, reading?: SpreadsheetReading): Promise<Spreadsheet> {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const file = await readSpreadsheet(bytes, name.replace(/\.\w+$/, ''), reading);
  if (!file.ok) throw new Error(file.error.kind);
  return file.value;
}

async function rowsOf(name: string, reading: RowReading = {}): Promise<Proposal[]> {
  const [worksheet] = (await read(name)).worksheets;
  if (!worksheet) throw new Error('no worksheet');
  const headers = findHeaders(worksheet.rows);
  const columns = guessColumns(worksheet.rows[headers] ?? []);
  return proposalsOf(worksheet.rows, headers, columns, BOARD, {
    notes: worksheet.notes,
    ...reading,
  });
}

const told = (rows: readonly Proposal[]) =>
  rows.map(({ title, owner, followUp, suggested }) => [title, owner, followUp, suggested]);
const problems = (row: Proposal | undefined) => row?.problems.map(({ kind }) => kind);

describe('lists of other programs', () => {
  it('[INTAKE-9] Planner in English: no id is a title, what is completed is left out', async () => {
    expect(told(await rowsOf('planner-english.csv'))).toEqual([
      ['Ring dagen efter', 'Medarbejder A', '2026-11-24', 'skip'],
      ['Snak i grupper', 'Medarbejder B', '2027-03-04', 'test'],
      ['Kort i postkassen', 'Medarbejder A', '2026-12-15', 'test'],
    ]);
  });

  it('[INTAKE-9] Planner in Danish', async () => {
    expect(told(await rowsOf('planner-danish.csv'))).toEqual([
      ['Ring dagen efter', 'Medarbejder A', '2026-11-24', 'skip'],
      ['Snak i grupper', 'Medarbejder B', '2027-03-04', 'test'],
    ]);
  });

  it.each(['trello.csv', 'asana.csv'])('[INTAKE-9] %s', async (name) => {
    const rows = await rowsOf(name);
    expect(told(rows)).toEqual([
      ['Ring dagen efter', 'Medarbejder A', '2026-11-24', 'skip'],
      ['Snak i grupper', 'Medarbejder B', '2026-12-02', 'test'],
    ]);
    expect(problems(rows[0])).toContain('finished');
    expect(rows.map(({ attempt }) => attempt)).toEqual(['Vi ringer', 'Vi taler sammen']);
  });

  it('[INTAKE-9] an unknown list: headers of ids, links and counts are no titles and no days', () => {
    expect(guessColumns(['Opgave nr.', 'Task URL', 'Oprettet dato', 'Opgave', 'Dato'])).toEqual({
      title: 3,
      followUp: 4,
    });
  });
});

describe('dates of a list', () => {
  const days = async (order?: 'day' | 'month' | 'words') =>
    (await rowsOf('month-first.csv', { order })).map(({ followUp }) => followUp);

  it('[INTAKE-2] one date proves the month first for all of its column', async () => {
    expect(await days()).toEqual(['2026-11-24', '2027-03-04', '2026-12-01', '2026-12-15']);
  });

  it('[INTAKE-2] are read as somebody says, or stay words', async () => {
    expect(await days('day')).toEqual([null, '2027-04-03', '2026-01-12', null]);
    expect(await days('words')).toEqual([null, null, null, null]);
  });

  it('[INTAKE-2] a moment is the day on the wall calendar in Denmark', async () => {
    const rows = await rowsOf('utc-midnight.csv');
    expect(rows.map(({ followUp }) => followUp)).toEqual(['2026-11-24', '2027-07-01']);
  });
});

describe('a text file', () => {
  it('[SHEET-4] a quotation mark first in a cell swallows no row, and its row says so', async () => {
    const rows = await rowsOf('quote-in-front.csv');
    expect(told(rows)).toEqual([
      ['Kaffe i venteværelset', 'Anna', '2026-11-24', 'test'],
      ['"Ro på" i venteværelset', 'Bo', '2026-11-25', 'test'],
      ['Møde med skolen', 'Kim', '2026-11-26', 'test'],
      ['Brev til familien', 'Ida', '2026-11-27', 'test'],
    ]);
    expect(rows.map((row) => problems(row)?.includes('quote'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('[SHEET-1] with commas in its texts is separated by semicolons, or as somebody says', async () => {
    const file = await read('comma-in-header.csv');
    expect([file.separator, file.worksheets[0]?.width]).toEqual([';', 3]);
    expect(file.worksheets[0]?.rows[1]).toEqual(['Ring til mor, far', 'Anna', '24-11-2026']);
    const chosen = await read('comma-in-header.csv', { separator: ',' });
    expect([chosen.separator, chosen.worksheets[0]?.rows[1]?.[0]]).toEqual([',', 'Ring til mor']);
  });

  it('[SHEET-5] keeps its letters where one sign is of another encoding, and says where', async () => {
    const file = await read('one-windows-byte.csv');
    expect(file.encoding).toBe('utf-8');
    const rows = await rowsOf('one-windows-byte.csv');
    expect(rows.map(({ title }) => title)).toEqual(['Besøg på stuen', 'Kaffe – kage']);
    expect(rows.map((row) => problems(row)?.includes('replaced'))).toEqual([false, true]);
    const windows = await read('one-windows-byte.csv', { encoding: 'windows-1252' });
    expect(windows.worksheets[0]?.rows[1]?.[0]).toBe('BesÃ¸g pÃ¥ stuen');
  });

  it('[TEXT-1] in two pieces a letter is the same letter', async () => {
    const [row] = await rowsOf('decomposed-letters.csv');
    expect(problems(row)).toEqual(['on-board']);
    const index = buildIndex([{ id: '1', text: row?.title ?? '' }]);
    expect(searchText(index, 'gården', { limit: 1 })).toHaveLength(1);
  });

  it('[TEXT-1] a soft hyphen hides neither a header nor a word', async () => {
    const [row] = await rowsOf('soft-hyphen.csv');
    expect(row?.title).toBe('Samtale med sundheds\u00adplejersken');
    const index = buildIndex([{ id: '1', text: row?.title ?? '' }]);
    expect(searchText(index, 'sundhedsplejersken', { limit: 1 })).toHaveLength(1);
  });

  it('[FORMAT-1] of our own comes back without the apostrophes we put', async () => {
    const rows = await rowsOf('own-csv-back.csv');
    expect(rows.map(({ title }) => title)).toEqual(['- Ring til mor', '+45 som plusord']);
  });
});

describe('a workbook', () => {
  it('[SHEET-6] rows that its filter hides are left out until somebody asks for them', async () => {
    const rows = await rowsOf('filtered-rows.xlsx');
    expect(rows.map(({ suggested }) => suggested)).toEqual(['test', 'skip', 'skip']);
    expect(rows.map(problems)).toEqual([
      ['unknown-person'],
      ['hidden', 'unknown-person'],
      ['hidden', 'unknown-person'],
    ]);
  });

  it('[SHEET-7] cells read as the worksheet shows them, and a failed formula is an empty cell', async () => {
    const { worksheets } = await read('time-percent-error.xlsx');
    expect(worksheets[0]?.rows.slice(1)).toEqual([
      ['Opkald om morgenen', 'Anna', '2026-11-24', '09:00'],
      ['', '', '2026-11-25', '50 %'],
      ['Besøg', 'SAND', '2026-11-26', '0,3'],
    ]);
    const [, torn] = await rowsOf('time-percent-error.xlsx');
    expect(torn).toMatchObject({ title: '', owner: '', suggested: 'skip' });
    expect(torn?.problems.slice(0, 2)).toEqual([
      { kind: 'error', text: '#REF!' },
      { kind: 'error', text: '#N/A' },
    ]);
    const english = await read('time-percent-error.xlsx', { locale: 'en' });
    expect(english.worksheets[0]?.rows[3]).toEqual(['Besøg', 'TRUE', '2026-11-26', '0.3']);
  });
});
