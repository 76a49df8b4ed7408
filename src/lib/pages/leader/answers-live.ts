/** How the answers on every board stand: what waits to be sent, and what was, board by board. */
import { boardNames } from '$lib/storage/browser/boards';
import { answersState, type AnswersState } from '$lib/storage/outside/answers';

/** Of boards on which something waits or was sent, by id. For a LiveQuery. */
export async function boardAnswers(): Promise<Map<string, AnswersState>> {
  const boards = await boardNames();
  const states = await Promise.all(
    boards.map(async ({ id }) => [id, await answersState(id)] as const),
  );
  return new Map(states.filter(([, { waiting, sent }]) => waiting.length > 0 || sent !== null));
}
