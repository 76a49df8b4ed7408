import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMember, type Member } from '../records/member';
import { knownNames, roleNames, type KnownName } from './names';
import { scanForOthers } from './scan-package';

let age = 0;

function member(name: string, profession = '', initials?: string): Member {
  age += 1;
  const id = `m${String(age)}`;
  const input = { name, profession, ...(initials === undefined ? {} : { initials }) };
  return {
    ...(createMember({ id }, input).fields as object),
    id,
    name,
    createdAt: new Date(age * 1000).toISOString(),
  } as unknown as Member;
}

const mette = member('Mette Holm', 'sundhedsplejerske');
const ali = member('Ali', 'Sundhedsplejerske', 'AK');
const jens = member('Jens Bo', 'Familiebehandler');
const TEAM = [mette, ali, jens];
const roles = (): Map<string, string> => roleNames(TEAM, 'Deltager');
const known = (): KnownName[] => knownNames(TEAM, roles());

/** Kinds and stretches, as one reads them. */
function told(text: string, names: readonly KnownName[] = known()): string[] {
  return scanForOthers(text, names).map(({ kind, excerpt }) => `${kind}: ${excerpt}`);
}

function masked(text: string): string {
  return scanForOthers(text, known()).reduceRight(
    (all, { start, end, mask }) => all.slice(0, start) + (mask ?? '#') + all.slice(end),
    text,
  );
}

