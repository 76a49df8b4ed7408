/**
 * "1 af 6", "5 ud af 6 familier" in free text: a part of some persons that the gate would not let out
 * ([RELEASE-4]), as it is under 3, leaves under 3 over, or is of fewer than 6. Rule [PRIVACY-12].
 */

import { comparable } from '../text/folding';

/** Words for numbers from 0 on, Danish and English. */
const WORDS: readonly (readonly string[])[] = [
  ['nul', 'zero', 'ingen', 'none'],
  ['én', 'ét', 'en', 'et', 'one'],
  ['to', 'two'],
  ['tre', 'three'],
  ['fire', 'four'],
  ['fem', 'five'],
  ['seks', 'six'],
  ['syv', 'seven'],
  ['otte', 'eight'],
  ['ni', 'nine'],
  ['ti', 'ten'],
  ['elleve', 'eleven'],
  ['tolv', 'twelve'],
];
const NUMBERS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, number) =>
    words.map((word): [string, number] => [comparable(word), number]),
  ),
);

const LIMIT = 3;
const gap = String.raw`[ \u00a0\u2009\u202f]`;
const number = String.raw`\d{1,3}|${WORDS.flat().join('|')}`;
const between = String.raw`${gap}(?:ud${gap})?af${gap}(?:de${gap})?|${gap}(?:out${gap})?of${gap}(?:the${gap})?`;
const shape = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,:/–-])(${number})(${between})(${number})(?![\p{L}\p{N}]|[.,:/–-]\d)`,
  'giu',
);

/** "side 1 af 6": where one is, not how many they are. */
const PLACES =
  /(?:side|uge|dag|gang|del|trin|punkt|runde|cirkel|møde|kapitel|fase|spørgsmål|nr\.?|version|week|day|page|part|step|point|round|cycle|meeting|slide|question)[ \u00a0]$/iu;

/** What may follow persons that are not named: the end of it, or what they do. Else it counts the next word. */
const ALONE =
  /^(?:\s*$|\s*[.,;:!?)»"”\n–]|[ \u00a0](?:har|er|var|vil|ville|kan|kunne|fik|kom|siger|sagde|svarede|svarer|synes|syntes|oplever|oplevede|mener|mente|deltog|takkede|ønskede|ja|nej|som|der|og|men|i|på|med|has|have|is|are|was|were|will|can|could|got|came|say|says|said|answered|think|thought|took|wanted|yes|no|who|and|but|in|on|with)(?![\p{L}\p{N}]))/u;

/** A part that may not leave as it stands. */
export interface PartOf {
  start: number;
  /** where the whole ends; words for the persons may follow */
  end: number;
  /** as it may leave: "<3 af 6", "mindst 4 af 6"; under 6 only how many they are, "… af 4" */
  mask: string;
  /** nothing follows that could be what is counted */
  alone: boolean;
}

/** Every such part, in the order they stand, whatever it counts. */
export function smallPartsIn(text: string): PartOf[] {
  const found: PartOf[] = [];
  for (const match of text.matchAll(shape)) {
    const [whole, first = '', middle = '', last = ''] = match;
    const [x, n] = [valueOf(first), valueOf(last)];
    const end = match.index + whole.length;
    if (x > n || (x >= LIMIT && n - x >= LIMIT)) continue;
    if (PLACES.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const few = n < 2 * LIMIT;
    const head = few ? '…' : x < LIMIT ? `<${LIMIT}` : `${leastWord(middle)} ${n - LIMIT + 1}`;
    // "En af seks" without more is somebody among them, as "én af seks" is not.
    const alone = !/^(?:en|et)$/iu.test(first) && ALONE.test(text.slice(end, end + 20));
    found.push({ start: match.index, end, mask: `${head}${middle}${last}`, alone });
  }
  return found;
}

function valueOf(word: string): number {
  return NUMBERS.get(comparable(word)) ?? Number(word);
}

function leastWord(middle: string): string {
  return /of/iu.test(middle) ? 'at least' : 'mindst';
}
