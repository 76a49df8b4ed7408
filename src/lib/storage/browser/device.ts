/** This browser's name in the log, and what was made under it here. */
import { database, deviceRow } from '../database';
import { madeHere } from './identity';
import type { DeviceRow } from '../rows';

/** The name of this browser, and those it had before. */
export type DeviceNames = Pick<DeviceRow, 'id' | 'former'>;

/** The id that changes made in this browser carry; made on first use. */
export async function deviceId(): Promise<string> {
  return (await deviceNames()).id;
}

/** The name that changes made in this browser carry, and those it had before. */
export async function deviceNames(): Promise<DeviceNames> {
  const db = database();
  return db.transaction('rw', db.meta, () => deviceRow(db));
}

/** The same for a LiveQuery, which may only read; undefined before anything was written here. */
export async function knownNames(): Promise<DeviceNames | undefined> {
  const row = await database().meta.get('device');
  return row?.key === 'device' ? row : undefined;
}

/** Those of some changes that were made in this browser, by id. For a LiveQuery. */
export async function madeHereAmong(changes: readonly string[]): Promise<Set<string>> {
  const db = database();
  const [me, stored] = await Promise.all([knownNames(), db.changes.bulkGet([...new Set(changes)])]);
  if (!me) return new Set();
  const own = stored.filter((change) => change !== undefined && madeHere(me, change));
  return new Set(own.flatMap((change) => change?.id ?? []));
}
