/** In which order a story is told, and what of a test with several læringscirkler. */
import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { cardOf } from '../board/card';
import type { DecisionKind, Size } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { edited, made } from '../records/make';
import { storyOf } from './point-story';

/** One læringscirkel as it is told of here. */
interface Circle {
  began?: string;
  size?: Size;
  learned?: string;
  decided?: [kind: DecisionKind, on: string, note?: string];
}

/** A board with the point `p`; a test is told with its circles, one after another. */
class Told {
  readonly kit = new BoardKit({ now: '2026-09-01T09:00:00Z' });
  #tests = 0;

  constructor() {
    this.kit.do(
      createDevelopmentPoint({ id: 'p' }, { title: 'Ro', kind: 'intervention', order: 'a0' }),
    );
  }

  test(title: string, circles: readonly Circle[], pointId = 'p'): void {
    this.#tests += 1;
    const order = `a${String(this.#tests)}`;
    const id = `t${String(this.#tests)}`;
    this.kit.do(made('testAction', id, { title, pointId, order }));
    circles.forEach(({ began, size, learned, decided }, i) => {
      const [kind, on, note = ''] = decided ?? [];
      this.kit.do(
        made('cycle', `${id}-${String(i)}`, {
          testActionId: id,
          phase: decided ? 'closed' : began ? 'test' : 'plan',
          ...(i > 0 ? { parentCycleId: `${id}-${String(i - 1)}` } : {}),
          ...(began ? { startedOn: began } : {}),
          ...(size ? { size } : {}),
          ...(learned ? { learned } : {}),
          ...(kind && on ? { decision: { kind, on, note, meeting: null } } : {}),
        }),
      );
    });
  }

  story() {
    const cards = this.kit.all('testAction').map((test) =>
      cardOf(
        test,
        this.kit.all('cycle').filter((cycle) => cycle.testActionId === test.id),
      ),
    );
    const point = this.kit.get('developmentPoint', 'p');
    const story = storyOf(point, cards);
    // The order of the cards is the database's, and says nothing.
    expect(storyOf(point, cards.toReversed())).toEqual(story);
    return story;
  }
}

const names = (told: readonly { card: { test: { title: string } } }[]): string[] =>
  told.map(({ card }) => card.test.title);

describe('the order of a story', () => {
  it('[HANDOVER-1] tried in the order it began, by the first of its circles', () => {
    const told = new Told();
    told.test('Sen', [{ began: '2026-09-20', decided: ['adapt', '2026-09-30'] }, {}]);
    told.test('Tidlig', [
      { began: '2026-10-01', decided: ['expand', '2026-10-25'] },
      // Tried beside the first, and begun before it.
      { began: '2026-09-10' },
    ]);
    told.test('Midt', [{ began: '2026-09-15' }]);
    told.test('Midt også', [{ began: '2026-09-15' }]);
    told.test('Planlagt', [{}]);
    expect(names(told.story().tried)).toEqual(['Tidlig', 'Midt', 'Midt også', 'Sen']);
  });

  it('[HANDOVER-1] a test has been as big as its biggest circle that has begun', () => {
    const told = new Told();
    told.test('Først stor', [
      { began: '2026-09-10', size: 'practice', decided: ['adapt', '2026-09-12'] },
      { began: '2026-09-20', size: 'few', decided: ['expand', '2026-09-22'] },
      { size: 'spread' },
    ]);
    told.test('Uden', [{ began: '2026-09-21' }]);
    expect(told.story().tried.map(({ size, cycles }) => [size, cycles])).toEqual([
      ['practice', 2],
      ['single', 1],
    ]);
  });

  it('[HANDOVER-2] learned with the newest test first, and only what was learned or decided with a reason', () => {
    const told = new Told();
    told.test('Ældst', [{ began: '2026-09-10', learned: 'Et' }]);
    told.test('Tavs', [{ began: '2026-09-10', decided: ['adopt', '2026-09-12', ' \n'] }]);
    told.kit.now += 2 * 86_400_000;
    told.test('Nyest', [
      { began: '2026-09-10', decided: ['adapt', '2026-09-12', ' Vi taler for meget '] },
      { began: '2026-09-20', decided: ['adopt', '2026-09-22', ' '] },
    ]);
    told.test('Lige så ny', [{ began: '2026-09-10', learned: 'To' }]);
    const { learned } = told.story();
    expect(names(learned)).toEqual(['Nyest', 'Lige så ny', 'Ældst']);
    expect(learned.map(({ why, decision }) => [why, decision])).toEqual([
      ['Vi taler for meget', 'adapt'],
      ['', null],
      ['', null],
    ]);
  });

  it('[HANDOVER-3] stopped with the latest first, and why without blanks', () => {
    const told = new Told();
    told.test('Ældst', [{ began: '2026-09-10', decided: ['stop', '2026-09-12', ' Ingen bil '] }]);
    told.test('Nyest', [{ began: '2026-09-10', decided: ['stop', '2026-10-12'] }]);
    told.test('Samme dag', [{ began: '2026-09-10', decided: ['stop', '2026-10-12'] }]);
    told.test('Gjort fast', [{ began: '2026-09-10', decided: ['adopt', '2026-10-12'] }]);
    const { stopped } = told.story();
    expect(names(stopped)).toEqual(['Nyest', 'Samme dag', 'Ældst']);
    expect(stopped.map(({ why }) => why)).toEqual(['', '', 'Ingen bil']);
  });

  it('[HANDOVER-1] what an older build began without a day began when it was written', () => {
    const told = new Told();
    told.test('Samme dag', [{ began: '2026-09-01' }]);
    told.test('Uden dag', [{}]);
    told.test('Dagen efter', [{ began: '2026-09-02' }]);
    told.kit.do(edited('cycle', 't2-0', { phase: 'test' }));
    expect(names(told.story().tried)).toEqual(['Samme dag', 'Uden dag', 'Dagen efter']);
  });

  it('[HANDOVER-5] of many answers about the goal the latest is told', () => {
    const told = new Told();
    const said = (answer: string, on: string) => ({ answer, note: '', meeting: 'm', on });
    told.kit.do(
      edited('developmentPoint', 'p', {
        'goalCheck.m1': said('same', '2026-09-10'),
        'goalCheck.m3': said('closer', '2026-11-10'),
        'goalCheck.m2': said('same', '2026-10-10'),
      }),
    );
    expect(told.story().answer).toBe('closer');
  });

  it('[HANDOVER-4] tells of no test that stands elsewhere', () => {
    const told = new Told();
    told.test('Et andet sted', [{ began: '2026-09-10', learned: 'Noget' }], 'q');
    told.test('Stoppet et andet sted', [{ decided: ['stop', '2026-09-12', 'Nej'] }], 'q');
    const { tried, learned, stopped, going } = told.story();
    expect([tried, learned, stopped, going]).toEqual([[], [], [], []]);
  });
});
