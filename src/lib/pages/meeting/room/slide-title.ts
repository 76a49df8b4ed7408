/** What a slide is called, where only its name is shown. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { meetingPartWord } from '$lib/i18n/words';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { named } from '$lib/words/named';
import type { Slide } from './room-slides';

/** The title of a test, the question of the goals or of the others, or the name of the part. */
export function slideTitle(session: BoardSession, slide: Slide): string {
  if (slide.kind === 'test')
    return named(session.model.get('testAction', slide.testId)?.title ?? '');
  if (slide.kind === 'others') return m.learning_others_title();
  if (slide.kind === 'goals') return m.field_goal_check();
  return meetingPartWord(slide.part);
}
