import { describe, expect, it } from 'vitest';
import { sinceLast } from '../meeting/since-last';
import { Team } from '../minutes/team.fixture';
import { answersOf, createDecisionRequest, isUnanswered } from '../records/decision-request';
import { edited } from '../records/make';
import { answerLeader, dropQuestion, lacksWords, passOn } from '../team/acts';
import { waitingFor } from './open-questions';

const today = '2026-11-24';
const alone = { today, meeting: null };
const leader = (id: string) => ({ id, role: { leader: true as const } });

function asked(team: Team) {
  return team.get('decisionRequest', 'asked');
}

describe('answers of leaders', () => {
  it('[LEADER-3] are a part each: two that were given unseen both stand, and no conflict', () => {
    const team = new Team();
    for (const [id, verdict] of [
      ['gitte', 'yes'],
      ['ib', 'no'],
    ] as const) {
      const answer = { request: asked(team), verdict, text: verdict === 'no' ? 'Ingen bil' : '' };
      team.act(answerLeader([answer], { ...alone, me: leader(id) })[1], { device: id });
    }
    expect(answersOf(asked(team))).toMatchObject([
      { by: 'gitte', verdict: 'yes', text: '' },
      { by: 'ib', verdict: 'no', text: 'Ingen bil' },
    ]);
  });

  it('[LEADER-3] stand beside what an older build answered', () => {
    const team = new Team();
    const answer = { text: 'Ja, fra mandag', on: today, by: 'gitte', meeting: null };
    team.act([edited('decisionRequest', 'asked', { answer })]);
    const newer = { request: asked(team), verdict: 'no' as const, text: 'Alligevel ikke' };
    team.act(answerLeader([newer], { ...alone, me: leader('gitte') })[1]);
    const answers = answersOf(asked(team));
    expect(answers.map(({ text }) => text)).toEqual(['Ja, fra mandag', 'Alligevel ikke']);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(2);
  });

  it('[LEADER-3] a question waits until it is answered or is none any more; sent on it waits still', () => {
    const team = new Team();
    expect(isUnanswered(asked(team))).toBe(true);
    team.act(passOn('asked', ' Visitationen ', today)[1]);
    expect(asked(team).passedOn).toEqual({ to: 'Visitationen', on: today });
    expect(isUnanswered(asked(team))).toBe(true);
    const dropped = team.act(dropQuestion('asked', 'Afgjort', today)[1]);
    expect(isUnanswered(asked(team))).toBe(false);
    team.undo(dropped);
    expect(isUnanswered(asked(team))).toBe(true);
    const yes = { request: asked(team), verdict: 'yes' as const, text: '' };
    team.act(answerLeader([yes], { ...alone, me: null })[1]);
    expect(isUnanswered(asked(team))).toBe(false);
  });

  it('[LEADER-3] each stands in Siden sidst', () => {
    const team = new Team();
    const request = asked(team);
    const said = (id: string) =>
      answerLeader([{ request, verdict: 'yes', text: id }], { ...alone, me: leader(id) })[1];
    team.act([...said('gitte'), ...said('ib')], { meeting: null });
    const none = {
      tasks: [],
      observations: [],
      ideas: [],
      points: [],
      tests: [],
      cycles: [],
      parked: [],
      asks: [],
    };
    const records = { ...none, requests: [asked(team)] };
    const news = sinceLast(null, { id: 'm2', startedAt: null }, records, today, []);
    expect(news.answers.map(({ answer }) => answer.text)).toEqual(['gitte', 'ib']);
  });

  it('[LEADER-4] need words, but for a ja', () => {
    const lacks = (verdict: 'yes' | 'yesIf' | 'no' | 'other') => lacksWords({ verdict, text: ' ' });
    expect([lacks('yes'), lacks('yesIf'), lacks('no'), lacks('other')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(lacksWords({ verdict: 'no', text: 'Ingen bil' })).toBe(false);
  });

  it('[TEAM-7] several are one act, and one Fortryd takes them all back', () => {
    const team = new Team();
    const [verb, drafts] = answerLeader(
      [
        { request: { id: 'asked', to: null }, verdict: 'yes', text: '' },
        { request: { id: 'other', to: null }, verdict: 'no', text: 'Nej' },
      ],
      { ...alone, me: null },
    );
    expect(verb).toBe('answer-leader');
    expect(drafts.map(({ record }) => record)).toEqual(['asked', 'other']);
    expect(answersOf(asked(team))).toEqual([]);
  });

  it('[LEADER-5] what waits for somebody is what they are asked, and for a leader what nobody is asked by name', () => {
    const team = new Team();
    const ask = (id: string, to: string) =>
      createDecisionRequest({ id }, { question: id, to, askedOn: '2026-11-01' });
    team.act([ask('hers', 'gitte'), ask('his', 'ib')]);
    const all = team.all('decisionRequest');
    const ids = (me: Parameters<typeof waitingFor>[0]) => waitingFor(me, all).map(({ id }) => id);
    expect(ids(leader('gitte'))).toEqual(['hers', 'asked']);
    expect(ids({ id: 'gitte', role: {} })).toEqual(['hers']);
    expect(ids({ id: 'lise', role: {} })).toEqual([]);
  });
});
