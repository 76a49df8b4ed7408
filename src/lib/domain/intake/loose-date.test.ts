/** Days as other programs write them: with a zone, out of time, with blanks in them. */
import { describe, expect, it } from 'vitest';
import { parseLooseDate } from './loose-date';

describe('a day in a list', () => {
  it('[INTAKE-2] with its moment is the day it is in Denmark, however the zone is written', () => {
    expect(parseLooseDate('2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(parseLooseDate('2026-07-23T22:30:00.000Z')).toBe('2026-07-24');
    for (const zone of ['-0500', '-05:00']) {
      expect(parseLooseDate(`2026-11-23T18:30${zone}`)).toBe('2026-11-24');
      expect(parseLooseDate(`2026-11-23 17:30:00 ${zone}`)).toBe('2026-11-23');
    }
    expect(parseLooseDate('2026-11-24T00:30+0100')).toBe('2026-11-24');
    expect(parseLooseDate('2026-11-24T00:30+0530')).toBe('2026-11-23');
  });

  it('[INTAKE-2] that programs write where there is none is no day', () => {
    expect(parseLooseDate('0001-01-01T00:00:00Z')).toBeNull();
    expect(parseLooseDate('9999-12-31T23:59:59Z')).toBeNull();
    expect(parseLooseDate('2026-13-45T10:00:00Z')).toBeNull();
  });

  it('[INTAKE-2] may have blanks in it, and stands with the day first unless it is known otherwise', () => {
    expect(parseLooseDate(' 24.   november \n 2026 ')).toBe('2026-11-24');
    expect(parseLooseDate('04-05-2026')).toBe('2026-05-04');
    expect(parseLooseDate('04-05-2026', 'month')).toBe('2026-04-05');
    expect(parseLooseDate('04-05-2026', 'words')).toBeNull();
  });
});
