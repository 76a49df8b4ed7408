import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askTeam, sayDirection } from '$lib/domain/leader/acts';
import type { Change } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createIdea } from '$lib/domain/records/idea';
import { createMember } from '$lib/domain/records/member';
import type { Member } from '$lib/domain/records/member';
import { answerLeader, dropQuestion, passOn, type TeamAct } from '$lib/domain/team/acts';
import { noteExport, readLog } from '$lib/storage/browser/boards';
import { BoardDatabase, database, useDatabase } from '$lib/storage/database';
import { arrive } from '$lib/storage/log/arrive';
import { commit, undoAct } from '$lib/storage/log/commit';
import { answersState, noteReplied, noteReplying } from '$lib/storage/outside/answers';
import { ImportJob } from '../import/import-job';
import { answersFile } from './board-file-job';

const TODAY = '2026-11-24';
let team: BoardDatabase;
let leader: BoardDatabase;
let serial = 0;

async function act(...[verb, drafts]: TeamAct) {
  const done = await commit({
    board: 'b',
    verb,
    drafts,
    actor: 'lis',
    undoable: true,
  });
  if (!done.ok) throw new Error(done.error.kind);
  return done.value;
}

/** A team with three questions, and its board on the leader's computer. */
beforeEach(async () => {
  serial += 1;
  team = new BoardDatabase(`team-${String(serial)}`);
  leader = new BoardDatabase(`leader-${String(serial)}`);
  useDatabase(team);
  await act('add-board', [
    createBoard(
      { id: 'b' },
      { name: 'Familiehuset', municipality: '', intervention: '', forums: {} },
    ),
    createMember({ id: 'lis' }, { name: 'Lis Holm', roles: ['leader'] }),
    ...['q1', 'q2', 'q3'].map((id) =>
      createDecisionRequest({ id }, { question: `Må vi ${id}?`, askedOn: TODAY }),
    ),
  ]);
  const { changes } = await readLog('b');
  useDatabase(leader);
  await arrive('b', changes);
});
afterEach(async () => {
  await Promise.all([team.delete(), leader.delete()]);
});

async function me(): Promise<Member> {
  const member = await database().records('member').get('lis');
  if (!member) throw new Error('nobody');
  return member;
}

async function answer(question: string, text = 'Ja, gør det'): Promise<void> {
  const request = await database().records('decisionRequest').get(question);
  if (!request) throw new Error('no question');
  const said = { today: TODAY, meeting: null, me: await me() };
  await act(...answerLeader([{ request, verdict: 'yes', text }], said));
}

async function file(): Promise<File | null> {
  const made = await answersFile({
    board: { id: 'b', name: 'Familiehuset' },
    at: { date: TODAY, moment: `${TODAY}T10:00:00.000Z` },
    appVersion: 'test',
    suffix: 'svar',
  });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value?.file ?? null;
}

async function logIn(sent: File | null): Promise<Change[]> {
  return (JSON.parse((await sent?.text()) ?? '{}') as { log?: Change[] }).log ?? [];
}

describe('Send svar', () => {
  it('[LEADER-14] carries only the acts of answering, whatever else was done here', async () => {
    const said = { today: TODAY, me: await me() };
    await act('add-idea', [createIdea({ id: 'i' }, { text: 'En idé' })]);
    await act('ask-leader', [
      createDecisionRequest({ id: 'q4' }, { question: 'Mit eget?', askedOn: TODAY }),
    ]);
    await answer('q1');
    await act(...passOn('q2', 'Økonomi', TODAY));
    await act(...dropQuestion('q3', 'Bilen er solgt', TODAY));
    await act(...askTeam({ id: 'lq' }, { pointId: null }, 'Hvad så I?', said));
    await act(...sayDirection('b', undefined, { mayDecide: 'Alt det små' }, said));
    const log = await logIn(await file());
    expect([...new Set(log.map(({ verb }) => verb))].sort()).toEqual([
      'answer-leader',
      'ask-team',
      'drop-question',
      'pass-on',
      'say-direction',
    ]);
    expect([...new Set(log.map(({ kind }) => kind))].sort()).toEqual([
      'decisionRequest',
      'direction',
      'leaderQuestion',
    ]);
    expect((await answersState('b')).waiting.sort()).toEqual(['b_d', 'lq', 'q1', 'q2', 'q3']);
  });

  it('[LEADER-14] waits although a copy of the board was saved here: a copy has not left', async () => {
    await answer('q1');
    const { seq } = await readLog('b');
    await noteExport('b', seq, 'familiehuset.tavle.json');
    expect((await answersState('b')).waiting).toEqual(['q1']);
  });

  it('[LEADER-14] is taken in on the team’s computer, beside what the team wrote meanwhile', async () => {
    await answer('q1');
    const sent = await file();
    if (!sent) throw new Error('nothing to send');
    useDatabase(team);
    await act('add-idea', [createIdea({ id: 'i' }, { text: 'Imens' })]);
    const job = new ImportJob();
    const read = await job.read(sent, () => undefined);
    expect(read).toMatchObject({ ok: true, value: { fresh: 1, partial: true, conflicts: [] } });
    await job.commit(() => undefined);
    expect(await team.records('decisionRequest').get('q1')).toMatchObject({
      question: 'Må vi q1?',
      reply: { lis: { verdict: 'yes', text: 'Ja, gør det' } },
    });
    expect(await team.records('idea').get('i')).toMatchObject({ text: 'Imens' });
  });

  it('waits until someone says that it was sent; what is answered after that waits again', async () => {
    await answer('q1');
    const { waiting } = await answersState('b');
    expect(waiting).toEqual(['q1']);
    const { seq } = await readLog('b');
    await noteReplying('b', seq, 'svar.tavle.json');
    expect(await answersState('b')).toMatchObject({
      waiting: ['q1'],
      handed: { file: 'svar.tavle.json' },
    });
    await noteReplied('b');
    expect(await answersState('b')).toEqual({ waiting: [], handed: null });
    expect(await file()).toBeNull();
    await answer('q2');
    expect(await answersState('b')).toMatchObject({ waiting: ['q2'], handed: null });
    expect((await logIn(await file())).map(({ record }) => record)).toEqual(['q2']);
  });

  it('carries an answer that was taken back too, and the whole of one that was written again', async () => {
    const request = await database().records('decisionRequest').get('q1');
    if (!request) throw new Error('no question');
    const said = { today: TODAY, meeting: null, me: await me() };
    const done = await act(...answerLeader([{ request, verdict: 'yes', text: '' }], said));
    const { seq } = await readLog('b');
    await noteReplying('b', seq, 'tabt.tavle.json');
    await noteReplied('b');
    await undoAct({ board: 'b', act: done.act, stack: 'undo', actor: 'lis', meeting: null });
    const log = await logIn(await file());
    // The first file may be lost: what it said goes along.
    expect(log.map(({ verb }) => verb)).toEqual(['answer-leader', 'undo']);
  });

  it('has nothing to send of a board that was made here: the answer stands on it', async () => {
    useDatabase(team);
    await answer('q1');
    expect(await answersState('b')).toEqual({ waiting: [], handed: null });
  });
});
