import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { builtVersion, installState, ROOT, sourceVersion } from './project.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Stops with a plain sentence when Node is too old for what follows.
 *
 * @param {string} [version] Like `20.19.0`.
 * @returns {string | undefined} What is wrong, or nothing.
 */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Forbedringstavlen needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get a newer one at https://nodejs.org.`;
}

/**
 * Runs a Node program and waits for it. Never through a shell, so that paths may hold spaces and æøå.
 *
 * @param {string[]} args Program and arguments.
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} Exit code; 1 when it could not be started.
 */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env, shell = false, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text) => onOutput?.(String(text)));
    child.stderr?.setEncoding('utf8').on('data', (text) => onOutput?.(String(text)));
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
    /** @param {number} code */
    const done = (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      if (interrupted) process.exit(130);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/**
 * Installs what is missing or outdated.
 *
 * @returns {Promise<boolean>} Whether everything is there now.
 */
export async function install() {
  const state = installState();
  if (state === 'complete') return true;
  console.log(
    state === 'missing' ? 'Installing what the app is built with …' : 'Updating packages …',
  );
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // npm says where it lies when it is the one who started us; else it is found by name, which on
  // Windows is a .cmd file that only a shell can start.
  const npm = process.env.npm_execpath;
  const code =
    npm && existsSync(npm) && /\.c?js$/.test(npm)
      ? await runNode([npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' });
  if (code === 0) return true;
  console.error(
    'The packages could not be installed. Is there a connection to the network (or a proxy to set with «npm config set proxy …»)?',
  );
  return false;
}

/**
 * Builds the app when its sources are not the ones that were built last.
 *
 * @returns {Promise<boolean>} Whether `build/` is up to date now.
 */
export async function buildIfChanged() {
  if (builtVersion() === sourceVersion()) return true;
  console.log('Building the app …');
  /** @type {string[]} */
  const output = [];
  const code = await runNode([tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    onOutput: (text) => output.push(text),
  });
  if (code === 0) return true;
  console.error(output.join(''));
  console.error('The app could not be built; the lines above say why.');
  return false;
}

/**
 * @param {string} file Path below node_modules, with `/`.
 */
export function tool(file) {
  return path.join(ROOT, 'node_modules', ...file.split('/'));
}
