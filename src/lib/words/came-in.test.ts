import { describe, expect, it } from 'vitest';
import { BoardKit } from '$lib/domain/board-kit.fixture';
import { createBarrier } from '$lib/domain/records/barrier';
import { createBoard } from '$lib/domain/records/board';
import { createDevelopmentPoint } from '$lib/domain/records/development-point';
import { createIdea } from '$lib/domain/records/idea';
import { edited, removed, restored } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createObservation } from '$lib/domain/records/observation';
import { createTestAction } from '$lib/domain/records/test-action';
import { tellCameIn, type BoardLook } from './came-in';

function tell() {
  const board = new BoardKit();
  const act = (drafts: Parameters<BoardKit['act']>[0], actor?: string, meeting?: string) =>
    board.changesOf(board.act(drafts, { ...(actor ? { actor } : {}), meeting: meeting ?? null }));
  act([
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
    createMember({ id: 'm' }, { name: 'Mette' }),
    createDevelopmentPoint(
      { id: 'p' },
      { title: 'Første besøg', kind: 'intervention', order: 'a0' },
    ),
    createTestAction({ id: 't' }, { title: 'Ring torsdag', pointId: 'p', order: 'a0' }),
    createIdea({ id: 'i' }, { text: 'Skriv et brev' }),
  ]);
  const look = (): BoardLook => ({ get: (kind, id) => board.find(kind, id) });
  return { act, look };
}

function texts(told: ReturnType<typeof tellCameIn>): [string, ...string[]][] {
  return told.map((group) => [group.title, ...group.lines.map((line) => line.text)]);
}

describe('what came in', () => {
  it('says Nyt of what is neuter in Danish', () => {
    const { act, look } = tell();
    const came = act([
      createDevelopmentPoint(
        { id: 'p2' },
        { title: 'Rolig start', kind: 'intervention', order: 'z' },
      ),
    ]);
    expect(texts(tellCameIn(came, look())).flat()).toContain('Nyt udviklingspunkt: »Rolig start«');
  });

  it('counts what is new under its point and on its test', () => {
    const { act, look } = tell();
    const came = act([
      createObservation(
        { id: 'o1' },
        { testActionId: 't', cycleId: null, kind: 'saw', text: 'A', on: '2026-11-24' },
      ),
      createObservation(
        { id: 'o2' },
        { testActionId: 't', cycleId: null, kind: 'saw', text: 'B', on: '2026-11-24' },
      ),
      createIdea({ id: 'j' }, { text: 'Spørg far' }),
    ]);
    expect(texts(tellCameIn(came, look()))).toEqual([
      ['Udviklingspunkt: Første besøg', '2\u00a0observationer på »Ring torsdag«'],
      ['Hele tavlen', 'Ny idé: »Spørg far«'],
    ]);
  });

  it('says who changed what, what was done on the tavlemøde, and what is gone or back', () => {
    const { act, look } = tell();
    const came = [
      ...act([edited('testAction', 't', { title: 'Ring fredag', order: 'a1' })], 'm'),
      ...act([edited('testAction', 't', { nextFollowUp: '2026-12-01' })], undefined, 'meeting'),
      ...act([edited('developmentPoint', 'p', { goal: 'Alle' })]),
      ...act([removed('idea', 'i')], 'm'),
    ];
    expect(texts(tellCameIn(came, look()))).toEqual([
      [
        'Udviklingspunkt: Første besøg',
        'Mette har rettet »Ring fredag«: titel',
        'På tavlemødet er »Ring fredag« rettet: næste opfølgning',
        '»Første besøg« er rettet: Hvad skal vi opnå?',
      ],
      ['Hele tavlen', 'Mette har fjernet »Skriv et brev«'],
    ]);
    const back = act([restored('idea', 'i')]);
    expect(texts(tellCameIn(back, look()))).toEqual([
      ['Hele tavlen', '»Skriv et brev« er hentet tilbage'],
    ]);
  });

  it('leaves out what nobody needs to be told: order, and records that are not here', () => {
    const { act, look } = tell();
    const moved = act([edited('idea', 'i', { order: 'a9' })], 'm');
    expect(tellCameIn(moved, look())).toEqual([]);
    const unknown = moved.map((change) => ({ ...change, record: 'nowhere' }));
    expect(tellCameIn(unknown, look())).toEqual([]);
  });

  it('[TEAM-1] tells of a barrier under the point its test stands under now', () => {
    const { act, look } = tell();
    act([
      createDevelopmentPoint(
        { id: 'q' },
        { title: 'Overgange', kind: 'intervention', order: 'a1' },
      ),
      edited('testAction', 't', { pointId: 'q' }),
    ]);
    const came = act([
      createBarrier(
        { id: 'x' },
        { text: 'Ingen bil', kind: 'resources', testActionId: 't', pointId: 'p' },
      ),
    ]);
    expect(tellCameIn(came, look()).map(({ key }) => key)).toEqual(['q']);
  });
});
