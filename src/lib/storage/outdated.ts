/** Whether the record tables were folded by another version of the app; asked at every start. */
import { FOLD_VERSION, database } from './database';

/** Rebuilds when the tables were folded by another version of the app. */
export async function rebuildIfOutdated(): Promise<boolean> {
  const device = await database().meta.get('device');
  if (device?.key !== 'device' || device.foldVersion === FOLD_VERSION) return false;
  const { rebuildTables } = await import('./rebuild');
  await rebuildTables();
  return true;
}
