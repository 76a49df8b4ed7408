import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { Summary } from '$lib/domain/leader/summary';
import { tellExample } from '$lib/examples/jammerbugt';
import { summed, told } from '$lib/examples/other-people.fixture';
import { partHeight, SHEET_WIDTH, stackHeight } from '$lib/parts/sheet/sheet-room';
import { fridaysIcs } from './friday';
import { sheetOf } from './leader-sheets';
import { lessonsOn, openOn, wayOn } from './lines';
import { PARTS } from './parts';
import { answeredText, nextVisit } from './through';

const TODAY = isoDate('2026-11-24');
const one = summed(told(tellExample)).summary;

function like(board: string, name: string, more: Partial<Summary> = {}): Summary {
  return { ...one, board, name, ...more };
}

describe('the lines of several boards', () => {
  const asked = { ...one.answered[0], by: null, to: null, otherwise: '', passedOn: null };
  const question = (id: string, wantedBy: string | null, askedOn: string) =>
    ({ ...asked, id, text: id, wantedBy, askedOn, point: null, test: null }) as const;

  it('stand in the order a leader answers them, whichever team asked', () => {
    const boards = [
      like('a', 'Andeby', { open: [question('q1', null, '2026-10-01')] }),
      like('b', 'Bøvling', {
        open: [question('q2', '2026-12-10', '2026-11-01'), question('q3', null, '2026-11-20')],
      }),
    ];
    expect(openOn(boards).map(({ line }) => line.id)).toEqual(['q2', 'q1', 'q3']);
  });

  it('what was learned stands newest first over all of them', () => {
    const days = lessonsOn(
      [like('a', 'A'), like('b', 'B')].map((board) => ({ board, lessons: board.lessons })),
    ).map(({ line }) => line.on);
    expect(days.length).toBeGreaterThan(4);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('what stands in the way stands by kind in one order, and says in how many teams', () => {
    const way = (id: string, kind: 'time' | 'staffing') => ({
      id,
      kind,
      text: id,
      point: null,
      test: null,
    });
    const kinds = wayOn([
      like('a', 'A', { inTheWay: [way('1', 'time'), way('2', 'staffing')] }),
      like('b', 'B', { inTheWay: [way('3', 'time')] }),
    ]);
    expect(kinds.map(({ kind, boards }) => [kind, boards])).toEqual([
      ['staffing', 1],
      ['time', 2],
    ]);
  });
});

it('what stands in the way is told of each team in turn, so that what is read first shows it across them', () => {
  const way = (id: string) => ({
    id,
    kind: 'time' as const,
    text: id,
    point: null,
    test: null,
  });
  const boards = [
    like('a', 'A', { inTheWay: [way('a1'), way('a2'), way('a3')] }),
    like('b', 'B', { inTheWay: [way('b1'), way('b2')] }),
  ];
  expect(wayOn(boards)[0]?.lines.map(({ line }) => line.id)).toEqual([
    'a1',
    'b1',
    'a2',
    'b2',
    'a3',
  ]);
});

describe('the pages of A4', () => {
  it.each(PARTS)('%s is one page with one board and with thirty', (part) => {
    for (const count of [1, 3, 30]) {
      const boards = Array.from({ length: count }, (_, at) =>
        like(`b${String(at)}`, `Team ${String(at)}`),
      );
      const { lists, type, shortened } = sheetOf(part, boards, TODAY);
      const heights = lists.map(({ part: list }) => partHeight(list, type, SHEET_WIDTH));
      expect(stackHeight(heights)).toBeLessThanOrEqual(680);
      if (count === 30 && part !== 'way') expect(shortened).toBe(true);
    }
  });
});

describe('the end of the page', () => {
  const visit = (day: string | null) =>
    ({ lasting: '', mandate: '', mayDecide: '', visit: day, said: null }) as const;

  it('says the nearest visit, its hour, and what one has asked and not heard of', () => {
    const boards = [
      like('a', 'Andeby', { direction: visit('2026-11-01') }),
      like('b', 'Familiehuset', {
        direction: visit('2026-12-01'),
        planned: [{ on: '2026-12-01', time: '09:00' }],
        asked: [
          { id: 'x', text: 'Hvad så I?', by: null, askedOn: null, answer: null, open: false },
          { id: 'y', text: 'Og tallene?', by: null, askedOn: null, answer: null, open: true },
        ].map((line) => ({ ...line, cycle: null, point: null, test: null })),
      }),
      like('c', 'Andre', { direction: visit('2027-01-01') }),
    ];
    expect(nextVisit(boards, TODAY)).toEqual({
      on: '2026-12-01',
      time: '09:00',
      team: 'Familiehuset',
      bring: 'Og tallene?',
    });
    expect(nextVisit([like('a', 'A', { direction: null })], TODAY)).toBeNull();
  });

  it('says that all is sent only when nothing waits', () => {
    const answer = { kind: 'decisionRequest' };
    expect(answeredText(2, [])).toBe('To svar er sendt.');
    expect(answeredText(2, [answer])).toBe('Ét svar er ikke sendt endnu.');
    expect(answeredText(0, [])).toBe('');
  });

  it('what waits is said as what it is: an answer, a question to the team, what it can count on', () => {
    const waits = (...kinds: string[]) =>
      answeredText(
        0,
        kinds.map((kind) => ({ kind })),
      );
    expect(waits('leaderQuestion')).toBe('Ét spørgsmål til teamet er ikke sendt endnu.');
    expect(waits('direction')).toBe('Det, teamet kan regne med fra dig, er ikke sendt endnu.');
    expect(waits('decisionRequest', 'leaderQuestion', 'leaderQuestion', 'direction')).toBe(
      'Ét svar, to spørgsmål til teamet og det, teamet kan regne med fra dig, er ikke sendt endnu.',
    );
  });

  it('the ten minutes are a year of Fridays, without those that are closed', () => {
    const text = fridaysIcs(TODAY, 'https://eksempel.dk/#/leder', 0);
    expect(text).toContain('SUMMARY:Fredag\\, 10 minutter');
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20261127T090000');
    expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=52;INTERVAL=1;BYDAY=FR');
    // Christmas Day and Good Friday.
    expect(text).toMatch(/EXDATE[^:]*:[^\r]*20261225T090000/);
    expect(text.replaceAll('\r\n ', '')).toContain('20270326T090000');
  });
});
