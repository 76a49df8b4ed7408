/**
 * Who this browser is in the log. A name can be copied: laptops made from one image, a profile moved to
 * a second computer, an old profile put back. Two browsers then write under one name, and neither may
 * take the other's words for its own. So a name is only a name; what was made here is told by what came
 * in. A change under this browser's name that its log does not have was made by somebody else: from then
 * on this browser writes under a new name, and what is its own under the old one ends there. [STORE-17]
 */
import type { Change } from '$lib/domain/log/change';
import { newId } from '../random';
import type { DeviceRow, StoredChange } from '../rows';

/** Whether a name is, or was, that of this browser. */
export function bearsName(me: Pick<DeviceRow, 'id' | 'former'>, device: string): boolean {
  return device === me.id || (me.former?.some(({ id }) => id === device) ?? false);
}

/** Whether a change of the log was made in this browser. */
export function madeHere(
  me: Pick<DeviceRow, 'id' | 'former'>,
  change: Pick<StoredChange, 'device' | 'seq'>,
): boolean {
  if (change.device === me.id) return true;
  return me.former?.some(({ id, until }) => id === change.device && change.seq <= until) ?? false;
}

/** The names this browser has had, each with the arrival number up to which it was its own. */
export function namesOf(me: Pick<DeviceRow, 'id' | 'former'>): { id: string; until: number }[] {
  const names = new Map<string, number>([[me.id, Infinity]]);
  for (const { id, until } of me.former ?? []) names.set(id, Math.max(until, names.get(id) ?? 0));
  return [...names].map(([id, until]) => ({ id, until }));
}

/**
 * Gives up this browser's name when changes that just came in bear it.
 *
 * @param fresh changes that came from elsewhere and were not in the log
 * @param before the arrival number before them
 */
export function partFromTwin(me: DeviceRow, fresh: readonly Change[], before: number): void {
  if (!fresh.some(({ device }) => device === me.id)) return;
  me.former = [...(me.former ?? []), { id: me.id, until: before }];
  me.id = newId();
}
