/** For component tests of Til lederen: teams on their boards, and a leader at a computer or a phone. */
import { vi } from 'vitest';
import { createBarrier } from '$lib/domain/records/barrier';
import { createBoard } from '$lib/domain/records/board';
import { createCycle } from '$lib/domain/records/cycle';
import { createDecisionRequest } from '$lib/domain/records/decision-request';
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { createTestAction } from '$lib/domain/records/test-action';
import { boardNames, forgetBoard } from '$lib/storage/browser/boards';
import { database } from '$lib/storage/database';
import { commit } from '$lib/storage/log/commit';
import { newId } from '$lib/storage/random';

/** The page reads every board there is: also what tests before these have left. */
export async function noBoards(): Promise<void> {
  for (const { id } of await boardNames()) await forgetBoard(id);
}

/** A phone that shares files. */
export function phoneThatShares(): File[] {
  const shared: File[] = [];
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('coarse') }));
  const share = ({ files }: ShareData = {}): Promise<void> => {
    shared.push(...(files ?? []));
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  return shared;
}

/** What stands on the board of a team. */
export interface Made {
  id: string;
  leader: string;
  /** the tovholder, who is no leader */
  coordinator: string;
  question: string;
  cycle: string;
}

/** A team whose leader is asked something, that has learned something, and that something stands in the way of. */
export async function aTeam(
  name: string,
  asked: string,
  learned: string,
  id = newId(),
): Promise<Made> {
  const [leader, coordinator, question, test, cycle] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const about = { testActionId: test, askedOn: '2026-11-10' };
  const done = await commit({
    board: id,
    verb: 'add-board',
    drafts: [
      createBoard({ id }, { name, municipality: '', intervention: '', forums: {} }),
      createMember({ id: leader }, { name: 'Lis Holm', roles: ['leader'] }),
      createMember({ id: coordinator }, { name: 'Tove Bech', roles: ['coordinator'] }),
      createTestAction({ id: test }, { title: 'Ring aftenen før', pointId: null, order: 'a0' }),
      createCycle({ id: cycle }, { testActionId: test }),
      edited('cycle', cycle, { learned }),
      createDecisionRequest(
        { id: question },
        { question: asked, otherwise: 'Vi venter.', ...about },
      ),
      createBarrier(
        { id: newId() },
        { text: `Ingen bil i ${name}`, kind: 'resources', testActionId: test },
      ),
    ],
  });
  if (!done.ok) throw new Error(done.error.kind);
  return { id, leader, coordinator, question, cycle };
}

/** The board of a team was made on another device: what is written here is not on it by that. */
export async function madeElsewhere(board: string): Promise<void> {
  await database()
    .changes.where('[board+seq]')
    .between([board, 0], [board, Infinity])
    .modify((change) => {
      change.device = 'another-device';
    });
}
