/** Where a fact leads: to the one test it rests on, else to the question of its point that it answers. */
import type { FactKind } from '$lib/domain/team/facts';
import { pointAddress, testAddress, type PointPart } from '$lib/session/addresses';
import type { FactPiece } from '$lib/words/facts';

const PART_OF: Readonly<Record<FactKind, PointPart>> = {
  closed: 'maal',
  written: 'maal',
  tried: 'tiltag',
  seen: 'tegn',
  madeFast: 'tiltag',
  stopped: 'tiltag',
};

/** The address of what a fact rests on. [TEAM-13] */
export function factAddress(
  board: string,
  point: string,
  { fact, rests }: NonNullable<FactPiece['of']>,
): string {
  const [only, ...more] = rests;
  return only?.kind === 'testAction' && more.length === 0
    ? testAddress(board, only.id)
    : pointAddress(board, point, PART_OF[fact]);
}
