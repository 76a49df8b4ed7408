/** What a member is called in a text, and what is only spelt as a name. */
import { describe, expect, it } from 'vitest';
import { createMember, type Member } from '../records/member';
import { knownNames, namesIn, roleNames } from './names';

/** A member as stored, made at that second. */
function member(name: string, profession = '', more: Partial<Member> = {}): Member {
  const id = more.id ?? name;
  return {
    ...createMember({ id }, { name, profession }).fields,
    id,
    createdAt: '2026-11-30T08:00:00.000Z',
    ...more,
  } as unknown as Member;
}

function known(...team: Member[]) {
  return knownNames(team, roleNames(team, 'Deltager'));
}

/** What others call somebody, their initials last. */
function called(name: string, more: Partial<Member> = { initials: '' }): string[] {
  return known(member(name, '', more)).map(({ written }) => written);
}

/** A text as it leaves. */
function masked(text: string, ...team: Member[]): string {
  return namesIn(text, known(...team)).reduceRight(
    (all, { start, end, mask }) => all.slice(0, start) + mask + all.slice(end),
    text,
  );
}

describe('roles in place of members', () => {
  it('[PRIVACY-8] members made at the same moment have the same numbers everywhere, by their id', () => {
    const one = member('Mette', 'læge', { id: 'a' });
    const other = member('Ali', 'læge', { id: 'b' });
    const numbers = [...roleNames([one, other], 'Deltager')].sort();
    expect(numbers).toEqual([
      ['a', 'Læge 1'],
      ['b', 'Læge 2'],
    ]);
    expect([...roleNames([other, one], 'Deltager')].sort()).toEqual(numbers);
  });

  it('[PRIVACY-8] who came first is number one, whatever their id', () => {
    const first = member('Mette', 'læge', { id: 'z', createdAt: '2026-01-01T00:00:00.000Z' });
    const last = member('Ali', 'læge', { id: 'a', createdAt: '2026-02-01T00:00:00.000Z' });
    for (const team of [
      [first, last],
      [last, first],
    ])
      expect(roleNames(team, 'Deltager').get('z')).toBe('Læge 1');
  });

  it('[PRIVACY-8] a profession is the same with blanks around it, and a name in it is not told', () => {
    const team = [
      member('Mette Holm', ' sundhedsplejerske ', { id: 'A' }),
      member('Ali', 'Sundhedsplejerske'),
      member('Bo', 'Mettes vikar'),
    ];
    expect([...roleNames(team, 'Deltager').values()]).toEqual([
      'Sundhedsplejerske 1',
      'Sundhedsplejerske 2',
      'Deltager',
    ]);
  });

  it('[PRIVACY-8] a role owns as its word does', () => {
    expect(masked('Ninas idé', member('Nina', 'læge'))).toBe('Læges idé');
    expect(masked('Ninas idé', member('Nina', 'Lærer i 2. klasse'))).toBe('Lærer i 2. klasses idé');
    const team = [member('Nina', 'læge', { id: 'a' }), member('Ida', 'læge', { id: 'b' })];
    expect(masked("Ninas idé og Ida's", ...team)).toBe('Læge 1’s idé og Læge 2’s');
  });
});

describe('what a member is called', () => {
  it('[PRIVACY-9] is the whole name and each word of it, once', () => {
    expect(called('Mette  Holm')).toEqual(['Mette Holm', 'Mette', 'Holm']);
    expect(called('Mette')).toEqual(['Mette']);
    expect(called('  Mette   ,  Holm ')).toEqual(['Mette', 'Holm']);
  });

  it('[PRIVACY-9] is no small word that stands beside a name', () => {
    expect(called('Mette vores studerende')).toEqual(['Mette']);
    expect(called('Mette og Ali')).toEqual(['Mette Ali', 'Mette', 'Ali']);
    expect(called('mette holm')).toEqual(['mette holm', 'mette', 'holm']);
    expect(called('mette og ali')).toEqual(['mette ali', 'mette', 'ali']);
  });

  it('[PRIVACY-9] is no letter alone', () => {
    expect(called('Mette K Holm')).toEqual(['Mette Holm', 'Mette', 'Holm']);
  });

  it('[PRIVACY-9] is what stands in quotes, too, and a name that does not begin with its capital', () => {
    expect(called('Anna "Kit" Holm')).toEqual(['Anna Kit Holm', 'Anna', 'Kit', 'Holm']);
    expect(called('Mette*')).toEqual(['Mette']);
    expect(called('Ali al-Hassan')).toEqual(['Ali al-Hassan', 'Ali', 'al-Hassan']);
    expect(masked('Vi spurgte al-Hassan.', member('Ali al-Hassan'))).toBe('Vi spurgte Deltager.');
  });

  it('[PRIVACY-9] is no organisation beside a role; without one, capitals are a name', () => {
    expect(called('Koordinator i SIND')).toEqual([]);
    expect(called('JENS HANSEN')).toEqual(['JENS HANSEN', 'JENS', 'HANSEN']);
  });

  it('[PRIVACY-9] is their initials, also those that were typed small or with blanks around', () => {
    expect(called('Mette Holm', { initials: 'MH' }).at(-1)).toBe('MH');
    expect(called('Mette Holm', { initials: ' MH ' }).at(-1)).toBe('MH');
    expect(called('Mette Holm', { initials: 'meho' }).at(-1)).toBe('MEHO');
    expect(called('Mette Holm', { initials: 'M2' }).at(-1)).toBe('M2');
    for (const initials of ['', 'M', '2M', 'M.H.', 'M-H', '?MH', 'MH?'])
      expect(called('Mette Holm', { initials })).toEqual(['Mette Holm', 'Mette', 'Holm']);
  });
});

describe('where a name stands', () => {
  it('[PRIVACY-9] the longest name stands, whoever else has a part of it', () => {
    const team = [member('Mette', 'læge'), member('Mette Bach', 'rådgiver')];
    expect(masked('Mette Bach ringede til Mette', ...team)).toBe('Rådgiver ringede til Læge');
    expect(masked('Mette Bach ringede til Mette', ...team.toReversed())).toBe(
      'Rådgiver ringede til Rådgiver',
    );
  });

  it('[PRIVACY-9] initials of two letters are found in capitals alone, longer ones in small letters too', () => {
    const ali = member('Ali', 'læge', { initials: 'AK' });
    expect(masked('AK skrev, ak ja, Ak nej', ali)).toBe('Læge skrev, ak ja, Ak nej');
    const meho = member('Ali', 'læge', { initials: 'MEHO' });
    expect(masked('MEHO og meho, men Meho', meho)).toBe('Læge og Læge, men Meho');
    // A word of everyday is none in small letters, however long.
    expect(masked('HAN, men han', member('Ali', 'læge', { initials: 'HAN' }))).toBe(
      'Læge, men han',
    );
  });

  it('[PRIVACY-9] a text has no names where nobody has one', () => {
    expect(namesIn('Mette Holm', [])).toEqual([]);
    expect(namesIn('Mette Holm', known(member('Sundhedsplejerske 1')))).toEqual([]);
  });
});
