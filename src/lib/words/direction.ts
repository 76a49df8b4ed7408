/** What a leader may say that a team can count on, as people read it. */
import type { DirectionText } from '$lib/domain/records/direction';
import { m } from '$lib/i18n/paraglide/messages.js';

const WORDS: Readonly<Record<DirectionText, () => string>> = {
  lasting: m.tables_lasting,
  mandate: m.tables_mandate,
  mayDecide: m.tables_may_decide,
};

/** Det vil vi også om to år · Tovholderens mandat · Det må I selv beslutte. */
export function directionWord(text: DirectionText): string {
  return WORDS[text]();
}
