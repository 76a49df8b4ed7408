/** What each act puts into the log: its verb, the record it is about, and its words without blanks around. */
import { describe, expect, it } from 'vitest';
import { when } from '../cycle/desk.fixture';
import { edited } from '../records/make';
import {
  addTask,
  askLeader,
  cameBack,
  dropIdea,
  dropQuestion,
  leadersOf,
  moveTest,
  noteBarrier,
  noteOutcome,
  observe,
  park,
  passOn,
  resolveBarrier,
  tickTask,
} from './acts';
import { aboutPoint } from './belongs';

const { today } = when;
const said = { today, meeting: 'm' };
const team = aboutPoint(null);

describe('what an act stores', () => {
  it('[LEADER-3] [LEADER-4] a question is sent on, or is none any more', () => {
    expect(passOn('r', ' Økonomi ', today)).toEqual([
      'pass-on',
      [edited('decisionRequest', 'r', { passedOn: { to: 'Økonomi', on: today } })],
    ]);
    expect(dropQuestion('r', ' Afgjort ', today)).toEqual([
      'drop-question',
      [edited('decisionRequest', 'r', { dropped: { why: 'Afgjort', on: today } })],
    ]);
  });

  it('[LEADER-6] what came of an answer, and nothing where nobody wrote anything', () => {
    expect(noteOutcome('r', ' Vi fik en bil ', said)).toEqual([
      'note-outcome',
      [
        edited('decisionRequest', 'r', {
          outcome: { text: 'Vi fik en bil', on: today, meeting: 'm' },
        }),
      ],
    ]);
    expect(noteOutcome('r', ' \n', said)[1]).toEqual([
      edited('decisionRequest', 'r', { outcome: null }),
    ]);
  });

  it('[TEAM-4] a question says what happens when nobody answers, where somebody wrote it', () => {
    const ask = (otherwise?: string) =>
      askLeader(
        { id: 'q' },
        team,
        { question: 'Må vi?', to: null, wantedBy: null, otherwise },
        today,
      );
    expect(ask(' Vi begynder ')[1][0]).toMatchObject({
      record: 'q',
      fields: { otherwise: 'Vi begynder' },
    });
    expect(ask()[1][0]?.fields['otherwise']).toBeUndefined();
  });

  it('[TEAM-4] what stood in the way does so no longer, with or without a word of how', () => {
    expect(resolveBarrier('b', today)).toEqual([
      'resolve-barrier',
      [edited('barrier', 'b', { resolved: { on: today, note: '' } })],
    ]);
    expect(resolveBarrier('b', today, 'Vi lånte en bil')[1]).toEqual([
      edited('barrier', 'b', { resolved: { on: today, note: 'Vi lånte en bil' } }),
    ]);
  });

  it('[TEAM-8] a parked point is a record of its own, and what came back stands on it', () => {
    const [, [item]] = park(
      { item: 'k', forum: 'f' },
      team,
      { text: 'Sag', forum: 'Ledermøde', owner: null },
      { id: 'b', forum: {} },
      today,
    );
    expect(item?.record).toBe('k');
    expect(cameBack('k', ' Ja, fra maj ', said)).toEqual([
      'came-back',
      [edited('parkedItem', 'k', { cameBack: { text: 'Ja, fra maj', on: today, meeting: 'm' } })],
    ]);
  });

  it('[TEAM-4] a task is ticked, with or without a word, and opened again', () => {
    expect(tickTask('o', true, today)).toEqual([
      'task-done',
      [edited('task', 'o', { done: { on: today, note: '' } })],
    ]);
    expect(tickTask('o', true, today, 'Ringet')[1]).toEqual([
      edited('task', 'o', { done: { on: today, note: 'Ringet' } }),
    ]);
    expect(tickTask('o', false, today)).toEqual([
      'task-undone',
      [edited('task', 'o', { done: null })],
    ]);
  });

  it('[TEAM-9] what was seen in a test that has no cycle yet belongs to the test alone', () => {
    const [verb, [seen]] = observe(
      { id: 'o' },
      { testActionId: 't', cycles: [] },
      { kind: 'saw', text: 'Ro', credit: '' },
      today,
    );
    expect(verb).toBe('add-observation');
    expect(seen).toMatchObject({ record: 'o', fields: { testActionId: 't' } });
    expect(seen?.fields['cycleId'] ?? null).toBeNull();
  });

  it('[TEAM-10] an idea is put away, and a test goes under another point or under none', () => {
    expect(dropIdea('i', ' Ikke nu ', today)).toEqual([
      'drop-idea',
      [edited('idea', 'i', { fate: { kind: 'dropped', on: today, note: 'Ikke nu' } })],
    ]);
    expect(moveTest('t', 'p')).toEqual([
      'move-test',
      [edited('testAction', 't', { pointId: 'p' })],
    ]);
    expect(moveTest('t', '')[1]).toEqual([edited('testAction', 't', { pointId: null })]);
  });

  it('[TEAM-4] every new record has the id it was given', () => {
    const made = [
      noteBarrier({ id: 'n' }, team, { text: 'Ingen bil', kind: 'time' }),
      addTask({ id: 'n' }, team, { text: 'Ring', owner: null, due: null }),
    ];
    expect(made.map(([, [draft]]) => draft?.record)).toEqual(['n', 'n']);
  });

  it('[TEAM-6] nobody is asked where the team has no leader', () => {
    expect(leadersOf([], '2026-08-11')).toEqual([]);
  });
});
