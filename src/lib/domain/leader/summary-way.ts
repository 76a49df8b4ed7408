/** What stands in the way on a board, in the order it was noted. */
import { isStanding, type BarrierKind } from '../records/barrier';
import { aboutIn, type About, type AllOf } from './summary-about';

/** Something that stands in the way. */
export interface WayLine extends About {
  id: string;
  text: string;
  kind: BarrierKind;
}

/** What still stands in the way; what nobody has given a kind is of the kind "andet". */
export function inTheWayOf(all: AllOf): WayLine[] {
  const about = aboutIn(all);
  return all('barrier')
    .filter(isStanding)
    .sort((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
    )
    .map((barrier) => ({
      id: barrier.id,
      text: barrier.text,
      kind: barrier.kind ?? 'other',
      ...about(barrier),
    }));
}
