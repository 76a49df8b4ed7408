/**
 * A segment: some changes of one board in a file of a shared folder. Written once, by one device,
 * and never again. Three parts, each ended by a newline, all UTF-8:
 *
 * 1. a header, one line of JSON: format, version, board, who wrote it, its number, how many changes
 * 2. the changes, one line of JSON each
 * 3. `{"sha256":"…"}`: the checksum of every byte before this line
 *
 * Every version of the format keeps the header's `format`, `version`, `board.id` and `changes` and the last
 * line, so that an older app can tell a newer segment from a damaged one, and how much waits in it. What a
 * segment is stands in it, never in its file name: renamed and copied files do no harm. Rules [FOLDER-5] to [FOLDER-12] in RULES.md.
 */
import type { Change } from '$lib/domain/log/change';
import { FORMAT_VERSION } from '$lib/domain/log/migrations';
import { idSchema, momentSchema } from '../../domain/records/fields';
import { z, zod } from '../../domain/zod';
import type { BoardFileError } from '../board-file/file-error';

/** What the header of every segment says it is. */
export const SEGMENT_FORMAT = 'forbedringstavlen-segment';

/** The highest version of segments that this app reads and writes; each says that of the changes in it. */
export const SEGMENT_VERSION = FORMAT_VERSION;

/** Stands in the name of every segment, also of one that was copied or renamed by a sync program. */
export const SEGMENT_ENDING = '.tavledel';

/** Largest segment that is looked into, in bytes. */
export const MAX_SEGMENT_BYTES = 24_000_000;

/** Longest header, in bytes. */
export const MAX_HEADER_BYTES = 4000;

/** Schema of the header; an older segment is brought to this version when it is read. */
export const headerSchema = z.strictObject({
  format: z.literal(SEGMENT_FORMAT),
  version: z.int().check(z.gte(1), z.lte(SEGMENT_VERSION)),
  board: z.strictObject({ id: idSchema(zod), name: z.string().check(z.maxLength(200)) }),
  device: idSchema(zod),
  number: z.int().check(z.gte(1), z.lte(99_999_999)),
  changes: z.int().check(z.gte(1), z.lte(1_000_000)),
  at: momentSchema(zod),
});

/**
 * The header of a segment.
 *
 * - `device` who wrote the file; the changes in it may come from others, by way of a board file
 * - `number` rises by one for every segment of a device on a board, from 1
 * - `at` when it was written, by that device's clock
 */
export type SegmentHeader = z.infer<typeof headerSchema>;

/** A segment that may be taken in. */
export interface Segment {
  header: Omit<SegmentHeader, 'format' | 'version'>;
  /** checksum as hex: what the segment is known by */
  sha256: string;
  changes: Change[];
}

/**
 * Why a file in the folder is not read.
 *
 * - `foreign` some other kind of file
 * - `torn` one of ours that is not all there (yet), or was altered
 * - `newer` of a newer format: it waits for the update. `changes` is how many it says it holds
 * - `unsound` its checksum holds, but its content is not as the app writes it
 */
export type SegmentError =
  | { kind: 'foreign' }
  | { kind: 'torn' }
  | { kind: 'newer'; version: number; board: string | null; changes: number; sha256: string }
  | { kind: 'unsound'; fault: BoardFileError };

/** SHA-256 as 64 hex digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}
