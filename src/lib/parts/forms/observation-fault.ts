/** What is wrong with an observation, new or edited, as its field says it. */
import type { ObservationKind } from '$lib/domain/records/observation';
import { observationProblem } from '$lib/domain/team/acts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** Undefined when nothing is, and when the field tells it by itself: how much is too long. */
export function observationFault(kind: ObservationKind, text: string): string | undefined {
  const problem = observationProblem(kind, text);
  if (problem === 'empty') return m.test_observation_missing();
  return problem === 'number-alone' ? m.test_observation_number_needs_words() : undefined;
}
