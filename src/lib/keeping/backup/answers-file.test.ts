import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askTeam, sayDirection } from '$lib/domain/leader/acts';
import type { Change } from '$lib/domain/log/change';
import { createBoard } from '$lib/domain/records/board';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import type { Member } from '$lib/domain/records/member';
import { answerLeader, dropQuestion, passOn, type TeamAct } from '$lib/domain/team/acts';
import { noteExport, readLog } from '$lib/storage/browser/boards';
import { BoardDatabase, database, useDatabase } from '$lib/storage/database';
import { arrive } from '$lib/storage/log/arrive';
import { commit, undoAct } from '$lib/storage/log/commit';
import { answersState, noteReplied, noteReplying } from '$lib/storage/outside/answers';
import { outboxOf, waitingIn } from '$lib/storage/outside/outbox';
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

/** The first question is answered by somebody who leads. */
async function answerAs(id: string): Promise<void> {
  const said = { today: TODAY, meeting: null, me: { id, role: { leader: true as const } } };
  await act(...answerLeader([{ request: { id: 'q1', to: null }, verdict: 'yes', text: '' }], said));
}

async function file({ again = false } = {}): Promise<File | null> {
  const made = await answersFile({
    board: { id: 'b', name: 'Familiehuset' },
    at: { date: TODAY, moment: `${TODAY}T10:00:00.000Z` },
    appVersion: 'test',
    suffix: 'svar',
    again,
  });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value?.file ?? null;
}

/** Somebody says that a file with all that waits was sent. */
async function sentAll(): Promise<void> {
  const { seq } = await readLog('b');
  await noteReplying('b', seq, 'svar.tavle.json');
  await noteReplied('b');
}

async function waitingIds(): Promise<string[]> {
  return (await answersState('b')).waiting.map(({ record }) => record).sort();
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
    expect(await waitingIds()).toEqual(['b_d', 'lq', 'q1', 'q2', 'q3']);
  });

  it('[LEADER-14] waits although a copy of the board was saved here: a copy has not left', async () => {
    await answer('q1');
    const { seq } = await readLog('b');
    await noteExport('b', seq, 'familiehuset.tavle.json');
    expect(await waitingIds()).toEqual(['q1']);
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
    expect(await waitingIds()).toEqual(['q1']);
    const { seq } = await readLog('b');
    await noteReplying('b', seq, 'svar.tavle.json');
    expect(await answersState('b')).toMatchObject({
      waiting: [{ record: 'q1', kind: 'decisionRequest' }],
      handed: { file: 'svar.tavle.json' },
      sent: null,
    });
    await noteReplied('b');
    expect(await answersState('b')).toMatchObject({ waiting: [], handed: null });
    expect(await file()).toBeNull();
    await answer('q2');
    expect(await waitingIds()).toEqual(['q2']);
    expect(await answersState('b')).toMatchObject({ handed: null });
    expect((await logIn(await file())).map(({ record }) => record)).toEqual(['q2']);
  });

  it('carries an answer that was taken back too, and the whole of one that was written again', async () => {
    const request = await database().records('decisionRequest').get('q1');
    if (!request) throw new Error('no question');
    const said = { today: TODAY, meeting: null, me: await me() };
    const done = await act(...answerLeader([{ request, verdict: 'yes', text: '' }], said));
    await sentAll();
    await undoAct({ board: 'b', act: done.act, stack: 'undo', actor: 'lis', meeting: null });
    const log = await logIn(await file());
    // The first file may be lost: what it said goes along.
    expect(log.map(({ verb }) => verb)).toEqual(['answer-leader', 'undo']);
  });

  it('has nothing to send of a board that was made here: the answer stands on it', async () => {
    useDatabase(team);
    await answer('q1');
    expect(await answersState('b')).toMatchObject({ waiting: [], handed: null, sent: null });
  });

  it('[LEADER-14] a file that was sent and did not come is made again, with all that was answered', async () => {
    await answer('q1');
    await sentAll();
    await answer('q2');
    await sentAll();
    expect(await answersState('b')).toMatchObject({
      waiting: [],
      sent: { file: 'svar.tavle.json' },
    });
    expect(await file()).toBeNull();
    const again = await file({ again: true });
    expect((await logIn(again)).map(({ record }) => record)).toEqual(['q1', 'q2']);
  });

  it('[LEADER-14] carries who answers, where the team’s board does not know them, and no other member', async () => {
    await act('add-member', [
      createMember({ id: 'boss' }, { name: 'Bo Frandsen', roles: ['leader'] }),
      createMember({ id: 'tove' }, { name: 'Tove' }),
      createMember({ id: 'ib' }, { name: 'Ib Dam', roles: ['leader'] }),
    ]);
    await answerAs('boss');
    expect(await waitingIds()).toEqual(['q1']);
    const sent = await file();
    expect((await logIn(sent)).map(({ record }) => record)).toEqual(['boss', 'q1']);
    if (!sent) throw new Error('nothing to send');
    useDatabase(team);
    const job = new ImportJob();
    await job.read(sent, () => undefined);
    await job.commit(() => undefined);
    expect(await team.records('member').get('boss')).toMatchObject({ name: 'Bo Frandsen' });
  });

  it('[LEADER-14] of who answers and is known already it carries that they lead, and nothing else', async () => {
    useDatabase(team);
    const { changes } = await act('add-member', [createMember({ id: 'bo' }, { name: 'Bo Riis' })]);
    useDatabase(leader);
    await arrive('b', changes);
    await act('edit-member', [edited('member', 'bo', { profession: 'Leder' })]);
    await act('edit-member', [edited('member', 'bo', { 'role.leader': true })]);
    await answerAs('bo');
    const log = await logIn(await file());
    expect(log.map(({ record, fields }) => [record, Object.keys(fields)[0]])).toEqual([
      ['bo', 'role.leader'],
      ['q1', 'reply.bo'],
    ]);
  });

  it('[LEADER-14] one who was noted first and called a leader afterwards goes along whole', async () => {
    await act('add-member', [createMember({ id: 'bo' }, { name: 'Bo Riis' })]);
    await act('edit-member', [edited('member', 'bo', { 'role.leader': true })]);
    await answerAs('bo');
    expect((await logIn(await file())).map(({ record }) => record)).toEqual(['bo', 'bo', 'q1']);
  });
});

