/**
 * The words of the house: one word per concept, and none of the old ones. A word that must stand all
 * the same has its reason in EXCEPT.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from './paraglide/messages.js';

const folder = new URL('./messages/', import.meta.url);

type Text = string | { match: Record<string, string> }[];

/** Old word → the word it gave way to. */
const OLD: Record<'da' | 'en', readonly (readonly [RegExp, string])[]> = {
  da: [
    [/ledelsesbeslutning/iu, 'spørgsmål til lederen'],
    [/barriere/iu, 'noget står i vejen'],
    [/(?<!\p{L})(?:forum|fora|forummet)(?!\p{L})/iu, 'vores andre møder'],
    [/udveksl/iu, 'Gem og del'],
    [/Mine prøvehandlinger/u, 'Mit overblik'],
    [/mangler aftale|^Mangler:/iu, 'Åben endnu:'],
    [/(?:\}|\d) tegn(?!\p{L})/u, 'anslag'],
    [/(?<!\p{L})(?:måling|aflæsning)/iu, 'tal, nyt tal'],
    [/(?<!\p{L})tese(?:n|r|rne)?(?!\p{L})/iu, 'mulig forklaring'],
    [/databrud/iu, 'brud i tallene'],
    [/(?<!\p{L})runde/iu, 'cirkel; runde is a round of a form'],
    [/tættere på målsætning|nærmere målet/iu, 'Er vi tættere på målet?'],
    [/Det var jo en prøvehandling/u, 'Vi har allerede prøvet det'],
    [/peger på \{/u, 'Efter jeres rytme er næste møde …'],
    [/skulle være sket/iu, 'Skulle være fulgt op …'],
    [/cyklus|Udbred(?!t|else)/u, 'cirkel; Udvid'],
    [/eksport/iu, 'Gem tavlen som fil'],
    [/(?<!\p{L})import[eé]r/iu, 'Hent en fil ind'],
    [/\} er over tiden/u, 'Skulle være fulgt op'],
    [
      /(?<!\p{L})(?:gem|hent)(?: derfor)?(?: en| deres)? kopi/iu,
      'Gem tavlen som fil; sikkerhedskopi',
    ],
  ],
  en: [
    [/leadership decision/iu, 'question to the leader'],
    [/\bbarriers?\b/iu, 'something is in the way'],
    [/\bforums?\b/iu, 'our other meetings'],
    [/\bexchange/iu, 'Save and share'],
    [/\bMy tests\b/u, 'My overview'],
    [/agreement missing|^Missing:/iu, 'Still open:'],
    [/board meeting/iu, 'improvement huddle: a board meeting is a bestyrelsesmøde'],
    [/\breadings\b|\bmeasurements?\b/iu, 'number, new number'],
    [/\bhypothes[ie]s\b|\bthesis\b/iu, 'possible explanation'],
    [/\bdata breach/iu, 'break in the numbers'],
    [/\brounds?\b/iu, 'cycle; a round is of a form'],
    [/That was a test, really/u, 'We have already tried it'],
    [/\bexport/iu, 'Save the board as a file'],
    [/\bimport(?!an)/iu, 'Bring a file in'],
    [/\b(?:save|fetch)(?: a| their)? copy\b/iu, 'Save the board as a file; backup copy'],
  ],
};

/** Key → why an old word stands there all the same. */
const EXCEPT: Record<string, string> = {
  facts_seen: 'a number of tegn, not of anslag',
  words_count_signs: 'a number of tegn, not of anslag',
  signs_divide_save: 'a number of tegn, not of anslag',
  signs_divided: 'a number of tegn, not of anslag',
};

interface Said {
  key: string;
  text: string;
}

function said(locale: string): Said[] {
  return readdirSync(new URL(`${locale}/`, folder)).flatMap((file) => {
    const parsed: unknown = JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'));
    return Object.entries(parsed as Record<string, Text>).flatMap(([key, text]) =>
      (typeof text === 'string' ? [text] : Object.values(text[0]?.match ?? {})).map((one) => ({
        key,
        // The name of a parameter is no word.
        text: one.replaceAll(/\{\w+\}/gu, '{}'),
      })),
    );
  });
}

describe.each(['da', 'en'] as const)('the words of the house, %s', (locale) => {
  it.each(OLD[locale])('%s is not said', (old, instead) => {
    const found = said(locale).filter(({ key, text }) => !(key in EXCEPT) && old.test(text));
    expect(
      found.map(({ key, text }) => `${key}: ${text}`),
      `instead: ${instead}`,
    ).toEqual([]);
  });
});

it('what is new is said with the right gender, and what stands in the way as people say it', () => {
  const what = '»X«';
  const said = (record: string, kind: string) => m.folder_came_new_one({ record, kind, what });
  expect(said('decisionRequest', 'spørgsmål til lederen')).toBe('Nyt spørgsmål til lederen: »X«');
  expect(said('barrier', '')).toBe('Noget nyt står i vejen: »X«');
  expect(said('task', 'opgave')).toBe('Ny opgave: »X«');
});

it('every exception is still needed', () => {
  const texts = (['da', 'en'] as const).flatMap((locale) =>
    said(locale).filter(({ text }) => OLD[locale].some(([old]) => old.test(text))),
  );
  const needed = new Set(texts.map(({ key }) => key));
  expect(Object.keys(EXCEPT).filter((key) => !needed.has(key))).toEqual([]);
});

it.each(['docs/privacy.da.md', 'docs/privacy.en.md', 'docs/was.da.md', 'README.md'])(
  '%s says the same words as the screen',
  (path) => {
    const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const banned =
      /ledelsesbeslutning|barriere|\bforum\b|Mine prøvehandlinger|board meeting|eksport(?:ér|eret)/iu;
    expect(text.match(banned)?.[0] ?? null).toBeNull();
  },
);
