/**
 * The Danish Snowball stemmer (Martin Porter; https://snowballstem.org/algorithms/danish/stemmer.html),
 * written from the published description: besøg, besøget, besøgene → besøg.
 */

const mainSuffixes = (
  'erendes erende hedens endes erede ernes erets erens heden heder ethed ' +
  'ende enes eren erer eres eret erne ered heds ens ene ere ers ets hed en er es et e'
).split(' ');
const otherSuffixes = ['elig', 'lig', 'els', 'ig'];
const pairs = ['gd', 'dt', 'gt', 'kt'];
/** Letters after which a final s is an ending. */
const beforeS = /[abcdfghjklmnoprtvyzå]$/;
const firstRegion = /[aeiouyæøå][^aeiouyæøå]/;

/** Where the part of the word begins in which endings are looked for (R1). */
function regionStart(word: string): number {
  const match = firstRegion.exec(word);
  return match === null ? word.length : Math.max(3, match.index + 2);
}

/** The longest of the endings that lies wholly within the region. */
function endingOf(word: string, region: number, endings: readonly string[]): string | undefined {
  return endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= region);
}

function cut(word: string, ending: string): string {
  return word.slice(0, word.length - ending.length);
}

function dropMainSuffix(word: string, region: number): string {
  const ending = endingOf(word, region, mainSuffixes);
  if (ending !== undefined) return cut(word, ending);
  if (endingOf(word, region, ['s']) !== undefined) {
    const rest = cut(word, 's');
    if (beforeS.test(rest)) return rest;
  }
  return word;
}

function shortenPair(word: string, region: number): string {
  return endingOf(word, region, pairs) === undefined ? word : word.slice(0, -1);
}

function dropOtherSuffix(word: string, region: number): string {
  const rest = word.endsWith('igst') ? cut(word, 'st') : word;
  if (endingOf(rest, region, ['løst']) !== undefined) return cut(rest, 't');
  const ending = endingOf(rest, region, otherSuffixes);
  return ending === undefined ? rest : shortenPair(cut(rest, ending), region);
}

function undouble(word: string, region: number): string {
  const last = word.at(-1);
  const doubled =
    last !== undefined &&
    /[bcdfghjklmnpqrstvwxz]/.test(last) &&
    word.length - 1 >= region &&
    word.at(-2) === last;
  return doubled ? word.slice(0, -1) : word;
}

/**
 * The stem of a Danish word.
 * @param word one word in small letters
 */
export function danishStem(word: string): string {
  const region = regionStart(word);
  let stem = dropMainSuffix(word, region);
  stem = shortenPair(stem, region);
  stem = dropOtherSuffix(stem, region);
  return undouble(stem, region);
}
