import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * What Chromium need not have, in place of Playwright's own list, of which it takes over what concerns
 * pages. Each browser of a journey would load two pages of the address bar's, which cost more than
 * ours; and pages stay on the http they were asked for, and are painted at once.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Arguments every Chromium of the tests is started with: no sandbox in containers, no traffic of its own. */
export const CHROMIUM_ARGS = [
  `--disable-features=${FEATURES_OFF.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where a Chromium may be, best first: what the person asked for, Playwright's own download, then
 * what the system has. Paths need not exist.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @returns {string[]}
 */
export function chromiumCandidates(platform, env, home) {
  const asked = env.CHROMIUM_PATH;
  if (asked) return [asked];
  return [...playwrightCandidates(platform, env, home), ...systemCandidates(platform, env, home)];
}

/**
 * Playwright's downloads lie in folders named `chromium-<revision>`; the newest comes first.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
function playwrightCandidates(platform, env, home) {
  const fallback = {
    darwin: path.join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'ms-playwright'),
  };
  const asked = env.PLAYWRIGHT_BROWSERS_PATH;
  const folder =
    asked && asked !== '0'
      ? asked
      : platform === 'darwin' || platform === 'win32'
        ? fallback[platform]
        : path.join(env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'ms-playwright');
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const mac = ['Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'];
  const oldMac = ['Chromium.app/Contents/MacOS/Chromium'];
  const inside = {
    darwin: ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((d) =>
      [...mac, ...oldMac].map((f) => path.join(d, f)),
    ),
    win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
  };
  const tails =
    platform === 'darwin' || platform === 'win32'
      ? inside[platform]
      : ['chrome-linux64/chrome', 'chrome-linux/chrome'];
  return names
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => tails.map((tail) => path.join(folder, name, tail)));
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
function systemCandidates(platform, env, home) {
  if (platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return ['/Applications', path.join(home, 'Applications')].flatMap((d) =>
      apps.map((a) => path.join(d, a)),
    );
  }
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (root) => root !== undefined,
    );
    const apps = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return apps.flatMap((app) => roots.map((root) => path.win32.join(root, app)));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) =>
    [...new Set(folders)].filter((d) => d !== '').map((d) => path.posix.join(d, name)),
  );
}

/**
 * The first Chromium that is there and starts.
 *
 * @returns {string | undefined} Path of the program, or nothing when none was found.
 */
export function findChromium() {
  return chromiumCandidates(process.platform, process.env, homedir()).find(starts);
}

/**
 * A file may be there without being of use: libraries missing, or a stub that asks for a snap.
 *
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  try {
    execFileSync(file, ['--version', '--no-sandbox'], { stdio: 'pipe', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
