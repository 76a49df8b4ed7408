/** A server with something in front of it that lies: the built app, served through a proxy gone wrong. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';
import { hashOf } from '../../scripts/lib/seal-worker.mjs';
import { createStaticServer, fileFor, listenOnLoopback } from '../../scripts/lib/static-server.mjs';

/** What a portal says, with 200, to every question. */
export const PORTAL = '<!doctype html><title>Log på</title><h1>Log på netværket</h1>';

/**
 * - `honest` what the server has
 * - `portal` its own page with 200 for everything; `portal-but-worker` for everything but the worker
 * - `scripts` a script more in every page
 * - `filter` something else in every second file below `_app/immutable/`, of the right type
 * - `cut` the connection is gone in the middle of every third such file; `short` only half of it, as if whole
 */
export type Lie =
  'honest' | 'portal' | 'portal-but-worker' | 'scripts' | 'filter' | 'cut' | 'short';

/**
 * A lie of one's own: what is said of a file in place of what the server has.
 *
 * @param name its address, like `/_app/immutable/…`
 * @returns null where the truth is told
 */
export type Liar = (name: string) => Told | null;

export interface Told {
  body: Buffer;
  type: string;
  /** the line is cut after so many bytes, while all of them were promised */
  cutAfter?: number;
  headers?: Record<string, string>;
}

export class LyingProxy {
  lie: Lie | Liar = 'honest';
  /** requests answered with a lie */
  lies = 0;
  readonly #folder: string;
  readonly #close: () => void;
  readonly address: string;

  private constructor(folder: string, port: number, close: () => void) {
    this.#folder = folder;
    this.#close = close;
    this.address = `http://localhost:${String(port)}/`;
  }

  static async start(): Promise<LyingProxy> {
    const folder = mkdtempSync(path.join(tmpdir(), 'tavle-proxy-'));
    cpSync(path.join(ROOT, 'build'), folder, { recursive: true });
    const honest = createStaticServer(folder);
    let answer = (_request: IncomingMessage, response: ServerResponse): void => {
      response.end();
    };
    const { port, close } = await listenOnLoopback(
      () =>
        createServer((request, response) => {
          answer(request, response);
        }),
      0,
    );
    const proxy = new LyingProxy(folder, port, close);
    answer = (request, response) => {
      if (!proxy.#answered(request.url ?? '/', response)) honest.emit('request', request, response);
    };
    return proxy;
  }

  /**
   * Puts another version on the server, in which the page and every script are others.
   *
   * @param share of the scripts that are others
   */
  release(mark: string, share = 1): void {
    const worker = path.join(this.#folder, 'service-worker.js');
    let sealed = readFileSync(worker, 'utf8');
    const scripts = readdirSync(path.join(this.#folder, '_app/immutable'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => name.endsWith('.js'));
    const others = scripts.filter((name) => this.#nth(name) < share * 256);
    for (const name of ['index.html', ...others.map((name) => `_app/immutable/${name}`)]) {
      const file = path.join(this.#folder, name);
      const before = readFileSync(file);
      const added = name.endsWith('.js') ? `\n// ${mark}` : `<!-- ${mark} -->`;
      const after = Buffer.concat([before, Buffer.from(added)]);
      sealed = sealed.replace(hashOf(before), hashOf(after));
      writeFileSync(file, after);
    }
    writeFileSync(worker, sealed);
  }

  /** A file as the server has it, or as it was in the version that the browser met first. */
  read(name: string, first = false): Buffer | null {
    const file = fileFor(first ? path.join(ROOT, 'build') : this.#folder, name);
    return file !== undefined && existsSync(file) ? readFileSync(file) : null;
  }

  stop(): void {
    this.#close();
    rmSync(this.#folder, { recursive: true });
  }

  #answered(url: string, response: ServerResponse): boolean {
    const name = new URL(url, this.address).pathname;
    const worker = name === '/service-worker.js';
    const page = name === '/';
    const hashed = name.startsWith('/_app/immutable/');
    if (typeof this.lie === 'function') return this.#tell(this.lie(name), response);
    switch (this.lie) {
      case 'honest':
        return false;
      case 'portal':
        return this.#say(response, 'text/html', PORTAL);
      case 'portal-but-worker':
        return !worker && this.#say(response, 'text/html', PORTAL);
      case 'scripts':
        if (!page) return false;
        return this.#say(
          response,
          'text/html',
          this.#read(name).replace('</body>', '<script>window.watched = true;</script></body>'),
        );
      case 'filter':
        if (!hashed || !name.endsWith('.js') || this.#nth(name) % 2 === 0) return false;
        return this.#say(
          response,
          'text/javascript',
          `${this.#read(name)}\n/* seen by the filter */`,
        );
      case 'cut':
      case 'short': {
        if (!hashed || this.#nth(name) % 3 !== 0) return false;
        const bytes = readFileSync(fileFor(this.#folder, name) ?? '');
        const half = bytes.subarray(0, bytes.length / 2);
        this.lies += 1;
        const whole = this.lie === 'cut' ? { 'content-length': bytes.length } : {};
        response.writeHead(200, { 'content-type': 'text/javascript', ...whole }).write(half);
        if (this.lie === 'cut') setImmediate(() => response.destroy());
        else response.end();
        return true;
      }
    }
  }

  #tell(told: Told | null, response: ServerResponse): boolean {
    if (!told) return false;
    this.lies += 1;
    const { body, type, cutAfter, headers } = told;
    response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...headers });
    if (cutAfter === undefined) response.end(body);
    else response.write(body.subarray(0, cutAfter), () => response.destroy());
    return true;
  }

  #say(response: ServerResponse, type: string, text: string): true {
    this.lies += 1;
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
    return true;
  }

  #read(name: string): string {
    return readFileSync(fileFor(this.#folder, name) ?? '', 'utf8');
  }

  /** The same number for the same file, whatever the order they are asked for in. */
  #nth(name: string): number {
    return Buffer.from(hashOf(name), 'base64')[0] ?? 0;
  }
}
