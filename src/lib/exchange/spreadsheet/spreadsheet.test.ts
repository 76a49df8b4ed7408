import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { readSpreadsheet } from './read-spreadsheet';
import { MAX_COLUMNS, MAX_ROWS, MAX_SPREADSHEET_BYTES, type Worksheet } from './spreadsheet';
import { unpackedSize } from './unpacked-size';

const TEXT = 'Titel;Ansvarlig\nRing på torsdag;Åse Ærø\n';

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = Array.from(`${mark ? '\uFEFF' : ''}${text}`, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function first(bytes: Uint8Array): Promise<Worksheet> {
  const read = await readSpreadsheet(bytes, 'Plan');
  if (!read.ok) throw new Error(read.error.kind);
  const [worksheet] = read.value.worksheets;
  if (!worksheet) throw new Error('no worksheet');
  return worksheet;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readSpreadsheet(bytes, 'Plan');
  return read.ok ? 'read' : read.error.kind;
}

describe('Text', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', utf8(`\uFEFF${TEXT}`)],
    ['windows-1252', windows1252(TEXT)],
    ['utf-16le', utf16(TEXT, false, true)],
    ['utf-16le', utf16(TEXT, false, false)],
    ['utf-16be', utf16(TEXT, true, true)],
    ['utf-16be', utf16(TEXT, true, false)],
  ])('[SHEET-1] keeps æ, ø and å, written as %s', async (encoding, bytes) => {
    expect(decodeText(bytes).encoding).toBe(encoding);
    expect((await first(bytes)).rows).toEqual([
      ['Titel', 'Ansvarlig'],
      ['Ring på torsdag', 'Åse Ærø'],
    ]);
  });

  it.each([
    [';', 'Titel;Dato\nA, b og c;1. maj\nD, e;2. maj'],
    [',', 'Titel,Dato\n"A; b",1. maj\n"D; e",2. maj'],
    ['\t', 'Titel\tDato\nA, b\t1. maj\nD; e\t2. maj'],
    ['|', 'Titel|Dato\nA|1. maj\nD|2. maj'],
  ])('[SHEET-1] finds out that cells are separated by %j', async (separator, text) => {
    const read = await readSpreadsheet(utf8(text), 'Plan');
    expect(read.ok && read.value.separator).toBe(separator);
    expect((await first(utf8(text))).width).toBe(2);
  });

  it('[SHEET-1] believes the line in which Excel says the separator', async () => {
    expect((await first(utf8('sep=,\r\nTitel;x,Dato\r\nA,B'))).rows).toEqual([
      ['Titel;x', 'Dato'],
      ['A', 'B'],
    ]);
  });

  it('[SHEET-1] keeps line breaks and quotes inside a cell, and what looks like a formula', async () => {
    expect(
      (await first(utf8('Titel;Note\n"Linje 1\nLinje 2";"Hun sagde ""ja"""\n=1+1;+45'))).rows,
    ).toEqual([
      ['Titel', 'Note'],
      ['Linje 1\nLinje 2', 'Hun sagde "ja"'],
      ['=1+1', '+45'],
    ]);
  });

  it('[SHEET-2] leaves out empty rows and columns, and says what it did not read', async () => {
    const wide = Array.from({ length: MAX_COLUMNS + 5 }, (_, i) => `k${i}`).join(';');
    const long = Array.from({ length: MAX_ROWS + 9 }, (_, i) => `r${i};x`).join('\n');
    const worksheet = await first(utf8('Titel;Dato;;;\n\n;;;;\nA;;;;\n'));
    expect(worksheet.rows).toEqual([
      ['Titel', 'Dato'],
      ['A', ''],
    ]);
    expect(worksheet).toMatchObject({ wider: false, longer: false });
    expect(await first(utf8(wide))).toMatchObject({ wider: true, width: MAX_COLUMNS });
    const cut = await first(utf8(long));
    expect(cut.longer).toBe(true);
    expect(cut.rows).toHaveLength(MAX_ROWS);
  });
});

describe('A workbook', () => {
  it('[SHEET-1] gives values: days as dates, results of formulas, merged cells in every row', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Handlinger',
          columns: [{}, {}, { numFmt: 'dd-mm-yyyy' }],
          rows: [
            ['Udviklingspunkt', 'Titel', 'Dato'],
            ['Tryg weekend', 'Ring torsdag', new Date(Date.UTC(2026, 10, 24))],
            [null, 'Ring fredag', 46350],
            [null, null, true],
          ],
          cells: new Map([['3,1', { formula: '1+1', formulaResult: 2 }]]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
        { name: 'Skjult', rows: [['Titel'], ['Hemmelig']], hidden: true },
        { name: 'Tom', rows: [] },
      ],
    });
    const read = await readSpreadsheet(bytes, 'Plan');
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.worksheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Handlinger', false],
      ['Skjult', true],
    ]);
    expect(read.value.worksheets[0]?.rows).toEqual([
      ['Udviklingspunkt', 'Titel', 'Dato'],
      ['Tryg weekend', 'Ring torsdag', '2026-11-24'],
      ['Tryg weekend', 'Ring fredag', '2026-11-24'],
      ['', '2', 'SAND'],
    ]);
    expect([...(read.value.worksheets[0]?.repeats ?? [])]).toEqual(['2,0']);
  });

  it('[SHEET-2] of thousands of columns and rows is read up to the limits', async () => {
    const row = Array.from({ length: 3000 }, (_, i) => `k${i}`);
    const rows = [row, ...Array.from({ length: MAX_ROWS + 20 }, (_, i) => [`r${i}`])];
    const worksheet = await first(await writeXlsx({ sheets: [{ name: 'A', rows }] }));
    expect(worksheet).toMatchObject({ width: MAX_COLUMNS, wider: true, longer: true });
    expect(worksheet.rows).toHaveLength(MAX_ROWS);
  });
});

describe('A file that is none of that', () => {
  it('[SHEET-3] is refused by name', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['Titel']] }] });
    expect(await refusal(new Uint8Array())).toBe('empty');
    expect(await refusal(utf8(' \n;;\n'))).toBe('no-rows');
    expect(await refusal(new Uint8Array(MAX_SPREADSHEET_BYTES + 1))).toBe('too-large');
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('old-excel');
    expect(await refusal(utf8('%PDF-1.7 …'))).toBe('not-a-spreadsheet');
    expect(await refusal(Uint8Array.from({ length: 900 }, (_, i) => i % 7))).toBe(
      'not-a-spreadsheet',
    );
    expect(await refusal(utf8('PK og så ikke mere'))).toBe('damaged');
    expect(await refusal(book.slice(0, book.length / 2))).toBe('damaged');
    const spoiled = book.slice();
    spoiled.fill(7, 60, 400);
    expect(await refusal(spoiled)).toBe('damaged');
    expect(await refusal(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))).toBe('no-rows');
  });

  it('[SHEET-3] that unpacks to far more than it weighs is not unpacked', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['Titel']] }] });
    expect(unpackedSize(book)).toBeGreaterThan(500);
    const bomb = withSizes(book, 900_000_000);
    expect(await refusal(bomb)).toBe('unpacks-too-large');
    // A list that says nothing of the size is not believed either.
    expect(await refusal(withSizes(book, 0))).toBe('damaged');
    // One that says too little is stopped where it said it ends.
    expect(await refusal(withSizes(book, 40))).toBe('damaged');
  });
});

/** The same file, whose list of contents says another size of every part. */
function withSizes(book: Uint8Array, size: number): Uint8Array {
  const bytes = book.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}
