import { expect, onTestFinished, test } from 'vitest';
import { dayHere } from '$lib/domain/cadence/iso-date';
import { createIdea } from '$lib/domain/records/idea';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { readFirstAhead } from '$lib/storage/board/board-reading';
import { keepFirst } from '$lib/storage/board/first-sight';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { newId } from '$lib/storage/random';
import { BoardSearch } from './board-search.svelte';

const NONE = { ideas: 0, plan: 0, test: 0, reflect: 0, closed: 0 };

test('[BOARD-22] nothing is looked for in a board of which only the first sight is there', async () => {
  const whole = await openBoardWith(
    createIdea({ id: newId() }, { text: 'Ring torsdag', pointId: null, order: 'a0' }),
  );
  await keepFirst(whole.id, whole.seq, {
    day: dayHere(new Date()),
    me: null,
    rows: [['board', [whole.board]]],
    lanes: [],
    counts: { all: 0, mine: 0, followUp: 0, learned: 0 },
    columns: NONE,
  });
  readFirstAhead(whole.id, null);
  const model = new BoardModel(whole.id);
  onTestFinished(() => {
    whole.close();
    model.close();
  });
  const opening = model.open();
  await expect.poll(() => model.sight, { interval: 1 }).not.toBeNull();
  const search = new BoardSearch(model);
  expect(search.outdated).toBe(false);
  await search.update();
  await opening;
  expect(search.outdated).toBe(true);
  await search.update();
  expect(search.find('torsdag')).not.toEqual([]);
});
