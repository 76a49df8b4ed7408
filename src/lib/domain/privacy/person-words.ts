/**
 * Counts of persons under 3 in free text, Danish and English: "to familier", "1 barn", "én enkelt
 * borger". A bare "en" or "et" counts nobody ("en forælder" is how a quote is credited), and only
 * words for persons are looked at: "ét forløb" says how large a test is. Rules [PRIVACY-10] and [PRIVACY-12].
 */

import { smallPartsIn } from './part-of';

/** Each word for persons with its plural. */
const PERSONS: Readonly<Record<string, string>> = {
  familie: 'familier',
  børnefamilie: 'børnefamilier',
  barn: 'børn',
  spædbarn: 'spædbørn',
  forælder: 'forældre',
  forældrepar: 'forældrepar',
  par: 'par',
  borger: 'borgere',
  ung: 'unge',
  teenager: 'teenagere',
  mor: 'mødre',
  far: 'fædre',
  mand: 'mænd',
  kvinde: 'kvinder',
  gravid: 'gravide',
  pige: 'piger',
  dreng: 'drenge',
  søskende: 'søskende',
  elev: 'elever',
  // Only the plural: "bruger" is what somebody does, and "patients" is English.
  brugere: 'brugere',
  patient: 'patienter',
  klient: 'klienter',
  kursist: 'kursister',
  beboer: 'beboere',
  nyfødt: 'nyfødte',
  førstegangsfødende: 'førstegangsfødende',
  tvilling: 'tvillinger',
  tvillingepar: 'tvillingepar',
  baby: 'babyer',
  patients: 'patients',
  clients: 'clients',
  newborn: 'newborns',
  person: 'personer',
  bedsteforælder: 'bedsteforældre',
  plejefamilie: 'plejefamilier',
  family: 'families',
  child: 'children',
  infant: 'infants',
  citizen: 'citizens',
  parent: 'parents',
  mother: 'mothers',
  father: 'fathers',
  woman: 'women',
  man: 'men',
  boy: 'boys',
  girl: 'girls',
};

/** What makes a word definite. */
const ENDINGS = ['ne', 'ene', 'erne', 'rne', 'nene', 'n'];
/** Singular, plural and the definite forms after "af": "to af familierne". */
const FORMS = new Map<string, string>();
for (const [one, many] of Object.entries(PERSONS)) {
  FORMS.set(one, many);
  FORMS.set(many, many);
  for (const ending of ENDINGS) FORMS.set(many + ending, many + ending);
}

/** Words for persons that other words grow from: "spædbørnsfamilier", "plejeforældre". */
const STEMS = [
  'familie',
  'familier',
  'barn',
  'børn',
  'forælder',
  'forældre',
  'pige',
  'piger',
  'dreng',
  'drenge',
  'elever',
  'borgere',
  'mødre',
  'fædre',
];

const gap = String.raw`[ \u00a0\u2009\u202f]`;
const count = [
  String.raw`(?:[0-2]${gap}?[-–]${gap}?)?[0-2]`,
  'nul|ingen|én|ét|to|begge|zero|one|two|both',
  // How old somebody is says more than how many they are.
  String.raw`(?:en|et|an?)(?=${gap}\d{1,2}(?:-årig|-year-old))`,
  String.raw`(?:kun|blot|bare|only|just) (?:en|et|a)`,
  String.raw`(?:en|et|én|ét) eller to|one or two`,
  String.raw`(?:en|et|én|ét) enkelt|a single`,
].join('|');
/** Between count and persons: "(to)", "ud af 7", "af de", an age, and at most two further words in small letters. */
const between = String.raw`(?:\(\p{L}{2,4}\) )?(?:\d{1,2}-(?:årige?|year-old) )?(?:(?:ud )?af(?: de)?(?: \d{1,3})? |out of(?: the)?(?: \d{1,3})? |of(?: the)? )?(?:\p{Ll}+ ){0,2}?`;
const nouns = [
  ...[...FORMS.keys()].sort((a, b) => b.length - a.length),
  String.raw`\p{Ll}{2,20}(?:${STEMS.join('|')})(?:${ENDINGS.join('|')})?`,
].join('|');
/** "to unge mødre": the second word is what they are. */
const after = String.raw`(?:${gap}(?:${Object.values(PERSONS).join('|')}))?`;

const shape = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,:/–-])(${count})${gap}(${between})((?:${nouns})${after})(?![\p{L}\p{N}])`,
  'giu',
);

/** What a part of some persons is of: "1 af 6 nye familier". */
const followed = new RegExp(
  String.raw`^${gap}((?:\p{Ll}+ ){0,2}?(?:${nouns})${after})(?![\p{L}\p{N}])`,
  'iu',
);

/** Words that end what a count belongs to: "to besøg hos familien" counts visits. */
const breaks =
  /(?:^| )(?:til|hos|for|med|ved|om|på|i|fra|og|som|der|at|kan|skal|vil|er|var|har|to|with|for|in|at|and|who|is|was|has)(?= |$)/iu;

/** A count of persons under 3 that stands in a text. */
export interface FewPersons {
  start: number;
  end: number;
  /** as it may leave: "<3 familier" */
  mask: string;
}

/** Every count of persons under 3, in the order they stand. */
export function fewPersonsIn(text: string): FewPersons[] {
  const found: FewPersons[] = partsOfPersons(text);
  for (const match of text.matchAll(shape)) {
    const [whole, , middle = '', noun = ''] = match;
    if (breaks.test(middle)) continue;
    const end = match.index + whole.length;
    if (found.some((other) => match.index < other.end && other.start < end)) continue;
    const rest = middle.replace(/^(?:\(\p{L}+\) )?(?:\d{1,2}-\S+ )?/u, '');
    const plural = manyOf(noun.toLocaleLowerCase('da'));
    found.push({
      start: match.index,
      end,
      mask: `<3 ${plural === noun.toLocaleLowerCase('da') ? rest : ''}${plural}`,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "1 af 6", and "5 af 6 familier", which leaves one over. */
function partsOfPersons(text: string): FewPersons[] {
  return smallPartsIn(text).flatMap(({ start, end, mask, alone }) => {
    const noun = followed.exec(text.slice(end, end + 80));
    const words = noun?.[1] ?? '';
    if (noun && !breaks.test(` ${words}`))
      return [{ start, end: end + noun[0].length, mask: mask + noun[0] }];
    return alone ? [{ start, end, mask }] : [];
  });
}

/** The plural of a word for persons; of a word that has grown, of its stem. */
function manyOf(noun: string): string {
  const known = FORMS.get(noun);
  if (known !== undefined) return known;
  const stem = STEMS.find((one) => noun.endsWith(one));
  return stem === undefined ? noun : noun.slice(0, -stem.length) + (FORMS.get(stem) ?? stem);
}
