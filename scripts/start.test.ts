import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listenOnLoopback } from './lib/static-server.mjs';

/** A project with nothing to install and nothing to build, in a folder with spaces and æøå. */
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'min tavle æøå ')));
const running: ChildProcess[] = [];

beforeAll(async () => {
  cpSync(new URL('.', import.meta.url), path.join(root, 'scripts'), { recursive: true });
  const files = {
    'package.json': JSON.stringify({
      name: 'a',
      version: '1.0.0',
      type: 'module',
      scripts: { start: 'node scripts/start.mjs' },
    }),
    'package-lock.json': JSON.stringify({ packages: {} }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: {} }),
    'build/index.html': 'tavlen',
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const { sourceVersion } = await import('./lib/project.mjs');
  write('build/_app/version.json', JSON.stringify({ version: sourceVersion(root) }));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const { port, close } = await listenOnLoopback(() => createServer(), 0);
  close();
  return port;
}

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function start(port: number | string, command: 'node' | 'npm' = 'node'): Run {
  const env = { ...process.env, PORT: String(port), CI: '1' };
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child =
    command === 'node'
      ? spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), '--no-open'], { env })
      : spawn(npm, ['start'], { env, cwd: root, shell: process.platform === 'win32' });
  running.push(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output: () => text, ended };
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(what, { timeout: 15_000, interval: 100 }).toBe(true);
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    async (response) => (await response.text()) === 'tavlen',
    () => false,
  );
}

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its address, serves, and stops on %s',
    async (signal) => {
      const port = await freePort();
      const { child, output, ended } = start(port);
      await until(() => output().includes(`http://localhost:${port}`));
      expect(await answers(port)).toBe(true);
      child.kill(signal);
      await ended;
      expect(await answers(port)).toBe(false);
    },
  );

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'leaves no server behind when npm gets %s',
    async (signal) => {
      const port = await freePort();
      const { child } = start(port, 'npm');
      await until(() => answers(port));
      child.kill(signal);
      await until(async () => !(await answers(port)));
    },
  );

  test('points to the app when it already runs', async () => {
    const port = await freePort();
    const first = start(port);
    await until(() => answers(port));
    const second = start(port);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(`http://localhost:${port}`);
    expect(second.output()).toContain('already running:');
    expect(first.child.exitCode).toBeNull();
  });

  test('stops and explains when another program holds the port', async () => {
    const { port, close } = await listenOnLoopback(
      () => createServer((_, response) => response.end('something else')),
      0,
    );
    const { output, ended } = start(port);
    expect(await ended).toBe(1);
    close();
    expect(output()).toContain('PORT');
    expect(output()).toContain('Boards made on one port do not show on the other');
  });

  test('refuses a PORT that is none', async () => {
    const { output, ended } = start('mange');
    expect(await ended).toBe(1);
    expect(output()).toContain('«mange»');
  });
});
