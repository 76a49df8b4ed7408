/** An act that is seen while it is being stored, on a database that is busy, full, or shared. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { openBoardWith } from '$lib/storage/board/open-board.fixture';
import { DATABASE_NAME } from '$lib/storage/database';
import { newId } from '$lib/storage/random';
import { Toasts } from '$lib/ui/toasts.svelte';
import { BoardSession, door } from './board-session.svelte';

let idea: string;
let model: BoardModel;
let session: BoardSession;
let toasts: Toasts;
let free: () => void;

beforeEach(async () => {
  await door.fetch();
  idea = newId();
  model = await openBoardWith(
    createIdea({ id: idea }, { text: 'Ring torsdag', pointId: null, order: 'a1' }),
  );
  toasts = new Toasts();
  session = new BoardSession(model, toasts);
  free = () => undefined;
});
afterEach(() => {
  free();
  vi.restoreAllMocks();
  model.close();
});

/** Another tab writes in the log, and goes on until it is told to stop: whoever writes too waits for it. */
async function busy(): Promise<void> {
  const db = await new Promise<IDBDatabase>((yes, no) => {
    const asked = indexedDB.open(DATABASE_NAME);
    asked.onsuccess = () => yes(asked.result);
    asked.onerror = () => no(asked.error ?? new Error('no database'));
  });
  const transaction = db.transaction('changes', 'readwrite');
  let held = true;
  await new Promise<void>((begun) => {
    const hold = (): void => {
      begun();
      if (held) transaction.objectStore('changes').count().onsuccess = hold;
      else db.close();
    };
    hold();
  });
  free = () => (held = false);
}

/** No more room on the disk, until the test is over. */
function full(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Encountered full disk', 'QuotaExceededError');
  });
}

function addIdea(id: string, text: string): Promise<boolean> {
  const drafts = [createIdea({ id }, { text, pointId: null, order: 'a0' })];
  return session.act('add-idea', drafts, { notice: 'Idéen er gemt.', atOnce: true });
}

function texts(): string[] {
  return model.all('idea').map(({ text }) => text);
}

test('[STORE-21] an idea is seen at once, and said to be stored only once it is', async () => {
  await busy();
  const id = newId();
  const storing = addIdea(id, 'Skriv et kort');
  expect(texts()).toEqual(['Ring torsdag', 'Skriv et kort']);
  expect(toasts.current).toBeUndefined();
  const shown = model.get('idea', id);
  free();
  expect(await storing).toBe(true);
  expect(toasts.current?.text).toBe('Idéen er gemt.');
  // What was stored says the same, and so nothing is drawn anew.
  expect(model.get('idea', id)).toBe(shown);
  expect(model.seq).toBeGreaterThan(0);
});

test('[STORE-21] what could not be stored is taken back, and the same act may be tried again', async () => {
  const before = model.get('idea', idea);
  full();
  const id = newId();
  const adding = addIdea(id, 'Skriv et kort');
  const edits = [edited('idea', idea, { text: 'Ring fredag' })];
  const editing = session.act('edit-idea', edits, { notice: 'Gemt', atOnce: true });
  expect(texts()).toEqual(['Ring fredag', 'Skriv et kort']);
  expect(await Promise.all([adding, editing])).toEqual([false, false]);
  expect(texts()).toEqual(['Ring torsdag']);
  expect(model.get('idea', idea)).toBe(before);
  expect(toasts.current).toBeUndefined();
  expect(session.stuck?.failure.kind).toBe('quota');
  vi.restoreAllMocks();
  expect(await session.retry()).toBe(true);
  expect(session.stuck).toBeNull();
});

test('[STORE-21] what is written in a record that is being stored comes after it, and goes with it', async () => {
  await busy();
  const id = newId();
  const adding = addIdea(id, 'Skriv et kort');
  const editing = session.act('edit-idea', [edited('idea', id, { text: 'Skriv to kort' })], {
    atOnce: true,
  });
  free();
  expect(await Promise.all([adding, editing])).toEqual([true, true]);
  expect(texts()).toEqual(['Ring torsdag', 'Skriv to kort']);

  full();
  const lost = newId();
  const added = addIdea(lost, 'Mød op');
  const edit = session.act('edit-idea', [edited('idea', lost, { text: 'Mød ikke op' })]);
  expect(await Promise.all([added, edit])).toEqual([false, false]);
  vi.restoreAllMocks();
  // An idea that was never made is not half made by what was written in it.
  expect(await session.retry()).toBe(true);
  expect(texts()).toEqual(['Ring torsdag', 'Skriv to kort', 'Mød op']);
});

test('[STORE-21] Ctrl+Z takes back what is seen, also while it is being stored', async () => {
  await addIdea(newId(), 'Den første');
  await busy();
  const storing = addIdea(newId(), 'Den anden');
  const undoing = session.undoLast();
  free();
  await storing;
  await undoing;
  expect(texts()).toEqual(['Ring torsdag', 'Den første']);
});

test('[STORE-21] what was worked out from an act that failed is not stored, though the record is there', async () => {
  full();
  const first = session.act('edit-idea', [edited('idea', idea, { text: 'Ring fredag' })], {
    atOnce: true,
  });
  // There is room again by the time the others have their turn.
  void first.then(() => vi.restoreAllMocks());
  const second = session.act('edit-idea', [edited('idea', idea, { text: 'Ring lørdag' })]);
  const third = session.act('edit-idea', [edited('idea', idea, { text: 'Ring søndag' })]);
  expect(await Promise.all([first, second, third])).toEqual([false, false, false]);
  expect(texts()).toEqual(['Ring torsdag']);
  expect(await session.retry()).toBe(true);
  expect(texts()).toEqual(['Ring fredag']);
});

test('[STORE-21] several that wait for one act come one after another, and all that failed is tried again', async () => {
  await busy();
  const edits = ['a', 'b', 'c'].map((text) =>
    session.act('edit-idea', [edited('idea', idea, { text })], { atOnce: true }),
  );
  free();
  expect(await Promise.all(edits)).toEqual([true, true, true]);
  expect(texts()).toEqual(['c']);

  full();
  const [one, two] = [newId(), newId()];
  expect(await Promise.all([addIdea(one, 'Mød op'), addIdea(two, 'Mød ikke op')])).toEqual([
    false,
    false,
  ]);
  expect(texts()).toEqual(['c']);
  vi.restoreAllMocks();
  expect(await addIdea(newId(), 'Ring først')).toBe(true);
  // What was taken back is not forgotten for what came after it.
  expect(session.stuck).not.toBeNull();
  expect(await session.retry()).toBe(true);
  expect(session.stuck).toBeNull();
  expect(texts().sort()).toEqual(['Mød ikke op', 'Mød op', 'Ring først', 'c']);
});
