import { describe, expect, it } from 'vitest';
import { Team } from '../minutes/team.fixture';
import { isOpenQuestion } from '../records/leader-question';
import { directionId } from '../records/direction';
import { noteOutcome } from '../team/acts';
import { answerTeam, askTeam, letLie, sayDirection } from './acts';

const today = '2026-11-24';
const gitte = { id: 'gitte', role: { leader: true as const } };
const alone = { today, meeting: null, me: gitte };

describe('what a leader asks the team', () => {
  function asked(): Team {
    const team = new Team();
    team.act(askTeam({ id: 'q' }, { testActionId: 't', pointId: 'p' }, ' Hvad så I? ', alone)[1]);
    return team;
  }

  it('[LEADER-7] is open until it is answered', () => {
    const team = asked();
    const question = team.get('leaderQuestion', 'q');
    expect(question).toMatchObject({ text: 'Hvad så I?', by: 'gitte', askedOn: today });
    expect(isOpenQuestion(question)).toBe(true);
    team.act(answerTeam('q', 'Ro', { today, meeting: 'm', me: gitte })[1]);
    const answered = team.get('leaderQuestion', 'q');
    // In the tavlemøde the team answers, whoever sits at the computer.
    expect(answered.answer).toEqual({ text: 'Ro', on: today, by: null, meeting: 'm' });
    expect(isOpenQuestion(answered)).toBe(false);
  });

  it('[LEADER-7] or until the team lets it lie, without a reason', () => {
    const team = asked();
    team.act(letLie('q', today)[1]);
    expect(isOpenQuestion(team.get('leaderQuestion', 'q'))).toBe(false);
  });

  it('[LEADER-7] stands in the minutes of the meeting that answered it', () => {
    const team = new Team();
    const ask = askTeam({ id: 'q' }, { testActionId: 't', pointId: 'p' }, 'Hvad så I?', alone);
    team.act(ask[1], { meeting: null });
    team.act(answerTeam('q', 'Ro om aftenen', { today, meeting: 'm', me: null })[1]);
    expect(team.facts('requests')).toMatchObject([
      { kind: 'leaderAsk', text: 'Hvad så I?', answer: 'Ro om aftenen' },
    ]);
  });
});

describe('what came of an answer', () => {
  it('[LEADER-6] is one text of the team, which can be taken away again', () => {
    const team = new Team();
    team.act(noteOutcome('asked', ' Vi kører nu ', { today, meeting: 'm' })[1]);
    expect(team.get('decisionRequest', 'asked').outcome).toEqual({
      text: 'Vi kører nu',
      on: today,
      meeting: 'm',
    });
    expect(JSON.stringify(team.facts('requests'))).toContain('Vi kører nu');
    team.act(noteOutcome('asked', '', { today, meeting: 'm' })[1]);
    expect(team.get('decisionRequest', 'asked').outcome ?? null).toBeNull();
  });
});

describe('what the team can count on', () => {
  const said = (team: Team) => team.all('direction').find(({ id }) => id === directionId('b'));

  it('[LEADER-8] stands with who said it and when; an agreed visit alone does not say it anew', () => {
    const team = new Team();
    team.act(sayDirection('b', undefined, { mayDecide: ' Alt ' }, alone)[1]);
    expect(said(team)).toMatchObject({ mayDecide: 'Alt', said: { by: 'gitte', on: today } });
    const later = { today: '2026-12-01', me: { ...gitte, id: 'ib' } };
    team.act(sayDirection('b', said(team), { visit: '2026-12-15' }, later)[1]);
    expect(said(team)).toMatchObject({ visit: '2026-12-15', said: { by: 'gitte', on: today } });
  });

  it('[LEADER-8] still holds when somebody says so, and is then theirs', () => {
    const team = new Team();
    team.act(sayDirection('b', undefined, { mayDecide: 'Alt' }, alone)[1]);
    const later = { today: '2026-12-01', me: { ...gitte, id: 'ib' } };
    team.act(sayDirection('b', said(team), { mayDecide: 'Alt' }, later)[1]);
    expect(said(team)).toMatchObject({ mayDecide: 'Alt', said: { by: 'ib', on: '2026-12-01' } });
  });

  it('[LEADER-8] is one per board, also where two have begun it unseen', () => {
    const one = sayDirection('b', undefined, { mandate: 'x' }, alone)[1];
    const other = sayDirection('b', undefined, { lasting: 'y' }, alone)[1];
    expect(new Set([...one, ...other].map(({ record }) => record)).size).toBe(1);
    expect(directionId('x'.repeat(64))).toHaveLength(64);
  });
});
