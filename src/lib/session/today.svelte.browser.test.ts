import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { nowMs, today } from './today.svelte';

afterEach(() => {
  vi.useRealTimers();
});

test('who reads the day is woken when it is another, and not by a page that is left or a minute that goes', () => {
  vi.useFakeTimers({
    now: new Date(2026, 10, 30, 23, 59, 0),
    toFake: ['Date', 'setInterval', 'clearInterval'],
  });
  const days: string[] = [];
  let minutes = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      days.push(today());
    });
    $effect(() => {
      nowMs();
      minutes += 1;
    });
  });
  flushSync();
  vi.advanceTimersByTime(30_000);
  document.dispatchEvent(new Event('visibilitychange'));
  flushSync();
  expect(days).toEqual(['2026-11-30']);
  expect(minutes).toBeGreaterThan(1);

  vi.advanceTimersByTime(45_000);
  flushSync();
  expect(days).toEqual(['2026-11-30', '2026-12-01']);
  stop();
});
