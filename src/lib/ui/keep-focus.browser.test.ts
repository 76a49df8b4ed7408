import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepFocus } from './keep-focus';

let page: HTMLElement;
let stop: () => void;

beforeEach(() => {
  page = document.createElement('div');
  page.innerHTML = `
    <main>
      <h1>Tavlen</h1>
      <section id="opgaver">
        <h2>Opgaver</h2>
        <ul>
          <li id="anden"><h3>En anden</h3></li>
          <li id="raekke"><button id="faerdig">Færdig</button></li>
        </ul>
      </section>
      <div data-card="k" id="kort"><a data-focus href="#kort">Ring torsdag</a></div>
      <div id="ny-plads"></div>
      <dialog id="dialog"><button id="gem">Gem</button></dialog>
    </main>
    <section id="besked"><button id="fortryd">Fortryd</button></section>`;
  document.body.append(page);
  stop = keepFocus();
});
afterEach(() => {
  stop();
  page.remove();
});

function at(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

async function expectFocus(selector: string): Promise<void> {
  await expect.poll(() => document.activeElement).toBe(page.querySelector(selector));
}

test('a row that goes leaves focus on the heading of its part, not on that of another row', async () => {
  at('faerdig').focus();
  at('raekke').remove();
  await expectFocus('#opgaver h2');
});

test('a part that goes leaves focus on the heading of the page', async () => {
  at('faerdig').focus();
  at('opgaver').remove();
  await expectFocus('h1');
});

test('a card drawn anew in another place has focus again', async () => {
  at('kort').querySelector('a')?.focus();
  const again = at('kort').cloneNode(true);
  at('kort').remove();
  at('ny-plads').append(again);
  await expectFocus('#ny-plads a');
});

test('a notice that goes leaves focus where it was before', async () => {
  at('faerdig').focus();
  at('fortryd').focus();
  at('besked').remove();
  await expectFocus('#faerdig');
});

test('a notice that goes leads back to the part of a field, not into it', async () => {
  const field = document.createElement('input');
  at('raekke').append(field);
  field.focus();
  at('fortryd').focus();
  at('besked').remove();
  await expectFocus('#opgaver h2');
});

test('a dialog that goes with what it was opened from leaves focus on the page', async () => {
  at('faerdig').focus();
  (at('dialog') as HTMLDialogElement).showModal();
  at('gem').focus();
  at('opgaver').remove();
  (at('dialog') as HTMLDialogElement).close();
  at('dialog').remove();
  await expectFocus('h1');
});

test('whoever is elsewhere, or has pressed beside everything, is left alone', async () => {
  at('faerdig').focus();
  await userEvent.click(at('ny-plads').parentElement ?? page, { position: { x: 1, y: 1 } });
  expect(document.activeElement).toBe(document.body);
  at('raekke').remove();
  await new Promise((done) => setTimeout(done, 50));
  expect(document.activeElement).toBe(document.body);
  at('fortryd').focus();
  at('anden').remove();
  await new Promise((done) => setTimeout(done, 50));
  expect(document.activeElement).toBe(at('fortryd'));
});
