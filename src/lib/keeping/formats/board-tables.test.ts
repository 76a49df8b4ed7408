import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { RECORD_KINDS, SPECS, type RecordKind } from '$lib/domain/records/kinds';
import type { Idea } from '$lib/domain/records/idea';
import { writeWorkbook } from '$lib/exchange/tables/workbook';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { NamedBoard } from './board-names';
import { boardTable } from './board-tables';
import { TABLE_OF, tableName, TABLES } from './table-names';
import { toldRecords } from './told-board.fixture';

afterEach(() => {
  overwriteGetLocale(() => 'da');
});

/** The sheets of a board, as another library reads them: by name, each with its rows. */
async function sheetsOf(board: NamedBoard): Promise<Map<string, unknown[][]>> {
  const tables = TABLES.map((key) => boardTable(board, key));
  const { sheets } = await readXlsx(await writeWorkbook(tables));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** What each kind is known by; what has no words in its title says others. */
function lineOf(kind: RecordKind): string {
  const others: Partial<Record<RecordKind, string>> = { cycle: 'learned', meeting: 'wentWell' };
  return others[kind] ?? SPECS[kind].title[0] ?? '';
}

describe('the tables of a board', () => {
  it('[FORMAT-4] hold every record once, under Danish headings', async () => {
    const records = toldRecords();
    const sheets = await sheetsOf(new NamedBoard(records));
    expect([...sheets.keys()]).toEqual([
      'Udviklingspunkter',
      'Tegn',
      'Idéer',
      'Prøvehandlinger',
      'Læringscirkler',
      'Observationer',
      'Opgaver',
      'Tavlemøder',
      'Udbredelse',
      'Noget står i vejen',
      'Spørgsmål til lederen',
      'Spørgsmål fra lederen',
      'Det kan I regne med fra lederen',
      'Parkerede punkter',
      'Deltagere',
      'Kerneelementer',
      'Tavlen',
    ]);
    const column = (sheet: string, heading: string): unknown[] => {
      const rows = sheets.get(sheet) ?? [];
      const at = rows[0]?.indexOf(heading) ?? -1;
      expect(at, heading).toBeGreaterThanOrEqual(0);
      return rows.slice(1).map((row) => row[at]);
    };
    expect(column('Prøvehandlinger', 'Prøvehandling').sort()).toEqual(
      records.testAction?.map(({ title }) => title).sort(),
    );
    expect(column('Observationer', 'Observation').sort()).toEqual(
      records.observation?.map(({ text }) => text).sort(),
    );
    expect(column('Tavlemøder', 'Dato').every((day) => day instanceof Date)).toBe(true);
    expect(column('Læringscirkler', 'Beslutning').filter(Boolean)).toContain('Gør fast');
    const names = new Set(records.member?.map(({ name }) => name));
    expect(column('Prøvehandlinger', 'Ansvarlig').some((name) => names.has(String(name)))).toBe(
      true,
    );
  });

  it('[TEAM-1] say the point that a barrier, a question and a task hang on now', async () => {
    const records = toldRecords();
    const [test] = records.testAction ?? [];
    const [from, to] = records.developmentPoint ?? [];
    const [barrier] = records.barrier ?? [];
    const [request] = records.decisionRequest ?? [];
    const [task] = records.task ?? [];
    if (!test || !from || !to || !barrier || !request || !task)
      throw new Error('the example has too little');
    const about = { testActionId: test.id, pointId: from.id };
    const moved = {
      ...records,
      testAction: [{ ...test, pointId: to.id }],
      barrier: [{ ...barrier, ...about }],
      decisionRequest: [{ ...request, ...about }],
      task: [{ ...task, ...about }],
    };
    const sheets = await sheetsOf(new NamedBoard(moved));
    expect(from.title).not.toBe(to.title);
    for (const sheet of ['Noget står i vejen', 'Spørgsmål til lederen', 'Opgaver']) {
      const [heads, row] = sheets.get(sheet) ?? [];
      expect([sheet, row?.[heads?.indexOf('Udviklingspunkt') ?? -1]]).toEqual([sheet, to.title]);
    }
  });

  it.each(RECORD_KINDS)('[FORMAT-4] hold every %s once, each in a row of its own', async (kind) => {
    const records = toldRecords();
    const [sample, ...others] = records[kind] ?? [];
    if (!sample) throw new Error(`the example has no ${kind}`);
    const told = { ...sample, [lineOf(kind)]: 'Sagt kun her' };
    const sheets = await sheetsOf(new NamedBoard({ ...records, [kind]: [told, ...others] }));
    const rows = (sheets.get(tableName(TABLE_OF[kind])) ?? []).slice(1);
    expect(rows).toHaveLength(1 + others.length);
    expect(rows.flat().filter((cell) => cell === 'Sagt kun her')).toHaveLength(1);
  });

  it('[FORMAT-4] have English headings when the app is in English', async () => {
    overwriteGetLocale(() => 'en');
    const sheets = await sheetsOf(new NamedBoard(toldRecords()));
    const rows = sheets.get('Tests');
    expect(rows?.[0]?.slice(0, 3)).toEqual(['Code', 'Test', 'Development point']);
  });

  it('[FORMAT-4] say the code of a card, where an idea was found, and where a change is taken up', async () => {
    const records = toldRecords();
    const [test] = records.testAction ?? [];
    const point = records.developmentPoint?.find(({ id }) => id === test?.pointId);
    const [idea] = records.idea ?? [];
    const [spread] = records.spread ?? [];
    if (!test || !point || !idea || !spread) throw new Error('the example lacks a kind');
    const found: Idea = {
      ...idea,
      inspiredBy: {
        package: 'package',
        board: 'Spædbarnsindsatsen',
        municipality: 'Favrskov Kommune',
        title: 'Opkald før besøget',
        kind: 'testAction',
      },
      differently: 'Vi skriver i stedet',
      firstTry: 'Ét forløb',
    };
    const sheets = await sheetsOf(
      new NamedBoard({
        board: records.board ?? [],
        developmentPoint: [{ ...point, number: 3 }],
        testAction: [{ ...test, number: 7 }],
        idea: [found],
        spread: [{ ...spread, testActionId: test.id }],
      }),
    );
    const row = (sheet: string): Record<string, unknown> => {
      const [head = [], cells = []] = sheets.get(sheet) ?? [];
      return Object.fromEntries(head.map((heading, i) => [String(heading), cells[i]]));
    };
    expect(row('Udviklingspunkter')['Kode']).toBe('P3');
    expect(row('Prøvehandlinger')['Kode']).toBe('P3-07');
    expect(row('Idéer')).toMatchObject({
      'Inspireret af': 'Opkald før besøget',
      'Fra tavle og kommune': 'Spædbarnsindsatsen, Favrskov Kommune',
      'Hvad ville vi gøre anderledes?': 'Vi skriver i stedet',
      'Hvilken lille prøve starter vi med?': 'Ét forløb',
    });
    expect(row('Udbredelse')).toMatchObject({
      Prøvehandling: test.title,
      Hvor: spread.place,
      'Taget op af': spread.takenUpBy,
      Hvornår: new Date(`${String(spread.on)}T00:00:00Z`),
    });
  });

  it('[TEAM-1] put a task under the point its test stands under now', async () => {
    const { board, testAction, developmentPoint, task } = toldRecords();
    const [test] = testAction ?? [];
    const [old, now] = developmentPoint ?? [];
    const [first] = task ?? [];
    if (!test || !old || !now || !first) throw new Error('the example lacks a kind');
    const sheets = await sheetsOf(
      new NamedBoard({
        board: board ?? [],
        developmentPoint: [old, now],
        testAction: [{ ...test, pointId: now.id }],
        task: [{ ...first, testActionId: test.id, pointId: old.id }],
      }),
    );
    const [head = [], cells = []] = sheets.get('Opgaver') ?? [];
    expect(cells[head.indexOf('Udviklingspunkt')]).toBe(now.title);
  });

  it('[FORMAT-4] hold what hangs on nothing, with empty names', async () => {
    const { board, cycle, observation, task } = toldRecords();
    const orphans = { board, cycle, observation, task } as ReturnType<typeof toldRecords>;
    const sheets = await sheetsOf(new NamedBoard(orphans));
    expect(sheets.get('Observationer')?.length).toBe((observation?.length ?? 0) + 1);
    expect(sheets.get('Opgaver')?.length).toBe((task?.length ?? 0) + 1);
    expect(sheets.get('Læringscirkler')?.length).toBe((cycle?.length ?? 0) + 1);
  });
});
