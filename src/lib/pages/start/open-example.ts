/** Opening an example board: a copy of one's own, told in days before today. */
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { EXAMPLES, type ExampleKey } from '$lib/examples';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { arrive, type ArriveError } from '$lib/storage/log/arrive';
import { deviceId } from '$lib/storage/browser/device';
import { countChanges, mirrorExample } from '$lib/storage/browser/mirror';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { newId, random64 } from '$lib/storage/random';
import { part } from '$lib/session/parts.svelte';

/**
 * Makes a copy of an example in this browser; returns its board id.
 *
 * @throws PartMissingError when its story does not come, which is told
 */
export async function openExample(
  key: ExampleKey,
  today: IsoDate,
): Promise<Result<string, StorageFailure | ArriveError>> {
  const { tellExample } = await part(EXAMPLES[key]);
  try {
    const boardId = newId();
    const changes = tellExample({
      boardId,
      device: await deviceId(),
      today,
      now: Date.now(),
      random64,
      newId,
    });
    const arrived = await arrive(boardId, changes, { toldHere: true });
    if (arrived.ok) mirrorExample(boardId, key, await countChanges(boardId));
    return arrived.ok ? succeed(boardId) : arrived;
  } catch (error) {
    return fail(failureOf(error));
  }
}
