import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * WebKitGTK with its driver, which Debian has as `webkit2gtk-driver`: no iPhone, but the nearest there is.
 * `WEBKIT_DRIVER_PATH` and `WEBKIT_BROWSER_PATH` come before everything.
 *
 * @returns {{ driver: string, browser: string } | undefined}
 */
export function findWebKit() {
  const { env } = process;
  const driver = [env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver'].find(isThere);
  const browser = [
    env.WEBKIT_BROWSER_PATH,
    ...foldersOf('/usr/lib').map((folder) =>
      path.posix.join(folder, 'webkit2gtk-4.1', 'MiniBrowser'),
    ),
  ].find(isThere);
  return driver && browser ? { driver, browser } : undefined;
}

/** @param {string | undefined} file */
function isThere(file) {
  return file !== undefined && existsSync(file);
}

/** @param {string} folder */
function foldersOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.posix.join(folder, name));
}
