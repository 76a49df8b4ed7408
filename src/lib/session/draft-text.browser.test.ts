import { afterEach, expect, test } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';
import { DraftText } from './draft-text.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';

let model: BoardModel | undefined;

afterEach(() => {
  model?.close();
});

let idea = '';

async function opened(): Promise<{ board: string; draft: DraftText }> {
  idea = newId();
  model = await openBoardWith(createIdea({ id: idea }, { text: 'Ring' }));
  const draft = new DraftText(`idea-edit:${idea}`, model.id, 'Ring', {
    record: idea,
    field: 'text',
  });
  await expect.poll(() => draft.seen).toBeDefined();
  return { board: model.id, draft };
}

async function meanwhile(board: string): Promise<void> {
  const drafts = [edited('idea', idea, { text: 'Ring fredag' })];
  expect((await commit({ board, verb: 'edit', drafts })).ok).toBe(true);
}

test('[STORE-16] whoever empties a field and writes on has not seen what came meanwhile', async () => {
  const { board, draft } = await opened();
  const before = draft.seen;
  await meanwhile(board);
  draft.text = '';
  draft.text = 'Ring torsdag';
  await new Promise((done) => setTimeout(done, 100));
  expect(draft.seen).toEqual(before);
});

test('[STORE-16] whoever was told that the text is deleted for good begins anew from an empty field', async () => {
  const { board, draft } = await opened();
  const before = draft.seen;
  await meanwhile(board);
  draft.refuse();
  draft.text = '';
  await expect.poll(() => draft.seen).not.toEqual(before);
});
