import { expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { copyText } from './copy-text';

const today = isoDate('2026-11-24');

it('begins like a sentence: it stands alone on its line', () => {
  const at = new Date(2026, 10, 24, 14, 5).toISOString();
  const last = { at, file: null, folder: null, verified: true };
  const texts = [
    copyText({ last: null, missing: 0, more: false }, today),
    copyText({ last, missing: 0, more: false }, today),
    copyText({ last: { ...last, folder: 'Team' }, missing: 0, more: false }, today),
  ];
  expect(texts.map((text) => text.replaceAll('\u00a0', ' ').split(' · ')[0])).toEqual([
    'Ingen kopi endnu',
    'Kopi fra i dag kl. 14.05 i mappen Overførsler',
    'Kopi fra i dag kl. 14.05 i Team, læst igennem',
  ]);
});
