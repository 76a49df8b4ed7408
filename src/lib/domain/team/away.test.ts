import { describe, expect, it } from 'vitest';
import { Team } from '../minutes/team.fixture';
import { isHere, createMember } from '../records/member';
import { edited } from '../records/make';
import {
  comeBack,
  coverOf,
  coveredBy,
  daysProblem,
  endPause,
  goAway,
  holdPause,
  isAway,
  rejoin,
  outsidePauses,
  pausesOf,
  thereOn,
  vikarsGone,
} from './away';

const summer = { from: '2026-07-06', to: '2026-07-31' };

function teamOfTwo(): Team {
  const team = new Team();
  team.act(
    ['bo', 'eva'].map((id) => createMember({ id }, { name: id })),
    { meeting: null },
  );
  return team;
}

describe('a pause', () => {
  it('[TEAM-11] has both its days, and several stand beside each other', () => {
    const team = new Team();
    team.act(holdPause('b', 'jul', { from: '2026-12-21', to: '2027-01-03' })[1]);
    team.act(holdPause('b', 'sommer', summer)[1]);
    const board = team.get('board', 'b');
    expect(pausesOf(board).map(({ key }) => key)).toEqual(['sommer', 'jul']);
    const within = ['2026-07-05', '2026-07-06', '2026-07-31', '2026-08-01'].map(
      (on) => outsidePauses(board, [{ on }]).length === 0,
    );
    expect(within).toEqual([false, true, true, false]);
    team.act(endPause('b', 'sommer')[1]);
    expect(pausesOf(team.get('board', 'b')).map(({ key }) => key)).toEqual(['jul']);
  });

  it('[TEAM-11] is asked for both days, the last no sooner than the first', () => {
    expect(daysProblem({ from: null, to: '2026-07-31' })).toBe('no-from');
    expect(daysProblem({ from: '2026-07-06', to: null })).toBe('no-to');
    expect(daysProblem({ from: '2026-07-31', to: '2026-07-06' })).toBe('backwards');
    expect(daysProblem({ from: '2026-07-06', to: '2026-07-06' })).toBeNull();
    // A year, with the 29th of February in it; a slip of a figure would be decades.
    expect(daysProblem({ from: '2027-07-06', to: '2028-07-06' })).toBeNull();
    expect(daysProblem({ from: '2027-07-06', to: '2028-07-07' })).toBe('too-long');
    expect(daysProblem({ from: '2026-07-06', to: '2062-07-31' })).toBe('too-long');
  });
});

describe('one of the team', () => {
  it('[TEAM-12] has the work of those they take over for, until the last day', () => {
    const team = teamOfTwo();
    team.act(goAway('bo', summer, 'eva')[1]);
    const covers = (day: string) => coveredBy('eva', team.all('member'), day);
    expect([covers('2026-07-05'), covers('2026-07-06')]).toEqual([[], ['bo']]);
    expect([covers('2026-07-31'), covers('2026-08-01')]).toEqual([['bo'], []]);
    expect(coveredBy('bo', team.all('member'), '2026-07-10')).toEqual([]);
    expect(isAway(team.get('member', 'bo'), '2026-07-10')).toBe(true);
    team.act(comeBack('bo')[1]);
    expect(isAway(team.get('member', 'bo'), '2026-07-10')).toBe(false);
    expect(covers('2026-07-10')).toEqual([]);
  });

  it('[TEAM-12] is there as a vikar until the last day, and not after', () => {
    const team = teamOfTwo();
    team.act([edited('member', 'bo', { until: '2026-07-31' })]);
    const days = ['2026-07-31', '2026-08-01'].map((day) => isHere(team.get('member', 'bo'), day));
    expect(days).toEqual([true, false]);
    expect(isHere(team.get('member', 'eva'), '2030-01-01')).toBe(true);
  });

  it('[TEAM-16] is taken over for on the days they are away, and on no other', () => {
    const team = teamOfTwo();
    team.act(goAway('bo', summer, 'eva')[1]);
    const cover = (day: string) => coverOf(team.get('member', 'bo'), day);
    expect(['2026-07-05', '2026-07-06', '2026-07-31', '2026-08-01'].map(cover)).toEqual([
      null,
      'eva',
      'eva',
      null,
    ]);
    expect(coverOf(undefined, '2026-07-06')).toBeNull();
  });

  it('[TEAM-17] is not there while away, and is in the team all the same', () => {
    const team = teamOfTwo();
    team.act(goAway('bo', summer, null)[1]);
    const there = (day: string) => thereOn(team.all('member'), day).map(({ id }) => id);
    expect([there('2026-07-05'), there('2026-07-06')]).toEqual([['bo', 'eva'], ['eva']]);
    expect(isHere(team.get('member', 'bo'), '2026-07-10')).toBe(true);
  });

  it('[TEAM-18] is named as a vikar whose time is over, until they are said to have left', () => {
    const team = teamOfTwo();
    team.act([edited('member', 'bo', { until: '2026-07-31' })]);
    const gone = (day: string) => vikarsGone(team.all('member'), day).map(({ id }) => id);
    expect([gone('2026-07-31'), gone('2026-08-01')]).toEqual([[], ['bo']]);
    team.act([edited('member', 'bo', { leftOn: '2026-07-31' })]);
    expect(gone('2026-08-01')).toEqual([]);
  });

  it('[TEAM-18] comes back for good, also a vikar whose last day has passed', () => {
    const team = teamOfTwo();
    team.act([edited('member', 'bo', { until: '2026-07-31', leftOn: '2026-08-03' })]);
    team.act(rejoin(team.get('member', 'bo'), '2026-09-01')[1]);
    expect(isHere(team.get('member', 'bo'), '2026-09-01')).toBe(true);
    // A last day that is still to come, or is today, is kept.
    for (const until of ['2026-12-31', '2026-09-01']) {
      team.act([edited('member', 'eva', { until, leftOn: '2026-08-03' })]);
      team.act(rejoin(team.get('member', 'eva'), '2026-09-01')[1]);
      expect(team.get('member', 'eva')).toMatchObject({ until, leftOn: null });
    }
  });

  it('[TEAM-12] does not take over for themselves, whatever another device has written', () => {
    const team = teamOfTwo();
    team.act(goAway('bo', summer, 'bo')[1]);
    expect(coveredBy('bo', team.all('member'), '2026-07-10')).toEqual([]);
  });

  it('[KIND-2] every act is called what the minutes and the history read it as', () => {
    const team = teamOfTwo();
    const verbs = [
      holdPause('b', 'k', summer),
      endPause('b', 'k'),
      goAway('bo', summer, null),
      comeBack('bo'),
      rejoin(team.get('member', 'bo'), '2026-07-10'),
    ].map(([verb]) => verb);
    expect(verbs).toEqual(['hold-pause', 'end-pause', 'go-away', 'come-back', 'edit-member']);
  });
});
