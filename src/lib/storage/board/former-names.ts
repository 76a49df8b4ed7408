/** What members were called before: the log knows, and older texts still say it. */
import { database } from '../database';

/**
 * Names that members have had, by their id; the one they have now is among them.
 *
 * @param members ids of members
 */
export async function namesEver(
  members: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const changes = await database()
    .changes.where('record')
    .anyOf([...members])
    .toArray();
  const names = new Map<string, string[]>();
  for (const { record, fields } of changes) {
    const { name } = fields;
    if (typeof name === 'string' && name !== '')
      names.set(record, [...(names.get(record) ?? []), name]);
  }
  return names;
}
