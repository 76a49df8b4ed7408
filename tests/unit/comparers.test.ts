import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { untoldBarriers } from '../../src/lib/domain/inspiration/caveats';
import { guessColumns } from '../../src/lib/domain/intake/columns';
import { proposalsOf } from '../../src/lib/domain/intake/proposals';
import { parseCode } from '../../src/lib/domain/paper-code/paper-code';
import { knownNames, roleNames } from '../../src/lib/domain/privacy/names';
import { scanForOthers } from '../../src/lib/domain/privacy/scan-package';
import { scanText } from '../../src/lib/domain/privacy/scan-text';
import { createMember, type Member } from '../../src/lib/domain/records/member';
import { searchText } from '../../src/lib/domain/similar/search-text';
import { comparable } from '../../src/lib/domain/text/folding';
import { similarTo } from '../../src/lib/domain/similar/similar-to';
import { buildIndex } from '../../src/lib/domain/similar/text-index';
import { boardFileName } from '../../src/lib/exchange/board-file/write';
import { excerptOf } from '../../src/lib/pages/search/excerpt';
import { matchOptions, namedOption } from '../../src/lib/ui/option-match';

function member(name: string, profession = '', id = 'm'): Member {
  const { fields } = createMember({ id }, { name, profession });
  const meta = { id, boardId: 'b', createdAt: '', updatedAt: '', removed: false };
  return { ...fields, ...meta, role: {}, organisationName: '', leftOn: null } as unknown as Member;
}

function nameFound(written: string, said: string): boolean {
  const people = [member(written)];
  const names = knownNames(people, roleNames(people, 'Deltager'));
  return scanForOthers(said, names).some(
    ({ kind, excerpt }) => kind === 'name' && comparable(excerpt) === comparable(said),
  );
}

function onBoard(title: string, said: string): string[] {
  const rows = [
    ['Titel', 'Ansvarlig'],
    [said, said],
  ];
  const present = { titles: [title], people: [title] };
  return (
    proposalsOf(rows, 0, { title: 0, owner: 1 }, present)[0]?.problems.map((p) => p.kind) ?? []
  );
}

function caveats(barrier: string, said: string): string[] {
  const test = { id: 't', pointId: null };
  return untoldBarriers(
    [{ text: barrier, testActionId: 't', pointId: null }] as never,
    { tests: [test], points: [] } as never,
    { tests: ['t'], points: [], about: { caveats: said } } as never,
  );
}

/** Everything that asks whether two texts are the same, or one stands in the other. */
const COMPARERS: Readonly<Record<string, (one: string, other: string) => boolean>> = {
  search: (one, other) =>
    searchText(buildIndex([{ id: '1', text: one }]), other, { limit: 1 }).length === 1,
  'det har vi prøvet': (one, other) =>
    similarTo(buildIndex([{ id: '1', text: one }]), other, { limit: 1 }).length === 1,
  'the marks in a find': (one, other) => {
    const matched = searchText(buildIndex([{ id: '1', text: one }]), other, { limit: 1 });
    return excerptOf(one, matched[0]?.matched ?? []).some(({ hit }) => hit);
  },
  'choosing a person': (one, other) => namedOption([{ id: '1', label: one }], other) !== undefined,
  'narrowing a list': (one, other) => matchOptions([{ id: '1', label: one }], other).length === 1,
  'er på tavlen': (one, other) => onBoard(one, other).includes('on-board'),
  'known people': (one, other) => !onBoard(one, other).includes('unknown-person'),
  'names in a package': nameFound,
  'roles in a package': (one, other) =>
    new Set(roleNames([member('', one, '1'), member('', other, '2')], '').values()).size === 2,
  caveats: (one, other) => caveats(one, other).length === 0,
  'names of files': (one, other) => boardFileName(one, '') === boardFileName(other, ''),
};

const SAME = 'Gården Åse';
const SPELLINGS = [
  SAME.normalize('NFD'),
  'Går\u00adden Å\u200bse',
  'Gården\u00a0Åse',
  '\u2067Gården Åse\u2069',
  'Ｇården Åse',
];

describe('what compares texts', () => {
  it.each(
    Object.keys(COMPARERS).flatMap((name) =>
      SPELLINGS.map((spelling) => [name, spelling] as const),
    ),
  )('[TEXT-1] %s: %j is the same', (name, spelling) => {
    const same = COMPARERS[name];
    expect([same?.(SAME, spelling), same?.(spelling, SAME)]).toEqual([true, true]);
  });

  it.each(['Prøve\u00adhandling', '\ufeffPrøvehandling', 'Prøvehandling'.normalize('NFD')])(
    '[TEXT-1] the header %j is known',
    (header) => {
      expect(guessColumns([header])).toEqual({ title: 0 });
    },
  );

  it.each(['P3\u22127', 'P3\u20117', 'p\u200b3-7', 'Ｐ３－７'])(
    '[TEXT-1] the code %j is known',
    (code) => {
      expect(parseCode(code)).toEqual({ point: 3, test: 7 });
    },
  );

  it.each([
    '2201\u00ad701234',
    '220170\u22121234',
    '220170\u200b\u20111234',
    '２２０１７０-1234',
    '220170\u001e1234',
  ])('[TEXT-1] the look for personal data sees %j', (number) => {
    expect(scanText(`Ring om ${number} i dag`)).toEqual([
      { kind: 'cpr', start: 8, end: 8 + number.length, excerpt: number },
    ]);
  });

  /**
   * Who takes a text's letters apart without the one folding. A new line here wants its reason: what
   * compares texts uses `domain/text/folding`.
   */
  const OWN_WAYS: Readonly<Record<string, string>> = {
    'domain/text/folding.ts': 'the folding itself',
    'ui/option-match.ts': 'takes accents off what is folded',
    'domain/similar/words.ts': 'spells words out after they are folded',
    'domain/privacy/names.ts': 'is given folded texts; a name is known by its capitals',
    'domain/privacy/person-words.ts': 'is given folded texts',
    'domain/intake/loose-date.ts': 'reads a date that is folded',
    'exchange/lock/passphrase.ts': 'a password is no text: only its accents are put together',
    'exchange/board-file/write.ts': 'takes accents off the name of a file, once it is folded',
    'words/file-names.ts': 'makes a name: a letter in one piece, as Windows writes it',
    'pages/board/LaneHead.svelte': 'writes a sentence',
    'words/came-in.ts': 'writes a sentence',
  };

  it('[TEXT-1] nobody folds in a way of their own', () => {
    const root = fileURLToPath(new URL('../../src/lib/', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(?:ts|svelte)$/.test(name) && !/\.test\.ts$|i18n\/paraglide/.test(name));
    const own = files.filter((name) =>
      /\.(?:normalize|toLocaleLowerCase|localeCompare\(.*sensitivity)\(/.test(
        readFileSync(join(root, name), 'utf8'),
      ),
    );
    expect(own.sort()).toEqual(Object.keys(OWN_WAYS).sort());
  });
});
