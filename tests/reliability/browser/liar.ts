/** Lies of every kind, chosen by a seed, about some or all of the files of the app. */
import { PORTAL, type Liar, type LyingProxy, type Told } from '../../pages/lying-proxy.js';
import type { Random } from '../random.js';

const HTML = 'text/html; charset=utf-8';
/** What a server says of a file with a hash in its name: a lie that is believed for a year. */
const FOR_A_YEAR = { 'cache-control': 'public, max-age=31536000, immutable' };

/** What becomes of one file; null tells the truth after all. */
type Kind = (
  name: string,
  random: Random,
  proxy: LyingProxy,
  names: readonly string[],
) => Told | null;

/** Of these alone no worker can be made: one that is changed and runs is beyond what it could judge. */
const ALSO_OF_THE_WORKER: ReadonlySet<string> = new Set([
  'a log-in page for it',
  'the line cut within it',
]);

/** The kinds of lie, by a word for the report. */
export const LIES: Record<string, Kind> = {
  'a log-in page for it': () => ({ body: Buffer.from(PORTAL), type: HTML }),
  'another file in its place': (name, random, proxy, names) => {
    const alike = names.filter((other) => other !== name && typeOf(other) === typeOf(name));
    const body = alike.length > 0 ? proxy.read(random.pick(alike)) : null;
    return body && { body, type: typeOf(name) };
  },
  'the file of the version before': (name, _random, proxy) => {
    const body = proxy.read(name, true);
    return body && { body, type: typeOf(name) };
  },
  'the line cut within it': (name, random, proxy) => {
    const body = proxy.read(name);
    return body && { body, type: typeOf(name), cutAfter: random.below(body.length) };
  },
  'an end too soon': (name, random, proxy) => {
    const body = proxy.read(name);
    return body && { body: body.subarray(0, random.below(body.length)), type: typeOf(name) };
  },
  'a bit turned': (name, random, proxy) => {
    const body = proxy.read(name);
    if (!body || body.length === 0) return null;
    const at = random.below(body.length);
    body[at] = (body[at] ?? 0) ^ (1 << random.below(8));
    return { body, type: typeOf(name) };
  },
};

/** A server that lies in one way: about everything, about some files, or about one; it may be believed for a year. */
export function liarOf(
  what: string,
  random: Random,
  proxy: LyingProxy,
  names: readonly string[],
): Liar {
  const share = random.pick([1, 0.5, 0.1, 0.02]);
  const one = random.chance(0.2) ? random.pick(names) : null;
  const kind = LIES[what];
  if (!kind) throw new RangeError(what);
  const spared = !ALSO_OF_THE_WORKER.has(what) || random.chance(0.7);
  const headers = random.chance(0.3) ? FOR_A_YEAR : undefined;
  return (name) => {
    if (spared && name === '/service-worker.js') return null;
    if (one === null ? !random.chance(share) : name !== one) return null;
    const told = kind(name, random, proxy, names);
    return told && headers && name.startsWith('/_app/immutable/') ? { ...told, headers } : told;
  };
}

function typeOf(name: string): string {
  const end = name === '/' ? 'html' : name.slice(name.lastIndexOf('.') + 1);
  const types: Record<string, string> = {
    html: HTML,
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    woff2: 'font/woff2',
    svg: 'image/svg+xml',
    png: 'image/png',
    json: 'application/json',
  };
  return types[end] ?? 'text/plain; charset=utf-8';
}
