/** Words about packages: where they come from, and days in them. */
import { isIsoDate } from '$lib/domain/cadence/iso-date';
import type { InspiredBy } from '$lib/domain/records/idea';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** "24. nov. 2026, uge 48" */
export function dayOf(text: string): string {
  return isIsoDate(text) ? formatDate(text, { year: 'always' }) : text;
}

/** "Spædbarnsindsatsen, Jammerbugt Kommune"; whichever is there. */
export function whereText({
  board,
  municipality,
}: Pick<InspiredBy, 'board' | 'municipality'>): string {
  return board && municipality
    ? m.inspire_by_where({ board, municipality })
    : board || municipality;
}
