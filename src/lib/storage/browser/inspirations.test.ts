import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageOf, smallBoard } from '$lib/domain/inspiration/inspiration.fixture';
import { forgetBoard } from './boards';
import { BoardDatabase, useDatabase } from '../database';
import {
  countInspirations,
  inspiration,
  inspirations,
  keepInspiration,
  putBackInspiration,
  throwAwayInspiration,
} from './inspirations';

let db: BoardDatabase;
let serial = 0;
const pack = packageOf(smallBoard());

beforeEach(() => {
  serial += 1;
  db = new BoardDatabase(`inspirations-${String(serial)}`);
  useDatabase(db);
});
afterEach(async () => {
  await db.delete();
});

describe('packages from others', () => {
  it('[INSPIRE-8] are kept outside the log, the last received first, and a newer edition takes the place', async () => {
    await keepInspiration(pack, '2026-11-24T09:00:00.000Z');
    await keepInspiration({ ...pack, id: 'anden' }, '2026-11-25T09:00:00.000Z');
    expect((await inspirations()).map((row) => row.id)).toEqual(['anden', 'pakke']);
    await keepInspiration({ ...pack, writtenOn: '2026-11-26' }, '2026-11-26T09:00:00.000Z');
    expect(await countInspirations()).toBe(2);
    expect((await inspiration('pakke'))?.package.writtenOn).toBe('2026-11-26');
    expect(await db.changes.count()).toBe(0);
  });

  it('[INSPIRE-8] can be thrown away and put back, and outlive the boards that are here', async () => {
    await keepInspiration(pack, '2026-11-24T09:00:00.000Z');
    await forgetBoard('tavle-b');
    const row = await throwAwayInspiration('pakke');
    expect(await inspiration('pakke')).toBeNull();
    expect(await countInspirations()).toBe(0);
    await putBackInspiration(row!);
    expect((await inspiration('pakke'))?.package).toEqual(pack);
    expect(await throwAwayInspiration('ukendt')).toBeNull();
  });
});
