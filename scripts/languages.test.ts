/** Each script of the built app in one language, with the texts of that one alone. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, marked, splitByLanguage, spoken } from './lib/languages.mjs';

const parent = mkdtempSync(path.join(tmpdir(), 'languages-'));

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe('a text as Paraglide makes it', () => {
  const of = (
    name: string,
    inputs: string,
  ) => `import { getLocale, experimentalStaticLocale } from '../runtime.js';

const da_${name} = /** @type {() => LocalizedString} */ (${inputs}) => {
	return /** @type {LocalizedString} */ (\`Gem\`)
};

const en_${name} = /** @type {() => LocalizedString} */ (${inputs}) => {
	return /** @type {LocalizedString} */ (\`Save\`)
};

/** | output | */
export const ${name} = /** @type {() => LocalizedString} */ ((inputs = {}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "en") return en_${name}(inputs)
	return da_${name}(inputs)
});`;

  test.each(['', 'i'])('has a mark where its languages part (%j)', (inputs) => {
    const code = marked(of('act_save', inputs), 'act_save.js');
    expect(code).toContain(
      'export const act_save = /* @__PURE__ */ inLanguage(da_act_save, en_act_save);',
    );
    expect(code).toContain('`Save`');
    expect(code).not.toContain('getLocale()');
  });

  test('knows the language that is there', () => {
    const runtime = 'export const a = 1;\nexport const experimentalStaticLocale = undefined;\n';
    expect(marked(runtime, 'runtime.js')).toBe(
      "export const a = 1;\nexport const experimentalStaticLocale = /* @__PURE__ */ inLanguage('da', 'en');\n",
    );
  });

  test('in a form that is not known, or not in every language, stops the build', () => {
    expect(() => marked('export const other = () => "x";', 'other.js')).toThrow('other.js');
    const danish = of('act_save', '').replace('const en_act_save', 'const xx_act_save');
    expect(() => marked(danish, 'act_save.js')).toThrow('act_save.js');
  });
});

describe('a script with texts', () => {
  test('says them in one language', () => {
    const script = 'const a=()=>`Gem`,b=()=>`Save`;f(inLanguage(a,b)(),inLanguage(()=>`ø`,c));';
    expect(spoken(script, 'da')).toBe('const a=()=>`Gem`,b=()=>`Save`;f((a)(),(()=>`ø`));');
    expect(spoken(script, 'en')).toBe('const a=()=>`Gem`,b=()=>`Save`;f((b)(),(c));');
  });
});

describe('the scripts of the built app', () => {
  const folder = path.join(parent, 'immutable');
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const before = {
    'entry/app.1.js':
      'import"../chunks/lib.2.js";const l=[()=>import(`../nodes/0.3.js`)];export{l};',
    'nodes/0.3.js': 'import{t as e}from"../chunks/text.4.js";export{e as component};',
    'chunks/text.4.js':
      'var a=e=>`Gem ${e?.x}`,b=e=>`Save ${e?.x}`,c=inLanguage(a,b);const u=new URL(`../workers/w-5.js`,import.meta.url);export{c as t,u};',
    'workers/w-5.js': 'postMessage(inLanguage(()=>`Færdig`,()=>`Done`)());',
    'chunks/lib.2.js': 'export const x="chunks/other.js";',
  };

  beforeAll(() => {
    for (const [name, text] of Object.entries(before)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    splitByLanguage(folder);
  });

  test('are there once for each language, and once where nothing is said', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => name.replaceAll('\\', '/'));
    const spokenNames = ['entry/app.1', 'nodes/0.3', 'chunks/text.4', 'workers/w-5'];
    expect(names.sort()).toEqual(
      [
        'chunks/lib.2.js',
        ...spokenNames.flatMap((name) => LANGUAGES.map((language) => `${name}.${language}.js`)),
      ].sort(),
    );
    expect(read('chunks/lib.2.js')).toBe(before['chunks/lib.2.js']);
  });

  test.each([
    ['da', 'Gem ', 'Færdig', ['Save', 'Done']],
    ['en', 'Save ', 'Done', ['Gem', 'Færdig']],
  ])('lead from one in %s to the next, and say nothing else', (language, text, work, others) => {
    expect(read(`entry/app.1.${language}.js`)).toContain(`../nodes/0.3.${language}.js`);
    expect(read(`entry/app.1.${language}.js`)).toContain('"../chunks/lib.2.js"');
    expect(read(`nodes/0.3.${language}.js`)).toContain(`../chunks/text.4.${language}.js`);
    const said = read(`chunks/text.4.${language}.js`);
    expect(said).toContain(text);
    expect(said).toContain(`../workers/w-5.${language}.js`);
    expect(said).toMatch(/export\{\w+ as t,\w+ as u\}/);
    const worker = read(`workers/w-5.${language}.js`);
    expect(worker).toContain(work);
    for (const other of others) expect(said + worker).not.toContain(other);
  });

  test('without a single text are refused', () => {
    const silent = path.join(parent, 'silent');
    mkdirSync(silent);
    writeFileSync(path.join(silent, 'a.js'), 'export const a=1;');
    expect(() => splitByLanguage(silent)).toThrow('No script has a text');
  });
});
