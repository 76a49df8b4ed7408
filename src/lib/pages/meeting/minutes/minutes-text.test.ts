import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { decide, goOn, startTest } from '$lib/domain/cycle/acts';
import { Team } from '$lib/domain/minutes/team.fixture';
import type { MinutesSection } from '$lib/domain/minutes/facts';
import { createBarrier } from '$lib/domain/records/barrier';
import { edited } from '$lib/domain/records/make';
import { createTestAction } from '$lib/domain/records/test-action';
import { sectionDocument } from './minutes-text';

const today = isoDate('2026-11-24');
const when = { today, now: '2026-11-24T08:00:00.000Z' };
const ids = { cycle: 'c2', describeTask: 'd1', checkBackTask: 'd2' };

/** A section of the minutes as people read it. */
function read(team: Team, name: MinutesSection): string {
  const section = team.minutes().find(({ section }) => section === name);
  if (!section) throw new Error(`no section ${name}`);
  const { lines } = sectionDocument(section, { known: (kind, id) => team.find(kind, id), today });
  const said = lines.flatMap(({ lead, text, under = [] }) => [lead, text, ...under]);
  return said.join('\n').replaceAll('\u00a0', ' ');
}

describe('the minutes as they are read', () => {
  it('[MINUTES-4] Start afprøvning is not told as Fortsæt', () => {
    const team = new Team();
    team.act([
      ...startTest(team.get('cycle', 'c'), when),
      edited('testAction', 't', { nextFollowUp: '2026-12-14' }),
    ]);
    expect(read(team, 'followUp')).toContain('Næste opfølgning: 14. dec.');
    expect(read(team, 'followUp')).not.toContain('Fortsæt');
  });

  it('[MINUTES-4] Start afprøvning is told with what the team expects', () => {
    const team = new Team();
    const cycle = { ...team.get('cycle', 'c'), prediction: 'Far tager dukken op' };
    team.act(startTest(cycle, when));
    expect(read(team, 'followUp')).toContain('Vi forventer: Far tager dukken op');
  });

  it('[MINUTES-4] Fortsæt is told with its day and its reason', () => {
    const team = new Team();
    const suggestion = { kind: 'continue' as const, note: 'To familier mangler', on: today };
    team.act([
      ...goOn(team.get('testAction', 't'), '2026-12-14', today),
      edited('cycle', 'c', { suggestion }),
    ]);
    expect(read(team, 'followUp')).toMatch(/Fortsæt til 14\. dec.*\. To familier mangler/);
  });

  it('[MINUTES-4] a decision is told with its reason', () => {
    const team = new Team();
    team.act(
      decide(team.get('testAction', 't'), team.get('cycle', 'c'), {
        kind: 'expand',
        note: 'To kolleger mere prøver',
        meeting: 'm',
        when,
        ids,
      }),
    );
    expect(read(team, 'followUp')).toContain('Beslutning: Udvid. To kolleger mere prøver');
  });

  it('[MINUTES-4] Stop with nothing learned says so', () => {
    const team = new Team();
    const stop = { kind: 'stop', meeting: 'm', when, ids } as const;
    team.act(decide(team.get('testAction', 't'), team.get('cycle', 'c'), stop));
    expect(read(team, 'followUp')).toContain('Vi lærte: Intet skrevet endnu');
    team.act([edited('cycle', 'c', { learned: 'Ikke for os' })]);
    expect(read(team, 'followUp')).toContain('Vi lærte: Ikke for os');
    expect(read(team, 'followUp')).not.toContain('Intet skrevet endnu');
  });

  it('[MINUTES-5] what stands in the way, noted or gone, has its section', () => {
    const team = new Team();
    const about = { kind: 'resources' as const, testActionId: 't' };
    team.act([createBarrier({ id: 'car' }, { text: 'Ingen bil.', ...about })], { meeting: null });
    team.act([createBarrier({ id: 'doll' }, { text: 'Kun én dukke', ...about })]);
    team.act([edited('barrier', 'car', { resolved: { on: today, note: '' } })]);
    expect(read(team, 'barriers')).toBe(
      'Ikke i vejen længere:\nIngen bil (Dukke)\nStår i vejen:\nKun én dukke (Dukke)',
    );
  });

  it('[MINUTES-5] an answer written for the meeting beforehand is told, unless the meeting said otherwise', () => {
    const team = new Team();
    const check = (answer: 'closer' | 'same', note: string) => ({
      'goalCheck.m': { answer, note, meeting: 'm', on: today },
    });
    const goals = (): unknown =>
      team.minutes(undefined, ['p']).find(({ section }) => section === 'goals')?.facts;
    team.act([edited('developmentPoint', 'p', check('closer', 'Flere ringer'))], { meeting: null });
    expect(goals()).toEqual([]);
    team.act([edited('meeting', 'm', { liftEyes: true })], { meeting: null });
    expect(goals()).toMatchObject([{ answer: 'closer', note: 'Flere ringer' }]);
    team.act([edited('developmentPoint', 'p', check('same', 'Ikke endnu'))]);
    expect(goals()).toMatchObject([{ answer: 'same', note: 'Ikke endnu' }]);
  });

  it('[MINUTES-11] what was not reached has its section once the meeting is over, with its new day', () => {
    const team = new Team();
    const other = { title: 'Sange', pointId: null, order: 'a1' };
    team.act([createTestAction({ id: 'u' }, other)], { meeting: null });
    team.act([edited('meeting', 'm', { followUp: ['t', 'u'] })]);
    team.act(goOn(team.get('testAction', 't'), '2026-12-14', today));
    expect(read(team, 'missed')).toBe('');
    team.act([edited('meeting', 'm', { state: 'held' })]);
    expect(read(team, 'missed')).toMatch(/Dukke \(følges op 14\. dec\..*\)\n\nSange/);
    expect(read(team, 'followUp')).toBe('');
    team.act([edited('meeting', 'm', { 'seen.u': true, 'seen.t': true })]);
    expect(read(team, 'missed')).toBe('');
    expect(read(team, 'followUp')).toContain('Sange');
  });
});
