/** What of a meeting is news to a leader, and who the questions say they are for. */
import { describe, expect, it } from 'vitest';
import type { Fact, NewTestFact, TestFact } from '../minutes/facts';
import { Team } from '../minutes/team.fixture';
import type { SectionOfMinutes } from '../minutes/minutes';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { edited } from '../records/make';
import { createMember } from '../records/member';
import { leaderMail, type LeaderMail } from './mail';

function mail(team: Team, minutes: readonly SectionOfMinutes[] = team.minutes()): LeaderMail {
  return leaderMail(minutes, {
    board: team.get('board', 'b'),
    meeting: team.get('meeting', 'm'),
    meetings: team.all('meeting'),
    requests: team.all('decisionRequest'),
    barriers: team.all('barrier'),
    members: team.all('member'),
  });
}

/** A test that was only talked about. */
const TALKED: TestFact & { last: string } = {
  kind: 'test',
  test: 't',
  point: 'p',
  decision: null,
  followUpOn: null,
  presentOn: null,
  phase: null,
  why: '',
  expected: '',
  learned: '',
  unlearned: false,
  happened: '',
  nextAttempt: '',
  observations: [],
  last: '',
};

function toldOf(...facts: Fact[]): (TestFact | NewTestFact)[] {
  const section = { section: 'followUp', facts, written: null } as unknown as SectionOfMinutes;
  return mail(new Team(), [section]).decided.facts;
}

describe('what is news to a leader', () => {
  it.each<[string, Partial<TestFact>]>([
    ['was decided', { decision: { kind: 'stop' } as unknown as TestFact['decision'] }],
    ['goes on to another day', { followUpOn: '2026-12-08' }],
    ['has begun', { phase: 'test' }],
    ['taught something', { learned: 'Ring om morgenen' }],
    ['goes on for a reason', { why: 'For få har prøvet' }],
  ])('[LEADER-1] is a test that %s', (_, more) => {
    expect(toldOf({ ...TALKED, ...more })).toHaveLength(1);
  });

  it('[LEADER-1] is no test that was only talked about, also where blanks were written, and nothing else', () => {
    expect(toldOf(TALKED)).toEqual([]);
    expect(toldOf({ ...TALKED, learned: ' \n', why: ' ' })).toEqual([]);
    expect(toldOf({ kind: 'goal', point: 'p' } as unknown as Fact)).toEqual([]);
  });

  it('[LEADER-1] is what the team wrote, without blanks; blanks are nothing it wrote', () => {
    const team = new Team();
    team.act([
      edited('meeting', 'm', { 'minutes.followUp': ' Vi stopper. ', 'minutes.barriers': ' Bil. ' }),
    ]);
    expect(mail(team).decided.written).toEqual(['Vi stopper.']);
    expect(mail(team).inTheWay.written).toBe('Bil.');
    const bare = mail(new Team());
    expect([bare.decided.written, bare.inTheWay.written]).toEqual([[], null]);
    expect(mail(new Team(), [])).toMatchObject({ decided: { written: [], facts: [] } });
  });

  it('[LEADER-1] what no longer stands in the way is not told, though it did when the text was written', () => {
    const team = new Team();
    const bil = { text: 'Ingen bil', kind: 'resources' as const };
    team.act([createBarrier({ id: 'bil' }, bil)]);
    team.act([edited('meeting', 'm', { 'minutes.barriers': 'Vi mangler noget.' })]);
    team.act([edited('barrier', 'bil', { resolved: { on: '2026-11-24', note: 'Ingen bil' } })]);
    team.act([createBarrier({ id: 'again' }, { ...bil, text: 'Stadig ingen bil' })]);
    expect(mail(team).inTheWay.barriers.map(({ id }) => id)).toEqual(['again']);
  });
});

describe('who the questions are for', () => {
  function asked(leaders: readonly string[], to: readonly (string | null)[]): boolean {
    const team = new Team();
    team.act(leaders.map((id) => createMember({ id }, { name: id, roles: ['leader'] })));
    team.act(
      to.map((one, i) =>
        createDecisionRequest(
          { id: `q${String(i)}` },
          { question: 'Må vi?', askedOn: '2026-11-20', to: one },
        ),
      ),
    );
    return mail(team).several;
  }

  it('[LEADER-1] is said with each, where more than one is asked or reads the mail', () => {
    expect(asked(['a', 'ole'], [])).toBe(true);
    expect(asked(['a'], ['ole'])).toBe(true);
    expect(asked([], ['a', 'ole'])).toBe(true);
  });

  it('[LEADER-1] is not said where it is plain', () => {
    expect(asked(['a'], ['a', 'a', null])).toBe(false);
    expect(asked(['a'], [])).toBe(false);
    expect(asked([], ['a'])).toBe(false);
    expect(asked([], [])).toBe(false);
  });
});
