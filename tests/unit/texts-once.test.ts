/**
 * One word, one key: a word that stands under two keys is sooner or later mended under one of them only.
 * Texts that are alike in both languages and yet say two things have their reason in `APART`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/lib/i18n/messages/', import.meta.url);

/** Keys that are alike today by chance → what makes them two things. */
const APART: readonly (readonly [keys: string, reason: string])[] = [
  ['act_note_barrier kind_barriers', 'what one does · the heading over those there are'],
  ['act_to_board mine_send', 'go to the board · the heading over what is sent to it'],
  ['app_nav_board field_board', 'a place to go to, beside Team and Møder · the name of a board'],
  ['field_done_on test_done', 'the day a task was done · a phase that is over'],
  [
    'field_municipality words_organisation_municipality',
    'whose board it is · where a member works',
  ],
  ['inspire_mask_name words_field_name', 'what stands in a text for a hidden name · a field'],
  ['learning_in_the_way meeting_way_barrier', 'a mark on what is in the way · what one may note'],
  ['meeting_way_observe words_observation_saw', 'what one may note · one of the five kinds of it'],
  ['words_goal_same words_outcome_same', 'nearer the goal? · what came of the test?'],
  ['words_goal_unknown words_outcome_unknown', 'nearer the goal? · what came of the test?'],
];

function read(locale: string): Map<string, string> {
  const files = readdirSync(new URL(`${locale}/`, folder));
  return new Map(
    files.flatMap((file) => {
      const text = readFileSync(new URL(`${locale}/${file}`, folder), 'utf8');
      return Object.entries(JSON.parse(text) as Record<string, unknown>)
        .filter(([key]) => !key.startsWith('$'))
        .map(([key, said]): [string, string] => [key, JSON.stringify(said)]);
    }),
  );
}

it('each text stands under one key, or its keys say two things', () => {
  const english = read('en');
  const keysOf = new Map<string, string[]>();
  for (const [key, danish] of read('da')) {
    const said = `${danish} · ${english.get(key) ?? ''}`;
    keysOf.set(said, [...(keysOf.get(said) ?? []), key]);
  }
  expect(keysOf.size).toBeGreaterThan(2000);
  const twice = [...keysOf.values()].filter((keys) => keys.length > 1);
  expect(twice.map((keys) => keys.sort().join(' ')).sort()).toEqual(APART.map(([keys]) => keys));
});
