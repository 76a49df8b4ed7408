/** Looks for words that were just deleted for good in other places, and deletes them there. */
import type { Said } from '$lib/domain/erase/same-words';
import { eraseForGood } from '$lib/storage/log/erase';
import type { StorageFailure } from '$lib/storage/failure';
import { throwAwayInspiration } from '$lib/storage/browser/inspirations';
import { packagesWith, sameWordsOn } from '$lib/storage/log/same-words';
import { keyOf, type AlsoSaid, type Place } from './also-said.svelte';

/**
 * Where the words stand.
 *
 * @param from the record they were deleted in
 */
export async function placesOf(board: string, said: Said, from: string): Promise<Place[]> {
  const [fields, packages] = await Promise.all([
    sameWordsOn(board, said, from),
    packagesWith(said),
  ]);
  return [
    ...fields.map((place): Place => ({ is: 'field', ...place })),
    ...packages.map((place): Place => ({ is: 'package', ...place })),
  ];
}

/**
 * Deletes the words in the chosen places, one after the other. What was done stays done when one fails.
 *
 * @returns why it stopped, or null
 */
export async function eraseChosen(
  also: AlsoSaid,
  who: { board: string; actor: string | null; meeting: string | null },
): Promise<StorageFailure | null> {
  for (const place of also.places.filter((one) => also.chosen.has(keyOf(one)))) {
    if (place.is === 'package') await throwAwayInspiration(place.id);
    else {
      const { kind, record, field } = place;
      const rest = place.rest === null ? undefined : { [field]: place.rest };
      const done = await eraseForGood({ ...who, kind, record, fields: [field], rest });
      if (!done.ok) return done.error;
    }
    also.settle(place);
  }
  also.leave();
  return null;
}
