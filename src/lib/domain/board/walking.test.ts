import { describe, expect, it } from 'vitest';
import { nextCard } from './walking';

describe('walking', () => {
  const walk = [
    [['a1', 'a2'], [], ['a3']],
    [[], ['b1'], ['b2', 'b3']],
  ];

  it('[BOARD-18] up and down follow the column into the next lane', () => {
    expect(nextCard(walk, 'a1', 'ArrowDown')).toBe('a2');
    expect(nextCard(walk, 'a3', 'ArrowDown')).toBe('b2');
    expect(nextCard(walk, 'b2', 'ArrowUp')).toBe('a3');
    expect(nextCard(walk, 'a2', 'ArrowDown')).toBeNull();
  });

  it('[BOARD-18] left and right skip empty cells, at the same height where there is one', () => {
    expect(nextCard(walk, 'a2', 'ArrowRight')).toBe('a3');
    expect(nextCard(walk, 'a3', 'ArrowLeft')).toBe('a1');
    expect(nextCard(walk, 'b3', 'ArrowLeft')).toBe('b1');
    expect(nextCard(walk, 'b1', 'ArrowLeft')).toBeNull();
    expect(nextCard(walk, 'unknown', 'ArrowLeft')).toBeNull();
  });
});
