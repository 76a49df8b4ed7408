/** Counts of persons under 3 as people write them, and what a text says in their place. */
import { describe, expect, it } from 'vitest';
import { fewPersonsIn } from './person-words';
import { scanForOthers } from './scan-package';
import type { KnownName } from './names';

function masked(text: string): string {
  return fewPersonsIn(text).reduceRight(
    (all, { start, end, mask }) => all.slice(0, start) + mask + all.slice(end),
    text,
  );
}

describe('a count of persons under 3', () => {
  it.each([
    ['Vi spurgte to nye familier.', 'Vi spurgte <3 nye familier.'],
    // One of something is none of several: "<3 ny familier" nobody would write.
    ['Vi spurgte én ny familie.', 'Vi spurgte <3 familier.'],
    ['To Nye Familier', '<3 Nye familier'],
    ['TO FAMILIER', '<3 familier'],
    ['to ud af de 7 familier', '<3 ud af de 7 familier'],
    ['to af familierne', '<3 af familierne'],
    ['to af de nye familier', '<3 af de nye familier'],
  ])('[PRIVACY-10] «%s» leaves as «%s»', (text, leaves) => {
    expect(masked(text)).toBe(leaves);
  });

  it.each([
    ['2 (to) nye familier', '<3 nye familier'],
    ['to 15-årige piger', '<3 piger'],
    ['to 3-årige børn', '<3 børn'],
    ['to 15-årige gravide piger', '<3 gravide piger'],
    ['2 (to) 15-årige piger', '<3 piger'],
    ['two 15-year-old girls', '<3 girls'],
  ])('[PRIVACY-10] «%s» says neither the count again nor the age: «%s»', (text, leaves) => {
    expect(masked(text)).toBe(leaves);
  });

  it.each([
    ['to af spædbørnsfamilierne', '<3 af spædbørnsfamilierne'],
    ['to af plejeforældrene', '<3 af plejeforældrene'],
    ['en enkelt af plejebørnene', '<3 af plejebørnene'],
  ])('[PRIVACY-10] «%s», a word that has grown, leaves as «%s»', (text, leaves) => {
    expect(masked(text)).toBe(leaves);
  });

  it.each([
    'to besøg hos børn',
    'to samtaler med forældre',
    '2 skemaer til familier',
    'en plan og børn',
  ])('[PRIVACY-10] «%s» counts something else', (text) => {
    expect(fewPersonsIn(text)).toEqual([]);
  });
});

describe('a part of some persons', () => {
  it.each([
    ['Det hjalp 1 af 6.', 'Det hjalp <3 af 6.'],
    ['1 ud af 6 siger ja', '<3 ud af 6 siger ja'],
    ['én af seks', '<3 af seks'],
    ['5 af 6 familier', 'mindst 4 af 6 familier'],
    ['alle kom: 6 af 6 familier', 'alle kom: mindst 4 af 6 familier'],
    ['ti af de tolv nye familier', 'mindst 10 af de tolv nye familier'],
    ['3 af 4 børn', '… af 4 børn'],
    ['3 af 5 børn og 1 af 9 forældre', '… af 5 børn og <3 af 9 forældre'],
    ['11 out of 12 parents came', 'at least 10 out of 12 parents came'],
    ['two of the seven families', '<3 of the seven families'],
    ['0 af 8 har svaret', '<3 af 8 har svaret'],
  ])('[PRIVACY-12] «%s» leaves as «%s»', (text, leaves) => {
    expect(masked(text)).toBe(leaves);
  });

  it.each([
    '9 af 12 familier',
    '3 af 6 familier',
    '1 af 6 møder',
    'to af tre prøvehandlinger',
    'side 1 af 6',
    'uge 2 af 3.',
    'trin 1 af 3',
    'en af tre.',
    '5 af 6 besøg hos familier',
    'fra 1.2 af 6',
    '7 af 6 familier',
    'i 2 af 3 tilfælde',
    'gang 1 af 6, og så igen',
  ])('[PRIVACY-12] «%s» is none', (text) => {
    expect(fewPersonsIn(text)).toEqual([]);
  });
});

describe('what stands side by side with something else', () => {
  const names: KnownName[] = [
    { written: 'Anna Mette Holm', role: 'Læge' },
    { written: 'Mette Holm', role: 'Rådgiver' },
  ];
  const told = (text: string) =>
    scanForOthers(text, names).map(({ kind, excerpt, mask }) => [kind, excerpt, mask ?? '']);

  it('[PRIVACY-11] of a name that an address has a part of, the rest is a name still', () => {
    expect(told('Anna Mette Holm Solvej 3')).toEqual([
      ['name', 'Anna', 'Læge'],
      ['address', 'Mette Holm Solvej 3', ''],
    ]);
    expect(told('9440 Aabybro Mette Holm')).toEqual([
      ['address', '9440 Aabybro Mette', ''],
      ['name', 'Holm', 'Rådgiver'],
    ]);
  });

  it('[PRIVACY-11] of an address that a number has a part of, the street stands', () => {
    expect(told('Solvej 22 33 44 55')).toEqual([
      ['address', 'Solvej', ''],
      ['phone', '22 33 44 55', ''],
    ]);
  });

  it('[PRIVACY-11] nothing is left where all of it is taken, and a count is told whole or not at all', () => {
    expect(told('Ny Vestergade 12, 9440 Aabybro')).toEqual([
      ['address', 'Ny Vestergade 12, 9440 Aabybro', ''],
    ]);
    expect(told('to mette holm familier')).toEqual([['name', 'mette holm', 'Rådgiver']]);
  });

  it('[PRIVACY-7] the blank after a floor is none of the address', () => {
    expect(told('Solvej 3, 2. (og så hjem)')).toEqual([['address', 'Solvej 3, 2.', '']]);
  });
});
