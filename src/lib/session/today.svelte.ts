/** Today's date and the current minute, as values that change by themselves. */
import { createSubscriber } from 'svelte/reactivity';
import { dayHere, type IsoDate } from '$lib/domain/cadence/iso-date';

const follow = createSubscriber((update) => {
  const everyMinute = setInterval(update, 15_000);
  document.addEventListener('visibilitychange', update);
  return () => {
    clearInterval(everyMinute);
    document.removeEventListener('visibilitychange', update);
  };
});

/** The calendar date where the user is. Follows midnight while someone reads it. */
export function today(): IsoDate {
  follow();
  return dayHere(new Date());
}

/** Milliseconds since 1970, renewed every quarter of a minute and when the page is shown again. */
export function nowMs(): number {
  follow();
  return Date.now();
}
