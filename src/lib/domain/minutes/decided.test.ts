import { describe, expect, it } from 'vitest';
import { decide, goOn, startTest } from '../cycle/acts';
import { createCycle } from '../records/cycle';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import { decidedIn } from './decided';
import { Team } from './team.fixture';

const when = { today: '2026-11-24', now: '2026-11-24T08:00:00.000Z' } as never;
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

/** A team that follows up on three tests. */
function teamOfThree(): Team {
  const team = new Team();
  const made = ['u', 'v'].flatMap((id) => [
    createTestAction({ id }, { title: id.toUpperCase(), pointId: null, order: `a${id}` }),
    createCycle({ id: `${id}c` }, { testActionId: id, prediction: 'Ro ved bordet' }),
  ]);
  team.act(made, { meeting: null });
  team.act([edited('meeting', 'm', { followUp: ['v', 'u', 't'] })]);
  return team;
}

function decided(team: Team) {
  return decidedIn(team.get('meeting', 'm'), team.log.changes, (kind, id) => team.find(kind, id));
}

describe('what was decided today', () => {
  it('[MINUTES-12] tells a decision, a start and Fortsæt with their words, in the order of the meeting', () => {
    const team = teamOfThree();
    const adapt = { kind: 'adapt', note: 'Kun far', meeting: 'm', when, ids } as const;
    team.act(
      decide(team.get('testAction', 't'), team.get('cycle', 'c'), {
        ...adapt,
        nextFollowUp: '2026-12-08',
      }),
    );
    team.act([
      ...goOn(team.get('testAction', 'u'), '2026-12-08', '2026-11-24'),
      edited('cycle', 'uc', {
        suggestion: { kind: 'continue', note: 'To gange til', on: '2026-11-24' },
      }),
    ]);
    team.act([
      ...startTest(team.get('cycle', 'vc'), when),
      edited('testAction', 'v', { nextFollowUp: '2026-12-22' }),
    ]);
    expect(decided(team)).toEqual([
      { test: 'v', outcome: 'start', words: 'Ro ved bordet', followUpOn: '2026-12-22' },
      { test: 'u', outcome: 'continue', words: 'To gange til', followUpOn: '2026-12-08' },
      { test: 't', outcome: 'adapt', words: 'Kun far', followUpOn: '2026-12-08' },
    ]);
  });

  it('[MINUTES-12] leaves out what was only talked about, taken back, or decided elsewhere', () => {
    const team = teamOfThree();
    team.act([edited('meeting', 'm', { 'seen.t': true })]);
    const back = team.act(goOn(team.get('testAction', 'u'), '2026-12-08', '2026-11-24'));
    team.undo(back);
    team.act(startTest(team.get('cycle', 'vc'), when), { meeting: null });
    expect(decided(team)).toEqual([]);
  });

  it('[MEET-28] a test that only moved along with the next meeting was not talked about', () => {
    const team = teamOfThree();
    team.act([
      edited('meeting', 'm', { followUp: ['v'], state: 'held' }),
      edited('testAction', 'u', { nextFollowUp: '2026-12-15' }),
    ]);
    expect(decided(team)).toEqual([]);
  });

  it('[MINUTES-12] tells Fortsæt by its reason alone, or by its day alone, and no blanks around a reason', () => {
    const team = teamOfThree();
    const suggestion = { kind: 'continue', note: 'To til', on: '2026-11-24' };
    team.act([edited('cycle', 'vc', { suggestion })]);
    team.act(goOn(team.get('testAction', 'u'), '2026-12-08', '2026-11-24'));
    const decision = { kind: 'stop', on: '2026-11-24', note: ' Nok nu ', meeting: 'm' };
    team.act([edited('cycle', 'c', { decision })]);
    expect(decided(team)).toEqual([
      { test: 'v', outcome: 'continue', words: 'To til', followUpOn: null },
      { test: 'u', outcome: 'continue', words: '', followUpOn: '2026-12-08' },
      { test: 't', outcome: 'stop', words: 'Nok nu', followUpOn: null },
    ]);
  });

  it('[MINUTES-12] a test that comes to its reflection, with a new day, has nothing decided of it', () => {
    const team = teamOfThree();
    team.act([
      edited('cycle', 'uc', { phase: 'reflect' }),
      edited('testAction', 'u', { nextFollowUp: '2026-12-08' }),
    ]);
    expect(decided(team)).toEqual([]);
  });
});
