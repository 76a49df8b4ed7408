import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { summaryJob } from './summary-job';
import { createCycle } from '$lib/domain/records/cycle';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import { arrive } from '$lib/storage/log/arrive';
import { eraseForGood } from '$lib/storage/log/erase';
import { rebuildTables } from '$lib/storage/log/rebuild';
import { OwnBrowser } from '$lib/storage/own-browser.fixture';
import { forgetBoard, readLog } from '$lib/storage/browser/boards';
import { allLessons, keepSummary, summedBoards, unsummed } from '$lib/storage/browser/summaries';
import { trashBoard, untrashBoard } from '$lib/storage/browser/trash';

const browser = new OwnBrowser('summaries');
const WORDS = 'Mor blev bange, da telefonen ringede';

async function aBoard(id = 'b', name = 'Familiehuset'): Promise<void> {
  await browser.newBoard(id, name);
  await browser.act(
    id,
    createTestAction({ id: `${id}-t` }, { title: 'Ring', pointId: null, order: 'a0' }),
    createCycle({ id: `${id}-c` }, { testActionId: `${id}-t` }),
    edited('cycle', `${id}-c`, { learned: WORDS }),
  );
}

/** All that lies in the browser beside log and tables. */
async function meta(): Promise<string> {
  return JSON.stringify(await browser.db.meta.toArray());
}

describe('the summaries of this browser', () => {
  it('are made of every board, kept, and made anew only where the log moved', async () => {
    await aBoard();
    await aBoard('a', 'Andeby');
    expect((await summedBoards()).map(({ summary }) => summary)).toEqual([null, null]);
    expect(await summaryJob()).toEqual({ unread: [] });
    const named = (await summedBoards()).map(({ summary }) => summary?.name);
    expect(named).toEqual(['Andeby', 'Familiehuset']);
    expect(await unsummed()).toEqual([]);
    await browser.act('a', edited('board', 'a', { name: 'Andeby Nord' }));
    expect(await unsummed()).toEqual(['a']);
    // What was made last is still shown.
    expect((await summedBoards())[0]?.summary?.name).toBe('Andeby');
    await summaryJob();
    expect((await summedBoards())[0]?.summary?.name).toBe('Andeby Nord');
    expect((await allLessons()).map(({ lessons }) => lessons.map(({ text }) => text))).toEqual([
      [WORDS],
      [WORDS],
    ]);
  });

  it('[LEADER-13] lose the words with Slet for altid, before anything is made anew', async () => {
    await aBoard();
    await summaryJob();
    expect(await meta()).toContain(WORDS);
    const target = { board: 'b', kind: 'cycle', record: 'b-c', fields: ['learned'] };
    expect(await eraseForGood(target)).toMatchObject({ ok: true });
    expect(await meta()).not.toContain(WORDS);
    await summaryJob();
    expect((await summedBoards())[0]?.summary?.lessons).toEqual([]);
    expect(await meta()).not.toContain(WORDS);
  });

  it('lose them also when the deletion comes from another device', async () => {
    await aBoard();
    await summaryJob();
    const { changes } = await readLog('b');
    const like = changes.find(({ fields }) => 'learned' in fields);
    if (!like) throw new Error('nothing was learned');
    const redaction = { act: 'other', verb: 'redact', device: 'other', redacts: ['learned'] };
    const saw = { learned: [like.id] };
    const coming = { ...like, ...redaction, saw, fields: {}, id: like.id.replace(/.$/, 'z') };
    expect(await arrive('b', [coming])).toMatchObject({ ok: true });
    expect(await meta()).not.toContain(WORDS);
  });

  it('are not kept when something was written while the board was read', async () => {
    await aBoard();
    await summaryJob();
    const [made] = await summedBoards();
    const { seq } = await readLog('b');
    if (!made?.summary) throw new Error('nothing was made');
    await eraseForGood({ board: 'b', kind: 'cycle', record: 'b-c', fields: ['learned'] });
    const before = { summary: made.summary, lessons: made.summary.lessons };
    expect(await keepSummary('b', seq, before)).toBe(false);
    expect(await meta()).not.toContain(WORDS);
  });

  it('[LEADER-13] are none of a board in Papirkurv, and come back with it', async () => {
    await aBoard();
    await summaryJob();
    await trashBoard('b', Date.now());
    expect(await meta()).not.toContain(WORDS);
    await summaryJob();
    expect(await meta()).not.toContain(WORDS);
    await untrashBoard('b');
    await summaryJob();
    expect(await meta()).toContain(WORDS);
  });

  it('go with a board that is taken out of the browser, and when the tables are made anew', async () => {
    await aBoard();
    await summaryJob();
    await rebuildTables();
    expect((await summedBoards())[0]?.summary).toBeNull();
    await summaryJob();
    await forgetBoard('b');
    expect(await meta()).not.toContain(WORDS);
  });

  it('one board that is written in all the while is named, the others stand, and it is made once asked for', async () => {
    await aBoard();
    await aBoard('a', 'Andeby');
    type Transact = (...args: unknown[]) => unknown;
    const transaction = (browser.db.transaction as Transact).bind(browser.db);
    let tries = 0;
    // Each time the summary of one is to be kept, something has been written on this device.
    const busily: Transact = async (...args) => {
      if (args[0] === 'rw' && tries < 3) {
        tries += 1;
        await browser.db.meta
          .where('key')
          .equals('device')
          .modify((row) => {
            if (row.key === 'device') row.seq += 1;
          });
      }
      return transaction(...args);
    };
    const busy = vi
      .spyOn(browser.db, 'transaction')
      .mockImplementation(busily as unknown as typeof browser.db.transaction);
    const answer = await summaryJob();
    busy.mockRestore();
    expect(answer).toEqual({ unread: [{ board: 'a', failure: { kind: 'busy' } }] });
    expect((await summedBoards()).map(({ summary }) => summary?.name ?? null)).toEqual([
      null,
      'Familiehuset',
    ]);
    expect(await summaryJob()).toEqual({ unread: [] });
    expect((await summedBoards())[0]?.summary?.name).toBe('Andeby');
  });

  it('one board that cannot be read is named, and the others stand', async () => {
    await aBoard();
    await aBoard('a', 'Andeby');
    // What no fold makes: a test without its tables, as of a damaged disk.
    await browser.db.table('developmentPoint').put({ id: 'p', boardId: 'a' });
    const answer = await summaryJob();
    expect(answer).toMatchObject({ unread: [{ board: 'a', failure: { kind: 'unknown' } }] });
    const summed = (await summedBoards()).map(({ board, summary }) => [board.id, summary !== null]);
    expect(summed).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});
