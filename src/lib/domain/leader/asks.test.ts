import { expect, it } from 'vitest';
import { Team } from '../minutes/team.fixture';
import { edited, removed } from '../records/make';
import { createTestAction } from '../records/test-action';
import { answerTeam, askTeam, letLie, type AskedAbout } from './acts';
import { asksAboutPoint, asksAboutTest, asksShown, openAsks } from './asks';

function asked(...asks: [id: string, on: string, about: AskedAbout, by?: string][]): Team {
  const team = new Team();
  for (const [id, today, about, by = 'gitte'] of asks) {
    const me = { id: by, role: { leader: true as const } };
    team.act(askTeam({ id }, about, id, { today, me })[1], { meeting: null });
  }
  return team;
}

const ids = (asks: readonly { id: string }[]): string[] => asks.map(({ id }) => id);

it('[LEADER-15] is held before the team in the order it was asked, whoever asked', () => {
  const team = asked(
    ['late', '2026-11-20', {}, 'anna'],
    ['early', '2026-11-02', {}, 'bo'],
    ['gone', '2026-11-01', {}],
    ['lies', '2026-11-03', {}],
    ['said', '2026-11-04', {}],
  );
  team.act([removed('leaderQuestion', 'gone')]);
  team.act(letLie('lies', '2026-11-05')[1]);
  team.act(answerTeam('said', 'Ro', { today: '2026-11-05', meeting: null, me: null })[1]);
  const all = team.withRemoved('leaderQuestion');
  expect(ids(asksShown(all))).toEqual(['early', 'said', 'late']);
  expect(ids(openAsks(all))).toEqual(['early', 'late']);
});

it('[LEADER-15] [TEAM-1] stands on the test it is about, and on the point that test is under now', () => {
  const team = asked(
    ['test', '2026-11-02', { testActionId: 'moved', pointId: 'p1' }],
    ['point', '2026-11-03', { pointId: 'p1' }],
  );
  team.act([createTestAction({ id: 'moved' }, { title: 'x', pointId: 'p1', order: 'a' })]);
  team.act([edited('testAction', 'moved', { pointId: 'p2' })]);
  const all = team.all('leaderQuestion');
  const testOf = (id: string) => team.find('testAction', id);
  expect(ids(asksAboutTest('moved', all))).toEqual(['test']);
  expect(ids(asksAboutPoint('p1', all, testOf))).toEqual(['point']);
  expect(ids(asksAboutPoint('p2', all, testOf))).toEqual(['test']);
});
