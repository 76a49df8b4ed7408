/** This browser's name in the log. */
import { database, deviceRow } from './database';

/** The id that changes made in this browser carry; made on first use. */
export async function deviceId(): Promise<string> {
  const db = database();
  return (await db.transaction('rw', db.meta, () => deviceRow(db))).id;
}
