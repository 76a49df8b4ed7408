/**
 * What could point to a person in a text that leaves the team: beside what {@link scanText} finds,
 * postal addresses, names of members, and counts of persons under 3. Rules [PRIVACY-7] to [PRIVACY-11].
 */
import { findTyped, type Stretch } from '../text/folding';
import { fewPersonsIn } from './person-words';
import { namesIn, type KnownName } from './names';
import { scanText, type FindingKind } from './scan-text';

/** See {@link PackageFinding}. */
export type PackageFindingKind = FindingKind | 'address' | 'name' | 'count';

/** One stretch of a text that somebody must answer for before it leaves. */
export interface PackageFinding {
  kind: PackageFindingKind;
  /** as `String.slice` counts */
  start: number;
  end: number;
  /** as it was typed */
  excerpt: string;
  /** what may stand instead; null where only a word for the kind can ("[telefonnummer]") */
  mask: string | null;
}

const street = [
  'vej(?:en)?|gade(?:n)?|allé(?:en)?|alle|stræde(?:t)?|vænge(?:t)?|park(?:en)?|plads(?:en)?',
  'torv(?:et)?|boulevard(?:en)?|have(?:n)?|bakke(?:n)?|toft(?:en)?|mark(?:en)?|lund(?:en)?|eng(?:en)?',
  'sti(?:en)?|gård(?:en)?|krog(?:en)?|skov(?:en)?|høj(?:en)?|dal(?:en)?|kaj(?:en)?',
  'brink(?:en)?|skrænt(?:en)?|banke(?:n)?|vang(?:en)?|hegn(?:et)?|mose(?:n)?|led(?:et)?|bro(?:en)?',
].join('|');
const gap = String.raw`[ \u00a0\u2009\u202f]`;
/** Words that end as streets do and are none. */
const notStreets = '(?:Børnehave|Legeplads|Arbejdsplads|Læreplads|Praktikplads|Danmark)';
/** "Ny Vestergade", "Solvej"; a word of its own only after another name: "Store Torv". */
const streetName = String.raw`(?!${notStreets})(?:(?:\p{Lu}[\p{L}.]{0,20}${gap}){0,2}\p{Lu}[\p{L}'-]{0,40}(?:${street})|(?:\p{Lu}[\p{L}.]{0,20}${gap}){1,2}(?:${capitalised(street)}))`;
/** "solvej": without its capital only what nothing but a street ends with. */
const smallStreet = String.raw`(?!(?:om|gen|ud|ind|til|fra|under|skille)vej)\p{Ll}{2,30}(?:vej|gade|allé|stræde|vænge)`;
/** "12 B, 2. th"; "2 gange" is how often, not where. */
const house = String.raw`\d{1,3}(?!\d)(?!${gap}?(?:gange|dage|uger|måneder|timer|minutter|år|børn|familier|personer|møder|besøg|prøver|forløb)(?!\p{L}))(?:${gap}?[A-Za-z](?!\p{L}))?(?:,?${gap}?(?:\d{1,2}\.|st\.?|kl\.?)${gap}?(?:t\.?[vh]\.?|mf\.?)?(?!\p{L}))?`;
/** "9440 Aabybro", "2100 København Ø" */
const townShape = String.raw`(?:DK-)?[1-9]\d{3}${gap}\p{Lu}\p{Ll}{2,30}(?:${gap}(?:[NSVØKC]|NV|SV|\p{Lu}\p{Ll}{2,20})(?!\p{L}))?`;
/** Years read as post codes only where the town is one that has such a code. */
const townOfYear = String.raw`(?:19\d\d|20\d\d)${gap}(?:Frederiksberg|København|Kastrup)`;

const addressShapes = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${streetName}${gap}${house}(?:,?${gap}{1,2}${townShape})?`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])${smallStreet}${gap}${house}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[.,])(?!(?:19|20)\d\d${gap})${townShape}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[.,])${townOfYear}(?!\p{L})`, 'gu'),
];

/**
 * Every finding in a text, in the order they stand, none overlapping another.
 *
 * @param names what members are called, see {@link knownNames}
 */
export function scanForOthers(text: string, names: readonly KnownName[]): PackageFinding[] {
  return findTyped(text, (folded) => findIn(folded, names)).map((finding) => ({
    ...finding,
    excerpt: text.slice(finding.start, finding.end),
  }));
}

type Found = Omit<PackageFinding, 'excerpt'>;

/** The same in a text as it is compared: Åse is Åse, in one piece or two. */
function findIn(text: string, names: readonly KnownName[]): Found[] {
  const found: Found[] = [];
  const add = (kind: PackageFindingKind, start: number, end: number, mask: string | null): void => {
    for (const rest of beside({ start, end }, found, text)) found.push({ kind, ...rest, mask });
  };
  for (const { kind, start, end } of scanText(text)) add(kind, start, end, null);
  for (const shape of addressShapes)
    for (const match of text.matchAll(shape)) {
      const trimmed = match[0].trimEnd();
      add('address', match.index, match.index + trimmed.length, null);
    }
  for (const { start, end, mask } of namesIn(text, names)) add('name', start, end, mask);
  for (const { start, end, mask } of fewPersonsIn(text))
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ kind: 'count', start, end, mask });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * What is left of a finding beside those that stand already: of "Anna Mette Holm Solvej 3" the address has
 * "Mette Holm Solvej 3", and "Anna" is a name still.
 */
function beside(whole: Stretch, found: readonly Stretch[], text: string): Stretch[] {
  let left = [whole];
  for (const other of found)
    left = left.flatMap((one) =>
      one.end <= other.start || other.end <= one.start
        ? [one]
        : [...inner(text, one.start, other.start), ...inner(text, other.end, one.end)],
    );
  return left;
}

/** The letters and figures of a stretch, without what stands around them; nothing where it has none. */
function inner(text: string, start: number, end: number): Stretch[] {
  const cut = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, end));
  if (!cut) return [];
  return [{ start: start + cut.index, end: start + cut.index + cut[0].length }];
}

function capitalised(words: string): string {
  return words
    .split('|')
    .map((word) => word.slice(0, 1).toLocaleUpperCase('da') + word.slice(1))
    .join('|');
}
