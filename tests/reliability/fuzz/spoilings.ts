/** All ways in which files are spoilt. */
import type { Spoiling } from './sources';
import { BYTE_SPOILINGS } from './spoil-bytes';
import { LOG_SPOILINGS } from './spoil-log';
import { TEXT_SPOILINGS } from './spoil-text';

/** Every spoiling by name; each gets the same share of the cases. */
export const SPOILINGS: readonly [string, Spoiling][] = Object.entries({
  ...BYTE_SPOILINGS,
  ...TEXT_SPOILINGS,
  ...LOG_SPOILINGS,
});
