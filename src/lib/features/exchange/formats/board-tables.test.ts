import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { writeWorkbook } from '$lib/exchange/tables/workbook';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { NamedBoard } from './board-names';
import { boardTable } from './board-tables';
import { TABLES } from './table-names';
import { toldRecords } from './told-board';

afterEach(() => {
  overwriteGetLocale(() => 'da');
});

/** The sheets of a board, as another library reads them: by name, each with its rows. */
async function sheetsOf(board: NamedBoard): Promise<Map<string, unknown[][]>> {
  const tables = TABLES.map((key) => boardTable(board, key));
  const { sheets } = await readXlsx(await writeWorkbook(tables));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

describe('the tables of a board', () => {
  it('[FORMAT-4] hold every record once, under Danish headings', async () => {
    const records = toldRecords();
    const sheets = await sheetsOf(new NamedBoard(records));
    expect([...sheets.keys()]).toEqual([
      'Udviklingspunkter',
      'Prøvehandlinger',
      'Læringscirkler',
      'Observationer',
      'Opgaver',
      'Tavlemøder',
    ]);
    const many = [...sheets.values()].map((rows) => rows.length - 1);
    expect(many).toEqual([
      records.developmentPoint?.length,
      records.testAction?.length,
      records.cycle?.length,
      records.observation?.length,
      records.task?.length,
      records.meeting?.length,
    ]);
    expect(Math.min(...many)).toBeGreaterThan(0);
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

  it('[FORMAT-4] have English headings when the app is in English', async () => {
    overwriteGetLocale(() => 'en');
    const sheets = await sheetsOf(new NamedBoard(toldRecords()));
    const [name = '', rows] = [...sheets][1] ?? [];
    expect(name).toBe('Tests');
    expect(rows?.[0]?.slice(0, 3)).toEqual(['Test', 'Development point', 'Where it stands']);
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
