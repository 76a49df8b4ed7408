import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './static-server.mjs';

/**
 * Calls back when whoever started this process is gone. npm that is killed outright passes no
 * signal on, and would leave its child running. npm starts scripts through a shell, so the shell's
 * own parent is watched too.
 *
 * @param {() => void} gone
 * @returns {NodeJS.Timeout} Does not keep the process running.
 */
export function whenParentIsGone(gone) {
  const parent = process.ppid;
  const grandparent = isShell(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const orphaned = process.ppid !== parent || !isAlive(parent);
    if (orphaned || (grandparent !== undefined && !stillBelongs(parent, grandparent))) {
      clearInterval(timer);
      gone();
    }
  }, 500);
  return timer.unref();
}

/**
 * @param {number} id
 * @param {string} field A column of `ps`.
 */
function ask(id, field) {
  try {
    const args = ['-o', `${field}=`, '-p', String(id)];
    return execFileSync('ps', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** @param {number} id */
function isShell(id) {
  if (process.platform === 'win32') return false; // there Ctrl-C and a closed window reach everyone
  const name = process.platform === 'linux' ? statusOf(id).Name : ask(id, 'comm');
  return /sh$/.test(name ?? '');
}

/**
 * @param {number} id
 * @returns {number | undefined}
 */
function parentOf(id) {
  const parent = Number(process.platform === 'linux' ? statusOf(id).PPid : ask(id, 'ppid'));
  return Number.isInteger(parent) && parent > 1 ? parent : undefined;
}

/**
 * On Linux an orphan is given another parent, even while the dead one is not yet cleared away.
 *
 * @param {number} id
 * @param {number} parent
 */
function stillBelongs(id, parent) {
  return process.platform === 'linux' ? parentOf(id) === parent : isAlive(parent);
}

/**
 * @param {number} id
 * @returns {Record<string, string | undefined>}
 */
function statusOf(id) {
  try {
    const lines = readFileSync(`/proc/${id}/status`, 'utf8').split('\n');
    return Object.fromEntries(lines.map((line) => line.split(':\t', 2)));
  } catch {
    return {};
  }
}

/** @param {number} id */
function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
