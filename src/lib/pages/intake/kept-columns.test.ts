import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepColumns, keptColumns } from './kept-columns';

const HEADERS = ['Hvad', 'Hvem', 'Punkt'];

describe('the columns of the last spreadsheet', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are there again for the same headers of the same board, and for no others', () => {
    keepColumns('tavle', HEADERS, { title: 0, point: 2 });
    expect(keptColumns('tavle', HEADERS)).toEqual({ title: 0, point: 2 });
    expect(keptColumns('tavle', ['Hvad', 'Hvem'])).toBeUndefined();
    expect(keptColumns('anden', HEADERS)).toBeUndefined();
  });

  it('are guessed anew where what was kept cannot be read, or points beyond the worksheet', () => {
    for (const columns of [{ title: 3 }, { title: -1 }, { title: '0' }, { other: 0 }, null]) {
      kept.set('ft.intake.tavle', JSON.stringify({ headers: HEADERS, columns }));
      expect(keptColumns('tavle', HEADERS), JSON.stringify(columns)).toBeUndefined();
    }
    kept.set('ft.intake.tavle', '{');
    expect(keptColumns('tavle', HEADERS)).toBeUndefined();
  });

  it('are not kept where the browser has no room, and nothing breaks', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    keepColumns('tavle', HEADERS, { title: 0 });
    expect(keptColumns('tavle', HEADERS)).toBeUndefined();
  });
});
