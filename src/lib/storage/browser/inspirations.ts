/**
 * Packages from other teams: outside the log and on this device alone, since they are nobody's board
 * here. Thrown away is gone; whoever shows that offers the row back.
 */
import type { InspirationPackage } from '$lib/domain/inspiration/package';
import { database } from '../database';
import type { InspirationRow } from '../rows';

/** Every package, the last one received first. For a LiveQuery. */
export async function inspirations(): Promise<InspirationRow[]> {
  const rows = await database().inspirations.toArray();
  return rows.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}

/** One package, or null when this browser does not have it. For a LiveQuery. */
export async function inspiration(id: string): Promise<InspirationRow | null> {
  return (await database().inspirations.get(id)) ?? null;
}

/** How many there are: all that the start page asks. */
export async function countInspirations(): Promise<number> {
  return database().inspirations.count();
}

/** Keeps a package; a newer edition takes the place of the one that was there. */
export async function keepInspiration(pack: InspirationPackage, receivedAt: string): Promise<void> {
  await database().inspirations.put({ id: pack.id, receivedAt, package: pack });
}

/** Throws a package away. Answers the row, which {@link putBackInspiration} takes. */
export async function throwAwayInspiration(id: string): Promise<InspirationRow | null> {
  const row = await inspiration(id);
  await database().inspirations.delete(id);
  return row;
}

/** Fortryd of throwing away. */
export async function putBackInspiration(row: InspirationRow): Promise<void> {
  await database().inspirations.put(row);
}
