import { describe, expect, it } from 'vitest';
import { minutesUsed } from '../meeting/agenda-clock';
import { edited } from '../records/make';
import { createMeeting } from '../records/meeting';
import { meetingNumber } from './held';
import { Team } from './team.fixture';

function at(time: string): number {
  return Date.parse(`2026-11-24T${time}:00Z`);
}

describe('the row of minutes', () => {
  it('[MINUTES-7] meetings are numbered as they took place; a planned one has the next number', () => {
    const team = new Team();
    team.act([edited('meeting', 'm', { state: 'held' })]);
    team.act([createMeeting({ id: 'e' }, { on: '2026-11-10', time: '09:00' })], { meeting: null });
    team.act([edited('meeting', 'e', { state: 'held' })], { meeting: null });
    team.act([createMeeting({ id: 'f' }, { on: '2026-12-08', time: '09:00' })], { meeting: null });
    const all = ['m', 'e', 'f'].map((id) => team.get('meeting', id));
    expect(all.map((m) => meetingNumber(m, all))).toEqual([2, 1, 3]);
  });

  it('[MINUTES-8] the next meeting is the first after this one that is not called off', () => {
    const team = new Team();
    team.act([
      createMeeting({ id: 'n1' }, { on: '2026-12-08', time: '09:00' }),
      createMeeting({ id: 'n2' }, { on: '2026-12-22', time: '09:30' }),
      createMeeting({ id: 'n0' }, { on: '2026-11-10', time: '09:00' }),
    ]);
    team.act([edited('meeting', 'n1', { state: 'cancelled' })]);
    expect(team.facts('agreements')).toMatchObject([
      { kind: 'nextMeeting', on: '2026-12-22', time: '09:30' },
    ]);
  });

  it('[MINUTES-9] how long it took stands in whole minutes beside the agenda', () => {
    const team = new Team();
    team.act([
      edited('meeting', 'm', {
        startedAt: '2026-11-24T08:00:00.000Z',
        endedAt: '2026-11-24T08:33:20.000Z',
        agenda: [{ part: 'ideas', minutes: 30 }],
        wentWell: 'Alle talte',
        nextTime: ' ',
      }),
    ]);
    expect(team.facts('agreements')).toMatchObject([
      { kind: 'wentWell', text: 'Alle talte' },
      { kind: 'timing', took: 33, planned: 30 },
    ]);
  });

  it('[MINUTES-9] a closed lid does not count, on whatever device the minutes are read', () => {
    const pause = { from: at('08:12'), to: at('09:12') };
    const team = new Team();
    team.act([
      edited('meeting', 'm', {
        startedAt: '2026-11-24T08:00:00.000Z',
        endedAt: '2026-11-24T09:40:00.000Z',
        minutesUsed: minutesUsed(at('08:00'), at('09:40'), [pause]),
        agenda: [{ part: 'ideas', minutes: 30 }],
      }),
    ]);
    expect(team.facts('agreements')).toMatchObject([{ kind: 'timing', took: 40, planned: 30 }]);
  });
});
