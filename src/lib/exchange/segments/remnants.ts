/**
 * What a crash leaves between making a file and filling it: a name of this device with nothing behind
 * it. Only the device itself knows that nothing ever stood there, for what was to stand in it counts as
 * unsent and is written under the next number. To everyone else an empty file may still be on its way.
 */
import type { SeenFile } from './gather';
import { isNameOf } from './write';

/**
 * Own files that never held anything and may be taken away. They have been empty in an earlier pass
 * too: one that is being filled, or is just arriving from elsewhere, is left alone. [FOLDER-15]
 *
 * @param names of files that this pass has judged, or that stand as they did before
 * @param before what was known of the files when the pass began
 * @param judged what this pass has read
 */
export function remnants(
  names: readonly string[],
  before: ReadonlyMap<string, SeenFile>,
  judged: ReadonlyMap<string, SeenFile>,
  device: string,
): string[] {
  return names.filter(
    (name) =>
      isNameOf(device, name) &&
      isEmpty(before.get(name)) &&
      isEmpty(judged.get(name) ?? before.get(name)),
  );
}

function isEmpty(file: SeenFile | undefined): boolean {
  return file?.state === 'bad' && file.bytes === 0;
}
