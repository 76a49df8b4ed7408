import '../../../app.css';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { EXAMPLE_KEYS, type ExampleKey } from '$lib/examples';
import WaysIn from './WaysIn.svelte';

test('every example of the registry is offered once, and all of them at once for a leader', async () => {
  const opened: (ExampleKey | 'all')[] = [];
  const given = {
    opening: null,
    onexample: (key: ExampleKey) => opened.push(key),
    onleader: () => opened.push('all'),
    onfolder: () => undefined,
  };
  const screen = await render(WaysIn, given);
  const offered = screen.getByRole('button', { name: /^Åbn eksempel/ });
  await expect.element(offered.first()).toBeVisible();
  expect(offered.elements()).toHaveLength(EXAMPLE_KEYS.length + 1);
  for (const button of offered.elements()) {
    (button as HTMLButtonElement).focus();
    await userEvent.keyboard('{Enter}');
  }
  expect(opened).toEqual([...EXAMPLE_KEYS, 'all']);
  await expect
    .element(screen.getByRole('button', { name: /^Åbn eksempel for ledere/ }))
    .toBeVisible();
});
