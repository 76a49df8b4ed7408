import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createIdea } from '../../domain/records/idea';
import { commit } from '../log/commit';
import { boardsToCopy } from '../outside/to-copy';
import { boardStates, forgetBoard } from './boards';
import {
  acceptLoss,
  countChanges,
  followInMirror,
  isUntouchedExample,
  lostBoards,
  mirrorAll,
  mirrorExample,
  mirroredBoards,
} from './mirror';
import { OwnBrowser } from '../own-browser.fixture';

const here = new OwnBrowser('mirror');

describe('the mirror of the boards', () => {
  it('[STORE-11] knows what is lost when the database is gone, until a person goes on without it', async () => {
    await here.newBoard('a', 'Spæd');
    await here.idea('a', 'i');
    await here.newBoard('b', 'Grupper');
    await mirrorAll();
    expect(await lostBoards()).toEqual([]);
    await here.evict();
    const changes = 2;
    expect(await lostBoards()).toEqual([
      { id: 'a', name: 'Spæd', changes, here: 0 },
      { id: 'b', name: 'Grupper', changes: 1, here: 0 },
    ]);
    await here.newBoard('a', 'Spæd');
    await mirrorAll();
    expect(await lostBoards()).toMatchObject([{ id: 'a', changes, here: 1 }, { id: 'b' }]);
    await acceptLoss('a');
    await acceptLoss('b');
    expect(mirroredBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 1 }]);
    expect(await lostBoards()).toEqual([]);
  });

  it('[STORE-11] a board without its own record is lost, however much was written under its name since', async () => {
    await here.newBoard('a', 'Spæd');
    await mirrorAll();
    await here.evict();
    for (const id of ['i', 'j', 'k']) await here.idea('a', id);
    expect(await lostBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 1, here: 3 }]);
    await acceptLoss('a');
    expect(await lostBoards()).toEqual([]);
  });

  it('[STORE-11] follows acts and removals in any tab', async () => {
    const stop = followInMirror();
    await here.newBoard('a', 'Spæd');
    await here.idea('a', 'i');
    await vi.waitFor(
      () => {
        expect(mirroredBoards()).toEqual([{ id: 'a', name: 'Spæd', changes: 2 }]);
      },
      { timeout: 5000 },
    );
    stop();
    // Also before anyone listens: what a person takes out is no loss.
    await forgetBoard('a');
    expect(mirroredBoards()).toEqual([]);
  });

  it('[STORE-11] is not led astray by what somebody else wrote under its name', async () => {
    for (const text of ['', 'null', '[1]', '{"a":{"name":1}}', '{"a":']) {
      here.stored.set('ft.boards', text);
      expect(mirroredBoards()).toEqual([]);
    }
    await here.newBoard('a', 'Spæd');
    await mirrorAll();
    expect(mirroredBoards()).toHaveLength(1);
  });

  it('[STORE-12] an example that nobody has changed is no loss; once changed it is', async () => {
    await here.newBoard('e', 'Eksempel', 'example:jammerbugt');
    mirrorExample('e', 'Eksempel', await countChanges('e'));
    expect(isUntouchedExample('e', 1)).toBe(true);
    expect((await boardStates())[0]?.untouched).toBe(true);
    expect(await boardsToCopy(new Set())).toEqual([]);
    await here.idea('e', 'i');
    await mirrorAll();
    expect((await boardStates())[0]?.untouched).toBe(false);
    expect(await boardsToCopy(new Set())).toMatchObject([{ id: 'e' }]);
    await here.evict();
    expect(await lostBoards()).toMatchObject([{ id: 'e', here: 0 }]);
  });
});

describe('a database that is emptied while the page is open', () => {
  it('[STORE-15] takes nothing in: the act fails and says why', async () => {
    await here.newBoard('a', 'Spæd');
    await here.idea('a', 'i');
    await Promise.all(here.db.tables.map((table) => table.clear()));
    const done = await commit({
      board: 'a',
      verb: 'add-idea',
      drafts: [createIdea({ id: 'j' }, { text: 'Ring' })],
    });
    expect(done).toEqual({ ok: false, error: { kind: 'emptied' } });
    expect(await here.db.changes.count()).toBe(0);
  });
});
