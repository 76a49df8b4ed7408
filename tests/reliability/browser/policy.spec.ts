import { readFileSync } from 'node:fs';
import { expect, test } from '../../pages/base.js';

/** The directives of the policy in a page, by name. */
function directivesIn(html: string): Map<string, string[]> {
  const content =
    /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  return new Map(
    content
      .replaceAll('&#39;', "'")
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

test('the built page’s policy lets in nothing from elsewhere, no inline code and no eval', () => {
  const policy = directivesIn(readFileSync('build/index.html', 'utf8'));
  const all = [...policy.values()].flat();
  expect(all.filter((source) => /unsafe-(?:inline|eval)|wasm|\*|https?:/.test(source))).toEqual([]);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(policy.get('script-src')?.every((s) => /^'(?:self|sha256-[^']+)'$/.test(s))).toBe(true);
  expect(policy.get('trusted-types')).not.toContain("'allow-duplicates'");
});

test.describe('in the browser', () => {
  test.use({ expectedProblems: [/./] });

  test('markup, code from text, foreign scripts and foreign addresses are all refused', async ({
    page,
  }) => {
    await page.goto('#/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const got = await page.evaluate(tryEverything);
    expect(got).toEqual({
      innerHTML: 'refused',
      insertAdjacentHTML: 'refused',
      'document.write': 'refused',
      eval: 'refused',
      Function: 'refused',
      'setTimeout with text': 'refused',
      'script address': 'refused',
      'worker from text': 'refused',
      'policy of one’s own': 'refused',
      fetch: 'refused',
      'inline handler': 'refused',
    });
  });

  test('the licences of everything in the app are listed in it', async ({ page }) => {
    await page.goto('#/indstillinger');
    const list = page.getByRole('heading', { name: 'Licenser' }).locator('..');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const [name, version] of Object.entries(dependencies))
      await expect(list.getByText(`${name} ${version}`).first()).toBeVisible();
    await expect(list.getByText('Albert Sans').first()).toBeVisible();
  });
});

/** Runs in the page: the ways in which text could become code. */
async function tryEverything(): Promise<Record<string, string>> {
  // What the test itself evaluates is exempt from the policy; what a timer calls is not.
  await new Promise((resolve) => setTimeout(resolve));
  const ran = window as { ran?: unknown };
  const got: Record<string, string> = {};
  async function attempt(name: string, act: () => unknown): Promise<void> {
    delete ran.ran;
    try {
      await act();
      await new Promise((resolve) => setTimeout(resolve, 50));
      got[name] = 'ran' in ran ? 'ran' : 'let through';
    } catch {
      got[name] = 'refused';
    }
  }
  const code = 'window.ran = true';
  await attempt('innerHTML', () => (document.createElement('p').innerHTML = '<b>x</b>'));
  await attempt('insertAdjacentHTML', () =>
    document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
  );
  await attempt('document.write', () => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- that it is refused is the point
    document.write('<b>x</b>');
  });
  // eslint-disable-next-line no-eval -- that it is refused is the point
  await attempt('eval', () => eval(code) as unknown);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is the point
  await attempt('Function', () => Reflect.apply(new Function(code), window, []) as unknown);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is the point
  await attempt('setTimeout with text', () => setTimeout(code));
  await attempt('script address', () => {
    document.createElement('script').src = 'data:text/javascript,window.ran=true';
  });
  await attempt('worker from text', () => new Worker(URL.createObjectURL(new Blob([code]))));
  await attempt('policy of one’s own', () => {
    const types = (
      window as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }
    ).trustedTypes;
    if (!types) throw new Error('this browser has none');
    types.createPolicy('mine', { createHTML: (text: string) => text });
  });
  await attempt('fetch', () => fetch('https://elsewhere.invalid/'));
  await attempt('inline handler', () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', code);
    document.body.append(button);
    button.click();
    button.remove();
    if (!('ran' in ran)) throw new Error('did not run');
  });
  return got;
}
