/** Today's date and the current minute, as values that change by themselves. */
import { createSubscriber } from 'svelte/reactivity';
import { dayHere, type IsoDate } from '$lib/domain/cadence/iso-date';

/**
 * Looks at a value every quarter of a minute, and when the page is shown or left, while someone reads it.
 * Readers are woken when it is another and never else: all the cards of a board ask what day it is.
 */
function followed<Value>(look: () => Value): () => Value {
  const follow = createSubscriber((wake) => {
    let known = look();
    const again = (): void => {
      const now = look();
      if (now === known) return;
      known = now;
      wake();
    };
    const timer = setInterval(again, 15_000);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  });
  return () => {
    follow();
    return look();
  };
}

/** The calendar date where the user is. Follows midnight while someone reads it. */
export const today: () => IsoDate = followed(() => dayHere(new Date()));

/** Milliseconds since 1970, renewed every quarter of a minute and when the page is shown again. */
export const nowMs: () => number = followed(() => Date.now());
