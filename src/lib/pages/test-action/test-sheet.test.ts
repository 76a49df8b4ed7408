import { describe, expect, it } from 'vitest';
import { boardWithTest, TODAY } from '$lib/domain/board/board.fixture';
import { createCycle } from '$lib/domain/records/cycle';
import { createObservation } from '$lib/domain/records/observation';
import { testText, type TestText } from './test-sheet';

/** A text of so many letters, in words of five. */
function words(letters: number): string {
  return 'æble '.repeat(Math.ceil(letters / 5)).slice(0, letters - 1) + 'x';
}

/** The page of a test with so many cycles of so many observations, each text so long. */
function page(cycles: number, letters: number, observed = 2): TestText {
  const board = boardWithTest(words(letters));
  const text = words(letters);
  const ids = ['c', ...Array.from({ length: cycles - 1 }, (_, at) => `c${String(at + 10)}`)];
  ids.forEach((id, at) => {
    const parentCycleId = ids[at - 1] ?? null;
    if (parentCycleId !== null)
      board.do(createCycle({ id }, { testActionId: 't', parentCycleId, prediction: text }));
    board.do({
      record: id,
      kind: 'cycle',
      fields: { attempt: text, plan: text, happened: text, learned: text },
    });
    const observation = { testActionId: 't', cycleId: id, kind: 'saw', text, on: TODAY } as const;
    for (let one = 0; one < observed; one += 1)
      board.do(createObservation({ id: `${id}-o${String(one)}` }, observation));
  });
  return testText(board.card('t'), {
    goal: text,
    observations: board.all('observation'),
    today: TODAY,
  });
}

describe('a test on its page', () => {
  it('[PAGE-4] stands in large type when there is little to tell, in smaller before anything is cut', () => {
    const [short, longer] = [page(1, 30), page(4, 60)];
    expect([short.shortened, longer.shortened]).toEqual([false, false]);
    expect(short.type).toBeGreaterThan(11);
    expect(longer.type).toBeLessThan(short.type);
  });

  it('[PAGE-2] leaves out the oldest cycles first, counts them, and keeps the order', () => {
    const { cycles, shortened } = page(30, 400);
    expect(shortened).toBe(true);
    expect(cycles.items.length).toBeGreaterThan(0);
    expect(cycles.items.length + cycles.more).toBe(30);
    expect(cycles.items.at(-1)?.key).toBe('c38');
    expect(cycles.items.map(({ key }) => key)).toEqual(
      cycles.items.map(({ key }) => key).toSorted(),
    );
  });

  it('[PAGE-3] says so when a text or an observation was cut', () => {
    expect(page(1, 4000).shortened).toBe(true);
    expect(page(1, 30, 90).cycles.items[0]?.observed.more).toBeGreaterThan(0);
  });

  it('says what we expect of a cycle that has not begun, and what we expected of one that has', () => {
    const board = boardWithTest('Dukke');
    board.do({ record: 'c', kind: 'cycle', fields: { attempt: 'Med', prediction: 'Ro' } });
    const names = () =>
      testText(board.card('t'), {
        goal: '',
        observations: [],
        today: TODAY,
      }).cycles.items[0]?.told.map(({ name }) => name);
    expect(names()).toEqual(['Vi prøver', 'Vi forventer']);
    board.do({ record: 'c', kind: 'cycle', fields: { phase: 'test', startedOn: TODAY } });
    expect(names()).toEqual(['Vi prøver', 'Vi forventede']);
  });
});
