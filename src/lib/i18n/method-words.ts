/** The words of the method: phases of a læringscirkel, and how big one tries. The start page needs these. */
import { m } from './paraglide/messages.js';

/** Where a læringscirkel stands; `decide` is the fourth arc of the ring, `closed` has none. */
export type PhaseKind = 'plan' | 'test' | 'reflect' | 'decide' | 'closed';
/** "Hvor stort prøver vi?" */
export type SizeKind = 'single' | 'few' | 'team' | 'practice' | 'spread';
const phaseWords: Readonly<Record<PhaseKind, () => string>> = {
  plan: () => m.words_phase_plan(),
  test: () => m.words_phase_test(),
  reflect: () => m.words_phase_reflect(),
  decide: () => m.words_phase_decide(),
  closed: () => m.words_phase_closed(),
};

/** Planlægge · Afprøve · Reflektere · Justere · Afsluttet. */
export function phaseWord(kind: PhaseKind): string {
  return phaseWords[kind]();
}

const sizeWords: Readonly<Record<SizeKind, () => string>> = {
  single: () => m.words_size_single(),
  few: () => m.words_size_few(),
  team: () => m.words_size_team(),
  practice: () => m.words_size_practice(),
  spread: () => m.words_size_spread(),
};

/** "ét forløb, én medarbejder", "få" … */
export function sizeWord(kind: SizeKind): string {
  return sizeWords[kind]();
}

/** The same where it stands alone, as beside the stair of a card: there "få" would not say of what. */
export function sizeAlone(kind: SizeKind): string {
  return kind === 'few' ? m.words_size_few_alone() : sizeWord(kind);
}
