import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chromiumCandidates } from './lib/chromium.mjs';
import { nodeProblem } from './lib/commands.mjs';
import { builtVersion, installState, sourceVersion, versionOfBuild } from './lib/project.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'projekt æøå '));
  write('package.json', '{"version":"1.2.3"}');
  write('src/app.ts', 'const a = 1;\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

describe('the version of the sources', () => {
  test('follows the content, not the time, the line endings or the tests', () => {
    const before = sourceVersion(root);
    expect(before).toMatch(/^1\.2\.3-[0-9a-f]{16}$/);
    write('src/app.ts', 'const a = 1;\r\n');
    write('src/app.test.ts', 'anything');
    write('src/lib/i18n/paraglide/messages.js', 'made by the build');
    expect(sourceVersion(root)).toBe(before);
    write('src/app.ts', 'const a = 2;\n');
    expect(sourceVersion(root)).not.toBe(before);
  });

  test('sees a file added, renamed or removed', () => {
    const versions = [sourceVersion(root)];
    write('static/a.txt', 'x');
    versions.push(sourceVersion(root));
    rmSync(path.join(root, 'static/a.txt'));
    write('static/b.txt', 'x');
    versions.push(sourceVersion(root));
    expect(new Set(versions).size).toBe(3);
  });

  test('stays the same through one build, whatever is saved meanwhile', () => {
    const first = versionOfBuild(root);
    expect(first).toBe(sourceVersion(root));
    write('src/app.ts', 'const a = 2;\n');
    expect(versionOfBuild(root)).toBe(first);
    expect(sourceVersion(root)).not.toBe(first);
  });

  test('of a build is what the build says, if it is whole', () => {
    expect(builtVersion(root)).toBeUndefined();
    write('build/_app/version.json', '{"version":"1.2.3-x"}');
    expect(builtVersion(root)).toBeUndefined();
    write('build/index.html', '');
    expect(builtVersion(root)).toBe('1.2.3-x');
  });
});

describe('what is installed', () => {
  const machine = { platform: 'linux', arch: 'x64', libc: 'glibc' };
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win': { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] },
    'node_modules/a-gnu': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/a-wasm': { version: '1.0.0', optional: true, cpu: ['wasm32'] },
  };
  const a = { version: '1.0.0' };

  test.each<[string, Record<string, object> | undefined, string]>([
    ['nothing', undefined, 'missing'],
    ['all that this machine needs', { 'node_modules/a': a, 'node_modules/a-gnu': a }, 'complete'],
    [
      'an older version',
      { 'node_modules/a': { version: '0.9.0' }, 'node_modules/a-gnu': a },
      'outdated',
    ],
    ["another machine's native part", { 'node_modules/a': a, 'node_modules/a-win': a }, 'outdated'],
  ])('%s is %s', (_, installed, state) => {
    write('package-lock.json', JSON.stringify({ packages: lock }));
    if (installed) {
      for (const where of Object.keys(installed)) write(`${where}/package.json`, '{}');
      write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
    }
    expect(installState(root, machine)).toBe(state);
  });

  test('is outdated when a package of the list has gone', () => {
    const packages = { 'node_modules/a': a };
    write('package-lock.json', JSON.stringify({ packages }));
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    expect(installState(root, machine)).toBe('outdated');
    write('node_modules/a/package.json', '{}');
    expect(installState(root, machine)).toBe('complete');
  });
});

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  expect(nodeProblem(version) === undefined).toBe(enough);
});

describe('a Chromium is looked for', () => {
  test('where the person says, and nowhere else', () => {
    const env = { CHROMIUM_PATH: '/my/chrome', PATH: '/usr/bin' };
    expect(chromiumCandidates('linux', env, '/home/a')).toEqual(['/my/chrome']);
  });

  test("among Playwright's own first, newest first, then in the system", () => {
    write('chromium-100/x', '');
    write('chromium-1200/x', '');
    const env = { PLAYWRIGHT_BROWSERS_PATH: root, PATH: '/opt/bin' };
    const found = chromiumCandidates('linux', env, '/home/a');
    expect(found[0]).toContain(path.join('chromium-1200', 'chrome-linux64'));
    expect(found.findIndex((file) => file.includes('chromium-100/'))).toBeLessThan(
      found.indexOf('/opt/bin/chromium'),
    );
    expect(found).toContain('/usr/bin/google-chrome');
  });

  test('in the places of macOS and Windows', () => {
    expect(chromiumCandidates('darwin', {}, '/Users/a')).toContain(
      path.join('/Applications', 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    );
    expect(chromiumCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\a')).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});
