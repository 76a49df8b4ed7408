/**
 * Files of this device that hold nothing any more and may be taken away.
 *
 * - A crash between making a file and filling it leaves a name with nothing behind it. Only the device
 *   itself knows that nothing ever stood there, for what was to stand in it counts as unsent and is written
 *   under the next number. To everyone else an empty file may still be on its way. [FOLDER-15]
 * - A file that was damaged after it was taken: what it held is written anew under another number. [FOLDER-17]
 */
import type { MetFile } from './gather';
import { isMended } from './vanished';
import { isNameOf } from './write';

/**
 * Own files that may go, now that everything has been written. They have stood so in an earlier pass too:
 * one that is being filled, or is just arriving from elsewhere, is left alone.
 *
 * @param files names of files that this pass has judged, or that stand as they did before
 * @param before what was known of the files when the pass began
 * @param judged what this pass has read
 * @param names that this device writes, or once wrote, under
 */
export function remnants(
  files: readonly string[],
  before: ReadonlyMap<string, MetFile>,
  judged: ReadonlyMap<string, MetFile>,
  names: readonly string[],
): string[] {
  const isOwn = (device: string | undefined) => device !== undefined && names.includes(device);
  return files.filter((name) => {
    const was = before.get(name);
    const now = judged.get(name) ?? was;
    if (was === undefined || now === undefined) return false;
    if (isMended(was) && isMended(now)) return isOwn(now.device);
    return isEmpty(was) && isEmpty(now) && names.some((device) => isNameOf(device, name));
  });
}

function isEmpty(file: MetFile): boolean {
  return file.state === 'bad' && file.bytes === 0 && file.sha256 === undefined;
}
