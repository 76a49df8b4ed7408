import { describe, expect, it } from 'vitest';
import { decide } from '../cycle/acts';
import { isoDate } from '../cadence/iso-date';
import { Team } from '../minutes/team.fixture';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { createMeeting } from '../records/meeting';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import { leaderMail, type LeaderMail } from './mail';
import { openQuestions } from './open-questions';

const today = isoDate('2026-11-24');
const when = { today, now: '2026-11-24T08:00:00.000Z' };
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

function mail(team: Team): LeaderMail {
  return leaderMail(team.minutes(), {
    board: team.get('board', 'b'),
    meeting: team.get('meeting', 'm'),
    meetings: team.all('meeting'),
    requests: team.all('decisionRequest'),
    barriers: team.all('barrier'),
    members: team.all('member'),
  });
}

describe('what the leader hears of after a meeting', () => {
  it('[LEADER-1] holds each test about which something was decided or learned, and those that are new', () => {
    const team = new Team();
    team.act([createTestAction({ id: 'new' }, { title: 'Brev', pointId: 'p', order: 'a1' })]);
    expect(mail(team).decided.facts.map(({ test }) => test)).toEqual(['new']);
    team.act([edited('cycle', 'c', { learned: 'Dukken hjælper' })]);
    expect(mail(team).decided.facts.map(({ test }) => test)).toEqual(['new', 't']);
  });

  it('[LEADER-1] holds no test that was only talked about', () => {
    const team = new Team();
    team.act([edited('meeting', 'm', { 'seen.t': true, followUp: ['t'] })]);
    expect(mail(team).decided).toEqual({ written: [], facts: [] });
  });

  it('[LEADER-1] holds what the team wrote over its minutes, and not what it wrote it over', () => {
    const team = new Team();
    const cycle = team.get('cycle', 'c');
    team.act(
      decide(team.get('testAction', 't'), cycle, {
        kind: 'stop',
        note: 'Det om Anne',
        meeting: 'm',
        when,
        ids,
      }),
    );
    team.act([edited('meeting', 'm', { 'minutes.followUp': 'Vi stopper dukken.' })]);
    const { decided } = mail(team);
    expect(decided).toEqual({ written: ['Vi stopper dukken.'], facts: [] });

    team.act([createBarrier({ id: 'bil' }, { text: 'Ingen bil til Anne', kind: 'resources' })]);
    team.act([edited('meeting', 'm', { 'minutes.barriers': 'Vi mangler en bil.' })]);
    expect(mail(team).inTheWay).toEqual({ written: 'Vi mangler en bil.', barriers: [] });
    // What stood in the way before, and what is noted after the text was written, stand beside it.
    const time = { text: 'Ingen tid', kind: 'time' as const };
    team.act([createBarrier({ id: 'tid' }, time)], { meeting: null });
    team.act([createBarrier({ id: 'rum' }, { text: 'Intet lokale', kind: 'resources' })]);
    expect(mail(team).inTheWay.barriers.map(({ id }) => id)).toEqual(['tid', 'rum']);
  });

  it('[LEADER-1] holds all that stands in the way, whenever it was noted, and nothing that no longer does', () => {
    const team = new Team();
    team.act([createBarrier({ id: 'bil' }, { text: 'Ingen bil', kind: 'resources' })], {
      meeting: null,
    });
    team.act([createBarrier({ id: 'new' }, { text: 'Ingen tid', kind: 'time' })]);
    expect(mail(team).inTheWay.barriers.map(({ id }) => id)).toEqual(['bil', 'new']);
    team.act([edited('barrier', 'bil', { resolved: { on: today, note: '' } })]);
    expect(mail(team).inTheWay.barriers.map(({ id }) => id)).toEqual(['new']);
  });

  it('[LEADER-1] says when the team meets next, once that is agreed', () => {
    const team = new Team();
    expect(mail(team).next).toBeNull();
    team.act([createMeeting({ id: 'm2' }, { on: '2026-12-08', time: '09:00' })]);
    expect(mail(team).next).toMatchObject({ on: '2026-12-08', time: '09:00' });
    // Also where the team has written its agreements itself.
    team.act([edited('meeting', 'm', { 'minutes.agreements': 'Vi ses.' })]);
    expect(mail(team).next).toMatchObject({ on: '2026-12-08' });
  });

  it('[LEADER-2] asks in the order of the day an answer is wanted, then of the day it was asked', () => {
    const team = new Team();
    const ask = (id: string, askedOn: string, wantedBy: string | null, to: string | null) =>
      createDecisionRequest({ id }, { question: id, askedOn, wantedBy, to });
    team.act([
      ask('late', '2026-11-01', '2026-12-24', 'a'),
      ask('soon', '2026-11-20', '2026-12-01', 'b'),
      ask('newer', '2026-11-22', null, 'a'),
    ]);
    const order = () => openQuestions(team.all('decisionRequest')).map(({ id }) => id);
    expect(order()).toEqual(['soon', 'late', 'asked', 'newer']);
    // Who is asked is no matter.
    team.act([
      edited('decisionRequest', 'late', { to: 'b' }),
      edited('decisionRequest', 'soon', { to: 'a' }),
    ]);
    expect(order()).toEqual(['soon', 'late', 'asked', 'newer']);
    const answer = { text: 'Ja', on: today, by: null, meeting: null };
    team.act([edited('decisionRequest', 'soon', { answer })]);
    expect(order()).toEqual(['late', 'asked', 'newer']);
  });
});
