/** Whether the record tables were folded by another version of the app; asked at every start. */
import { FOLD_VERSION, database } from '../database';

/** Whether they are to be made anew (rebuild.ts) before anything of them is shown. */
export async function tablesAreOutdated(): Promise<boolean> {
  const device = await database().meta.get('device');
  return device?.key === 'device' && device.foldVersion !== FOLD_VERSION;
}
