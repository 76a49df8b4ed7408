import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardDatabase, useDatabase } from '../database';
import { dropFromNet, readNet } from './draft-net';
import { memoryStorage } from '../memory-storage.fixture';
import type * as Drafts from './drafts';

let db: BoardDatabase;
let net: Storage;

/** Another tab, or the same one after a reload when `session` is the same. */
async function page(session: Storage = memoryStorage()): Promise<typeof Drafts> {
  vi.stubGlobal('sessionStorage', session);
  vi.resetModules();
  const database = await import('../database');
  database.useDatabase(db);
  return import('./drafts');
}

beforeEach(async () => {
  net = memoryStorage();
  vi.stubGlobal('localStorage', net);
  db = new BoardDatabase('drafts');
  useDatabase(db);
  await db.open();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

const draft = (text: string) => [{ key: 'idea:b', board: 'b', text }];
const leaving = (text: string, read = true) => draft(text).map((one) => ({ ...one, read }));
const textsIn = async (tab: typeof Drafts) =>
  (await tab.draftsOf('idea:b')).map(({ text }) => text);

describe('a draft', () => {
  it('is kept, read again and let go', async () => {
    const tab = await page();
    await tab.keepDrafts(draft('Ring fredag'));
    expect((await tab.draftOf('idea:b'))?.text).toBe('Ring fredag');
    await tab.dropDraft('idea:b');
    expect(await tab.draftOf('idea:b')).toBeUndefined();
    await tab.keepDrafts(draft('Ring'));
    await tab.keepDrafts(draft(''));
    expect(await tab.draftOf('idea:b')).toBeUndefined();
  });

  it('of another shape than the app writes is none, whatever lies there', async () => {
    const at = new Date().toISOString();
    const poison: unknown[] = [
      { text: 7 },
      { text: null },
      { text: { on: '2026-12-03' } },
      { text: ['a'] },
      {},
      { text: 'Ring', seen: 'x' },
      { text: 'Ring', seen: { text: [3] } },
    ];
    const tab = await page();
    for (const [i, row] of poison.entries()) {
      const key = `idea:b${String(i)}`;
      await db.table('drafts').put({ key, board: 'b', savedAt: at, ...(row as object) });
      expect(await tab.draftOf(key)).toBeUndefined();
    }
  });

  it('that cannot be drawn is thrown away alone, also what another tab has written on', async () => {
    const start = Date.now();
    const other = await page();
    await other.keepDrafts(draft('Skrevet i det andet faneblad'));
    const tab = await page();
    await tab.keepDrafts([...draft('0002-12-10'), { key: 'idea:c', board: 'b', text: 'Ring' }]);
    await tab.draftOf('idea:b');
    expect(tab.draftsFoundSince(start)).toEqual(['idea:b']);
    await tab.throwDraftsAway(['idea:b']);
    expect(tab.draftsFoundSince(start)).toEqual([]);
    expect((await db.drafts.toArray()).map(({ text }) => text)).toEqual(['Ring']);
  });

  it('is found under its own key and no other that begins alike', async () => {
    const tab = await page();
    await tab.keepDrafts([{ key: 'idea:b2', board: 'b2', text: 'En anden tavles' }]);
    await tab.keepDrafts([{ key: 'idea:b:title', board: 'b', text: 'Et andet felt' }]);
    expect(await tab.draftsOf('idea:b')).toEqual([]);
  });

  it('of an earlier build, kept under the bare key, is read and let go', async () => {
    await db.drafts.put({ ...draft('Fra før')[0], savedAt: '2026-11-01' } as never);
    const tab = await page();
    expect((await tab.draftOf('idea:b'))?.text).toBe('Fra før');
    await tab.dropDraft('idea:b');
    expect(await db.drafts.count()).toBe(0);
  });

  it('is not kept in a database that was closed because a newer tab or a deletion needs it', async () => {
    const tab = await page();
    db.close();
    await expect(tab.keepDrafts(draft('Ring'))).rejects.toThrow();
    expect(db.isOpen()).toBe(false);
  });

  it('that is written on after a reload takes the place of what it goes on from', async () => {
    const session = memoryStorage();
    await (await page(session)).keepDrafts(draft('Ring'));
    const again = await page(session);
    (await again.draftsOf('idea:b')).forEach(again.goOnFrom);
    await again.keepDrafts(draft('Ring fredag'));
    expect((await db.drafts.toArray()).map(({ text }) => text)).toEqual(['Ring fredag']);
  });
});

describe('a disk without room', () => {
  it('leaves in the net what it cannot take, offered from there, and let go once it is stored', async () => {
    const tab = await page();
    await tab.leaveDrafts(leaving('Ring')).catch(() => undefined);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await tab.leaveDrafts(leaving('Ring fredag')).catch(() => undefined);
    const again = await page();
    expect(await textsIn(again)).toEqual(['Ring fredag']);
    full.mockRestore();
    (await again.draftsOf('idea:b')).forEach(again.goOnFrom);
    await again.keepDrafts(draft('Ring fredag kl. 9'));
    expect(await textsIn(again)).toEqual(['Ring fredag kl. 9']);
    expect(readNet()).toEqual([]);
  });
});

describe('two tabs in the same field', () => {
  it('keep a text each, and each finds its own first after a reload', async () => {
    const [mine, theirs] = [memoryStorage(), memoryStorage()];
    await (await page(mine)).keepDrafts(draft('Mit eget'));
    await (await page(theirs)).keepDrafts(draft('Skrevet i det andet faneblad'));
    expect(await textsIn(await page(mine))).toEqual(['Mit eget', 'Skrevet i det andet faneblad']);
  });

  it('let go only what they wrote or went on from, not what the other wrote on since', async () => {
    const one = await page();
    await one.keepDrafts(draft('Ring'));
    const two = await page();
    (await two.draftsOf('idea:b')).forEach(two.goOnFrom);
    await one.keepDrafts(draft('Ring fredag'));
    await two.dropDraft('idea:b');
    expect(await textsIn(two)).toEqual(['Ring fredag']);
  });

  it('put an unread text aside instead of writing over it', async () => {
    const tab = await page();
    await tab.keepDrafts(draft('Skrevet først'));
    const [left] = await tab.draftsOf('idea:b');
    if (!left) throw new Error('nothing was left');
    await tab.setAside(left);
    await tab.keepDrafts(draft('Sk'));
    expect((await textsIn(tab)).sort()).toEqual(['Sk', 'Skrevet først']);
  });
});

describe('the net', () => {
  it('holds what the database has not answered for before the page is gone', async () => {
    const session = memoryStorage();
    const tab = await page(session);
    // The database never answers; the page does not wait.
    vi.spyOn(db, 'backendDB').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    await expect(tab.leaveDrafts(leaving('Det sidste ord'))).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await db.drafts.count()).toBe(0);
    const again = await page(session);
    expect(await textsIn(again)).toEqual(['Det sidste ord']);
    expect(net.length).toBe(0);
    expect(await db.drafts.count()).toBe(1);
  });

  it('lets go what the database has answered for, and no sooner', async () => {
    const tab = await page();
    const leave = tab.leaveDrafts(leaving('Ring'));
    expect(
      readNet()
        .flatMap(({ drafts }) => drafts)
        .map(({ text }) => text),
    ).toEqual(['Ring']);
    await leave;
    expect(net.length).toBe(0);
  });

  it('takes the place of an earlier text of the same page, and of none that is newer', async () => {
    const session = memoryStorage();
    const tab = await page(session);
    await tab.keepDrafts(draft('Ring'));
    const leave = tab.leaveDrafts(leaving('Ring fredag'));
    const held = net.key(0) ?? '';
    const raw = net.getItem(held) ?? '';
    await leave;
    await tab.keepDrafts(draft('Ring'));
    net.setItem(held, raw.replace('Ring fredag', 'Fra i går').replace(/20\d\d-/, '2020-'));
    expect(await textsIn(await page(session))).toEqual(['Ring']);
    net.setItem(held, raw.replace(/20\d\d-/, '2099-'));
    expect(await textsIn(await page(session))).toEqual(['Ring fredag']);
  });

  it('lays what was typed before the field was read beside what lay there', async () => {
    const session = memoryStorage();
    const tab = await page(session);
    await tab.keepDrafts(draft('Ring til familien fredag'));
    await tab.leaveDrafts(leaving('Ri', false));
    expect((await textsIn(await page(session))).sort()).toEqual(['Ri', 'Ring til familien fredag']);
  });

  it('takes nothing for a draft that is none', async () => {
    net.setItem('ft.net.a', '{"key"');
    net.setItem('ft.net.b', JSON.stringify([null, 7, { key: 'idea:b', board: 'b', text: 1 }]));
    net.setItem('ft.net.c', JSON.stringify({ key: 'idea:b' }));
    const nobodys = { key: 'idea:b', board: 'b', text: 'Ring', origins: [] };
    const savedAt = '2026-11-29T08:00:00.000Z';
    net.setItem('ft.net.d', JSON.stringify([{ ...nobodys, savedAt }]));
    net.setItem('ft.net.e', JSON.stringify([{ ...nobodys, page: 'e' }]));
    net.setItem('ft.net.f', JSON.stringify([{ ...nobodys, page: '', savedAt }]));
    net.setItem('ft.other', 'left alone');
    expect(await textsIn(await page())).toEqual([]);
    expect(net.getItem('ft.other')).toBe('left alone');
    expect(net.length).toBe(1);
  });

  it('is harmless where localStorage is full or withheld', async () => {
    vi.stubGlobal('localStorage', undefined);
    const tab = await page();
    await tab.leaveDrafts(leaving('Ring'));
    expect(await textsIn(tab)).toEqual(['Ring']);
    vi.stubGlobal('localStorage', memoryStorage(0));
    await tab.leaveDrafts(leaving('Ring fredag'));
    expect(await textsIn(tab)).toEqual(['Ring fredag']);
  });

  it('forgets at once what it is told to', async () => {
    const tab = await page();
    vi.spyOn(db, 'backendDB').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    await expect(tab.leaveDrafts(leaving('Hemmelig Hansen'))).rejects.toThrow();
    dropFromNet(({ text }) => text.includes('Hansen'));
    expect(net.length).toBe(0);
  });
});
