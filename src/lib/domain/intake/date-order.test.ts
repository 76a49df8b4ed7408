import { describe, expect, it } from 'vitest';
import { orderOf } from './date-order';
import { parseLooseDate } from './loose-date';

describe('the order of day and month', () => {
  it.each([
    [['11/24/2026', '03/04/2027'], 'month', null],
    [['24/11/2026', '03/04/2027'], 'day', null],
    [['03/04/2027', '01/02/2027'], 'words', '03/04/2027'],
    [['3-4-2027', '1.2.27'], 'day', null],
    [['24/11/2026', '11/24/2026', '03/04/2027'], 'words', '03/04/2027'],
    [['3/4/2027 2:30 PM'], 'month', null],
    [['12/31/2026', '12/12/2026'], 'month', null],
    [['31/12/2026', '12/12/2026'], 'day', null],
    [[' 11/13/2026 '], 'month', null],
    [['13/12/2026'], 'day', null],
    [['12/11/2026'], 'words', '12/11/2026'],
    [['11/12/2026'], 'words', '11/12/2026'],
    // What is no date either way proves nothing, and is no doubt.
    [['12/32/2026', '13/13/2026', '40/50/2026'], 'day', null],
    [['', 'uge 48', '2026-11-24', '5/5/2027'], 'day', null],
  ])('[INTAKE-2] of %j is %s', (cells, order, doubt) => {
    expect(orderOf(cells)).toEqual({ order, doubt });
  });

  it.each([
    ['2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['2027-06-30T22:00:00Z', '2027-07-01'],
    ['2026-11-24T00:30:00+01:00', '2026-11-24'],
    ['2026-11-24T20:00:00-0500', '2026-11-25'],
    ['2026-11-24T23:30', '2026-11-24'],
    ['24\u2010\u00ad11\u22122026', '2026-11-24'],
  ])('[INTAKE-2] «%s» is %s in Denmark', (text, date) => {
    expect(parseLooseDate(text)).toBe(date);
  });

  it('[INTAKE-2] where nothing says which, only a day that is its own month is a date', () => {
    expect(parseLooseDate('05/05/2027', 'words')).toBe('2027-05-05');
    expect(parseLooseDate('05/06/2027', 'words')).toBeNull();
    expect(parseLooseDate('05/06/2027', 'month')).toBe('2027-05-06');
  });
});
