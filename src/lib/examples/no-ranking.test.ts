/** No ranking, proved: who is responsible, helps, writes and is present moves nothing a leader reads. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../domain/log/change';
import { tellExample } from './jammerbugt';
import { tellExample as tellOther } from './favrskov';
import type { Summarised } from '../domain/leader/summary';
import { shuffled, summed, told } from './other-people.fixture';

/** The same without the lines that say who asked. */
function unasked({ summary, lessons }: Summarised): string {
  const lines = { open: summary.open, answered: summary.answered };
  const silent = Object.fromEntries(
    Object.entries(lines).map(([name, list]) => [name, list.map(({ by: _by, ...line }) => line)]),
  );
  return JSON.stringify({ summary: { ...summary, ...silent }, lessons });
}

describe.each([
  ['jammerbugt', tellExample],
  ['favrskov', tellOther],
] as const)('%s: with everybody in another’s place', (_name, tell) => {
  const changes = told(tell);
  const others = shuffled(changes);

  it('owners, contributors, actors and attendance are others indeed', () => {
    const people = (log: readonly Change[]): string =>
      JSON.stringify(
        log.map(({ actor, fields }) => [
          actor,
          Object.entries(fields).filter(([field]) => /^(owner|contributor|present)/.test(field)),
        ]),
      );
    expect(people(others)).not.toBe(people(changes));
  });

  it('[LEADER-10] not one byte of the summary changes but in who asked', () => {
    expect(unasked(summed(others))).toBe(unasked(summed(changes)));
  });

  it('[LEADER-10] nobody is named in it but who asked, is asked, and answers', () => {
    const { summary, lessons } = summed(changes);
    const named = new Set<string>();
    const collect = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      if ('name' in value && 'id' in value) named.add(path.replace(/\.\d+/g, ''));
      for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`);
    };
    collect(summary, 'summary');
    collect(lessons, 'lessons');
    const allowed = [
      'summary.leaders',
      'summary.open.by',
      'summary.open.to',
      'summary.answered.by',
      'summary.answered.to',
      'summary.answered.answers.by',
      'summary.asked.by',
      'summary.asked.answer.by',
      'summary.direction.said.by',
    ];
    expect([...named].filter((path) => !allowed.includes(path))).toEqual([]);
    const members = changes.filter(({ kind }) => kind === 'member').map(({ record }) => record);
    const leaders = new Set(summary.leaders.map(({ id }) => id));
    const others = members.filter((id) => !leaders.has(id));
    const rest = JSON.stringify({ ...summary, open: [], answered: [], asked: [] });
    expect(others.filter((id) => rest.includes(`"${id}"`))).toEqual([]);
  });
});
