import { describe, expect, it } from 'vitest';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import { Team } from './team.fixture';

/** A meeting that was to follow up on t, u and v, and on one that the board has not got. */
function team(): Team {
  const made = new Team();
  made.act(
    ['u', 'v'].map((id) => createTestAction({ id }, { title: id, pointId: null, order: `a${id}` })),
    { meeting: null },
  );
  made.act([
    edited('meeting', 'm', { followUp: ['v', 'never-arrived', 'u', 't'], 'seen.u': true }),
  ]);
  return made;
}

const hold = (here: Team): string => here.act([edited('meeting', 'm', { state: 'held' })]);

describe('tests that were not reached', () => {
  it('[MINUTES-11] are told in the order of the meeting, with the day they were given as it ended', () => {
    const here = team();
    const act = here.act([edited('testAction', 't', { nextFollowUp: '2026-12-08' })]);
    hold(here);
    expect(here.facts('missed')).toEqual([
      { kind: 'missed', test: 'v', followUpOn: null, last: '' },
      { kind: 'missed', test: 't', followUpOn: '2026-12-08', last: here.changesOf(act)[0]?.id },
    ]);
    expect(here.facts('followUp')).toMatchObject([{ test: 'u' }]);
  });

  it('[MINUTES-11] are not told while they may still be reached', () => {
    const here = team();
    here.act([edited('meeting', 'm', { state: 'running' })]);
    expect(here.facts('missed')).toEqual([]);
  });

  it('[MINUTES-11] are none where a meeting had nothing to follow up', () => {
    const here = new Team();
    hold(here);
    expect(here.facts('missed')).toEqual([]);
  });

  it.each([
    ['it was decided', { decision: { kind: 'stop', on: '2026-11-24', note: '', meeting: 'm' } }],
    ['it was set going', { phase: 'test' }],
    [
      'it goes on, and why',
      { suggestion: { kind: 'continue', note: 'Lidt til', on: '2026-11-24' } },
    ],
    ['something was learned', { learned: 'Far skal med' }],
    ['what happened was told', { happened: 'Barnet lo' }],
  ])('[MINUTES-11] and a test is reached when %s', (_, fields) => {
    const here = team();
    here.act([edited('cycle', 'c', fields)]);
    hold(here);
    expect(here.facts('missed')).toMatchObject([{ test: 'v' }]);
    expect(here.facts('followUp')).toMatchObject([{ test: 'u' }, { test: 't' }]);
  });

  it('[MINUTES-11] and a test is not reached by blanks in its boxes, or by being ticked off again', () => {
    const here = team();
    here.act([edited('cycle', 'c', { learned: ' ', happened: '\n' })]);
    here.act([edited('meeting', 'm', { 'seen.u': null })]);
    hold(here);
    expect(here.facts('missed')).toMatchObject([{ test: 'v' }, { test: 'u' }, { test: 't' }]);
    expect(here.facts('followUp')).toEqual([]);
  });
});
