/** Which column of a spreadsheet holds what. Rule [INTAKE-1]. */
import { comparable } from '../text/folding';
import { INTAKE_FIELDS, type IntakeField } from './intake-fields';
import { knownColumns } from './known-exports';

/** The number of its column, counted from 0, for each field that has one. */
export type Columns = Partial<Record<IntakeField, number>>;

/** Headers as they are met, Danish and English; the most telling first. */
const HEADERS: Readonly<Record<IntakeField, readonly string[]>> = {
  title: [
    'titel',
    'title',
    'prøvehandling',
    'handling',
    'aktivitet',
    'action',
    'test',
    'activity',
    'opgave',
    'task',
    'tiltag',
    'navn',
    'hvad',
    'idé',
    'ide',
    'idea',
    'opgavenavn',
    'emne',
    'subject',
    'name',
    'summary',
  ],
  point: [
    'udviklingspunkt',
    'development point',
    'fokusområde',
    'indsatsområde',
    'focus area',
    'område',
    'tema',
    'theme',
    'mål',
    'goal',
  ],
  attempt: ['vi prøver', 'we try', 'beskrivelse', 'description', 'hvad prøver vi', 'indhold'],
  prediction: [
    'vi forventer',
    'we expect',
    'forventning',
    'forventet',
    'expectation',
    'expected',
    'prediction',
    'effekt',
    'hypotese',
  ],
  plan: ['hvem og hvornår', 'who and when', 'plan', 'hvordan', 'how'],
  owner: [
    'ansvarlig',
    'tildelt til',
    'assigned to',
    'assignee',
    'members',
    'owner',
    'responsible',
    'tovholder',
    'ansvar',
    'hvem',
    'who',
    'initialer',
    'person',
  ],
  followUp: [
    'næste opfølgning',
    'next follow up',
    'opfølgning',
    'follow up',
    'frist',
    'forfaldsdato',
    'deadline',
    'due',
    'slutdato',
    'dato',
    'date',
    'hvornår',
    'when',
  ],
  presentOn: [
    'præsenteres',
    'vi fortæller om den',
    'fortælles på mødet',
    'presented',
    'we tell about it',
    'we tell the team',
    'fremlægges',
  ],
  kind: ['type', 'slags', 'kind', 'status', 'progress', 'state', 'fase', 'phase', 'art'],
  done: [
    'færdig',
    'udført',
    'fuldført',
    'afsluttet',
    'gennemført',
    'lukket',
    'done',
    'completed',
    'complete',
    'closed',
    'resolved',
  ],
};

/** A column of remarks may hold anything, whatever else its header says: what it is stays a choice. */
const REMARKS = /^(?:note|bemærkning|kommentar|comment|remark)/u;

/** What a program calls a row by, links to and counts, also in one word: never what it is about. */
const MACHINE =
  /(?:^| |^(?:opgave|handling|aktivitet|prøvehandling|sag|kort|person|task|action|item|card)s?)(?:ids?|guid|key|nøgle|nr|nummer|no|number|url|link|e ?mail|count|antal)$/u;
/** A day on which something was written or begun is not one to follow up on. */
const NOT_DUE =
  /^(?:created|oprettet|oprettelse|modified|last|senest|sidst|ændret|start|began|begyndt)/u;

/** Most rows that a list has above its headers: its name, who made it, an empty line. */
const ABOVE = 15;

/** Text as headers, names and titles are compared: small letters, one space, no signs at the ends. */
export function comparableText(text: string): string {
  return comparable(text)
    .replaceAll(/[\s_\-–/]+/gu, ' ')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .trim();
}

/**
 * Those of a known program; else guesses from the headers, but never for remarks, and never from numbers
 * and links by which programs know their rows. A header that is a known word comes before
 * one that only holds it.
 */
export function guessColumns(headers: readonly string[]): Columns {
  const columns: Columns = {};
  const compared = headers.map(comparableText);
  const known = knownColumns(compared);
  if (known) return known;
  const texts = compared.map((text) => (REMARKS.test(text) || MACHINE.test(text) ? '' : text));
  const taken = new Set<number>();
  const fits: readonly ((text: string, word: string) => boolean)[] = [
    (text, word) => text === word,
    (text, word) => text.startsWith(`${word} `) || text.startsWith(`${word}s `),
    (text, word) => word.length > 3 && text.split(' ').some((part) => part.startsWith(word)),
  ];
  for (const fit of fits)
    for (const field of INTAKE_FIELDS) {
      if (columns[field] !== undefined) continue;
      for (const word of HEADERS[field]) {
        const at = texts.findIndex(
          (text, i) =>
            !taken.has(i) &&
            text !== '' &&
            !(field === 'followUp' && NOT_DUE.test(text)) &&
            fit(text, word),
        );
        if (at < 0) continue;
        columns[field] = at;
        taken.add(at);
        break;
      }
    }
  return columns;
}

/**
 * The row of the headers: the one among the first in which most columns are known; −1 where none is.
 */
export function findHeaders(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 0;
  rows.slice(0, ABOVE).forEach((row, at) => {
    const known = Object.keys(guessColumns(row)).length;
    if (known > most) {
      best = at;
      most = known;
    }
  });
  return best;
}
