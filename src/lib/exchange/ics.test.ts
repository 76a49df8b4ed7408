import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '$lib/domain/cadence/iso-date';
import { plainLines } from '$lib/domain/text/lines';
import { daysIcs, meetingIcs, type MeetingEvent } from './ics';

const meeting: MeetingEvent = {
  uid: 'meeting-1@board-7',
  title: 'Tavlemøde',
  description: 'Klar til mødet',
  date: isoDate('2026-11-24'),
  time: '09:00',
  minutes: 30,
  dtstamp: Date.parse('2026-11-22T10:00:00Z'),
};

/** The file's lines with folded ones joined, as a calendar reads them. */
function unfolded(ics: string): string[] {
  return ics.replaceAll('\r\n ', '').split('\r\n');
}

/** The value of a property of the event, its escapes undone. */
function value(ics: string, name: string): string | undefined {
  const lines = unfolded(ics);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
  const line = event.find((each) => new RegExp(`^${name}[;:]`).test(each));
  return line
    ?.slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('a meeting for the calendar', () => {
  it('holds Danish wall-clock times with their zone', () => {
    const lines = unfolded(meetingIcs(meeting));
    expect(lines).toContain('DTSTART;TZID=Europe/Copenhagen:20261124T090000');
    expect(lines).toContain('DTEND;TZID=Europe/Copenhagen:20261124T093000');
    expect(lines).toContain('DTSTAMP:20261122T100000Z');
    expect(lines).toContain('UID:meeting-1@board-7');
    expect(lines).toContain('SEQUENCE:0');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines).toContain('TZID:Europe/Copenhagen');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('[PLAN-7] says a day before, at its hour, that one is ready with a sentence', () => {
    const reminder = { daysBefore: 3, text: 'Klar til tavlemødet' };
    const lines = unfolded(meetingIcs({ ...meeting, reminder }));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'));
    expect(alarm).toContain('ACTION:DISPLAY');
    expect(alarm).toContain('TRIGGER:-P3D');
    expect(alarm).toContain('DESCRIPTION:Klar til tavlemødet');
    expect(unfolded(meetingIcs(meeting))).not.toContain('BEGIN:VALARM');
  });

  it('[PLAN-7] says nothing the day before a meeting that is called off', () => {
    const reminder = { daysBefore: 3, text: 'Klar til tavlemødet' };
    const lines = unfolded(meetingIcs({ ...meeting, reminder, cancelled: true }));
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('tells when it is moved, and where it is', () => {
    const ics = meetingIcs({ ...meeting, sequence: 2, location: 'Rådhuset, lokale 2' });
    expect(value(ics, 'SEQUENCE')).toBe('2');
    expect(value(ics, 'LOCATION')).toBe('Rådhuset, lokale 2');
    expect(value(meetingIcs(meeting), 'LOCATION')).toBeUndefined();
  });

  it('[TEXT-2] a soft line break parts the words of a description as the usual one does', () => {
    const ics = meetingIcs({ ...meeting, description: 'Noter\u000bVi ringer\u2028igen' });
    expect(value(ics, 'DESCRIPTION')).toBe('Noter\nVi ringer\nigen');
  });

  it('keeps every text whole, in lines of at most 75 octets with no bare line break', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('a', 'æ', '😀', ',', ';', '\\', '\n', '\u2028', '"', ':', ' ', 'BEGIN:'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        // A property's leading and trailing line breaks and controls are not the product's to keep.
        fc.pre(title !== '' && description !== '' && !/\p{Cc}/u.test(title));
        fc.pre(!/[\p{Cc}--\n]/v.test(description));
        const ics = meetingIcs({ ...meeting, title, description });
        // Breaks that no keyboard makes become usual ones: [TEXT-2].
        expect(value(ics, 'SUMMARY')).toBe(plainLines(title));
        expect(value(ics, 'DESCRIPTION')).toBe(plainLines(description));
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text begin a property of its own', () => {
    const ics = meetingIcs({ ...meeting, title: 'A\r\nATTACH:evil\u0000\nB' });
    expect(unfolded(ics).some((line) => line.startsWith('ATTACH'))).toBe(false);
    expect(value(ics, 'SUMMARY')).toBe('A\nATTACH:evil\nB');
  });

  it('is right on any day of the year and across midnight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3650 }),
        fc.integer({ min: 6 * 60, max: 23 * 60 + 59 }),
        fc.integer({ min: 1, max: 300 }),
        (days, start, minutes) => {
          const date = addDays(isoDate('2024-01-01'), days);
          const time = Temporal.PlainTime.from('00:00').add({ minutes: start });
          const from = Temporal.PlainDate.from(date).toPlainDateTime(time);
          const ics = meetingIcs({ ...meeting, date, time: time.toString().slice(0, 5), minutes });
          function compact(moment: Temporal.PlainDateTime): string {
            return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
          }
          expect(value(ics, 'DTSTART')).toBe(compact(from));
          expect(value(ics, 'DTEND')).toBe(compact(from.add({ minutes })));
        },
      ),
    );
  });

  it.each([0, -5, 1441, 12.5, Number.NaN])('refuses a length of %s minutes', (minutes) => {
    expect(() => meetingIcs({ ...meeting, minutes })).toThrow(RangeError);
  });

  it('refuses a time that is none', () => {
    expect(() => meetingIcs({ ...meeting, time: '9.00' })).toThrow(RangeError);
  });
});

describe('a day for the calendar', () => {
  it('is the day on the board, whatever the zone of the machine', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(isoDate('2000-01-01'), n));
    fc.assert(
      fc.property(days, (date) => {
        const ics = daysIcs([{ uid: 'd', title: 'Frist', description: '', date, dtstamp: 0 }]);
        expect(unfolded(ics)).toContain(`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`);
      }),
    );
  });

  it('of a meeting at an hour that some zone skips is still that hour', () => {
    // Summer time begins here at this hour in Denmark, in Greenland and in New Zealand.
    for (const [date, time] of [
      ['2026-03-29', '02:30'],
      ['2026-03-28', '23:30'],
      ['2026-09-27', '02:30'],
    ] as const) {
      const ics = meetingIcs({ ...meeting, date: isoDate(date), time });
      expect(value(ics, 'DTSTART')).toBe(`${date.replaceAll('-', '')}T${time.replace(':', '')}00`);
    }
  });
});
