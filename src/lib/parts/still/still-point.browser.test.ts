import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stillOf } from '$lib/domain/board/still';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { Team } from '$lib/domain/minutes/team.fixture';
import { edited } from '$lib/domain/records/make';
import { createSign } from '$lib/domain/records/sign';
import StillPoint from './StillPoint.svelte';

test('[SIGN-4] the point of a board that is only looked at says every tegn after the text', async () => {
  const team = new Team();
  team.act([
    edited('developmentPoint', 'p', { signs: 'Færre opkald' }),
    createSign({ id: 's' }, { pointId: 'p', text: 'De sover', order: 'a0' }),
  ]);
  const still = stillOf(team.log.changes, 'b', isoDate('2199-01-01'));
  if (!still) throw new Error('the board is not there');
  const point = team.get('developmentPoint', 'p');
  const screen = await render(StillPoint, { point, still, onclose: () => undefined });
  await expect.element(screen.getByText(/Færre opkald\s+De sover/)).toBeVisible();
});
