/** Names as a team writes or pastes them. Rules [TEAM-2] and [TEAM-3]. */

import { comparable } from '../text/folding';
import { NUMBER, listLines } from '../text/lines';

/** One person: a name, and what was written beside it, a role or a profession. */
export interface TypedName {
  name: string;
  beside: string;
}

/** What parts a name from what stands beside it, or from the next name. */
const PARTS = /\s*[,;\t|]\s*|\s+[-–—:]\s+/u;
/** "Mette Holm (sundhedsplejerske)" */
const IN_BRACKETS = /^(.+?)\s*\(([^()]*)\)$/u;

/**
 * Reads names. On one line commas part the names, and what begins with a small letter stands beside the
 * name before it. In a list each line is one person, with what stands beside the name after a comma, a
 * tab or a dash; a line with more than that is read as a line of names. [TEAM-2] [TEAM-3]
 */
export function namesIn(text: string): TypedName[] {
  // No name begins with a number, whatever the lines count.
  const lines = listLines(text).map((line) => line.replace(NUMBER, ''));
  const names = lines.flatMap((line) => (lines.length > 1 ? fromList(line) : fromLine(line)));
  const listed = new Set<string>();
  return names.filter(({ name }) => {
    const key = comparable(name);
    return listed.size !== listed.add(key).size;
  });
}

function fromList(line: string): TypedName[] {
  const [name = '', beside = '', ...more] = partsOf(line);
  return more.length > 0 ? fromLine(line) : named(name, beside);
}

function fromLine(line: string): TypedName[] {
  const people: TypedName[] = [];
  for (const part of partsOf(line)) {
    const last = people.at(-1);
    if (last && isSmall(part)) last.beside = [last.beside, part].filter(Boolean).join(', ');
    else people.push(...named(part, ''));
  }
  return people;
}

function partsOf(line: string): string[] {
  return line.split(PARTS).filter((part) => part !== '');
}

function named(text: string, beside: string): TypedName[] {
  const [, name = text, inBrackets = ''] = IN_BRACKETS.exec(text) ?? [];
  return name === ''
    ? []
    : [{ name, beside: [inBrackets.trim(), beside].filter(Boolean).join(', ') }];
}

function isSmall(text: string): boolean {
  const first = [...text][0] ?? '';
  return first !== first.toLocaleUpperCase('da');
}
