import { describe, expect, it } from 'vitest';
import { cardOf } from '$lib/domain/board/card';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { storyOf, type PointStory } from '$lib/domain/handover/point-story';
import type { Sign } from '$lib/domain/records/sign';
import { NamedBoard } from '$lib/keeping/formats/board-names';
import { toldRecords } from '$lib/keeping/formats/told-board.fixture';
import { handoverText, type HandoverText } from './handover-page';

const TODAY = isoDate('2026-11-24');

/** A text of so many letters, in words of five. */
function words(letters: number): string {
  return 'æble '.repeat(Math.ceil(letters / 5)).slice(0, letters - 1) + 'x';
}

/** The first point of the example, with so many tests like its own, each text so long. */
function story(tests: number, letters: number): PointStory {
  const board = new NamedBoard(toldRecords());
  const point = board.points[0];
  if (!point) throw new Error('no point');
  const begun = board.cards.filter(({ test, cycles }) => test.pointId === point.id && cycles[0]);
  const cards = Array.from({ length: tests }, (_, i) => {
    const card = begun[i % begun.length];
    if (!card) throw new Error('no card');
    const id = `t${String(i)}`;
    const stopped = i % 3 === 0;
    return cardOf(
      { ...card.test, id, title: words(letters) },
      card.cycles.slice(0, 1).map((cycle) => ({
        ...cycle,
        id: `${id}-c`,
        testActionId: id,
        phase: stopped ? ('closed' as const) : ('test' as const),
        learned: words(letters),
        decision: stopped
          ? { kind: 'stop' as const, note: words(letters + 1), on: '2026-10-01', meeting: null }
          : null,
      })),
    );
  });
  return storyOf({ ...point, title: words(letters), goal: words(letters) }, cards);
}

const WORDS = { nameOf: () => 'Familiebehandler 1', today: TODAY, barriers: [], signs: [] };

function page(of: PointStory): HandoverText {
  return handoverText(of, {
    nameOf: () => 'Familiebehandler 1',
    today: TODAY,
    barriers: [],
    signs: [],
  });
}

/** All that stands on it, as one text. */
function said({ title, goal, tried, going, learned, stopped }: HandoverText): string {
  const lists = [tried, going, learned, stopped].flatMap(({ items }) => items);
  return JSON.stringify([title, goal, lists]);
}

describe('the handover of a point', () => {
  it('names a point whose title was deleted for good', () => {
    const of = story(1, 30);
    expect(page({ ...of, point: { ...of.point, title: '' } }).title).toBe('Slettet for altid');
  });

  it('[SIGN-4] says what the team sees a change by: the text first, then every tegn in order', () => {
    const of = story(1, 30);
    const { id } = of.point;
    const sign = (text: string, order: string) =>
      ({ id: text, pointId: id, text, order, seen: {}, removed: false }) as unknown as Sign;
    const said = handoverText(
      { ...of, point: { ...of.point, signs: 'Færre opkald' } },
      { ...WORDS, signs: [sign('De sover', 'a1'), sign('Ro om aftenen', 'a0')] },
    );
    expect(said.signs).toBe('Færre opkald · Ro om aftenen · De sover');
  });

  it('[HANDOVER-2] tells what every circle taught, the latest marked; without room the oldest go', () => {
    const of = story(2, 30);
    const taught = (circles: number, text: (circle: number) => string): PointStory => ({
      ...of,
      learned: of.learned.map((one) => ({
        ...one,
        why: '',
        learned: Array.from({ length: circles }, (_, i) => ({
          number: String(i + 1),
          text: text(i + 1),
        })),
      })),
    });
    const short = page(taught(3, (circle) => `lært ${String(circle)}`));
    expect(short.learned.items[0]?.texts).toEqual([
      'Cirkel 1: lært 1',
      'Cirkel 2: lært 2',
      'Senest, cirkel 3: lært 3',
    ]);
    expect(short.shortened).toBe(false);
    const long = page(taught(40, (circle) => `nr. ${String(circle)} ${words(400)}`));
    expect(long.shortened).toBe(true);
    expect(long.learned.items[0]?.texts?.at(-1)).toMatch(/^Senest, cirkel 40: nr\. 40 /);
    expect(long.learned.items[0]?.texts?.at(-2)).toMatch(/^Cirkel 39: /);
    expect(JSON.stringify(long.learned)).not.toContain('Cirkel 1: ');
  });

  it('[PAGE-4] stands in large type when there is little to tell', () => {
    const short = page(story(3, 30));
    expect(short.shortened).toBe(false);
    expect(short.type).toBeGreaterThan(11);
  });

  it('[PAGE-4] gets smaller type before anything is cut', () => {
    const types = [3, 5, 7].map((tests) => page(story(tests, 60)));
    expect(types.map(({ shortened }) => shortened)).toEqual([false, false, false]);
    expect(types[2]?.type).toBeLessThan(types[0]?.type ?? 0);
  });

  it('[PAGE-3] says so when something was cut, and only then', () => {
    for (const [tests, letters] of [
      [3, 300],
      [6, 120],
      [12, 60],
      [20, 400],
    ] as const) {
      const text = page(story(tests, letters));
      const whole = !said(text).includes('…') && said(text).split(words(letters)).length > tests;
      expect(text.shortened, `${String(tests)} × ${String(letters)}`).toBe(!whole);
    }
  });

  it('[PAGE-2] leaves out no list altogether, and counts what is left out', () => {
    const { tried, going, learned, stopped } = page(story(60, 900));
    for (const part of [tried, going, learned, stopped]) {
      expect(part.items.length).toBeGreaterThan(0);
      expect(part.more).toBeGreaterThan(0);
    }
    expect(tried.items.length + tried.more).toBe(60);
  });
});
