/** Facts of an udviklingspunkt as plain sentences, each leading to what it rests on. Rule [TEAM-13]. */
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { shorten } from '$lib/domain/handover/one-page';
import type { FactKind, PointFact, RestsOn } from '$lib/domain/team/facts';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { capital, inWords } from './counted';

/** A run of text; what says a fact leads to the records it rests on. */
export interface FactPiece {
  readonly text: string;
  readonly of?: { readonly fact: FactKind; readonly rests: readonly RestsOn[] };
}

/** What a fact says, without a capital and a full stop. */
type Clause = Required<FactPiece>;

/** Letters of what was learned that a sentence has room for. */
const MOST_LETTERS = 160;

/** The words of each kind of fact. */
const WORDS: {
  readonly [K in FactKind]: (fact: PointFact<K>, today: IsoDate) => string;
} = {
  closed: ({ on, learned, note }, today) => {
    if (learned !== '') return m.facts_closed_learned({ text: quoted(learned) });
    if (note !== '') return m.facts_closed_note({ text: quoted(note) });
    return m.facts_closed({ date: day(on, today) });
  },
  written: ({ goal, signs }) => {
    if (signs === 0) return goal ? m.facts_written_goal() : m.facts_written_none();
    const count = { count: signs };
    return goal ? m.facts_written_goal_signs(count) : m.facts_written_signs(count);
  },
  tried: ({ tests, times }) => {
    if (tests === 0) return m.facts_tried_none();
    const often = m.facts_times({ number: String(times), word: inWords(times) });
    if (tests === 1) return m.facts_tried_one({ times: often });
    if (tests === times) return m.facts_tried_each({ tests: inWords(tests) });
    return m.facts_tried_in_all({ tests: inWords(tests), times: often });
  },
  seen: ({ signs, on }, today) => {
    const word = signs === 1 ? m.facts_one_sign() : inWords(signs);
    return m.facts_seen({ count: signs, word, date: day(on, today) });
  },
  madeFast: ({ tests }) => m.facts_made_fast({ count: tests, word: inWords(tests) }),
  stopped: ({ tests, learned }) => {
    const count = { count: tests, word: inWords(tests) };
    return learned ? m.facts_stopped_learned(count) : m.facts_stopped(count);
  },
};

/**
 * Facts as one text of one to four sentences: »Målet og tegnene er skrevet. To prøvehandlinger er prøvet i
 * alt fem gange. Ét tegn er set (3. nov.).« What ended stands in one sentence, however it ended.
 */
export function factsSentence(facts: readonly PointFact[], today: IsoDate): FactPiece[] {
  const sentences: Clause[][] = [];
  for (const [at, fact] of facts.entries()) {
    const before = facts[at - 1];
    if (fact.fact === 'stopped' && before?.fact === 'madeFast')
      sentences.at(-1)?.push({ text: alsoStopped(fact), of: fact });
    else sentences.push([{ text: said(fact, today), of: fact }]);
  }
  return sentences.flatMap((clauses, at) => [
    ...(at === 0 ? [] : [{ text: ' ' }]),
    ...sentence(clauses),
  ]);
}

/** The sentences as one string, for print and files. */
export function factsText(facts: readonly PointFact[], today: IsoDate): string {
  return factsSentence(facts, today)
    .map(({ text }) => text)
    .join('');
}

function said<K extends FactKind>(fact: PointFact<K>, today: IsoDate): string {
  return (WORDS[fact.fact] as (fact: PointFact<K>, today: IsoDate) => string)(fact, today);
}

function alsoStopped({ tests, learned }: PointFact<'stopped'>): string {
  const count = { count: tests, word: inWords(tests) };
  return learned ? m.facts_also_stopped_learned(count) : m.facts_also_stopped(count);
}

function sentence(clauses: readonly Clause[]): FactPiece[] {
  const pieces = clauses.flatMap(({ text, of }, at): FactPiece[] =>
    at === 0 ? [{ text: capital(text), of }] : [{ text: m.facts_and() }, { text, of }],
  );
  const ends = /[.!?…]$/u.test(clauses.at(-1)?.text ?? '');
  return ends ? pieces : [...pieces, { text: '.' }];
}

/** Someone's words within a sentence: short, and the full stop is that of the sentence. */
function quoted(text: string): string {
  return shorten(text, MOST_LETTERS).replace(/\.$/u, '');
}

function day(date: string, today: IsoDate): string {
  return formatDate(isoDate(date), { today, week: false });
}
