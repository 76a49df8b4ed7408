import { describe, expect, it } from 'vitest';
import { goOn } from '../cycle/acts';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import { createTask } from '../records/task';
import type { SectionOfMinutes } from './minutes';
import { Team } from './team.fixture';

describe('minutes', () => {
  it('[MINUTES-1] hold what was done in the meeting, and nothing else', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i0' }, { text: 'Før mødet' })], { meeting: null });
    team.act([createIdea({ id: 'i1' }, { text: 'På mødet' })]);
    team.act([createIdea({ id: 'i2' }, { text: 'Et andet møde' })], { meeting: 'other' });
    expect(team.facts('ideas')).toMatchObject([{ kind: 'idea', text: 'På mødet', raised: true }]);
  });

  it('[MINUTES-1] stay as they were when a record changes after the meeting', () => {
    const team = new Team();
    team.act([createTask({ id: 'k' }, { text: 'Ring', owner: 'la', due: '2026-12-01' })]);
    team.act([edited('task', 'k', { text: 'Skriv', due: '2027-01-01' })], { meeting: null });
    team.act([removed('task', 'k')], { meeting: null });
    expect(team.facts('tasks')).toMatchObject([{ text: 'Ring', due: '2026-12-01', done: null }]);
  });

  it('[MINUTES-2] an undone act does not count, whether undone on the meeting or after it', () => {
    for (const where of ['m', null]) {
      const team = new Team();
      const idea = team.act([createIdea({ id: 'i' }, { text: 'Nej' })]);
      const on = team.act(goOn(team.get('testAction', 't'), '2026-12-08', '2026-11-24'));
      team.undo(idea, { meeting: where });
      team.undo(on, { meeting: where });
      expect(team.facts('ideas')).toEqual([]);
      expect(team.facts('followUp')).toEqual([]);
    }
  });

  it('[MINUTES-2] what was undone and done again counts', () => {
    const team = new Team();
    const idea = team.act([createIdea({ id: 'i' }, { text: 'Jo' })]);
    const on = team.act(goOn(team.get('testAction', 't'), '2026-12-08', '2026-11-24'));
    team.undo(team.undo(idea));
    team.undo(team.undo(on));
    expect(team.facts('ideas')).toMatchObject([{ text: 'Jo' }]);
    expect(team.facts('followUp')).toMatchObject([{ test: 't', followUpOn: '2026-12-08' }]);
  });

  it('[MINUTES-2] only the undone of two acts on one record goes', () => {
    const team = new Team();
    team.act([edited('cycle', 'c', { learned: 'Vi lærte' })]);
    const on = team.act(goOn(team.get('testAction', 't'), '2026-12-08', '2026-11-24'));
    team.undo(on);
    expect(team.facts('followUp')).toMatchObject([{ learned: 'Vi lærte', followUpOn: null }]);
  });

  it('[MINUTES-6] what another laptop did before the section was edited stands below, unless it was written of', () => {
    const team = new Team();
    team.act([createIdea({ id: 'own' }, { text: 'Sange' })]);
    team.act([createIdea({ id: 'far' }, { text: 'Lege' })], { device: 'far' });
    team.act([createIdea({ id: 'told' }, { text: 'Bøger' })], { device: 'far' });
    team.act([edited('meeting', 'm', { 'minutes.ideas': 'Vi talte om sange. Bøger kan lånes.' })]);
    expect(team.facts('ideas')).toMatchObject([{ idea: 'far' }]);
  });

  it('[MINUTES-6] an answer from another laptop stands below a text that only has the question', () => {
    const team = new Team();
    const answer = { text: 'Ja, fra mandag', on: '2026-11-24', by: null, meeting: 'm' };
    team.act([edited('decisionRequest', 'asked', { answer })], { device: 'far' });
    team.act([edited('cycle', 'c', { happened: 'Barnet lo' })], { device: 'far' });
    team.act([
      edited('meeting', 'm', { 'minutes.requests': 'Må vi?', 'minutes.followUp': 'Barnet lo' }),
    ]);
    expect(team.facts('requests')).toMatchObject([{ answers: [{ text: 'Ja, fra mandag' }] }]);
    expect(team.facts('followUp')).toEqual([]);
  });

  it('[MINUTES-6] an edited section keeps its text, and later acts come below it', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i1' }, { text: 'Første' })]);
    team.act([edited('meeting', 'm', { 'minutes.ideas': 'Vi talte om lege.' })]);
    const section = (): SectionOfMinutes => team.minutes().find((s) => s.section === 'ideas')!;
    expect(section()).toEqual({ section: 'ideas', written: 'Vi talte om lege.', facts: [] });
    team.act([createIdea({ id: 'i2' }, { text: 'Anden' })]);
    expect(section().written).toBe('Vi talte om lege.');
    expect(section().facts).toMatchObject([{ text: 'Anden' }]);
    team.act([edited('meeting', 'm', { 'minutes.ideas': null })], { meeting: null });
    expect(section().written).toBeNull();
    expect(section().facts).toHaveLength(2);
  });

  it('[MINUTES-6] undoing the edit lets the section write itself again', () => {
    const team = new Team();
    team.act([createIdea({ id: 'i1' }, { text: 'Første' })]);
    const edit = team.act([edited('meeting', 'm', { 'minutes.ideas': 'Rettet' })], {
      meeting: null,
    });
    team.undo(edit, { meeting: null });
    expect(team.minutes().find((s) => s.section === 'ideas')).toMatchObject({
      written: null,
      facts: [{ text: 'Første' }],
    });
  });

  it('[MINUTES-1] what was deleted for good is gone from the minutes too', () => {
    const team = new Team();
    team.act([createTask({ id: 'k' }, { text: 'Et navn' })]);
    team.log.redact({ kind: 'task', record: 'k' }, team.stamp({ verb: 'redact', meeting: null }));
    expect(team.facts('tasks')).toEqual([]);
  });
});
