/** An idea that has become a test while somebody had it open: in another tab, or on another device. */
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { named } from './named';

/** The title of the test that the idea is now; null while it is still an idea. */
export function becameTest(model: BoardModel, idea: string): string | null {
  const fate = model.get('idea', idea)?.fate;
  return fate?.kind === 'test'
    ? named(model.get('testAction', fate.testAction)?.title ?? '')
    : null;
}
