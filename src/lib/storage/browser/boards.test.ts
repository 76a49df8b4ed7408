import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createCycle } from '../../domain/records/cycle';
import { edited } from '../../domain/records/make';
import { createMeeting } from '../../domain/records/meeting';
import { createTestAction } from '../../domain/records/test-action';
import { countReads } from '../counted-reads.fixture';
import { boardStates, noteExport, readLog } from './boards';
import { OwnBrowser } from '../own-browser.fixture';

const here = new OwnBrowser('boards');

describe('the start page', () => {
  it('reads of a board what is open and ahead, not the years behind it', async () => {
    await here.newBoard('a', 'Spæd');
    for (let n = 0; n < 3; n += 1) {
      const id = String(n);
      await here.act(
        'a',
        createTestAction({ id: `t${id}` }, { title: 'Ring', pointId: null, order: 'a0' }),
        createCycle({ id: `c${id}` }, { testActionId: `t${id}` }),
        createMeeting({ id: `m${id}` }, { on: '2026-11-24', time: '13:00' }),
      );
    }
    await here.act('a', edited('cycle', 'c1', { phase: 'test' }));
    await here.act(
      'a',
      edited('cycle', 'c2', { phase: 'closed' }),
      edited('meeting', 'm2', { state: 'held' }),
    );
    await noteExport('a', (await readLog('a')).seq);
    const reads = await countReads(here.db);
    const shown = () => boardStates().then(([state]) => state);
    expect(await shown()).toMatchObject({ openTests: 2, planned: [{ id: 'm0' }, { id: 'm1' }] });
    const few = await reads.rows(boardStates);
    for (let n = 3; n < 40; n += 1) {
      const [test, cycle, meeting] = [`t${String(n)}`, `c${String(n)}`, `m${String(n)}`];
      await here.act(
        'a',
        createCycle({ id: cycle }, { testActionId: test }),
        edited('cycle', cycle, { phase: 'closed' }),
        createMeeting({ id: meeting }, { on: '2026-11-24', time: '13:00' }),
        edited('meeting', meeting, { state: 'held' }),
      );
    }
    await noteExport('a', (await readLog('a')).seq);
    expect(await reads.rows(boardStates)).toBe(few);
    expect(await shown()).toMatchObject({ openTests: 2, planned: [{ id: 'm0' }, { id: 'm1' }] });

    // A cycle of which only a part has come has no phase yet.
    await here.act('a', edited('cycle', 'part', { testActionId: 't9', plan: 'Ring' }));
    expect(await shown()).toMatchObject({ openTests: 3 });
    await here.act('a', edited('cycle', 'c0', { removed: true }));
    expect(await shown()).toMatchObject({ openTests: 2 });
  });
});
