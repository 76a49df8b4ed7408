import { describe, expect, it } from 'vitest';
import { createBarrier } from '$lib/domain/records/barrier';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import type { RecordKind } from '$lib/domain/records/kinds';
import { edited, removed } from '$lib/domain/records/make';
import { createTask } from '$lib/domain/records/task';
import { Team } from '$lib/domain/minutes/team.fixture';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { BoardTextIndex } from './board-text-index';
import { textsOf } from './board-texts';
import { toldOfCycle } from './record-texts';

/** The board of a team, as search reads it. */
function modelOf(team: Team): BoardModel {
  const all = (kind: RecordKind) =>
    team.log.records.filter((id) => team.log.kindOf(id) === kind).map((id) => team.get(kind, id));
  const model = { id: 'b', all, get: (kind: RecordKind, id: string | null) => team.find(kind, id) };
  return model as unknown as BoardModel;
}

async function found(team: Team, query: string) {
  const index = new BoardTextIndex();
  await index.read(textsOf(modelOf(team)), () => Promise.resolve());
  return index
    .find(query)
    .flatMap(({ kind, finds }) => finds.map(({ text }) => [kind, text.href, text.context]));
}

describe('search', () => {
  it('finds what stands in the way, folded as every other text, on the test or the point it is about', async () => {
    const team = new Team();
    team.act([
      createBarrier(
        { id: 'x' },
        { text: 'Ingen båd', kind: 'time', testActionId: 't', pointId: 'p' },
      ),
      createBarrier({ id: 'y' }, { text: 'Båden er læk', kind: 'time', pointId: 'p' }),
      edited('barrier', 'y', { resolved: { on: '2026-11-24', note: 'Tætnet med tjære' } }),
    ]);
    expect(await found(team, 'baad')).toEqual([
      ['barrier', '#/tavle/b/handling/t', { title: 'Dukke' }],
      ['barrier', '#/tavle/b/punkt/p', { title: 'Punkt' }],
    ]);
    expect(await found(team, 'tjære')).toEqual([
      ['barrier', '#/tavle/b/punkt/p', { title: 'Punkt' }],
    ]);
  });

  it('[TEAM-1] finds what was noted on a test that is removed on the point the test stood under last', async () => {
    const team = new Team();
    const about = { testActionId: 't', pointId: 'elsewhere' };
    team.act([
      createBarrier({ id: 'x' }, { text: 'Ingen båd', kind: 'time', ...about }),
      removed('testAction', 't'),
    ]);
    expect(await found(team, 'båd')).toEqual([
      ['barrier', '#/tavle/b/punkt/p', { title: 'Punkt' }],
    ]);
  });

  it("finds a question to the leader and its answer, on the team's page where it is about nothing else", async () => {
    const team = new Team();
    team.act([
      createDecisionRequest(
        { id: 'q' },
        { question: 'Må vi ringe om aftenen?', testActionId: 't', askedOn: '2026-11-24' },
      ),
      edited('decisionRequest', 'asked', {
        answer: { text: 'Ja, til og med påske', on: '2026-11-24', by: null, meeting: null },
      }),
    ]);
    expect(await found(team, 'aftenen')).toEqual([
      ['question', '#/tavle/b/handling/t', { title: 'Dukke' }],
    ]);
    expect(await found(team, 'påske')).toEqual([['question', '#/tavle/b/team', null]]);
  });

  it('finds why something was decided, what was expected, tried and seen, and what the owner suggests, on the test', async () => {
    const team = new Team();
    team.act([
      edited('cycle', 'c', {
        prediction: 'Barnet sover roligere',
        happened: 'Faderen sang godnat',
        learned: 'Musik virker',
        suggestion: { kind: 'expand', note: 'Fordi plejeren spurgte', on: '2026-11-24' },
        decision: { kind: 'expand', on: '2026-11-24', note: 'Naboen vil også', meeting: 'm' },
      }),
    ]);
    for (const word of ['roligere', 'dukken er', 'godnat', 'plejeren', 'naboen'])
      expect(await found(team, word)).toContainEqual([
        'cycle',
        '#/tavle/b/handling/t',
        { title: 'Dukke' },
      ]);
    expect(await found(team, 'musik')).toEqual([
      ['learned', '#/tavle/b/handling/t', { title: 'Dukke' }],
    ]);
  });

  it('finds what was sent to another meeting, and what came of it, where it is told', async () => {
    const team = new Team();
    const cameBack = { text: 'De låner os en båd', on: '2026-11-24', meeting: 'm' };
    team.act([edited('parkedItem', 'away', { cameBack })]);
    for (const word of ['fælles', 'analysemøde', 'båd'])
      expect(await found(team, word)).toEqual([['parked', '#/tavle/b/team', null]]);
  });

  it('finds a task where it stands: on its test, else on its point, and never on what was removed', async () => {
    const team = new Team();
    const task = (id: string, text: string, about: object) =>
      createTask({ id }, { text, owner: null, due: null, pointId: 'p', ...about });
    team.act([
      task('k1', 'Lån en robåd', { testActionId: 't' }),
      task('k2', 'Køb årer', {}),
      task('k3', 'Vask dækket', { pointId: null }),
    ]);
    expect(await found(team, 'robåd')).toEqual([
      ['task', '#/tavle/b/handling/t', { title: 'Dukke' }],
    ]);
    expect(await found(team, 'årer')).toEqual([['task', '#/tavle/b/punkt/p', { title: 'Punkt' }]]);
    expect(await found(team, 'dækket')).toEqual([['task', '#/tavle/b', null]]);
    team.act([edited('testAction', 't', { removed: true })]);
    expect(await found(team, 'robåd')).toEqual([['task', '#/tavle/b/punkt/p', { title: 'Punkt' }]]);
    team.act([edited('developmentPoint', 'p', { removed: true })]);
    expect(await found(team, 'robåd')).toEqual([['task', '#/tavle/b', null]]);
  });

  it('tells what was expected once, and twice only where it was rewritten since the test began', () => {
    const team = new Team();
    const told = () => toldOfCycle(team.get('cycle', 'c'));
    const stamp = { prediction: 'Barnet sover', at: '2026-11-24T08:00:00.000Z' };
    team.act([edited('cycle', 'c', { stamp, prediction: 'Barnet sover' })]);
    expect(told().match(/Barnet sover/g)).toHaveLength(1);
    team.act([edited('cycle', 'c', { prediction: 'Barnet sover igennem' })]);
    expect(told().match(/Barnet sover/g)).toHaveLength(2);
  });
});
