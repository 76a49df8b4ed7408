import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isoDate } from './iso-date';
import {
  addMinutes,
  copenhagenDateTime,
  dateOf,
  localDateTime,
  localTime,
  meetingTimeZone,
  parseLocalDateTime,
  parseLocalTime,
  timeOf,
} from './local-time';

describe('times on the wall', () => {
  it.each(['00:00', '09:05', '19:30', '23:59'])('[CADENCE-11] %s is a time', (text) => {
    expect(parseLocalTime(text)).toBe(text);
  });

  it.each(['', '9:05', '24:00', '12:60', '12:5', '12.30', '12:30:00'])(
    '[CADENCE-11] "%s" is not a time',
    (text) => {
      expect(parseLocalTime(text)).toBeUndefined();
      expect(() => localTime(text)).toThrow(RangeError);
    },
  );

  it('[CADENCE-11] a day and a time come apart again', () => {
    const moment = localDateTime(isoDate('2026-11-24'), localTime('09:00'));
    expect(moment).toBe('2026-11-24T09:00');
    expect(dateOf(moment)).toBe('2026-11-24');
    expect(timeOf(moment)).toBe('09:00');
  });

  it.each(['2026-11-24 09:00', '2026-02-30T09:00', '2026-11-24T24:00', '2026-11-24T09:00Z'])(
    '[CADENCE-11] "%s" is not a day and a time',
    (text) => {
      expect(parseLocalDateTime(text)).toBeUndefined();
    },
  );

  it('[CADENCE-11] adding minutes crosses midnight both ways and agrees with Temporal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -5000, max: 5000 }),
        (start, minutes) => {
          const from = addMinutes(localDateTime(isoDate('2028-02-29'), localTime('00:00')), start);
          expect(addMinutes(from, minutes)).toBe(
            Temporal.PlainDateTime.from(from).add({ minutes }).toString({ smallestUnit: 'minute' }),
          );
        },
      ),
    );
  });

  it('[CADENCE-11] the wall clock in Denmark follows summer time', () => {
    expect(copenhagenDateTime(Date.parse('2026-03-29T00:59:59Z'))).toBe('2026-03-29T01:59');
    expect(copenhagenDateTime(Date.parse('2026-03-29T01:00:00Z'))).toBe('2026-03-29T03:00');
    expect(copenhagenDateTime(Date.parse('2026-10-25T00:59:00Z'))).toBe('2026-10-25T02:59');
    expect(copenhagenDateTime(Date.parse('2026-10-25T01:00:00Z'))).toBe('2026-10-25T02:00');
    expect(copenhagenDateTime(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01T00:00');
  });

  it('[CADENCE-11] the wall clock in Denmark agrees with Temporal at any instant', () => {
    const from = Date.parse('1980-01-01T00:00Z');
    const to = Date.parse('2060-01-01T00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(meetingTimeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' });
        expect(copenhagenDateTime(instant)).toBe(expected);
      }),
    );
  });
});
