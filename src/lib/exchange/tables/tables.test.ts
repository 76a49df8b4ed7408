import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { writeCsv } from './csv';
import { unguarded } from './formula-guard';
import { cellText, type Table } from './table';
import { writeWorkbook } from './workbook';
import { writeZip } from './zip';

/** What a spreadsheet could take for a formula, and what begins like one. */
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("https://example.org";"Klik")',
  '+45 12 34',
  '-1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "=cmd|' /C calc'!A0",
];

/** A table of one column of texts. */
function texts(...values: string[]): Table {
  return {
    name: 'Prøvehandlinger',
    columns: [{ heading: 'Æblegrød', kind: 'text', width: 20 }],
    rows: values.map((value) => [value]),
  };
}

async function firstSheet(...tables: Table[]): Promise<Sheet> {
  const { sheets } = await readXlsx(await writeWorkbook(tables), { readStyles: true });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Reads CSV sign by sign, as RFC 4180 says it is written, with semicolons. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < file.length; i += 1) {
    const sign = file[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (file[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ';') {
      row.push(cell);
      cell = '';
    } else if (file.startsWith('\r\n', i)) {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += sign;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('the last line is not ended');
  return rows;
}

describe('a workbook', () => {
  it('[FORMAT-1] holds what looks like a formula as text, unchanged', async () => {
    const sheet = await firstSheet(texts(...FORMULAS));
    expect(sheet.rows.slice(1).map(([cell]) => cell)).toEqual(FORMULAS.map(cellText));
    expect([...(sheet.cells ?? [])].filter(([, cell]) => cell.formula !== undefined)).toEqual([]);
    const parts = unzipSync(await writeWorkbook([texts(...FORMULAS)]));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
    for (const part of Object.values(parts)) {
      expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
    }
  });

  it('[FORMAT-1] has no parts but the sheets: no author, no comments, nothing hidden', async () => {
    const parts = unzipSync(await writeWorkbook([texts('a')]));
    const names = Object.keys(parts).filter((name) => !/^\[Content|_rels\//.test(name));
    expect(names.sort()).toEqual([
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const part of Object.values(parts))
      expect(new TextDecoder().decode(part)).not.toMatch(/hidden|creator|author/i);
  });

  it('[FORMAT-2] holds days as dates, numbers as numbers, and nothing where there is nothing', async () => {
    const sheet = await firstSheet({
      name: 'Dage',
      columns: [
        { heading: 'Dag', kind: 'date', width: 13 },
        { heading: 'Tal', kind: 'number', width: 9 },
        { heading: 'Tekst', kind: 'text', width: 9 },
      ],
      rows: [
        ['2026-03-29', 3, '2026-03-29'],
        ['2028-02-29', null, ''],
        [null, 0, 'x'],
      ],
    });
    const [, first, second, third] = sheet.rows;
    expect(first?.[0]).toBeInstanceOf(Date);
    expect((first?.[0] as Date).toISOString().slice(0, 10)).toBe('2026-03-29');
    expect((second?.[0] as Date).toISOString().slice(0, 10)).toBe('2028-02-29');
    expect(first?.slice(1)).toEqual([3, '2026-03-29']);
    expect(second?.slice(1).filter(Boolean)).toEqual([]);
    expect(third?.[0] ?? null).toBeNull();
    expect(third?.[1]).toBe(0);
  });

  it('keeps the headings in sight, and the columns as wide as they are said to be', async () => {
    const sheet = await firstSheet(texts('a'));
    expect(sheet.name).toBe('Prøvehandlinger');
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.rows[0]).toEqual(['Æblegrød']);
    expect(Math.round(sheet.columns?.[0]?.width ?? 0)).toBe(20);
  });

  it('[FORMAT-3] keeps every letter that XML can hold, and cuts what no cell can hold', async () => {
    const odd = ['Æ ø Å é 😀 👩‍👧', '<b> & "x"', ' luft ', 'to\nlinjer\tog tab', '_x0041_ _x005F_'];
    const sheet = await firstSheet(texts(...odd, 'x\u0000\u000b\ud800y', 'a'.repeat(40_000)));
    const read = sheet.rows.slice(1).map(([cell]) => cell);
    expect(read.slice(0, odd.length)).toEqual(odd);
    expect(read[odd.length]).toBe('x\ny');
    expect(read.at(-1)).toBe('a'.repeat(32_767));
  });
});

describe('a workbook that takes its time', () => {
  it('says how far it is, row by row, and never more than is done', async () => {
    const shares: number[] = [];
    await writeWorkbook([texts(...Array.from({ length: 1000 }, (_, i) => String(i)))], (share) =>
      shares.push(share),
    );
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });
});

describe('a CSV file', () => {
  it('[FORMAT-1] puts an apostrophe before what looks like a formula, and before nothing else', () => {
    const plain = ['Ring = mød', 'a+b', '2026-01-01', '1-2', 'æ@b', '100,- kr.', 'a\n- b', 'a, =b'];
    const rows = readCsv(writeCsv(texts(...FORMULAS, ...plain)).slice(1)).slice(1);
    expect(rows).toEqual([
      ...FORMULAS.map((formula) => [
        // A sign of a formula behind a line break or a tab could begin a cell of its own.
        `'${cellText(formula).replace(/(?<=[\t\n])(?==)/, "'")}`,
      ]),
      ...plain.map((text) => [text]),
    ]);
  });

  it('[FORMAT-1] has no formula in it whatever separator it is read with', () => {
    const said = ['Hej,=cmd|calc', 'Hej;=cmd', 'Hej\t@SUM(1)', 'Hej\n+1+1', 'Hej|-1+1', 'Hej,＝1'];
    const file = writeCsv({
      name: 'x',
      columns: ['a', 'b'].map((heading) => ({ heading, kind: 'text', width: 9 })),
      rows: said.map((text) => ['først', text]),
    }).slice(1);
    // Every cell stands within quotation marks.
    expect(file.split('\r\n').every((line) => line === '' || /^".*"$/s.test(line))).toBe(true);
    for (const delimiter of [';', ',', '\t', '|'])
      for (const quoteChar of ['"', '\0']) {
        const cells = Papa.parse<string[]>(file, { delimiter, quoteChar }).data.flat();
        expect(cells.filter((cell) => /^["\s]*[=+\-@＝]/.test(cell))).toEqual([]);
      }
  });

  it('[FORMAT-2] writes days as YYYY-MM-DD after a byte order mark', () => {
    const file = writeCsv({
      name: 'Dage',
      columns: [
        { heading: 'Dag', kind: 'date', width: 13 },
        { heading: 'Tal', kind: 'number', width: 9 },
      ],
      rows: [
        ['2026-03-29', 3],
        [null, -3],
      ],
    });
    expect([...new TextEncoder().encode(file)].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(file.slice(1))).toEqual([
      ['Dag', 'Tal'],
      ['2026-03-29', '3'],
      ['', '-3'],
    ]);
  });

  it('[FORMAT-3] gives back every text, whatever stands in it', () => {
    const cells = fc.array(
      fc.tuple(
        fc.string({ unit: 'grapheme' }),
        fc.oneof(
          fc.constantFrom('æ;ø', '"', 'a\nb', '', ' ', "'-'", ",''=x", '\t=1'),
          fc
            .array(fc.constantFrom("'", ',', ';', '=', '-', '+', ' ', '\n', '\t', 'a'))
            .map((s) => s.join('')),
        ),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const read = readCsv(
          writeCsv({
            name: 'x',
            columns: ['a', 'b'].map((heading) => ({ heading, kind: 'text', width: 9 })),
            rows,
          }).slice(1),
        );
        expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(
          rows.map((row) => row.map(cellText)),
        );
      }),
    );
  });
});

describe('several files as one', () => {
  it('[FORMAT-3] keep their names and their bytes', () => {
    const files = unzipSync(writeZip([{ name: 'Prøvehandlinger.csv', text: '\ufeffÆ;ø\r\n' }]));
    expect(Object.keys(files)).toEqual(['Prøvehandlinger.csv']);
    // Not decoded as UTF-8, which would drop the byte order mark.
    expect(Buffer.from(files['Prøvehandlinger.csv'] ?? []).toString('utf8')).toBe('\ufeffÆ;ø\r\n');
  });
});
