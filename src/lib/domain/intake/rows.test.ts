/** What is said of the rows of a spreadsheet, and what each may become. */
import { describe, expect, it } from 'vitest';
import { comparableText, findHeaders, guessColumns, type Columns } from './columns';
import { blockOf, columnOf, ideaText, pointText, proposalsOf, type Proposal } from './proposals';

const HEADERS = [
  'Titel',
  'Punkt',
  'Forsøg',
  'Forventning',
  'Plan',
  'Hvem',
  'Dato',
  'Fortælles',
  'Slags',
  'Udført',
];
const COLUMNS: Columns = {
  ...{ title: 0, point: 1, attempt: 2, prediction: 3, plan: 4 },
  ...{ owner: 5, followUp: 6, presentOn: 7, kind: 8, done: 9 },
};
type Row = Partial<Record<keyof typeof COLUMNS, string>>;

function cellsOf(row: Row): string[] {
  const cells = HEADERS.map(() => '');
  for (const [field, text] of Object.entries(row)) cells[COLUMNS[field as keyof Row] ?? -1] = text;
  return cells;
}

function read(rows: Row[], reading: Parameters<typeof proposalsOf>[4] = {}): Proposal[] {
  const present = { titles: ['Ring torsdag'], people: ['Åse Ærø'] };
  return proposalsOf([HEADERS, ...rows.map(cellsOf)], 0, COLUMNS, present, reading);
}

const one = (row: Row): Proposal => read([row])[0]!;
const problemsOf = (row: Row): string[] => one(row).problems.map(({ kind }) => kind);

describe('a row that is over', () => {
  it.each([
    'ja',
    'JA',
    'x',
    '✓',
    'true',
    '100 %',
    '1',
    'Udført 3. maj',
    'færdig',
    '24-11-2026',
    '11/24/2026',
  ])('[INTAKE-5] is one with «%s» in the column of what is done', (done) => {
    const row = one({ title: 'A', done });
    expect(row).toMatchObject({ suggested: 'skip', problems: [{ kind: 'finished', text: done }] });
  });

  it.each(['', ' ', 'nej', '50 %', '0', 'xx', 'i gang', 'jaloux', 'færdighed'])(
    '[INTAKE-5] is none with «%s» there',
    (done) => {
      expect(one({ title: 'A', done })).toMatchObject({ suggested: 'idea', problems: [] });
    },
  );

  it('[INTAKE-5] is told by what stands in it, and no longer than can be read', () => {
    const [problem] = one({ title: 'A', kind: `Afsluttet ${'x'.repeat(200)}` }).problems;
    expect(problem).toMatchObject({ kind: 'finished', text: `Afsluttet ${'x'.repeat(70)}` });
  });
});

describe('a row', () => {
  it('[INTAKE-3] has its title and its person on one line, whatever the cell was', () => {
    expect(
      one({ title: ' Ring\n\n til  alle ', owner: ' Bo\n  Beck ', point: ' Tryg \n\n uge ' }),
    ).toMatchObject({
      title: 'Ring til alle',
      owner: 'Bo Beck',
      point: 'Tryg uge',
    });
  });

  it.each<[Row, string]>([
    [{ attempt: 'x' }, 'test'],
    [{ prediction: 'x' }, 'test'],
    [{ plan: 'x' }, 'test'],
    [{ owner: 'Åse Ærø' }, 'test'],
    [{ followUp: '24-11-2026' }, 'test'],
    [{ presentOn: '24-11-2026' }, 'test'],
    [{ point: 'x' }, 'idea'],
    [{}, 'idea'],
    [{ kind: 'Prøvehandling' }, 'test'],
    [{ kind: 'Forslag fra os', plan: 'x' }, 'idea'],
    [{ kind: 'Mål', plan: 'x' }, 'point'],
    [{ kind: 'et mål', plan: 'x' }, 'test'],
  ])('[INTAKE-3] with %j beside its title is proposed as %s', (row, kind) => {
    expect(one({ title: 'A', ...row }).suggested).toBe(kind);
  });

  it('[INTAKE-3] with nothing but its udviklingspunkt is that, and stands under none', () => {
    expect(one({ point: 'Tryg uge', attempt: 'x' })).toMatchObject({
      suggested: 'point',
      title: 'Tryg uge',
      point: '',
    });
  });

  it('[INTAKE-5] has a twin in the file only where another row has its name, and says the first', () => {
    const rows = read([{ title: 'A' }, { title: 'B' }, { title: 'a' }, { title: 'A.' }]);
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [{ kind: 'in-file', row: 2 }],
      [{ kind: 'in-file', row: 2 }],
    ]);
    // What is on the board is said of each, and rows without a title are not each other's twins.
    expect(
      read([{ title: 'Ring torsdag' }, { title: 'ring torsdag' }]).flatMap((r) => r.problems),
    ).toMatchObject([{ kind: 'on-board' }, { kind: 'on-board' }]);
    expect(read([{ plan: 'x' }, { plan: 'y' }]).flatMap((r) => r.problems)).toEqual([
      { kind: 'no-title' },
      { kind: 'no-title' },
    ]);
  });

  it('[INTAKE-4] says of a person only that it is unknown, and only where one stands', () => {
    expect(problemsOf({ title: 'A', owner: 'åse  ærø' })).toEqual([]);
    expect(problemsOf({ title: 'A', owner: 'Bo' })).toEqual(['unknown-person']);
  });

  it('[INTAKE-5] with a phone number is said to be so, but is not left out', () => {
    const row = one({ title: 'Ring på tlf. 22 33 44 55' });
    expect(row.problems).toMatchObject([{ kind: 'private', found: 'phone' }]);
    expect(row.suggested).toBe('idea');
  });

  it('[INTAKE-4] that is hidden is left out, and one with a fault of the file is not', () => {
    const notes = new Map([
      [1, [{ kind: 'hidden' as const }]],
      [2, [{ kind: 'quote' as const }]],
    ]);
    expect(read([{ title: 'A' }, { title: 'B' }], { notes })).toMatchObject([
      { suggested: 'skip', problems: [{ kind: 'hidden' }] },
      { suggested: 'idea', problems: [{ kind: 'quote' }] },
    ]);
  });

  it('[INTAKE-2] is read by the order of its own column, unless somebody chose one', () => {
    const rows = [
      { title: 'A', followUp: '11/24/2026', presentOn: '24/11/2026' },
      { title: 'B', followUp: '03/04/2026', presentOn: '03/04/2026' },
    ];
    expect(read(rows)[1]).toMatchObject({ followUp: '2026-03-04', presentOn: '2026-04-03' });
    expect(read(rows, { order: 'day' })[1]).toMatchObject({ followUp: '2026-04-03' });
    expect(read(rows, { order: 'month' })[1]).toMatchObject({ presentOn: '2026-03-04' });
  });

  it('[INTAKE-4] keeps a date it cannot read as words, no longer than can be stored', () => {
    const long = `snart ${'x'.repeat(300)}`;
    const row = one({ title: 'A', followUp: long, presentOn: 'uge 48' });
    expect(row.unread).toEqual([long.slice(0, 200), 'uge 48']);
    expect(row.problems).toEqual([
      { kind: 'unread-date', field: 'followUp', text: long.slice(0, 80) },
      { kind: 'unread-date', field: 'presentOn', text: 'uge 48' },
    ]);
  });
});