describe('Send til tavlen', () => {
  it('[FILE-7] [LEADER-14] carries and counts no answer that Send svar has brought already', async () => {
    await act('add-idea', [createIdea({ id: 'i' }, { text: 'En idé' })]);
    await answer('q1');
    expect(await outboxOf('b')).toMatchObject({ notes: 2, waits: true });
    await sentAll();
    expect(await outboxOf('b')).toMatchObject({ notes: 1, waits: true });
    const { changes } = await waitingIn('b');
    const waiting = (await readLog('b')).changes.filter(({ id }) => changes.has(id));
    expect(waiting.map(({ record }) => record)).toEqual(['i']);
    await answer('q2');
    expect((await outboxOf('b')).notes).toBe(2);
  });

  it('[FILE-7] has nothing to send where answers were all there was, and they were sent', async () => {
    await answer('q1');
    await sentAll();
    expect(await outboxOf('b')).toMatchObject({ notes: 0, waits: false });
  });

  it('[FILE-7] [LEADER-14] has nothing to send of who answered, where Send svar has brought them too', async () => {
    await act('add-member', [createMember({ id: 'bo' }, { name: 'Bo', roles: ['leader'] })]);
    await answerAs('bo');
    await sentAll();
    expect(await outboxOf('b')).toMatchObject({ notes: 0, waits: false });
    expect((await waitingIn('b')).changes.size).toBe(0);
  });

  it('[FILE-7] has nothing to send of what a shared folder has taken', async () => {
    await act('add-idea', [createIdea({ id: 'i' }, { text: 'En idé' })]);
    const { seq } = await readLog('b');
    await database().places.put({
      key: 'shared:b',
      handle: { name: 'Fælles' } as FileSystemDirectoryHandle,
      chosenAt: `${TODAY}T08:00:00.000Z`,
      written: seq,
      came: [],
      exchangedAt: null,
    });
    expect(await outboxOf('b')).toMatchObject({ notes: 0, waits: false });
    await act('add-idea', [createIdea({ id: 'i2' }, { text: 'En til' })]);
    expect(await outboxOf('b')).toMatchObject({ notes: 1, waits: true });
  });
});
