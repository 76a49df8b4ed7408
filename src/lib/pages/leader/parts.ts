/** The four parts of the page, in their order. */
import { m } from '$lib/i18n/paraglide/messages.js';

/** See the module's head. */
export const PARTS = ['waiting', 'learned', 'way', 'goals'] as const;
/** See {@link PARTS}. */
export type PagePart = (typeof PARTS)[number];

const TITLES: Readonly<Record<PagePart, () => string>> = {
  waiting: m.leader_waits_for_me,
  learned: m.words_what_we_learned,
  way: m.leading_in_the_way,
  goals: m.leading_goals,
};

/** The heading of a part. */
export function partTitle(part: PagePart): string {
  return TITLES[part]();
}
