/**
 * Cycles of one test form a tree. Their numbers are derived, never stored: depth gives the number,
 * siblings at one depth get a letter (2a, 2b). Rules [CYCLE-1] to [CYCLE-4].
 */
import type { Cycle } from '../records/cycle';
import { PHASES, type Phase } from '../records/phase';

/** What numbering needs to know of a cycle. */
type Node = Pick<Cycle, 'id' | 'parentCycleId' | 'createdAt'>;

/** A cycle's place in the tree: `depth` from 1, `label` as shown ("2", "2a"). */
export interface CycleNumber {
  depth: number;
  label: string;
}

/** Cycles in the order they were made. */
export function inOrder<N extends Node>(cycles: readonly N[]): N[] {
  return [...cycles].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
}

/**
 * Numbers the cycles of one test. A parent that is not there (removed, or not arrived yet) makes a
 * cycle a root; a loop, which only a forged file can hold, is cut. [CYCLE-1]
 */
export function numberCycles(cycles: readonly Node[]): Map<string, CycleNumber> {
  const ordered = inOrder(cycles);
  const byId = new Map(ordered.map((c) => [c.id, c]));
  const depths = new Map<string, number>();
  for (const cycle of ordered) depths.set(cycle.id, depthOf(cycle, byId));
  const atDepth = new Map<number, string[]>();
  for (const cycle of ordered) {
    const depth = depths.get(cycle.id) ?? 1;
    atDepth.set(depth, [...(atDepth.get(depth) ?? []), cycle.id]);
  }
  const numbers = new Map<string, CycleNumber>();
  for (const [depth, ids] of atDepth) {
    ids.forEach((id, i) =>
      numbers.set(id, {
        depth,
        label: ids.length > 1 ? `${String(depth)}${letters(i)}` : String(depth),
      }),
    );
  }
  return numbers;
}

function depthOf(cycle: Node, byId: Map<string, Node>): number {
  const visited = new Set([cycle.id]);
  let depth = 1;
  for (
    let parent = byId.get(cycle.parentCycleId ?? '');
    parent && !visited.has(parent.id);
    parent = byId.get(parent.parentCycleId ?? '')
  ) {
    visited.add(parent.id);
    depth += 1;
  }
  return depth;
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** Whether the parents of these cycles go round in a ring: such a file is refused. [CYCLE-2] */
export function hasParentLoop(cycles: readonly Pick<Cycle, 'id' | 'parentCycleId'>[]): boolean {
  const parent = new Map(cycles.map((c) => [c.id, c.parentCycleId]));
  const safe = new Set<string>();
  for (const cycle of cycles) {
    const path = new Set<string>();
    for (
      let at: string | null | undefined = cycle.id;
      at && parent.has(at) && !safe.has(at);
      at = parent.get(at)
    ) {
      if (path.has(at)) return true;
      path.add(at);
    }
    for (const id of path) safe.add(id);
  }
  return false;
}

/** A cycle's phase; one that no change has set is being planned. */
export function phaseOf(cycle: Pick<Cycle, 'phase'>): Phase {
  return cycle.phase ?? 'plan';
}

/** Whether a cycle has been tried, or is: one that was moved back to Planlægge has. */
export function hasBegun(cycle: Cycle): boolean {
  return cycle.startedOn !== null || phaseOf(cycle) !== 'plan';
}

/** How far along a phase is, 0 to 3. */
export function rankOf(phase: Phase): number {
  return PHASES.indexOf(phase);
}

/** Cycles that are still turning, in the order they were made, which is that of their numbers. */
export function openCycles(cycles: readonly Cycle[]): Cycle[] {
  return inOrder(cycles).filter((c) => phaseOf(c) !== 'closed');
}

/**
 * The cycle a card stands for: of the open branches the least advanced, and of those the newest; when
 * all are closed, the last one that was decided. [CYCLE-3]
 */
export function currentCycle(cycles: readonly Cycle[]): Cycle | null {
  const open = openCycles(cycles);
  if (open.length > 0) {
    const least = Math.min(...open.map((c) => rankOf(phaseOf(c))));
    return open.findLast((c) => rankOf(phaseOf(c)) === least) ?? null;
  }
  const decided = inOrder(cycles).sort((a, b) =>
    (a.decision?.on ?? '') < (b.decision?.on ?? '') ? -1 : 1,
  );
  return decided.at(-1) ?? null;
}

/**
 * The cycle in which work on a cycle goes on: itself while it is open, else the one made from it, and
 * so on. An act on one branch leads to no other. [CYCLE-3]
 *
 * @returns null when that branch has come to its end, or there is no such cycle
 */
export function openAfter(cycles: readonly Cycle[], id: string | null): Cycle | null {
  const ordered = inOrder(cycles);
  const passed = new Set<string>();
  let at = ordered.find((c) => c.id === id);
  while (at && phaseOf(at) === 'closed' && !passed.has(at.id)) {
    const { id: before } = at;
    passed.add(before);
    at = ordered.find((c) => c.parentCycleId === before);
  }
  return at && phaseOf(at) !== 'closed' ? at : null;
}

/** Where a test stands: the phase of its current cycle; `plan` when it has none yet. [CYCLE-4] */
export function standOf(cycles: readonly Cycle[]): Phase {
  const current = currentCycle(cycles);
  return current ? phaseOf(current) : 'plan';
}
