/**
 * A package as sections of labelled texts: the preview of what leaves, and the page of what came in,
 * show the same. Every text of a package has one place here; a test holds that.
 */
import type { PackageText, TextPath } from '$lib/domain/inspiration/answers';
import {
  isTried,
  outcomeOf,
  sizeOf,
  type InspirationPackage,
  type PackageTest,
} from '$lib/domain/inspiration/package';
import { OBSERVATION_KINDS } from '$lib/domain/records/observation';
import { formatList } from '$lib/i18n/format';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import {
  decisionWord,
  expectedWord,
  observationWord,
  outcomeWord,
  pointKindWord,
} from '$lib/i18n/words';
import { dayOf } from './package-words';

/** A text with its label. */
export interface LabelledText extends PackageText {
  label: string;
  /** somebody's own words */
  quote?: true;
}

/** Texts under one heading, and what is told of them in words of the app. */
export interface TextGroup {
  heading: string | null;
  facts: string[];
  texts: LabelledText[];
}

/** A part of a package. */
export interface PackageSection {
  key: string;
  kind: 'about' | 'core' | 'point' | 'test';
  heading: string;
  title: LabelledText | null;
  decision: ReturnType<typeof outcomeOf>;
  groups: TextGroup[];
  /** tests under a point */
  under: PackageSection[];
}

type Told = Record<string, unknown>;

/** Texts of one object of the package, in order; empty ones are left out. */
function textsIn(at: TextPath, of: Told, labels: Record<string, string>): LabelledText[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const text = of[name];
    return typeof text === 'string' && text !== '' ? [{ path: [...at, name], label, text }] : [];
  });
}

/** All sections, points with their tests under them. */
export function describePackage(pack: InspirationPackage): PackageSection[] {
  const tests = pack.tests.map((test, i) => ({ point: test.point, section: testSection(test, i) }));
  const points = pack.points.map((point, i) => ({
    ...pointSection(point, i),
    under: tests.filter((test) => test.point === point.key).map((test) => test.section),
  }));
  const loose = tests.filter((test) => test.point === null).map((test) => test.section);
  return [aboutSection(pack), ...coreSection(pack), ...points, ...loose];
}

function aboutSection(pack: InspirationPackage): PackageSection {
  const origin = textsIn(['origin'], pack.origin, {
    board: m.field_board(),
    municipality: m.field_municipality(),
  });
  const about = textsIn(['about'], pack.about, {
    intervention: m.field_intervention(),
    targetGroup: m.inspire_view_target(),
    setting: m.inspire_view_setting(),
    caveats: m.inspire_view_caveats(),
    contact: m.inspire_view_contact(),
  });
  const written = {
    path: ['writtenOn'],
    label: m.inspire_view_written(),
    text: pack.writtenOn,
  };
  return section('about', m.inspire_view_about(), [group(null, [...origin, written, ...about])]);
}

function coreSection({ coreElements }: InspirationPackage): PackageSection[] {
  if (coreElements.length === 0) return [];
  const texts = coreElements.flatMap((element, i) =>
    textsIn(['coreElements', i], element, {
      title: m.kind_core_element(),
      description: m.field_description(),
    }),
  );
  return [section('core', m.kind_core_elements(), [group(null, texts)])];
}

function pointSection(point: InspirationPackage['points'][number], i: number): PackageSection {
  const at = ['points', i];
  const core = point.coreElements.map((text, n) => ({
    path: [...at, 'coreElements', n],
    label: m.kind_core_element(),
    text,
  }));
  const texts = textsIn(at, point, {
    why: m.field_why(),
    goal: m.field_goal(),
    signs: m.field_signs(),
    changes: m.field_changes(),
    closedNote: m.inspire_view_closed_note(),
  });
  return {
    ...section('point', m.kind_point(), [
      group(null, [...texts, ...core], point.kind ? [pointKindWord(point.kind)] : []),
    ]),
    key: point.key,
    title: titleOf(at, point.title),
  };
}

