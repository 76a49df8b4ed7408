/**
 * What a build of the app is asked to do when two builds work in one team: its own storage, its own
 * folder, its own files. Bundled whole (pack.mjs), so that a build can be kept as it was.
 */
export { createBoard } from '../../src/lib/domain/records/board';
export { FORMAT_VERSION } from '../../src/lib/domain/log/migrations';
export { Device } from '../reliability/devices/device';
