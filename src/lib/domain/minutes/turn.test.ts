/** What is told of one test on the follow-up. */
import { describe, expect, it } from 'vitest';
import { decide, startTest } from '../cycle/acts';
import { createCycle, type DecisionKind } from '../records/cycle';
import { edited } from '../records/make';
import { createObservation } from '../records/observation';
import { createTestAction } from '../records/test-action';
import { lastWrite } from './said';
import { Team } from './team.fixture';

const on = '2026-11-24';
const when = { today: on as never, now: '2026-11-24T08:00:00.000Z' };
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

function decided(kind: DecisionKind, more: object = {}, learned = ''): Team {
  const team = new Team();
  if (learned) team.act([edited('cycle', 'c', { learned })], { meeting: null });
  const test = team.get('testAction', 't');
  team.act(decide(test, team.get('cycle', 'c'), { kind, meeting: 'm', when, ids, ...more }));
  return team;
}

describe('a test on the follow-up', () => {
  it('[MINUTES-4] that was only looked at is told with nothing more', () => {
    const team = new Team();
    team.act([edited('meeting', 'm', { 'seen.t': true })]);
    expect(team.facts('followUp')).toEqual([
      {
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
      },
    ]);
  });

  it.each<[DecisionKind, string, boolean]>([
    ['stop', '', true],
    ['adopt', '', true],
    ['stop', ' ', true],
    ['stop', 'Ikke for os', false],
    ['adopt', 'Det virker', false],
    ['adapt', '', false],
    ['expand', '', false],
  ])(
    '[MINUTES-4] that ended in %s with "%s" learned says whether anything is missing: %s',
    (kind, learned, missing) => {
      expect(decided(kind, {}, learned).facts('followUp')).toMatchObject([
        { unlearned: missing, learned },
      ]);
    },
  );

  it('[MINUTES-4] that goes on says nothing of something missing', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { happened: 'Barnet lo' })]);
    expect(team.facts('followUp')).toMatchObject([
      { unlearned: false, happened: 'Barnet lo', learned: '' },
    ]);
  });

  it('[MINUTES-4] tells what the next cycle tries only where it is something else', () => {
    expect(decided('adapt').facts('followUp')).toMatchObject([{ nextAttempt: '' }]);
    const spaced = { next: { attempt: ' Dukken er med ' } };
    expect(decided('adapt', spaced).facts('followUp')).toMatchObject([{ nextAttempt: '' }]);
    const other = { next: { attempt: ' Far er med ' } };
    expect(decided('adapt', other).facts('followUp')).toMatchObject([
      { nextAttempt: 'Far er med' },
    ]);
    expect(decided('adapt', { next: { attempt: ' ' } }).facts('followUp')).toMatchObject([
      { nextAttempt: '' },
    ]);
  });

  it('[MINUTES-4] tells of no other try where only the blanks around it are gone', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { attempt: ' Dukken er med\n' })], { meeting: null });
    const next = { attempt: 'Dukken er med' };
    const [test, cycle] = [team.get('testAction', 't'), team.get('cycle', 'c')];
    team.act(decide(test, cycle, { kind: 'adapt', meeting: 'm', when, ids, next }));
    expect(team.facts('followUp')).toMatchObject([{ nextAttempt: '' }]);
  });

  it('[MINUTES-4] tells what is expected as the test is set going, and not as it comes to its reflection', () => {
    const team = new Team();
    const cycle = { ...team.get('cycle', 'c'), prediction: ' Far tager den op ' };
    team.act(startTest(cycle, when));
    expect(team.facts('followUp')).toMatchObject([
      { phase: 'test', expected: 'Far tager den op', why: '' },
    ]);
    team.act([edited('cycle', 'c', { phase: 'reflect' })]);
    expect(team.facts('followUp')).toMatchObject([{ phase: 'reflect', expected: '' }]);
  });

  it('[MINUTES-4] set going before anything was expected is told without', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { phase: 'test' })]);
    expect(team.facts('followUp')).toMatchObject([{ phase: 'test', expected: '' }]);
  });

  it('[MINUTES-4] tells why the team goes on, and not what an owner proposed beside a decision', () => {
    const team = new Team();
    const propose = (kind: string) =>
      edited('cycle', 'c', { suggestion: { kind, note: ' Lidt til ', on } });
    team.act([propose('continue')]);
    expect(team.facts('followUp')).toMatchObject([{ why: 'Lidt til' }]);
    team.act([propose('adapt')]);
    expect(team.facts('followUp')).toMatchObject([{ why: '' }]);
    team.act([propose('continue')]);
    team.act([edited('cycle', 'c', { decision: { kind: 'stop', on, note: '', meeting: 'm' } })]);
    expect(team.facts('followUp')).toMatchObject([{ why: '', decision: { kind: 'stop' } }]);
  });

  it("[MINUTES-4] has its own observations of the meeting, and nobody else's", () => {
    const team = new Team();
    const saw = (id: string, testActionId: string, text: string) =>
      createObservation({ id }, { testActionId, cycleId: null, kind: 'citizen', text, on });
    team.act(
      [
        createTestAction({ id: 'u' }, { title: 'U', pointId: null, order: 'a1' }),
        saw('before', 't', 'I går'),
      ],
      { meeting: null },
    );
    team.act([saw('o1', 't', 'Barnet lo')]);
    team.act([saw('o2', 'u', 'Far kom')]);
    team.act([edited('observation', 'before', { text: 'Rettet' })]);
    expect(team.facts('followUp')).toMatchObject([
      { test: 't', observations: [{ kind: 'citizen', text: 'Barnet lo', credit: '' }] },
      { test: 'u', observations: [{ text: 'Far kom' }] },
    ]);
  });

  it('[MINUTES-4] stands after those of the agenda where it came up by itself; one that is not here is not told', () => {
    const team = new Team();
    team.act(
      ['u', 'v'].map((id) =>
        createTestAction({ id }, { title: id, pointId: null, order: `a${id}` }),
      ),
      { meeting: null },
    );
    team.act([
      edited('meeting', 'm', { followUp: ['v'], 'seen.u': true, 'seen.never-arrived': true }),
    ]);
    team.act([edited('testAction', 't', { nextFollowUp: '2026-12-08', presentOn: '2026-12-08' })]);
    team.act([edited('testAction', 'v', { nextFollowUp: '2026-12-15' })]);
    expect(team.facts('followUp')).toMatchObject([
      { test: 'v', followUpOn: '2026-12-15', presentOn: null },
      { test: 'u' },
      { test: 't', followUpOn: '2026-12-08', presentOn: '2026-12-08' },
    ]);
  });

  it('[MINUTES-3] made in the meeting is told once, as new', () => {
    const team = new Team();
    team.act([
      createTestAction({ id: 'n' }, { title: 'Ny', pointId: 'p', order: 'a1' }),
      createCycle({ id: 'nc' }, { testActionId: 'n', attempt: 'Dukke' }),
    ]);
    expect(team.facts('followUp')).toEqual([]);
    expect(team.facts('ideas')).toMatchObject([
      {
        kind: 'newTest',
        test: 'n',
        title: 'Ny',
        idea: null,
        owner: null,
        contributors: [],
        presentOn: null,
        followUpOn: null,
      },
    ]);
  });

  it('[MINUTES-6] that was decided after somebody wrote of the follow-up stands below, whatever came first', () => {
    const steps = {
      test: edited('testAction', 't', { nextFollowUp: '2026-12-08' }),
      cycle: edited('cycle', 'c', { learned: 'Far skal med' }),
      seen: createObservation(
        { id: 'o' },
        { testActionId: 't', cycleId: 'c', kind: 'saw', text: 'Ro', on },
      ),
    };
    for (const last of ['test', 'cycle', 'seen'] as const) {
      const team = new Team();
      for (const [name, draft] of Object.entries(steps)) if (name !== last) team.act([draft]);
      team.act([edited('meeting', 'm', { 'minutes.followUp': 'Vi talte' })]);
      expect(team.facts('followUp')).toEqual([]);
      team.act([steps[last]]);
      expect(team.facts('followUp')).toHaveLength(1);
    }
  });
});

describe('who wrote a field last', () => {
  it('[MINUTES-6] counts neither other fields, other records, nor what was taken back', () => {
    const team = new Team();
    const news = (text: string) => [edited('meeting', 'm', { news: text })];
    const last = (): string | null => lastWrite(team.log.changes, 'm', 'news');
    expect(last()).toBeNull();
    const first = team.act(news('Første'));
    const stands = team.changesOf(first)[0]!.id;
    team.act([edited('meeting', 'm', { wentWell: 'Ro' })]);
    const second = team.act(news('Anden'));
    expect(last()).toBe(team.changesOf(second)[0]!.id);
    const back = team.undo(second);
    expect(last()).toBe(stands);
    team.undo(back);
    expect(last()).toBe(team.changesOf(second)[0]!.id);
    expect(lastWrite(team.log.changes, 'p', 'news')).toBeNull();
  });
});