function testSection(test: PackageTest, i: number): PackageSection {
  const at = ['tests', i];
  const who = test.who.map((text, n) => ({
    path: [...at, 'who', n],
    label: m.inspire_view_who(),
    text,
  }));
  const size = sizeOf(test);
  const facts = [...(size ? [m.inspire_view_size({ size: sizeWord(size) })] : []), restsText(test)];
  return {
    ...section('test', m.kind_test(), [
      group(null, who, facts),
      ...test.cycles.map((_, n) => cycleGroup(test, [...at, 'cycles', n], n)),
      ...quoteGroup(test, at),
      ...spreadGroup(test, at),
    ]),
    key: test.key,
    title: titleOf(at, test.title),
    decision: outcomeOf(test),
  };
}

function cycleGroup(test: PackageTest, at: TextPath, n: number): TextGroup {
  const cycle = test.cycles[n];
  if (!cycle) return group(null, []);
  const { size, asExpected, outcome, decision } = cycle;
  const tried = isTried(cycle);
  const facts = [
    ...(size ? [sizeWord(size)] : []),
    ...(asExpected ? [m.inspire_view_as_expected({ answer: expectedWord(asExpected) })] : []),
    ...(outcome ? [m.inspire_view_outcome({ outcome: outcomeWord(outcome) })] : []),
    ...(decision ? [decisionWord(decision)] : []),
  ];
  const texts = textsIn(at, cycle, {
    attempt: tried ? m.field_tried() : m.field_attempt(),
    prediction: tried ? m.field_expected() : m.field_prediction(),
    predictionWhy: m.field_prediction_why(),
    happened: m.field_happened(),
    deviations: m.field_deviations(),
    learned: m.field_learned(),
    elsewhere: m.field_elsewhere(),
    decisionNote:
      decision === 'stop' ? m.inspire_view_stopped_why() : m.inspire_view_decision_note(),
  });
  return group(m.words_cycle({ number: cycle.number }), texts, facts);
}

function quoteGroup({ quotes }: PackageTest, at: TextPath): TextGroup[] {
  if (quotes.length === 0) return [];
  const texts = quotes.flatMap((quote, n): LabelledText[] =>
    textsIn([...at, 'quotes', n], quote, {
      text: observationWord(quote.kind),
      credit: m.field_credit(),
    }).map((told) =>
      told.path.at(-1) === 'text' && quote.kind === 'citizen' ? { ...told, quote: true } : told,
    ),
  );
  return [group(m.inspire_view_quotes(), texts)];
}

function spreadGroup({ spread }: PackageTest, at: TextPath): TextGroup[] {
  if (spread.length === 0) return [];
  const texts = spread.flatMap((one, n) =>
    textsIn([...at, 'spread', n], one, {
      place: m.inspire_view_place(),
      takenUpBy: m.inspire_view_taken_by(),
      on: m.field_when(),
      note: m.field_note(),
    }),
  );
  return [group(m.inspire_view_spread(), texts)];
}

/** What is no plain "Vi så", and is counted by itself. */
const SAID_BY = {
  citizen: m.inspire_rests_citizen,
  colleague: m.inspire_rests_colleague,
  assessment: m.inspire_rests_assessment,
  number: m.inspire_rests_number,
} as const;
const SAID_BY_KINDS = ['citizen', 'colleague', 'assessment', 'number'] as const;

/** "Bygger på 6 observationer, heraf 1 citat fra en borger". */
function restsText({ rests }: PackageTest): string {
  const all = OBSERVATION_KINDS.reduce((sum, kind) => sum + rests[kind], 0);
  if (all === 0) return m.inspire_view_rests_none();
  const observations = m.words_count_observations({ count: all });
  const parts = SAID_BY_KINDS.filter((kind) => rests[kind] > 0).map((kind) =>
    SAID_BY[kind]({ count: rests[kind] }),
  );
  return parts.length > 0
    ? m.inspire_view_rests_of({ observations, parts: formatList(parts) })
    : m.inspire_view_rests({ observations });
}

/** How a text is shown: days as people write them. */
export function shownText({ path, text }: PackageText): string {
  const name = path.at(-1);
  return name === 'writtenOn' || name === 'on' ? dayOf(text) : text;
}

function titleOf(at: TextPath, text: string): LabelledText {
  return { path: [...at, 'title'], label: m.field_title(), text };
}

function group(heading: string | null, texts: LabelledText[], facts: string[] = []): TextGroup {
  return { heading, texts, facts };
}

function section(
  kind: PackageSection['kind'],
  heading: string,
  groups: TextGroup[],
): PackageSection {
  return { key: kind, kind, heading, title: null, decision: null, groups, under: [] };
}
