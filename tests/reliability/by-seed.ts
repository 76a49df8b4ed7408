/** Chance and clock of a story that can be told again: the same seed gives the same ids at the same moments. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Wall } from './devices/interleaving';
import { Random } from './random';
import { SEED } from './scale';

/** Where ids come from; a test puts that of its run in place. */
export const chance = { random: new Random(SEED) };

/** Everything that tells the time follows it, also what asks for a new Date. */
export const wall: Wall = {
  get now() {
    return Date.now();
  },
  set now(moment) {
    vi.setSystemTime(moment);
  },
};

/** For every test of a file; call it once. */
export function toldBySeed(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on crypto below
    const { getRandomValues } = crypto;
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      if (!(into instanceof Uint8Array)) return getRandomValues.call(crypto, into);
      for (let i = 0; i < into.length; i += 1) into[i] = chance.random.below(256);
      return into;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}
