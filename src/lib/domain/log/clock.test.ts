import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AHEAD_MS, changeId, hear, stampOf, tick } from './clock';
import { T0, random } from '../device.fixture';

describe('clock', () => {
  it('[LOG-1] never mints the same or a lower stamp, whatever the wall clock does within 24 h', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -MAX_AHEAD_MS / 2, max: MAX_AHEAD_MS / 2 }), { maxLength: 50 }),
        (jumps) => {
          let clock = tick({ ms: 0, counter: 0 }, T0);
          let base = T0;
          for (const jump of jumps) {
            base = Math.max(base, clock.ms);
            const next = tick(clock, base + Math.min(jump, 0));
            expect(changeId(next, random()) > changeId(clock, 'f'.repeat(16))).toBe(true);
            clock = next;
          }
        },
      ),
    );
  });

  it('[LOG-2] a stamp more than 24 h ahead does not advance the clock; a nearer one does', () => {
    const clock = { ms: T0, counter: 3 };
    expect(hear(clock, changeId({ ms: T0 + MAX_AHEAD_MS + 1, counter: 0 }, random()), T0)).toEqual(
      clock,
    );
    expect(hear(clock, changeId({ ms: T0 + 5000, counter: 7 }, random()), T0)).toEqual({
      ms: T0 + 5000,
      counter: 7,
    });
  });

  it('[LOG-2] a stamp of exactly 24 h ahead is still heard; one that is behind moves nothing', () => {
    const clock = { ms: T0, counter: 3 };
    const after = (ms: number, counter: number) =>
      hear(clock, changeId({ ms, counter }, random()), T0);
    expect(after(T0 + MAX_AHEAD_MS, 0)).toEqual({ ms: T0 + MAX_AHEAD_MS, counter: 0 });
    expect(after(T0, 4)).toEqual({ ms: T0, counter: 4 });
    for (const [ms, counter] of [
      [T0, 3],
      [T0, 2],
      [T0 - 1, 9],
    ] as const)
      expect(after(ms, counter)).toBe(clock);
  });

  it('[LOG-1] within one millisecond it counts, and goes on to the next when the count is full', () => {
    expect(tick({ ms: T0, counter: 3 }, T0)).toEqual({ ms: T0, counter: 4 });
    expect(tick({ ms: T0, counter: 36 ** 4 - 1 }, T0)).toEqual({ ms: T0 + 1, counter: 0 });
    expect(tick({ ms: T0, counter: 3 }, T0 + 1)).toEqual({ ms: T0 + 1, counter: 0 });
  });

  it('[LOG-1] a clock that once stood more than 24 h ahead is not held on to', () => {
    const ahead = { ms: T0 + MAX_AHEAD_MS, counter: 3 };
    expect(tick(ahead, T0)).toEqual({ ...ahead, counter: 4 });
    expect(tick(ahead, T0 - 1)).toEqual({ ms: T0 - 1, counter: 0 });
  });

  it('[LOG-1] an id can be read back and ends in 64 random bits', () => {
    const id = changeId({ ms: T0, counter: 12 }, '00ff00ff00ff00ff');
    expect(stampOf(id)).toEqual({ ms: T0, counter: 12 });
    expect(id.endsWith('-00ff00ff00ff00ff')).toBe(true);
  });
});
