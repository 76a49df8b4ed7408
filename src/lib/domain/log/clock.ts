/**
 * Hybrid logical clock. A stamp orders changes that did not see each other; it is never evidence
 * that one change came after another (only `saw` is, see fold.ts).
 *
 * A change id is `<ms, 9 digits base 36>-<counter, 4 digits base 36>-<64 random bits, hex>`, so that
 * plain string comparison is clock comparison.
 */

/** Where this device's clock stands: milliseconds since 1970 and a counter within the millisecond. */
export interface Clock {
  ms: number;
  counter: number;
}

/** A clock that has not been used yet. */
export const clockAtRest: Clock = { ms: 0, counter: 0 };

/** Stamps further ahead than this (24 h, in ms) do not advance the device's own clock. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

const COUNTER_LIMIT = 36 ** 4;

/** What every change id looks like. */
export const CHANGE_ID = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{16}$/;

/**
 * Advances the clock for one change made on this device.
 *
 * A clock that was once set far ahead (more than 24 h) is not held on to: identity comes from the
 * random bits and order from `saw`, so going back is harmless.
 *
 * @param clock where the clock stood
 * @param now wall time, ms since 1970
 */
export function tick(clock: Clock, now: number): Clock {
  const wall = Math.max(0, Math.floor(now));
  if (clock.ms < wall || clock.ms > wall + MAX_AHEAD_MS) return { ms: wall, counter: 0 };
  if (clock.counter + 1 < COUNTER_LIMIT) return { ms: clock.ms, counter: clock.counter + 1 };
  return { ms: clock.ms + 1, counter: 0 };
}

/**
 * Lets the clock hear a stamp that arrived from elsewhere.
 *
 * @param clock where the clock stood
 * @param id the id of the change that arrived
 * @param now wall time, ms since 1970; a stamp more than 24 h ahead of it is ignored
 */
export function hear(clock: Clock, id: string, now: number): Clock {
  const heard = stampOf(id);
  if (heard.ms > now + MAX_AHEAD_MS) return clock;
  if (heard.ms < clock.ms || (heard.ms === clock.ms && heard.counter <= clock.counter))
    return clock;
  return heard;
}

/** Writes a change id from a clock and 64 random bits (16 hex digits). */
export function changeId(clock: Clock, random: string): string {
  return `${clock.ms.toString(36).padStart(9, '0')}-${clock.counter.toString(36).padStart(4, '0')}-${random}`;
}

/** Reads the clock part of a change id. */
export function stampOf(id: string): Clock {
  return { ms: parseInt(id.slice(0, 9), 36), counter: parseInt(id.slice(10, 14), 36) };
}
