import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForFont, chooseLanguage, makeRelative, nameParts } from './lib/adapter.mjs';
import { initialScripts, initialStyles, staticImports } from './lib/initial-scripts.mjs';
import { listOf, sealWorker } from './lib/seal-worker.mjs';
import { createStaticServer, fileFor, listenOnLoopback } from './lib/static-server.mjs';

const parent = mkdtempSync(path.join(tmpdir(), 'tavle æøå '));
const folder = path.join(parent, 'build');
let port = 0;
let close: () => void;

beforeAll(async () => {
  const files = {
    'index.html':
      '<link href="./_app/immutable/entry/start.a.js"><script>import("./_app/immutable/entry/app.b.js"); "./service-worker.js"</script>',
    'manifest.webmanifest': '{}',
    'blåbær.txt': 'bær',
    '.hidden': 'no',
    'font.woff2': 'x',
    '_app/version.json': '{}',
    '_app/immutable/entry/start.a.js': 'import{a}from"../chunks/c.js";import("../chunks/later.js")',
    '_app/immutable/entry/app.b.js':
      'const f=(i,m=f,d=(m.f||(m.f=["../assets/a.css","../assets/b.css","../assets/c.css"])))=>i;' +
      'const n=[()=>r(()=>import(`../nodes/2.x.js`),__vite__mapDeps([2,0]),import.meta.url),()=>' +
      'r(()=>import(`../nodes/3.x.js`),__vite__mapDeps([1]),import.meta.url)];' +
      'const d={"/":[2],"/mine":[3]};export{d}',
    '_app/immutable/chunks/c.js': 'export*from"./e.js";export const a=1',
    '_app/immutable/chunks/e.js': 'import"./c.js"',
    '_app/immutable/chunks/later.js': '',
    '_app/immutable/nodes/0.x.js': '',
    '_app/immutable/nodes/1.x.js': '',
    '_app/immutable/nodes/2.x.js': '',
    '_app/immutable/nodes/3.x.js': '',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  mkdirSync(path.join(parent, 'beside'));
  writeFileSync(path.join(parent, 'beside', 'secret.txt'), 'secret');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(path.join(parent, 'beside'), path.join(folder, 'beside'), 'junction');
  symlinkSync(path.join(folder, 'blåbær.txt'), path.join(folder, 'bær.txt'));
  ({ port, close } = await listenOnLoopback(() => createStaticServer(folder), 0));
});

afterAll(() => {
  close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks for the address as it stands; fetch would tidy it up. */
function ask(address: string, method = 'GET', headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/_app/version.json', 'application/json; charset=utf-8'],
    ['/_app/immutable/entry/app.b.js', 'text/javascript; charset=utf-8'],
    ['/bl%C3%A5b%C3%A6r.txt?x=1', 'text/plain; charset=utf-8'],
  ])('serves %s as %s', async (address, type) => {
    const { status, headers } = await ask(address);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('lets browsers keep hashed files only', async () => {
    const hashed = await ask('/_app/immutable/chunks/c.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const address of ['/', '/_app/version.json', '/manifest.webmanifest']) {
      expect((await ask(address)).headers['cache-control']).toBe('no-cache');
    }
    const tag = (await ask('/')).headers.etag;
    expect((await ask('/', 'GET', { 'if-none-match': tag })).status).toBe(304);
  });

  test('sends the security headers with every answer', async () => {
    for (const address of ['/', '/nothing-here']) {
      expect((await ask(address)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/_app/../../secret.txt',
    '//secret.txt',
    '/.hidden',
    '/%00',
    '/%',
    '/_app',
    '/C:/secret.txt',
    '/link.txt',
    '/beside/secret.txt',
  ])('keeps %s to itself', async (address) => {
    const { status, body } = await ask(address);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('follows a link that stays in the folder', async () => {
    expect(await ask('/b%C3%A6r.txt')).toMatchObject({ status: 200, body: 'bær' });
  });

  test.each(['localhost', 'LOCALHOST:4173', '127.0.0.1:80', '[::1]:65535'])(
    'answers to the name %s',
    async (host) => {
      expect((await ask('/', 'GET', { host })).status).toBe(200);
    },
  );

  test.each([
    'tavle.example',
    'localhost.evil.example',
    'localhost:4173.evil.example',
    '127.0.0.1.nip.io',
    '192.168.1.20',
    '0.0.0.0',
    '127.0.0.2',
    'evil.example:4173@localhost',
    '[::ffff:127.0.0.1]',
  ])('answers nothing to the name «%s», under which somebody else led here', async (host) => {
    const { status, headers, body } = await ask('/manifest.webmanifest', 'GET', { host });
    expect(status).toBe(421);
    expect(body).not.toContain('{}');
    expect(headers['x-app']).toBeUndefined();
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  test('tells nothing of where the folder lies', async () => {
    const other = await listenOnLoopback(() => createStaticServer(folder), 0);
    const marks = await Promise.all(
      [port, other.port].map(async (at) =>
        (await fetch(`http://127.0.0.1:${at}/`)).headers.get('x-app'),
      ),
    );
    other.close();
    expect(marks[0]).toMatch(/^forbedringstavlen; run=[0-9a-f]{24}$/);
    expect(marks[1]).not.toBe(marks[0]);
  });

  test('only reads', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('says when another program holds the port', async () => {
    const again = listenOnLoopback(() => createStaticServer(folder), port);
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('finds the files of a folder and nothing beside it', () => {
    expect(fileFor('/srv/app', '/a/b.js')).toBe(path.join('/srv/app', 'a', 'b.js'));
    expect(fileFor('/srv/app', '/../app2/b.js')).toBeUndefined();
  });
});

describe('the page', () => {
  const script = 'import("/_app/immutable/entry/start.js"); const url = \'/service-worker.js\';';
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const page = `<meta content="script-src '${hash(script)}'"><link href="/_app/a.css"><script>${script}</script>`;

  test('asks for its parts where it lies, and its policy knows the changed script', () => {
    const relative = makeRelative(page);
    const changed = script.replaceAll(/(["'])\//g, '$1./');
    expect(relative).toContain('href="./_app/a.css"');
    expect(relative).toContain(`<script>${changed}</script>`);
    expect(relative).toContain(`'${hash(changed)}'`);
    expect(relative).not.toContain(hash(script));
  });

  test('asks for the font of its text together with its scripts', () => {
    const scripts = '<link href="/_app/start.js" rel="modulepreload">';
    const asked = askForFont(scripts, ['a.css', 'albert-sans.B9Dz.woff2', 'literata.C.woff2']);
    expect(makeRelative(asked)).toBe(
      '<link rel="preload" href="./_app/immutable/assets/albert-sans.B9Dz.woff2" as="font" ' +
        'type="font/woff2" crossorigin>\n\t\t<link href="./_app/start.js" rel="modulepreload">',
    );
    expect(() => askForFont(scripts, ['a.css'])).toThrow('font');
  });

  test('names what a board and Til lederen need beside the script that asks for it', () => {
    const early = '<script src="./early.js"></script>';
    const board = ['./_app/a.js', './_app/b.css'];
    expect(nameParts(early, { board, leader: ['./_app/c.js'] })).toBe(
      '<script src="./early.js" data-board="./_app/a.js ./_app/b.css" data-leader="./_app/c.js"></script>',
    );
    expect(() => nameParts('<p></p>', { board })).toThrow('no place');
    expect(() => nameParts(early, { board, leader: [] })).toThrow('no place');
  });

  test('asks for its scripts in the language chosen, and its policy knows that script', () => {
    const start = 'import("./_app/start.a.js"), import("./_app/app.b.js")';
    const links = ['start.a', 'app.b'].map(
      (name) => `<link href="./_app/${name}.js" rel="modulepreload">`,
    );
    const html = `<script src="./early.js"></script><meta content="'${hash(start)}'">${links.join('')}<script>${start}</script>`;
    const chosen = chooseLanguage(html, ['app.b.js']);
    const changed =
      'import("./_app/start.a.js"), import(document.documentElement.lang === "en" ? "./_app/app.b.en.js" : "./_app/app.b.da.js")';
    expect(chosen).toBe(
      `<script src="./early.js" data-first="./_app/app.b.*.js"></script><meta content="'${hash(changed)}'">${links[0] ?? ''}<script>${changed}</script>`,
    );
    expect(() => chooseLanguage(html, [])).toThrow('no place');
  });

  test('is refused with an address at the root left, or a script its policy does not know', () => {
    expect(() => makeRelative(`${page}<img src="/icon.svg">`)).toThrow('/icon.svg');
    expect(() => makeRelative(page.replace(hash(script), 'sha256-other'))).toThrow('policy');
  });
});

describe('the scripts before the start page is usable', () => {
  test('are those the page names, what they import, and the start page itself', () => {
    const names = initialScripts(folder).map((file) => path.posix.basename(file));
    expect(names.sort()).toEqual(
      ['0.x.js', '1.x.js', '2.x.js', 'app.b.js', 'c.js', 'e.js', 'start.a.js'].sort(),
    );
  });

  test('wait for the styles that the app script lists beside them, and for no others', () => {
    expect(initialStyles(folder, '/')).toEqual(['a.css', 'c.css']);
    expect(initialStyles(folder, '/mine')).toEqual(['b.css']);
  });

  test('are refused for a page that there is not', () => {
    expect(() => initialScripts(folder, '/tavle/[id]')).toThrow('/tavle/[id] has no number');
  });

  test('are read from minified code', () => {
    const text =
      'import{a as b}from"./a.js";import c,{d}from\'./c.js\';import"../e.js";const f=()=>import("./later.js");export{g}from"./g.js";';
    expect(staticImports(text)).toEqual(['./a.js', './c.js', '../e.js', './g.js']);
  });
});

describe('the list of files in the service worker', () => {
  const built = path.join(parent, 'sealed');

  beforeAll(() => {
    mkdirSync(path.join(built, '_app'), { recursive: true });
    const files = {
      'index.html': '<p>æøå</p>',
      'early.js': 'let a;',
      '_app/version.json': '{}',
      'service-worker.js': 'const LIST = `__FILES_AND_HASHES__`.split(" ");',
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(built, name), content);
  });

  test('has every file a page asks for, by the SHA-256 of what is served', () => {
    sealWorker(built);
    const sha = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(readFileSync(path.join(built, 'service-worker.js'), 'utf8')).toBe(
      `const LIST = \`early.js ${sha('let a;')} . ${sha('<p>æøå</p>')}\`.split(" ");`,
    );
  });

  test('is refused where there is no place for it, or a name would break it', () => {
    expect(() => sealWorker(built)).toThrow('no place');
    writeFileSync(path.join(built, 'a name.txt'), '');
    expect(() => listOf(built)).toThrow('a name.txt');
  });
});
