/** What a form is about, as the board stands when it is saved. */
import { aboutPoint, aboutTest, type About } from '$lib/domain/team/belongs';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** The test and its point; without a test the point, '' for none. */
export function aboutOf(
  { model }: BoardSession,
  testId: string | null | undefined,
  pointId: string | null = null,
): About {
  const test = model.get('testAction', testId);
  return test ? aboutTest(test) : aboutPoint(pointId);
}
