/** Which cycle of a test is on the screen: the one somebody works on, or an earlier one that is looked at. */
import type { Card } from '$lib/domain/board/card';
import { openAfter, phaseOf } from '$lib/domain/cycle/numbering';
import type { Cycle } from '$lib/domain/records/cycle';

/** See the module's head. */
export class WorkedCycle {
  readonly #card: () => Card;
  /** an act on the cycle one works on does not lead away to another branch */
  #followed = $state<string | null>(null);
  /** a cycle that is decided, and only looked at */
  #looked = $state<string | null>(null);
  /** null for a test that has no cycle */
  readonly cycle: Cycle | null = $derived.by(() => {
    const { cycles, current } = this.#card();
    const looked = cycles.find((c) => c.id === this.#looked);
    return looked ?? openAfter(cycles, this.#followed) ?? current;
  });

  constructor(card: () => Card) {
    this.#card = card;
    this.#followed = card().current?.id ?? null;
  }

  /** @param id null for where the work goes on */
  select(id: string | null): void {
    const isDecided = this.#card().cycles.some((c) => c.id === id && phaseOf(c) === 'closed');
    this.#looked = isDecided ? id : null;
    if (id !== null && !isDecided) this.#followed = id;
  }
}
