/**
 * Findings in a package, and what the team answers to each: take it out, put something else in its
 * place, or keep it for a reason. Nothing is written before all are answered. [INSPIRE-4] [INSPIRE-5]
 */
import type { KnownName } from '../privacy/names';
import {
  scanForOthers,
  type PackageFinding,
  type PackageFindingKind,
} from '../privacy/scan-package';
import type { InspirationPackage } from './package';

/** Where a text stands in a package. */
export type TextPath = readonly (string | number)[];

/** A text of a package. */
export interface PackageText {
  path: TextPath;
  text: string;
}

/** An answer; one that keeps needs a reason. */
export type Answer = { kind: 'remove' } | { kind: 'mask' } | { kind: 'keep'; reason: string };

/** Answers by the id of the finding. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** A finding and where it stands. `id` follows the words, so that moving a test keeps its answers. */
export interface AskedFinding extends PackageFinding {
  id: string;
  path: TextPath;
}

/** What stands in place of what was taken out. */
export const TAKEN_OUT = '[…]';

/** Not texts a person wrote. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['format', 'id', 'key', 'point', 'number']);

/** Every text in a package, in the order of the file. */
export function textsOf(pack: InspirationPackage): PackageText[] {
  const found: PackageText[] = [];
  const walk = (value: unknown, path: TextPath): void => {
    if (typeof value === 'string') {
      if (value !== '' && !NOT_WRITTEN.has(String(path.at(-1)))) found.push({ path, text: value });
    } else if (Array.isArray(value)) value.forEach((one, i) => walk(one, [...path, i]));
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name]);
  };
  walk(pack, []);
  return found;
}

/** The line that says how to reach the team is there to be reached by: only CPR is asked about in it. */
function isAsked(path: TextPath, { kind }: PackageFinding): boolean {
  return path.join('.') !== 'about.contact' || kind === 'cpr';
}

/** Looks through one text. */
export type Scan = (text: string) => readonly PackageFinding[];

/**
 * Every finding in a package. [INSPIRE-4]
 *
 * @param scan may remember what it found: a package is looked through again after every letter
 */
export function findingsIn(
  pack: InspirationPackage,
  names: readonly KnownName[],
  scan: Scan = (text) => scanForOthers(text, names),
): AskedFinding[] {
  return textsOf(pack).flatMap(({ path, text }) =>
    scan(text)
      .filter((finding) => isAsked(path, finding))
      .map((finding) => ({ ...finding, path, id: idOf(finding, text) })),
  );
}

/** Longest reason why something is kept, in characters. */
export const LONGEST_REASON = 200;

/** The answer to a finding, when it is a whole one. */
export function answerTo(finding: Pick<AskedFinding, 'id'>, answers: Answers): Answer | null {
  const answer = Object.hasOwn(answers, finding.id) ? answers[finding.id] : undefined;
  if (!answer) return null;
  const isWhole =
    answer.kind !== 'keep' ||
    (answer.reason.trim() !== '' && answer.reason.length <= LONGEST_REASON);
  return isWhole ? answer : null;
}

/** Findings, each id once, and how many still want an answer. */
export function progressOf(
  findings: readonly AskedFinding[],
  answers: Answers,
): { all: number; open: number } {
  const ids = [...new Set(findings.map(({ id }) => id))];
  return { all: ids.length, open: ids.filter((id) => answerTo({ id }, answers) === null).length };
}

/** A word for each kind, in brackets, where nothing better can stand: "[telefonnummer]". */
export type MaskWords = Readonly<Record<PackageFindingKind, string>>;

/** A piece of a text as it leaves, and the finding it came of. */
export interface Piece {
  text: string;
  finding?: AskedFinding;
}

/** A text with its answers carried out. What has no answer yet stands as it was written. [INSPIRE-5] */
export function piecesOf(
  text: string,
  findings: readonly AskedFinding[],
  answers: Answers,
  words: MaskWords,
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start) });
    pieces.push({ text: leaving(finding, answerTo(finding, answers), words), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** What may stand in place of a finding. */
export function maskOf(finding: PackageFinding, words: MaskWords): string {
  return finding.mask ?? `[${words[finding.kind]}]`;
}

function leaving(finding: AskedFinding, answer: Answer | null, words: MaskWords): string {
  if (answer?.kind === 'remove') return TAKEN_OUT;
  return answer?.kind === 'mask' ? maskOf(finding, words) : finding.excerpt;
}

/** The package as it leaves: every answer carried out. */
export function answeredPackage(
  pack: InspirationPackage,
  findings: readonly AskedFinding[],
  answers: Answers,
  words: MaskWords,
): InspirationPackage {
  const byPath = new Map<string, AskedFinding[]>();
  for (const finding of findings) {
    const path = finding.path.join('.');
    byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  const copy = structuredClone(pack);
  for (const { path, text } of textsOf(pack)) {
    const own = byPath.get(path.join('.'));
    if (!own) continue;
    const said = piecesOf(text, own, answers, words).map((piece) => piece.text);
    put(copy, path, said.join(''));
  }
  return copy;
}

function put(root: unknown, path: TextPath, text: string): void {
  let at = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = text;
}

/** The same finding in the same words has the same id, wherever it stands; no words can be read from it. */
function idOf({ kind, start }: PackageFinding, text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    low = Math.imul(low ^ letter, 2654435761);
    high = Math.imul(high ^ letter, 1597334677);
  }
  const hash = (part: number): string => (part >>> 0).toString(36);
  return `${kind}-${String(start)}-${hash(low)}${hash(high)}`;
}
