/**
 * What is asked after Slet for altid: the same words stand in other places too. Kept beside the board and
 * not in the dialog that deleted them, for that one goes with the record it was opened from. What does the
 * work is in also-erase.ts, which only the dialogs load.
 */
import { SvelteSet } from 'svelte/reactivity';
import type { PackageWith, SamePlace } from '$lib/storage/log/same-words';

/** One place that a person can choose. */
export type Place = ({ is: 'field' } & SamePlace) | ({ is: 'package' } & PackageWith);

/** What names a place in the list. */
export function keyOf(place: Place): string {
  return place.is === 'package' ? `package ${place.id}` : `${place.record}.${place.field}`;
}

/** The places of one board where the words stand that were deleted last. */
export class AlsoSaid {
  places = $state.raw<readonly Place[]>([]);
  readonly chosen = new SvelteSet<string>();

  /** Asks about these places. Those that hold nothing else are chosen at once. */
  ask(places: readonly Place[]): void {
    this.chosen.clear();
    for (const place of places)
      if (place.is === 'field' && place.how === 'same') this.chosen.add(keyOf(place));
    this.places = places;
  }

  /** One of them is done. */
  settle(done: Place): void {
    this.places = this.places.filter((place) => place !== done);
  }

  /** The rest may stay. */
  leave(): void {
    this.places = [];
  }
}

const boards = new Map<string, AlsoSaid>();

/** What is asked on a board. */
export function alsoSaidOn(board: string): AlsoSaid {
  const known = boards.get(board);
  if (known) return known;
  const fresh = new AlsoSaid();
  boards.set(board, fresh);
  return fresh;
}
