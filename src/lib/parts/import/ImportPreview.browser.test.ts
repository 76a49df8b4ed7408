import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ImportPreview from './ImportPreview.svelte';
import type { Preview } from '$lib/keeping/import/import-job';

const preview: Preview = {
  board: { id: 'b', name: 'Spædbarnsindsatsen' },
  exportedAt: '2026-11-24T09:00:00.000Z',
  partial: false,
  isNew: true,
  holds: [
    { kind: 'board', count: 1 },
    { kind: 'testAction', count: 2 },
    { kind: 'idea', count: 1 },
  ],
  added: [],
  changed: [],
  removed: [],
  fresh: 12,
  conflicts: [],
};

describe('ImportPreview', () => {
  it('says what a new board holds, without counting the board itself', async () => {
    const screen = await render(ImportPreview, { preview });
    await expect.element(screen.getByRole('heading', { name: 'Spædbarnsindsatsen' })).toBeVisible();
    await expect
      .element(screen.getByRole('definition'))
      .toHaveTextContent(/2 prøvehandlinger og 1 idé/);
  });

  it('says what would change, and names the conflicts in plain words', async () => {
    const screen = await render(ImportPreview, {
      preview: {
        ...preview,
        isNew: false,
        changed: [{ kind: 'idea', count: 3 }],
        conflicts: [{ kind: 'testAction', record: 't', title: 'Ring', fields: ['nextFollowUp'] }],
      },
    });
    await expect.element(screen.getByText('3 idéer')).toBeVisible();
    await expect
      .element(screen.getByRole('listitem'))
      .toHaveTextContent('Prøvehandling »Ring«: næste opfølgning');
  });

  it('says that there is nothing to bring in', async () => {
    const screen = await render(ImportPreview, { preview: { ...preview, isNew: false, fresh: 0 } });
    await expect.element(screen.getByText(/I har allerede alt det/)).toBeVisible();
  });
});
