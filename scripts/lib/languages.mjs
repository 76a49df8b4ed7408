/**
 * Every browser loads the texts of the language it shows, and no others. Paraglide puts all languages of a
 * text into one function, so the scripts are bundled once with a mark where the languages part
 * (`textsByLanguage`), and then written once for each language with its texts alone (`splitByLanguage`):
 * `X.js` becomes `X.da.js` and `X.en.js`. A script that says nothing, and imports nothing that does, stays as
 * it is and is shared. Which one comes is chosen in the page, before the first script is asked for (adapter.mjs).
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Visitor, minifySync, parseSync } from 'vite';

/** In the order in which they stand in a mark; the first is the one of whoever has chosen none. */
export const LANGUAGES = ['da', 'en'];

/** The mark: called with what there is in each language. It is a name that nobody has, and none of it is left. */
const MARK = 'inLanguage';
const MARKED = /\binLanguage\(/;

/** Every change of what is written of a script goes with another name for it: it is kept for a year. */
const RULES = '1';

/**
 * Marks the texts; for builds of what runs in a browser. Tests and other tools take them as Paraglide made them.
 *
 * @returns {import('vite').Plugin}
 */
export function textsByLanguage() {
  return {
    name: 'texts-by-language',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/i18n\/paraglide\/(?:messages\/[^/]+|runtime)\.js$/ },
      handler: (code, id) =>
        id.endsWith('/_index.js') ? null : { code: marked(code, id), map: null },
    },
    augmentChunkHash: () => RULES,
  };
}

/**
 * @param {string} code A module as Paraglide made it: a text's, or the runtime.
 * @param {string} id
 * @returns {string} With what depends on the language in a mark.
 * @throws {Error} When it looks otherwise than it did: else all languages would be shipped again without a word.
 */
export function marked(code, id) {
  const runtime = 'export const experimentalStaticLocale = undefined;';
  if (code.includes(runtime))
    return code.replace(
      runtime,
      `export const experimentalStaticLocale = ${mark(LANGUAGES.map((l) => `'${l}'`))};`,
    );
  const chooser = /^export const (\w+) =[^]*?\bexperimentalStaticLocale \?\?[^]*$/m;
  const name = chooser.exec(code)?.[1] ?? '';
  const texts = LANGUAGES.map((language) => `${language}_${name}`);
  if (!texts.every((text) => code.includes(`const ${text} =`)))
    throw new Error(`A text in another form: ${id}`);
  return code.replace(chooser, () => `export const ${name} = ${mark(texts)};`);
}

/** @param {readonly string[]} choices */
function mark(choices) {
  return `/* @__PURE__ */ ${MARK}(${choices.join(', ')})`;
}

/**
 * Writes every script that says something once for each language, and those that lead to such a script.
 *
 * @param {string} folder With all scripts of the built app.
 * @returns {string[]} The names of those that there are in each language now, as they were: `X.js`.
 * @throws {Error} When no script says anything, or two have one name, by which they are told apart here.
 */
export function splitByLanguage(folder) {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const files = new Map(scripts.map((file) => [path.basename(file), path.join(folder, file)]));
  if (files.size < scripts.length) throw new Error('Two scripts have one name.');
  const texts = new Map([...files].map(([name, file]) => [name, readFileSync(file, 'utf8')]));
  const split = new Set([...texts].filter(([, text]) => MARKED.test(text)).map(([name]) => name));
  if (split.size === 0) throw new Error('No script has a text.');
  // What is added on the way may be named by what was looked at before.
  for (let before = 0; before < split.size;) {
    before = split.size;
    for (const [name, text] of texts)
      if (!split.has(name) && namedIn(text).some((named) => split.has(named))) split.add(name);
  }
  for (const name of split) {
    const file = files.get(name) ?? '';
    const text = texts.get(name) ?? '';
    for (const language of LANGUAGES) {
      const own = MARKED.test(text) ? minified(name, spoken(text, language)) : text;
      writeFileSync(
        nameIn(file, language),
        own.replaceAll(SCRIPT, (named) => (split.has(named) ? nameIn(named, language) : named)),
      );
    }
    rmSync(file);
  }
  return [...split];
}

/** @param {string} name `X.js` @param {string} language */
export function nameIn(name, language) {
  return name.replace(/\.js$/, `.${language}.js`);
}

const SCRIPT = /(?<=["'`/])[\w.-]+\.js(?=["'`])/g;

/** @param {string} text A script. @returns {string[]} Names of scripts that it may ask for. */
function namedIn(text) {
  return text.match(SCRIPT) ?? [];
}

/**
 * @param {string} text A script with marks.
 * @param {string} language
 * @returns {string} The same with what is said in that language.
 */
export function spoken(text, language) {
  const chosen = LANGUAGES.indexOf(language);
  let at = 0;
  let said = '';
  const { program } = parseSync('script.js', text, { sourceType: 'module' });
  // In the order in which they stand; none has another within it.
  new Visitor({
    CallExpression({ callee, arguments: choices, start, end }) {
      const choice = choices[chosen];
      if (callee.type !== 'Identifier' || callee.name !== MARK || !choice) return;
      said += `${text.slice(at, start)}(${text.slice(choice.start, choice.end)})`;
      at = end;
    },
  }).visit(program);
  return said + text.slice(at);
}

/** @param {string} name @param {string} text @returns {string} Without what nothing leads to any more. */
function minified(name, text) {
  const { code, errors } = minifySync(name, text, { module: true, compress: { target: 'es2022' } });
  if (errors.length > 0)
    throw new Error(`${name}: ${errors.map(({ message }) => message).join(', ')}`);
  return code;
}
