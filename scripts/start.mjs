/**
 * `npm start`: from a fresh clone to the app in a browser. Uses nothing but Node, because it runs
 * before anything is installed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { whenParentIsGone } from './lib/ancestors.mjs';
import { buildIfChanged, install, nodeProblem } from './lib/commands.mjs';
import { ROOT } from './lib/project.mjs';
import {
  APP,
  appMark,
  codeOf,
  createStaticServer,
  listenOnLoopback,
  newRun,
} from './lib/static-server.mjs';

const DEFAULT_PORT = 4173;
const BUILD = path.join(ROOT, 'build');

await main();

async function main() {
  const problem = nodeProblem();
  if (problem) return stop(problem);
  const port = askedPort();
  if (port === undefined) {
    return stop(`PORT must be a whole number from 1 to 65535, not «${process.env.PORT}».`);
  }
  const url = `http://localhost:${port}`;

  const holder = await whoHolds(port);
  if (holder === 'other') return stop(portTaken(port));
  if (holder === 'app') {
    console.log('Forbedringstavlen is already running, from another folder:');
    return show(url);
  }
  if (!(await install()) || !(await buildIfChanged())) return stop();
  if (holder === 'same') {
    console.log('Forbedringstavlen is already running:');
    return show(url);
  }

  try {
    const run = newRun();
    noteRun(port, run);
    const { close } = await listenOnLoopback(() => createStaticServer(BUILD, { run }), port);
    stopWithParent(close);
  } catch (error) {
    return stop(
      codeOf(error) === 'EADDRINUSE'
        ? portTaken(port)
        : `Port ${port} cannot be used (${String(codeOf(error))}). Choose another with PORT.`,
    );
  }
  console.log('Forbedringstavlen is running. Press Ctrl-C to stop it.');
  show(url);
}

/** @returns {number | undefined} */
function askedPort() {
  const asked = process.env.PORT;
  if (asked === undefined || asked === '') return DEFAULT_PORT;
  const port = Number(asked);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** @param {number} port */
function portTaken(port) {
  return [
    `Port ${port} is used by another program.`,
    'Stop that program and try again. Or choose another port with PORT, for example PORT=4174 npm start',
    '(Windows PowerShell: $env:PORT=4174; npm start).',
    'But note: to the browser another port is another place. Boards made on one port do not show on the other.',
  ].join('\n');
}

/**
 * Where this folder's servers are told apart from others: each notes the name of its run here.
 *
 * @param {number} port
 */
function runFile(port) {
  return path.join(ROOT, '.cache', `server-${port}`);
}

/**
 * @param {number} port
 * @param {string} run
 */
function noteRun(port, run) {
  try {
    mkdirSync(path.dirname(runFile(port)), { recursive: true });
    writeFileSync(runFile(port), run, { mode: 0o600 });
  } catch {
    // A folder that cannot be written: the next start then takes this one for another folder's.
  }
}

/** @param {number} port */
function notedRun(port) {
  try {
    return readFileSync(runFile(port), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Who answers on the port, on either loopback address.
 *
 * @param {number} port
 * @returns {Promise<'nobody' | 'same' | 'app' | 'other'>} `same` = this very folder's app.
 */
async function whoHolds(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => markOf(host, port)));
  if (answers.includes('other')) return 'other';
  const run = notedRun(port);
  if (run !== undefined && answers.includes(appMark(run))) return 'same';
  return answers.some((mark) => mark !== undefined) ? 'app' : 'nobody';
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} The app's mark, `other`, or nothing when nobody answers.
 */
function markOf(host, port) {
  return new Promise((resolve) => {
    const question = request({ host, port, method: 'HEAD', path: '/', timeout: 3000 }, (answer) => {
      answer.resume();
      const mark = answer.headers['x-app'];
      resolve(typeof mark === 'string' && mark.startsWith(`${APP};`) ? mark : 'other');
    });
    question.once('timeout', () => question.destroy(new Error('silent')));
    question.once('error', (error) => {
      const nobody = [
        'ECONNREFUSED',
        'EADDRNOTAVAIL',
        'EAFNOSUPPORT',
        'ENETUNREACH',
        'EHOSTUNREACH',
      ];
      resolve(nobody.includes(String(codeOf(error))) ? undefined : 'other');
    });
    question.end();
  });
}

/** @param {string} url */
function show(url) {
  console.log(`\n  ${url}\n`);
  if (process.env.CI || process.argv.includes('--no-open')) return;
  const [program, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['explorer.exe', [url]]
        : ['xdg-open', [url]];
  // Where there is no desktop the address stands above.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

/**
 * Ctrl-C, a stopped npm and a closed window all end the server.
 *
 * @param {() => void} close
 */
function stopWithParent(close) {
  const end = () => {
    close();
    process.exit(0);
  };
  process.once('SIGINT', end).once('SIGTERM', end).once('SIGHUP', end);
  if (process.env.npm_lifecycle_event !== undefined) whenParentIsGone(end);
}

/** @param {string} [message] */
function stop(message) {
  if (message) console.error(message);
  process.exitCode = 1;
}
