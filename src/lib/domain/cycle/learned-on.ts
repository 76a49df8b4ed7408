/** When something was learned in a læringscirkel. */
import type { Cycle } from '../records/cycle';

/** The day it was decided, reflected on, or written last; YYYY-MM-DD. */
export function learnedOn(cycle: Pick<Cycle, 'decision' | 'reflectOn' | 'updatedAt'>): string {
  return cycle.decision?.on ?? cycle.reflectOn ?? cycle.updatedAt.slice(0, 10);
}
