/** Writing a package for inspiration. */
import {
  PACKAGE_ENDING,
  packageSchema,
  type InspirationPackage,
} from '../../domain/inspiration/package';
import { boardFileName } from '../board-file/write';
import { FILE_ENDING } from '../board-file/board-file';

/**
 * A package as the text of its file. Only what the schema knows is written.
 *
 * @throws when it is not a package: the app has then made one that it would not read itself
 */
export function writePackage(pack: InspirationPackage): string {
  return `${JSON.stringify(packageSchema.parse(pack), null, 1)}\n`;
}

/** "spaedbarnsindsatsen-2026-11-24.inspiration.json" */
export function packageFileName(pack: InspirationPackage): string {
  const name = boardFileName(pack.origin.board, pack.writtenOn);
  return name.slice(0, -FILE_ENDING.length) + PACKAGE_ENDING;
}
