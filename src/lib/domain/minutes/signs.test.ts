import { describe, expect, it } from 'vitest';
import { edited } from '../records/make';
import { createSign } from '../records/sign';
import { Team } from './team.fixture';

const seen = (answer: string, source = '') => ({ answer, on: '2026-11-24', source });

/** A team whose point has two tegn, made before the meeting. */
function team(): Team {
  const made = new Team();
  made.act(
    [
      createSign({ id: 's1' }, { pointId: 'p', text: 'Ro om aftenen', order: 'a0' }),
      createSign({ id: 's2' }, { pointId: 'p', text: 'Færre opkald', order: 'a1' }),
    ],
    { meeting: null },
  );
  return made;
}

describe('tegn in the minutes', () => {
  it('[SIGN-5] are told where they were answered in the meeting, and no others', () => {
    const here = team();
    here.act([edited('sign', 's1', { 'seen.m': seen('seen', 'To familier') })]);
    expect(here.facts('goals')).toMatchObject([
      { kind: 'sign', text: 'Ro om aftenen', answer: 'seen', source: 'To familier', point: 'p' },
    ]);
  });

  it('[SIGN-5] are told where they were answered beforehand, when the meeting lifts its eyes', () => {
    const here = team();
    here.act([edited('sign', 's2', { 'seen.m': seen('notSeen') })], { meeting: null });
    expect(here.facts('goals')).toEqual([]);
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    expect(here.facts('goals')).toMatchObject([{ kind: 'sign', answer: 'notSeen', last: '' }]);
  });

  it('[SIGN-5] that nobody answered leave nothing', () => {
    const here = team();
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    expect(here.facts('goals')).toEqual([]);
  });
});
