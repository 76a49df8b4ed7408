import { describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../board/card';
import { decide, goToReflection, startTest } from '../cycle/acts';
import { BoardKit } from '../board-kit.fixture';
import { createCycle, type DecisionKind, type Size } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createTestAction } from '../records/test-action';
import { isoDate } from '../cadence/iso-date';
import { edited } from '../records/make';
import { storyOf } from './point-story';

/** A board with one point, and the ways a test can go. */
class Told {
  readonly kit = new BoardKit({ now: '2026-09-01T09:00:00Z' });
  #serial = 0;

  constructor() {
    this.kit.act([
      createDevelopmentPoint(
        { id: 'p' },
        {
          title: 'Weekenden',
          kind: 'intervention',
          goal: 'Familien ved, hvem de ringer til',
          order: 'a0',
        },
      ),
    ]);
  }

  test(title: string, size: Size = 'single', pointId = 'p'): string {
    const id = `t${String((this.#serial += 1))}`;
    this.kit.act([
      createTestAction({ id }, { title, pointId, order: `a${String(this.#serial)}` }),
      createCycle({ id: `${id}-1` }, { testActionId: id, size }),
    ]);
    return id;
  }

  start(id: string, on: string): void {
    this.kit.act(
      startTest(this.kit.get('cycle', `${id}-1`), {
        today: isoDate(on),
        now: `${on}T08:00:00.000Z`,
      }),
    );
  }

  decide(id: string, kind: DecisionKind, on: string, learned: string, note = ''): void {
    const when = { today: isoDate(on), now: `${on}T09:00:00.000Z` };
    this.kit.act(goToReflection(this.kit.get('cycle', `${id}-1`), when));
    this.kit.act(
      decide(this.kit.get('testAction', id), this.kit.get('cycle', `${id}-1`), {
        kind,
        meeting: null,
        when,
        ids: { cycle: `${id}-2`, describeTask: `${id}-d`, checkBackTask: `${id}-c` },
        reflection: { learned, happened: '' },
        note,
      }),
    );
  }

  get cards(): Card[] {
    return this.kit.all('testAction').map((test) =>
      cardOf(
        test,
        this.kit.all('cycle').filter((c) => c.testActionId === test.id),
      ),
    );
  }

  story() {
    return storyOf(this.kit.get('developmentPoint', 'p'), this.cards);
  }
}

function titles(cards: readonly { card: Card }[]): string[] {
  return cards.map(({ card }) => card.test.title);
}

describe('the story of a point', () => {
  it('[HANDOVER-1] tried is what has begun, in the order it began, with the biggest it has been', () => {
    const told = new Told();
    const late = told.test('Sen', 'few');
    const early = told.test('Tidlig');
    told.test('Kun planlagt');
    told.test('Et andet sted', 'single', 'q');
    told.start(late, '2026-09-20');
    told.start(early, '2026-09-10');
    told.decide(early, 'expand', '2026-09-15', 'Det virker');
    const { tried } = told.story();
    expect(titles(tried)).toEqual(['Tidlig', 'Sen']);
    // The next cycle of the early one is bigger, but has not begun.
    expect(tried.map(({ size, cycles }) => [size, cycles])).toEqual([
      ['single', 1],
      ['few', 1],
    ]);
  });

  it('[HANDOVER-2] the latest reason of a test stands with what was learned, or alone', () => {
    const told = new Told();
    const adapted = told.test('Justeret');
    const bare = told.test('Kun en grund');
    told.start(adapted, '2026-09-10');
    told.start(bare, '2026-09-10');
    told.decide(adapted, 'adapt', '2026-09-12', 'Ventetid virker', 'Vi taler for meget');
    told.decide(bare, 'expand', '2026-09-12', '', 'To kolleger mere');
    const said = told
      .story()
      .learned.map(({ learned, why, decision }) => [learned.at(-1)?.text ?? '', why, decision]);
    expect(said).toHaveLength(2);
    expect(said).toContainEqual(['Ventetid virker', 'Vi taler for meget', 'adapt']);
    expect(said).toContainEqual(['', 'To kolleger mere', 'expand']);
  });

  it('[HANDOVER-2] learned is what every circle taught of each test that was not stopped', () => {
    const told = new Told();
    const kept = told.test('Beholdt');
    const ended = told.test('Stoppet');
    told.start(kept, '2026-09-10');
    told.start(ended, '2026-09-10');
    told.decide(kept, 'adapt', '2026-09-12', 'Først dette');
    told.decide(ended, 'stop', '2026-09-12', 'Ikke for os');
    told.kit.act([edited('cycle', `${kept}-2`, { learned: ' Så dette ' })]);
    expect(told.story().learned.map(({ learned }) => learned.map(({ text }) => text))).toEqual([
      ['Først dette', 'Så dette'],
    ]);
  });

  it('[HANDOVER-3] stopped tests say why and what was learned, the latest first', () => {
    const told = new Told();
    for (const [title, on] of [
      ['Ældst', '2026-09-12'],
      ['Nyest', '2026-10-01'],
    ] as const) {
      const id = told.test(title);
      told.start(id, '2026-09-10');
      told.decide(id, 'stop', on, `Lært af ${title}`, `Grund til ${title}`);
    }
    const fixed = told.test('Fast');
    told.start(fixed, '2026-09-10');
    told.decide(fixed, 'adopt', '2026-09-12', 'God');
    const { stopped } = told.story();
    expect(titles(stopped)).toEqual(['Nyest', 'Ældst']);
    expect(stopped[0]).toMatchObject({
      why: 'Grund til Nyest',
      learned: [{ number: '1', text: 'Lært af Nyest' }],
    });
  });

  it('[HANDOVER-4] what goes on now begins with what awaits reflection', () => {
    const told = new Told();
    const planned = told.test('Planlægges');
    const running = told.test('Afprøves');
    const ended = told.test('Fast');
    for (const id of [running, ended]) told.start(id, '2026-09-10');
    told.decide(ended, 'adopt', '2026-09-12', 'God');
    expect(told.story().going.map(({ test }) => test.id)).toEqual([running, planned]);
  });

  it('[HANDOVER-5] the answer about the goal is the latest one', () => {
    const told = new Told();
    expect(told.story().answer).toBeNull();
    told.kit.act([
      edited('developmentPoint', 'p', {
        'goalCheck.m2': { answer: 'closer', note: '', meeting: 'm2', on: '2026-10-10' },
        'goalCheck.m1': { answer: 'same', note: '', meeting: 'm1', on: '2026-09-10' },
      }),
    ]);
    expect(told.story().answer).toBe('closer');
  });
});
