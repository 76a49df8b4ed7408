import { afterEach, expect, test, vi } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit, redact } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { BoardHistory } from '$lib/storage/log/history';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { HistoryList } from './history-list.svelte';

let model: BoardModel | undefined;

afterEach(() => {
  vi.restoreAllMocks();
  model?.close();
});

test('an act is put on top of what stands there; what is deleted for good is read away', async () => {
  const idea = newId();
  const board = await openBoardWith(createIdea({ id: idea }, { text: 'Ring' }));
  model = board;
  const write = (text: string) =>
    commit({ board: board.id, verb: 'edit-idea', drafts: [edited('idea', idea, { text })] });
  for (let n = 0; n < 230; n += 1) await write(String(n));
  const list = new HistoryList();
  await list.read(board.id, () => true, false);
  const texts = () =>
    list.days.flatMap(({ acts }) =>
      acts.flatMap(({ changes }) => changes.map(({ fields }) => fields['text'])),
    );
  const { length } = texts();
  expect(list.done).toBe(false);
  expect(texts()[0]).toBe('229');

  const page = vi.spyOn(BoardHistory.prototype, 'next');
  await write('Nyt');
  await list.follow(board.id);
  expect(page).not.toHaveBeenCalled();
  expect(length).toBe(100);
  expect(texts().slice(0, 2)).toEqual(['Nyt', '229']);
  expect(texts()).toHaveLength(length + 1);
  // Two rings and a page at the same time tell nothing twice.
  await write('Nyere');
  await Promise.all([list.follow(board.id), list.follow(board.id), list.more()]);
  await list.more();
  expect(list.done).toBe(true);
  const all = texts();
  expect(all.slice(0, 3)).toEqual(['Nyere', 'Nyt', '229']);
  expect(all).toHaveLength(new Set(all).size);

  await redact({ board: board.id, target: { kind: 'idea', record: idea, fields: ['text'] } });
  await list.follow(board.id);
  await expect.poll(() => texts().filter((text) => text !== undefined)).toEqual([]);
});

test('a page that could not be read is tried again when something has come', async () => {
  const board = await openBoardWith(createIdea({ id: newId() }, { text: 'Ring' }));
  model = board;
  const list = new HistoryList();
  vi.spyOn(BoardHistory.prototype, 'next').mockRejectedValueOnce(new Error('closed'));
  await list.read(board.id, () => true, false);
  expect(list.state).toBe('failed');
  await list.follow(board.id);
  expect(list.state).toBe('ready');
  expect(list.days.length).toBeGreaterThan(0);
});
