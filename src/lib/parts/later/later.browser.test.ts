import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Change } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { arrive } from '$lib/storage/log/arrive';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { readLog } from '$lib/storage/browser/boards';
import { commit } from '$lib/storage/log/commit';
import { BoardDatabase, useDatabase } from '$lib/storage/database';
import LaterFixture from './LaterFixture.svelte';

let serial = 0;
let here: BoardDatabase;
let there: BoardDatabase;
let model: BoardModel | undefined;

async function act(db: BoardDatabase, ...drafts: Parameters<typeof commit>[0]['drafts']) {
  useDatabase(db);
  const done = await commit({ board: 'b', verb: 'edit', drafts });
  if (!done.ok) throw new Error(done.error.kind);
}

async function logOf(db: BoardDatabase): Promise<Change[]> {
  useDatabase(db);
  return (await readLog('b')).changes;
}

/** Both computers write in the same idea without having seen each other, and the other's comes here. */
async function disagree(idea: string): Promise<void> {
  await act(here, edited('idea', idea, { text: `${idea} her` }));
  await act(there, edited('idea', idea, { text: `${idea} der` }));
  const theirs = await logOf(there);
  useDatabase(here);
  await arrive('b', theirs);
}

async function show() {
  useDatabase(here);
  model = new BoardModel('b');
  await model.open();
  return render(LaterFixture, { model });
}

beforeEach(async () => {
  localStorage.clear();
  serial += 1;
  here = new BoardDatabase(`later-here-${String(serial)}`);
  there = new BoardDatabase(`later-there-${String(serial)}`);
  await act(
    here,
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
    createIdea({ id: 'brev' }, { text: 'Skriv et brev' }),
    createIdea({ id: 'ring' }, { text: 'Ring torsdag' }),
  );
  const mine = await logOf(here);
  useDatabase(there);
  await arrive('b', mine);
  await disagree('brev');
});

afterEach(async () => {
  model?.close();
  await Promise.all([here.delete(), there.delete()]);
});

test('what is put aside stays listed, and stays aside over a reload', async () => {
  const screen = await show();
  await screen.getByRole('button', { name: 'Se på det senere' }).click();
  await expect.element(screen.getByRole('listitem')).toHaveTextContent(/^Idé: brev/);
  await screen.unmount();
  model?.close();

  const again = await show();
  await expect.element(again.getByRole('listitem')).toHaveTextContent(/^Idé: brev/);
  expect(again.getByRole('button', { name: /^Vælg denne/ }).elements()).toHaveLength(0);
  await again.getByRole('button', { name: 'Vis dem, og vælg' }).click();
  await expect.element(again.getByRole('button', { name: /^Vælg denne/ }).first()).toBeVisible();
});

test('what is new since then stands open beside it', async () => {
  const screen = await show();
  await screen.getByRole('button', { name: 'Se på det senere' }).click();
  await screen.unmount();
  model?.close();
  await disagree('ring');

  const again = await show();
  await expect.element(again.getByRole('heading', { name: /Idé: ring/ })).toBeVisible();
  await expect.element(again.getByText(/^Idé: brev/)).toBeVisible();
  expect(again.getByRole('button', { name: /^Vælg denne/ }).elements()).toHaveLength(2);
});

test('a note that cannot be read folds nothing away', async () => {
  localStorage.setItem('ft.later.b', '{"conflicts":"brev"');
  const screen = await show();
  await expect.element(screen.getByRole('button', { name: /^Vælg denne/ }).first()).toBeVisible();
});
