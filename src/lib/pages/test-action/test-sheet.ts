/** A prøvehandling as it stands on its A4 page: in words, and no more than the page holds. */
import type { Card } from '$lib/domain/board/card';
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import { hasBegun, inOrder, numberCycles } from '$lib/domain/cycle/numbering';
import type { Cycle } from '$lib/domain/records/cycle';
import type { Observation } from '$lib/domain/records/observation';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord, observationWord, outcomeWord } from '$lib/i18n/words';
import { factsLine, type SheetPart } from '$lib/parts/sheet/sheet-item';
import {
  Cutter,
  fillSheet,
  SHEET_WIDTH,
  stackHeight,
  textHeight,
  type Fill,
} from '$lib/parts/sheet/sheet-room';
import { named as titled } from '$lib/words/named';
import { cycleStand, cycleWeeks, fidelityText } from './cycle-words';

/** How many letters there is always room for, and how many entries. */
const ROOM = { title: 110, goal: 230, told: 150, observed: 120 };
const MOST = { cycles: 4, observed: 4 };

/** Points between columns: three of what is told, two of what was seen. */
const BETWEEN = 12;

/** What was seen: its kind, and the words. */
interface Observed {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

/** What is told of a cycle. */
interface ToldCycle {
  readonly key: string;
  readonly title: string;
  readonly facts: string;
  readonly told: readonly { readonly name: string; readonly text: string }[];
  readonly observed: SheetPart<Observed>;
}

/** What stands on the page. */
export interface TestText {
  title: string;
  goal: string;
  /** the newest of them in the order they were made; the oldest are left out first */
  cycles: SheetPart<ToldCycle>;
  /** what was seen outside any cycle */
  loose: SheetPart<Observed>;
  /** in points */
  type: number;
  /** something was cut */
  shortened: boolean;
}

/** What is told beside the card. */
export interface TestAround {
  /** goal of its udviklingspunkt */
  goal: string;
  observations: readonly Observation[];
  today: IsoDate;
}

/** Puts a test on its page. */
export function testText(card: Card, around: TestAround): TestText {
  return fillSheet((fill) => filled(card, around, fill), heightOf);
}

function heightOf({ title, goal, cycles, loose, type }: TestText): number {
  return stackHeight([
    textHeight(title, type * 1.9, SHEET_WIDTH),
    textHeight(goal, type, SHEET_WIDTH - 40),
    cycles.more > 0 ? type * 1.3 : 0,
    ...cycles.items.map((cycle) => cycleHeight(cycle, type)),
    loose.items.length > 0 ? headHeight(type) + observedHeight(loose, type) : 0,
  ]);
}

function cycleHeight({ title, facts, told, observed }: ToldCycle, type: number): number {
  const width = columnOf(3);
  const heights = told.map(({ text }) => textHeight(text, type, width) + type * 1.2 + 3);
  const head = textHeight(factsLine(title, facts), type * 1.1, SHEET_WIDTH);
  return (
    headHeight(type) - type * 1.3 + head + rowsHeight(heights, 3) + observedHeight(observed, type)
  );
}

function headHeight(type: number): number {
  return type * 1.5 + 7;
}

function observedHeight({ items, more }: SheetPart<Observed>, type: number): number {
  const width = columnOf(2);
  const heights = items.map(
    ({ kind, text }) => textHeight(`${kind}: ${text}`, type * 1.03, width) + 3,
  );
  return rowsHeight(heights, 2) + (more > 0 ? type * 1.3 : 0);
}

function columnOf(columns: number): number {
  return (SHEET_WIDTH - (columns - 1) * BETWEEN) / columns;
}

/** How high entries are side by side: each row as high as the highest in it. */
function rowsHeight(heights: readonly number[], columns: number): number {
  let sum = 0;
  for (let at = 0; at < heights.length; at += columns)
    sum += Math.max(...heights.slice(at, at + columns));
  return sum;
}

function filled(card: Card, { goal, observations, today }: TestAround, fill: Fill): TestText {
  const cutter = new Cutter(fill);
  const numbers = numberCycles(card.cycles);
  const cycles = inOrder(card.cycles);
  const known = new Set(cycles.map(({ id }) => id));
  const observed = (list: readonly Observation[]): SheetPart<Observed> =>
    cutter.list(list, MOST.observed, (one) => ({
      key: one.id,
      kind: observationWord(one.kind ?? 'saw'),
      text: cutter.text(said(one), ROOM.observed),
    }));
  const newest = cutter.list(cycles.toReversed(), MOST.cycles, (cycle) => ({
    key: cycle.id,
    title: m.words_cycle({ number: numbers.get(cycle.id)?.label ?? '' }),
    facts: factsLine(
      sizeWord(cycle.size ?? 'single'),
      cycleWeeks(cycle, today),
      cycle.decision ? decisionWord(cycle.decision.kind) : cycleStand(cycle),
      named(m.test_fidelity(), fidelityText(cycle.fidelity)),
      named(m.test_outcome(), cycle.outcome ? outcomeWord(cycle.outcome) : ''),
    ),
    told: told(cycle).map(({ name, text }) => ({ name, text: cutter.text(text, ROOM.told) })),
    observed: observed(observations.filter((one) => one.cycleId === cycle.id)),
  }));
  return {
    title: cutter.text(titled(card.test.title), ROOM.title),
    goal: cutter.text(goal, ROOM.goal),
    cycles: { items: newest.items.toReversed(), more: newest.more },
    loose: observed(observations.filter(({ cycleId }) => !known.has(cycleId ?? ''))),
    type: fill.type,
    // Read last: every text above has said whether it was cut.
    shortened: cutter.cut,
  };
}

function told(cycle: Cycle): { name: string; text: string }[] {
  const expected = hasBegun(cycle) ? m.field_expected() : m.field_prediction();
  return [
    { name: m.field_attempt(), text: cycle.attempt },
    { name: expected, text: cycle.stamp?.prediction ?? cycle.prediction },
    { name: m.field_plan(), text: cycle.plan },
    { name: m.field_happened(), text: cycle.happened },
    { name: m.field_learned(), text: cycle.learned },
    { name: m.field_decision(), text: cycle.decision?.note ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}

function named(name: string, answer: string): string {
  return answer === '' ? '' : `${name} ${answer}`;
}

function said({ kind, text, credit }: Observation): string {
  const words = kind === 'citizen' ? `»${text.replaceAll(/^[»"“]|[«"”]$/g, '')}«` : text;
  return credit ? `${words} (${credit})` : words;
}
