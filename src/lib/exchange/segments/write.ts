/** Writing segments. */
import type { Change } from '$lib/domain/log/change';
import { boardFileName } from '../board-file/write';
import { FILE_ENDING } from '../board-file/board-file';
import { SEGMENT_ENDING, SEGMENT_FORMAT, sha256, type SegmentHeader } from './segment';

/** Changes in one segment, and letters in them, before the next one begins. */
const MAX_CHANGES = 2000;
const MAX_LETTERS = 2_000_000;

/** What the header says beside version and count. */
export type SegmentMeta = Pick<SegmentHeader, 'board' | 'device' | 'number' | 'at'>;

/** A segment ready for the folder. */
export interface WrittenSegment {
  content: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** Cuts changes into runs that fit a segment; an act is only cut when it is larger than one. */
export function cutForSegments(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  let run: Change[] = [];
  let letters = 0;
  changes.forEach((change, i) => {
    const full = run.length >= MAX_CHANGES || letters >= MAX_LETTERS;
    const over = run.length >= 2 * MAX_CHANGES || letters >= 2 * MAX_LETTERS;
    if (over || (full && changes[i - 1]?.act !== change.act)) {
      runs.push(run);
      run = [];
      letters = 0;
    }
    run.push(change);
    letters += JSON.stringify(change).length;
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/**
 * Writes one segment.
 *
 * @param meta `at` is a moment in UTC
 * @param version the highest format of its changes
 */
export async function writeSegment(
  changes: readonly Change[],
  meta: SegmentMeta,
  version: number,
): Promise<WrittenSegment> {
  const header: SegmentHeader = {
    format: SEGMENT_FORMAT,
    version,
    board: { id: meta.board.id, name: meta.board.name },
    device: meta.device,
    number: meta.number,
    changes: changes.length,
    at: meta.at,
  };
  const encoder = new TextEncoder();
  const body = encoder.encode([header, ...changes].map((l) => `${JSON.stringify(l)}\n`).join(''));
  const checksum = await sha256(body);
  const last = encoder.encode(`${JSON.stringify({ sha256: checksum })}\n`);
  const content = new Uint8Array(body.length + last.length);
  content.set(body);
  content.set(last, body.length);
  return { content, sha256: checksum };
}

/** Digits of the checksum in a name. */
const MARK_DIGITS = 8;

/**
 * "spaedbarnsindsatsen-2026-11-24-4f2k9q1m-000012-9f86d081.tavledel"; for people, and for the device to
 * know its own again. What a segment is stands in it. The digits of its checksum keep two browsers that
 * are copies of each other, and count alike, from giving one name to two contents: on a drive that is
 * brought together later, one would take the other's place. [FOLDER-16]
 */
export function segmentName(meta: SegmentMeta, checksum: string): string {
  const number = String(meta.number).padStart(6, '0');
  const name = boardFileName(
    meta.board.name,
    meta.at.slice(0, 10),
    `${markOf(meta.device)}${number}-${checksum.slice(0, MARK_DIGITS)}`,
  );
  return name.slice(0, -FILE_ENDING.length) + SEGMENT_ENDING;
}

/** Whether a file bears a name that this device gives, or once gave, its segments. */
export function isNameOf(device: string, name: string): boolean {
  if (!name.endsWith(SEGMENT_ENDING)) return false;
  const [, number = ''] = name.slice(0, -SEGMENT_ENDING.length).split(markOf(device));
  return /^\d{6,}(?:-[0-9a-f]{8})?$/.test(number);
}

function markOf(device: string): string {
  return `-${device.slice(0, 8)}-`;
}
