import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '$lib/domain/board/card';
import { fillSheets, type MeasuredLane } from './sheet-fill';

function lane(id: string, head: number, test: number[], ideas: number[] = []): MeasuredLane {
  return { id, head, cards: { ideas, plan: [], test, reflect: [], closed: [] } };
}

const ids = (lanes: readonly MeasuredLane[], room: number) =>
  fillSheets(lanes, room).map((sheet) => sheet.pieces.map((piece) => piece.lane));

describe('sheets of the wall', () => {
  it('stand full before a new one is begun, and keep the order of the lanes', () => {
    const lanes = [lane('a', 10, [30]), lane('b', 10, [40]), lane('c', 10, [20])];
    expect(ids(lanes, 100)).toEqual([['a', 'b'], ['c']]);
    expect(ids(lanes, 120)).toEqual([['a', 'b', 'c']]);
    expect(ids(lanes, 50)).toEqual([['a'], ['b'], ['c']]);
    expect(ids([], 50)).toEqual([]);
  });

  it('move a lane that does not fit to the next one, whole', () => {
    const sheets = fillSheets([lane('a', 10, [60]), lane('b', 10, [20, 20])], 100);
    expect(sheets).toHaveLength(2);
    expect(sheets[1]?.pieces[0]).toMatchObject({ continued: false, cards: { test: [0, 2] } });
  });

  it('share a lane that is taller than a sheet between cards, each column by itself', () => {
    const sheets = fillSheets([lane('a', 10, [50, 30, 30, 90], [20, 20])], 100);
    expect(
      sheets
        .flatMap((sheet) => sheet.pieces)
        .map(({ cards, continued }) => [cards.test, cards.ideas, continued]),
    ).toEqual([
      [[0, 2], [0, 2], false],
      [[2, 3], [2, 2], true],
      [[3, 4], [2, 2], true],
    ]);
  });

  it('put a lane after the rest of a tall one where it fits', () => {
    expect(ids([lane('a', 10, [80, 20]), lane('b', 10, [30])], 100)).toEqual([['a'], ['a', 'b']]);
  });

  it('keep room to write on the last, and move a lane along rather than leave it bare', () => {
    const lanes = [lane('a', 10, [30]), lane('b', 10, [40])];
    const dealt = (hand: number, room = 100) =>
      fillSheets(lanes, room, hand).map(({ pieces, left }) => [pieces.length, left]);
    expect(dealt(10)).toEqual([[2, 10]]);
    expect(dealt(11)).toEqual([
      [1, 60],
      [1, 50],
    ]);
    expect(dealt(20, 60)).toEqual([
      [1, 20],
      [1, 10],
      [0, 60],
    ]);
  });

  it('give a card that is taller than any sheet one of its own', () => {
    expect(ids([lane('a', 10, [500, 20])], 100)).toEqual([['a'], ['a']]);
  });

  it('hold every card once and in order, and cut no lane that fits a sheet', () => {
    const height = fc.integer({ min: 1, max: 150 });
    const column = fc.array(height, { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(column, column), { maxLength: 6 }), (tuples) => {
        const lanes = tuples.map(([test, ideas], i) => lane(String(i), 10, test, ideas));
        const pieces = fillSheets(lanes, 200, 30).flatMap((sheet) => sheet.pieces);
        for (const one of lanes) {
          const own = pieces.filter((piece) => piece.lane === one.id);
          for (const name of COLUMNS) {
            const seen = own.flatMap((piece) => one.cards[name].slice(...piece.cards[name]));
            expect(seen).toEqual(one.cards[name]);
          }
          const tallest = Math.max(...COLUMNS.map((c) => one.cards[c].reduce((a, b) => a + b, 10)));
          if (tallest <= 200) expect(own).toHaveLength(1);
        }
      }),
    );
  });
});
