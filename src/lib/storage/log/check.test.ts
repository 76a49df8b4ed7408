import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { tablesApart } from './check';
import { rebuildTables, tablesLookWhole } from './rebuild';
import { OwnBrowser } from '../own-browser.fixture';

const here = new OwnBrowser('check');

describe('the record tables', () => {
  it('[STORE-14] that lost rows or gained some are seen by counting, and made anew', async () => {
    expect(await tablesLookWhole()).toBe(true);
    await here.newBoard('a', 'Spæd');
    await here.idea('a', 'i');
    expect(await tablesLookWhole()).toBe(true);
    await here.db.records('idea').delete('i');
    expect(await tablesLookWhole()).toBe(false);
    expect(await tablesApart()).toEqual(['i']);
    await rebuildTables();
    expect(await tablesApart()).toEqual([]);
    expect(await tablesLookWhole()).toBe(true);
    await Promise.all([
      here.db.heads.clear(),
      ...here.db.recordTables.map((table) => table.clear()),
    ]);
    expect(await tablesLookWhole()).toBe(false);
  });
});
