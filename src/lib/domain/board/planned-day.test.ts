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
  expect(plannedDay([late, on('held', '2026-12-16', 'held')], today)).toEqual({
    id: 'late',
    on: '2026-12-14',
    time: '09:00',
    missed: true,
  });
  expect(plannedDay([late, on('b', '2027-01-11'), on('a', '2026-12-17')], today)).toMatchObject({
    id: 'a',
    missed: false,
  });
  expect(plannedDay([on('older', '2026-11-30'), late], today)).toMatchObject({ id: 'late' });
  expect(plannedDay([on('undated', null)], today)).toBeNull();
});
