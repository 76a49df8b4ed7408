import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { CopyState } from '$lib/storage/outside/copies';
import { copyStateText } from './copy-state-text';

const TODAY = isoDate('2026-11-24');
const LAST = {
  at: new Date(2026, 10, 24, 10, 15).toISOString(),
  file: 'tavlen.tavle.json',
  verified: false,
};

/** With plain spaces where the app keeps "kl. 10.15" on one line. */
function words(state: CopyState): string {
  return copyStateText(state, TODAY).replaceAll('\u00a0', ' ');
}

describe('when the board was last kept outside the browser', () => {
  it('[BACKUP-7] counts a copy in the folder as much as a file', () => {
    expect(words({ last: { ...LAST, folder: 'Kopier' }, missing: 0, more: false })).toBe(
      'Sidste kopi ligger i mappen Kopier, i dag kl. 10.15. Intet er ændret siden.',
    );
    expect(words({ last: { ...LAST, folder: null }, missing: 1, more: false })).toBe(
      'Sidst gemt som tavlen.tavle.json i dag kl. 10.15. 1 ændring siden.',
    );
  });

  it('[BACKUP-7] says that there is none, and does not count without end', () => {
    expect(words({ last: null, missing: 7, more: false })).toBe(
      'Tavlen er ikke gemt uden for browseren endnu.',
    );
    expect(words({ last: { ...LAST, file: null, folder: null }, missing: 380, more: true })).toBe(
      'Sidst gemt som fil i dag kl. 10.15. Mere end 380 ændringer siden.',
    );
  });
});
