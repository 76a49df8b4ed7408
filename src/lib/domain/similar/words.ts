/** From text to terms: splitting, spelling, stems, and which words mean the same or next to nothing. */
import { wordsOf as typedWords } from '../text/folding';
import { danishStem } from './danish-stem';

/** A word as it stands in a text, and the two forms it is compared in. */
export interface Token {
  /** As written, invisible signs included, for showing what matched. */
  readonly written: string;
  /** Small letters, with æ, ø and å spelt out. */
  readonly word: string;
  /** What its forms have in common, spelt out likewise. */
  readonly stem: string;
}

/** @param folded a word as it is compared but for its capitals */
function smallLetters(folded: string): string {
  return folded
    .toLocaleLowerCase('da')
    .replace(/ä/g, 'æ')
    .replace(/ö/g, 'ø')
    .replace(/[éèêë]/g, 'e')
    .replace(/ü/g, 'u');
}

/** æ as ae and not the other way: skemaer must not become skemær. */
function spellOut(word: string): string {
  return word.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa');
}

/** One spelling: small letters, accents off, æ/ø/å written ae/oe/aa. */
function normaliseWord(folded: string): string {
  return spellOut(smallLetters(folded));
}

/** The stem, with the past tense in -ede taken off too, which Snowball leaves on (ringede → ring). */
function stemOf(folded: string): string {
  const stem = danishStem(smallLetters(folded));
  return spellOut(stem.length >= 6 && stem.endsWith('ed') ? stem.slice(0, -2) : stem);
}

/** A board uses the same few thousand words over and over; stemming each once makes loading quick. */
const known = new Map<string, Token>();
const mostKnown = 20_000;

function tokenOf(written: string, folded: string): Token {
  let token = known.get(written);
  if (token === undefined) {
    token = { written, word: normaliseWord(folded), stem: stemOf(folded) };
    if (known.size >= mostKnown) known.clear();
    known.set(written, token);
  }
  return token;
}

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  return typedWords(text).map(({ written, folded }) => tokenOf(written, folded));
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Words that carry no subject, in both languages of the app. */
const stopWords = new Set(
  wordsOf(`
  ad af alle alt altid anden andet andre at bare begge blev blive bliver da de dem den denne der deres
  det dette dig din dit dog du efter ej eller en end endnu er et fik fordi for fra få får før først
  gennem godt ham han hans har have havde hele hen hende hendes her hos hun hvad hvem hver hvilke
  hvilken hvis hvor hvordan hvorfor i igen ikke imellem imens ind inden indtil ingen intet ja jeg jer
  jeres jo kan kom kommer kun kunne lidt lige man mange med meget mellem men mens mere mest mig min
  mine mit mod må måske nej noget nogen nogle nu når næste ned og også om omkring op os over på samme
  samt sammen selv set sig sin sine sit skal skulle små som stadig så sådan tæt til ud uden under var
  ved vi vil ville vor vores være været
  bruge bruger brugt gå går give giver gør gøre gjort komme lade lader laver lave sætte sætter tage
  tager taget vise viser vist
  a about after all also an and any are as at be been before but by can could did do does during each
  for from had has have he her his how if in into is it its just more most my no not of on one or our
  out over she should so some than that the their them then there these they this to too under up us
  use was we were what when where which who why will with without would you your
`).map(normaliseWord),
);

/** May this word be left out when texts are compared? Bare numbers may, too. */
export function isStopWord(word: string): boolean {
  return word.length < 2 || stopWords.has(word) || /^\p{N}+$/u.test(word);
}

function stemSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(stemOf));
}

/** Words found on every board: sharing one of them says little. */
const everydayStems = stemSet(`
  familie familien familier barn børn barnet børnene forælder forældre mor far mødre fædre borger
  borgere team indsats prøve prøver prøvet afprøve afprøver teste test tester prøvehandling uge uger
  gang gange dag dage tid medarbejder kollega kolleger arbejde arbejder ny nye nyt stor starte start
  family families child children parent parents mother father citizen team try test week time day
`);

/** 1 for most words, less for those found on every board. */
export function subjectWeight(stem: string): number {
  return everydayStems.has(stem) ? 0.3 : 1;
}

/** Words that mean nearly the same in this work; one line is one meaning. */
const synonymLines = [
  'ringe opkald opringning telefon telefonisk telefonsamtale phone call',
  'sms besked tekstbesked message',
  'mail mails email epost post brev letter',
  'forælder forældre mor far mødre fædre moderen faderen parent mother father',
  'barn børn baby babyer spæd spædbarn spædbørn nyfødt child children infant',
  'besøg besøge hjemmebesøg visit',
  'møde møder mødes tavlemøde netværksmøde meeting',
  'skema skemaer ark skabelon tjekliste spørgeskema spørgeramme formular form checklist',
  'sundhedsplejerske sundhedsplejen sundhedspleje',
  'gravid gravide graviditet vordende ufødt pregnant pregnancy',
  'weekend fredag lørdag søndag',
  'bedsteforældre mormor farmor morfar farfar grandparents',
  'netværk pårørende slægt network relatives',
  'sagsbehandler rådgiver socialrådgiver myndighed',
  'familiebehandler behandler familieterapeut terapeut therapist',
  'supervision sparring vejledning',
  'foto fotos billede billeder video film optagelse piktogram photo picture',
  'skole lærer klasse school teacher',
  'huske påmindelse påminde rykker reminder remind',
  'afslutte afslutning slutte closing',
  'samtale snak snakke dialog talk conversation',
  'børnehave dagtilbud vuggestue dagpleje daginstitution pædagog',
  'ung unge teenager teenagere',
  'frivillig frivillige forening volunteer',
  'tryg tryghed rolig ro berolige beroligende calm calming',
  'sove søvn putte putning sengetid sleep',
  'mad spise måltid amme amning flaske meal',
  'informere information orientere orientering pjece folder leaflet',
  'bade bad badning bath',
  'netværkspersoner netværksperson tjenester tjeneste hjælp hjælpe help',
];

const meaningOfStem = new Map<string, string>();
for (const [line, words] of synonymLines.entries()) {
  for (const stem of stemSet(words)) meaningOfStem.set(stem, `#${line}`);
}

/**
 * Words of the list that Danish likes to end a compound with (*tavle*møde, *weekend*opkald), and the
 * stem that has their meaning. `ark` needs its joining s: Danmark is no sheet of paper.
 */
const compoundTails: readonly (readonly [ending: string, stem: string])[] = [
  ...[
    ...stemSet('besøg møde opkald samtale skema netværk supervision billede video vejledning'),
  ].map((stem) => [stem, stem] as const),
  ['sark', 'ark'],
];

/** The shortest first part of a compound that is taken for one. */
const shortestHead = 3;

/** The shared meaning of a word, read off a compound's last part when the whole is not known. */
export function meaningOf(stem: string): string | undefined {
  const own = meaningOfStem.get(stem);
  if (own !== undefined) return own;
  const tail = compoundTails.find(
    ([ending]) => stem.endsWith(ending) && stem.length - ending.length >= shortestHead,
  );
  return tail === undefined ? undefined : meaningOfStem.get(tail[1]);
}
