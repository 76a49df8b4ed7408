import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The system's Firefox, the long-lived release first. `FIREFOX_PATH` comes before everything.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { env, platform } = process;
  if (env.FIREFOX_PATH) return existsSync(env.FIREFOX_PATH) ? env.FIREFOX_PATH : undefined;
  const candidates =
    platform === 'darwin'
      ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
            .filter((root) => root !== undefined)
            .map((root) => path.win32.join(root, 'Mozilla Firefox', 'firefox.exe'))
        : ['firefox-esr', 'firefox'].flatMap((name) =>
            (env.PATH ?? '/usr/bin').split(':').map((folder) => path.posix.join(folder, name)),
          );
  return candidates.find((file) => existsSync(file));
}