describe('the cells of a column', () => {
  it('[INTAKE-2] are those below the headers, an empty one where a row is shorter', () => {
    expect(columnOf([['Navn'], ['Dato'], ['a', 'b'], []], 1, 0)).toEqual(['a', '']);
    expect(columnOf([['Dato'], ['a']], 0, undefined)).toEqual([]);
  });
});

describe('what can be stored', () => {
  const longest: [keyof Row, number][] = [
    ['title', 200],
    ['attempt', 4000],
    ['prediction', 4000],
    ['plan', 3100],
    ['owner', 80],
    ['point', 200],
  ];

  it.each(longest)('[INTAKE-4] of a test has a %s of up to %d characters', (field, max) => {
    const proposal = (length: number): Proposal => one({ title: 'A', [field]: 'x'.repeat(length) });
    expect(blockOf(proposal(max), 'test')).toBeNull();
    expect(blockOf(proposal(max + 1), 'test')).toEqual({
      kind: 'too-long',
      field,
      length: max + 1,
      max,
    });
  });

  it('[INTAKE-4] of an idea is all its words together, with room for its udviklingspunkt where it has one', () => {
    const idea = (length: number, point = ''): Proposal =>
      one({ title: 'A', point, attempt: 'x'.repeat(length) });
    expect(blockOf(idea(998), 'idea')).toBeNull();
    expect(blockOf(idea(999), 'idea')).toEqual({
      kind: 'too-long',
      field: 'title',
      length: 1001,
      max: 1000,
    });
    expect(blockOf(idea(768, 'Tryg uge'), 'idea')).toBeNull();
    expect(blockOf(idea(769, 'Tryg uge'), 'idea')).toMatchObject({ length: 771, max: 770 });
  });

  it('[INTAKE-4] of an udviklingspunkt is what stands with its changes together', () => {
    const point = (attempt: number): Proposal =>
      one({ title: 'A', attempt: 'x'.repeat(attempt), plan: 'y'.repeat(1000) });
    expect(blockOf(point(2999), 'point')).toBeNull();
    expect(blockOf(point(3000), 'point')).toEqual({
      kind: 'too-long',
      field: 'attempt',
      length: 4001,
      max: 4000,
    });
  });

  it('[INTAKE-6] has every word of the row, each on its line', () => {
    const row = one({
      ...{ title: 'A', point: 'P', attempt: 'b', prediction: 'c', plan: 'd', owner: 'Bo' },
      ...{ followUp: '24-11-2026', presentOn: 'uge 50' },
    });
    expect(ideaText(row)).toBe('A\nb\nc\nd\nBo\n2026-11-24\nuge 50');
    expect(pointText(row)).toBe('b\nP\nd\nBo\n2026-11-24\nuge 50');
  });
});

describe('the headers of a list', () => {
  it('[INTAKE-1] are compared without signs at their ends, and with one space for any between', () => {
    expect(comparableText(' *** Vi  prøver – i år:!! ')).toBe('vi prøver i år');
    expect(comparableText('opgave__titel')).toBe('opgave titel');
  });

  it('[INTAKE-1] may tell of what has begun, but no day on which it did is one to follow up on', () => {
    expect(guessColumns(['Begyndt handling', 'Begyndt dato'])).toEqual({ title: 0 });
  });

  it('[INTAKE-1] stand among the first rows, or there are none', () => {
    const below = (empty: number): string[][] => [
      ...Array.from({ length: empty }, () => ['']),
      ['Titel', 'Ansvarlig'],
    ];
    expect(findHeaders(below(14))).toBe(14);
    expect(findHeaders(below(15))).toBe(-1);
  });
});