describe('what leaves the team', () => {
  it('[PRIVACY-7] what is found while typing is found here too, by the same rules', () => {
    expect(told('Cpr 070707-1234, ring 22 33 44 55 eller mor@eksempel.dk')).toEqual([
      'cpr: 070707-1234',
      'phone: 22 33 44 55',
      'email: mor@eksempel.dk',
    ]);
  });

  it.each([
    ['Vi bor Ny Vestergade 12 B, 2. th., 9440 Aabybro', 'Ny Vestergade 12 B, 2. th., 9440 Aabybro'],
    ['Mødet er på Solvej 3.', 'Solvej 3'],
    ['Store Torv 1', 'Store Torv 1'],
    ['Gl. Landevej 114', 'Gl. Landevej 114'],
    ['hos dem i 2100 København Ø', '2100 København Ø'],
    ['i 2000 Frederiksberg', '2000 Frederiksberg'],
    ['DK-9490 Pandrup er byen', 'DK-9490 Pandrup'],
    ['vi mødes på solvej 3', 'solvej 3'],
    ['Fyrrebrinken 4', 'Fyrrebrinken 4'],
  ])('[PRIVACY-7] %s holds an address', (text, address) => {
    expect(told(text)).toEqual([`address: ${address}`]);
  });

  it.each([
    'I 2019 Jammerbugt og 2020 Favrskov',
    'Vi mødtes i Skolegården 2 gange',
    'På vejen 3 gange',
    'Uge 45, Haven 3',
    '1200 familier',
    'Vi er på Solvej',
    'Deltager 1',
    'Børnehaven 2 og Legepladsen 4',
    'en genvej 2 steder',
  ])('[PRIVACY-7] %s holds none', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('[PRIVACY-8] a member becomes a role, numbered only where several have it, the same every time', () => {
    expect([...roles().values()]).toEqual([
      'Sundhedsplejerske 1',
      'Sundhedsplejerske 2',
      'Familiebehandler',
    ]);
    expect(roleNames(TEAM.toReversed(), 'Deltager').get(ali.id)).toBe('Sundhedsplejerske 2');
    expect(roleNames([member('Bo')], 'Deltager').get(`m${String(age)}`)).toBe('Deltager');
  });

  it('[PRIVACY-9] finds names of members whole, also as owners, and puts the role in their place', () => {
    expect(masked('Mette Holm og Ali prøvede. Mettes idé, AK skrev.')).toBe(
      'Sundhedsplejerske 1 og Sundhedsplejerske 2 prøvede. Sundhedsplejerske 1’s idé, Sundhedsplejerske 2 skrev.',
    );
    expect(told("Jens' besøg og Jens's bil")).toEqual(["name: Jens'", "name: Jens's"]);
    expect(told('Holms liste')).toEqual(['name: Holms']);
  });

  it.each(['Metter', 'alias', 'Kali', 'Alis2', 'aktiv', 'Aktiv', 'Boligen', 'bo'])(
    '[PRIVACY-9] «%s» is no name',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('[PRIVACY-9] a role names nobody, what stands after it does', () => {
    const names = (name: string) => {
      const one = member(name);
      return knownNames([one], roleNames([one], 'Deltager')).map(({ written }) => written);
    };
    expect(names('Sundhedsplejerske 1')).toEqual([]);
    expect(names('Faglig leder')).toEqual([]);
    expect(names('Koordinator i SIND')).toEqual([]);
    expect(names('Gruppeleder Hansen')).toContain('Hansen');
    expect(names('Anne-Marie D’Angelo')).toEqual([
      "Anne-Marie D'Angelo",
      'Anne-Marie',
      "D'Angelo",
      'AD',
    ]);
    expect(names('')).toEqual([]);
    expect(names('Kirsten Bak, leder')).toEqual(
      expect.arrayContaining(['Kirsten Bak', 'Kirsten', 'Bak']),
    );
    expect(names('Dorthe Friis - sundhedsplejerske')).toContain('Friis');
    expect(names('Ali Hassan sagsbehandler')).toContain('Hassan');
    expect(names('Holm, Mette')).toEqual(expect.arrayContaining(['Holm', 'Mette']));
    expect(names('Mette/Anne')).toEqual(expect.arrayContaining(['Mette', 'Anne']));
    expect(names('Jane Smed (rådgiver)')).toContain('Jane Smed');
    expect(names('jens bo')).toEqual(expect.arrayContaining(['jens bo', 'jens', 'bo']));
  });

  it('[PRIVACY-9] a name is found whatever its capitals, but not a word that is spelt as it is', () => {
    expect(told('METTE og ali ringede, og mette holm skrev')).toEqual([
      'name: METTE',
      'name: ali',
      'name: mette holm',
    ]);
    expect(told('De vil bo på en holm')).toEqual([]);
    const small = member('jens');
    const names = knownNames([small], roleNames([small], 'Deltager'));
    expect(told('jens sagde, og Jens lo', names)).toEqual(['name: jens', 'name: Jens']);
    const long = member('Lise Bay Åkjær', 'rådgiver', 'LBÅ');
    expect(told('lbå skrev', knownNames([long], roleNames([long], 'Deltager')))).toEqual([
      'name: lbå',
    ]);
  });

  it('[PRIVACY-9] a name is found beside initials of the same letters, and when it is kept in capitals', () => {
    const team = [member('Bo', 'læge'), member('Birgit Olsen', 'rådgiver', 'BO')];
    const names = knownNames(team, roleNames(team, 'Deltager'));
    expect(told('Bo ringede, BO skrev', names)).toEqual(['name: Bo', 'name: BO']);
    const loud = [member('JENS HANSEN')];
    expect(told('Jens sagde', knownNames(loud, roleNames(loud, 'Deltager')))).toEqual([
      'name: Jens',
    ]);
  });

  it('[PRIVACY-9] the name a member had before is found too', () => {
    const pia = member('Pia Krag', 'rådgiver');
    const names = knownNames(
      [pia],
      roleNames([pia], 'Deltager'),
      new Map([[pia.id, ['Pia Lund']]]),
    );
    expect(told('Lund spurgte Krag', names)).toEqual(['name: Lund', 'name: Krag']);
  });

  it.each([
    ['Vi spurgte to familier', '<3 familier'],
    ['1 barn', '<3 børn'],
    ['én ny familie', '<3 familier'],
    ['en enkelt borger', '<3 borgere'],
    ['kun en forælder', '<3 forældre'],
    ['0 børn', '<3 børn'],
    ['ingen forældre', '<3 forældre'],
    ['1-2 familier', '<3 familier'],
    ['to unge mødre', '<3 unge mødre'],
    ['to spædbørnsfamilier', '<3 spædbørnsfamilier'],
    ['ét plejebarn', '<3 plejebørn'],
    ['begge forældre', '<3 forældre'],
    ['2 (to) familier', '<3 familier'],
    ['en 15-årig pige', '<3 piger'],
    ['2 patienter', '<3 patienter'],
    ['to af de 7 familier', '<3 af de 7 familier'],
    ['two families', '<3 families'],
    ['a single child', '<3 children'],
  ])('[PRIVACY-10] %s leaves as %s', (text, mask) => {
    expect(scanForOthers(text, known())).toMatchObject([{ kind: 'count', mask }]);
  });

  it.each([
    'ét forløb, én medarbejder',
    'en forælder',
    'en familie',
    'to besøg hos familien',
    '3 familier',
    '12 familier',
    '2-3 familier',
    'uge 2 børnehaven',
    'kl. 12.2 familier',
    'to prøver',
    'familie to',
  ])('[PRIVACY-10] %s is no count under 3', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('[PRIVACY-11] findings stand in order, never overlap, quote the text, and any text is quick', () => {
    const piece = fc.constantFrom(
      ...['Mette', ' ', 'to', 'familier', '070707', '-', '1234', 'Solvej', '3', '9440', 'Aabybro'],
      ...['Holm', 's', '’', '@', '.', 'dk', '22', '33', 'én', 'enkelt', 'barn', '\n', ',', 'B'],
    );
    const names = known();
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }),
        (p) => {
          const text = p.join('');
          const found = scanForOthers(text, names);
          let last = 0;
          for (const { start, end, excerpt } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(excerpt);
            last = end;
          }
        },
      ),
      { numRuns: 300 },
    );
    const before = Date.now();
    for (const part of ['Ny ', 'Vej', 'to ', 'en enkelt ', '2 ', 'A.', 'Mettes ', 'ud af de 7 '])
      scanForOthers(part.repeat(4000 / part.length), known());
    expect(Date.now() - before).toBeLessThan(4000);
  });

  it('[PRIVACY-11] a name of a member is found in any sentence it stands in', () => {
    const word = fc.constantFrom('og', 'gik', 'hjem.', 'Vi', 'så', '«det»', '–', 'i', 'dag');
    const sentence = fc.array(word, { maxLength: 8 });
    fc.assert(
      fc.property(sentence, fc.constantFrom('Mette', 'Ali', 'Holm'), sentence, (a, name, b) => {
        const found = scanForOthers([...a, name, ...b].join(' '), known());
        expect(found.filter((one) => one.kind === 'name').map((one) => one.excerpt)).toEqual([
          name,
        ]);
      }),
    );
  });
});
