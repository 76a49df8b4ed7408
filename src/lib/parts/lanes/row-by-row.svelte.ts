/** Lanes on their way to the screen: a screenful at once, the rest frame by frame. */
import type { Lane } from '$lib/domain/board/lanes';
import { inSpareTime } from '$lib/ui/after-frame';
import { lanesToFill } from './first-drawn';

/** As low as a row of cards gets, in px. */
const ROW = 86;
/** Rows that are added at a time after it: few, for nothing one presses is heard meanwhile. */
const THEN = 14;
/** Longest wait for a moment in which the browser has nothing else to do, ms. */
const AT_LAST = 100;

/** See the module's head. Made while a component is. */
export class RowByRow {
  readonly #lanes: () => readonly Lane[];
  /** At once: what the window holds, whatever stands above it. */
  #rows = $state(Math.ceil(innerHeight / ROW));
  /** lanes that are drawn so far, and those that come later in their turn */
  readonly drawn = $derived.by(() =>
    this.#lanes().slice(0, lanesToFill(this.#lanes(), this.#rows)),
  );

  /** @param lanes all lanes, from the top */
  constructor(lanes: () => readonly Lane[]) {
    this.#lanes = lanes;
    // An effect, for it asks the browser for frames: as long as lanes are missing, also those that come later.
    $effect(() => {
      if (this.drawn.length >= lanes().length) return;
      // After the frame: what is added in it would be laid out and painted with what was to be seen first.
      return inSpareTime(() => {
        this.#rows += THEN;
      }, AT_LAST);
    });
  }
}
