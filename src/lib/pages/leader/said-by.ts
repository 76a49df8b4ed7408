/** Who said what a team can count on, as a summary has it. */
import type { DirectionLine } from '$lib/domain/leader/summary-said';

/** See the module's head; null where nobody has said anything. */
export function saidBy(
  direction: DirectionLine | null,
): { name: string | undefined; on: string } | null {
  return direction?.said ? { name: direction.said.by?.name, on: direction.said.on } : null;
}
