import { run, runNode, tool } from './commands.mjs';
import { findChromium } from './chromium.mjs';

/**
 * Finds a Chromium, or gets one: Playwright's download first, then the system's package.
 *
 * @returns {Promise<string | undefined>} Path of the program, or nothing after saying what to do.
 */
export async function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(
      `CHROMIUM_PATH does not lead to a Chromium that starts: ${process.env.CHROMIUM_PATH}`,
    );
    return undefined;
  }
  console.log('No Chromium was found. Downloading the one Playwright offers …');
  await runNode([tool('@playwright/test/cli.js'), 'install', 'chromium', '--no-shell']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (process.platform === 'linux') {
    console.log("Trying the system's package instead …");
    const root = process.getuid?.() === 0;
    /** @param {string[]} args */
    const apt = (args) =>
      root ? run('apt-get', args) : run('sudo', ['--non-interactive', 'apt-get', ...args]);
    if ((await apt(['update'])) === 0) await apt(['install', '-y', 'chromium']);
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'The tests need a Chromium, and none could be found or installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program.',
  );
  return undefined;
}
