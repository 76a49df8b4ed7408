import { expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { plannedDay } from './planned-day';

const on = (id: string, day: string | null, state: 'planned' | 'held' = 'planned') => ({
  id,
  state,
  on: day,
  time: '09:00',
});

it('[PLAN-3] a planned day that has passed is not the next one, and is told where no other is planned', () => {
  const today = isoDate('2026-12-17');
  const late = on('late', '2026-12-14');
  expect(plannedDay([late, on('held', '2026-12-16', 'held')], today, { pause: {} })).toEqual({
    id: 'late',
    on: '2026-12-14',
    time: '09:00',
    missed: true,
  });
  expect(
    plannedDay([late, on('b', '2027-01-11'), on('a', '2026-12-17')], today, { pause: {} }),
  ).toMatchObject({
    id: 'a',
    missed: false,
  });
  expect(plannedDay([on('older', '2026-11-30'), late], today, { pause: {} })).toMatchObject({
    id: 'late',
  });
  expect(plannedDay([on('undated', null)], today, { pause: {} })).toBeNull();
});

it('[PLAN-8] one that is planned in a pause is neither the next nor one that was not held', () => {
  const board = { pause: { july: { from: '2026-07-06', to: '2026-07-31' } } };
  const [paused, after] = [on('paused', '2026-07-14'), on('after', '2026-08-04')];
  expect(plannedDay([paused, after], isoDate('2026-07-01'), board)).toMatchObject({ id: 'after' });
  expect(plannedDay([paused], isoDate('2026-07-20'), board)).toBeNull();
});
