/**
 * The `test` every journey is written with. It fails a journey on what no journey may cause: a
 * request to another origin, an error in the console (violations of the content security policy
 * come there), an exception nobody caught.
 */
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
} from '@playwright/test';

interface Guards {
  /**
   * Problems that belong to the journey, like failed requests while the line is cut. Set with
   * `test.use({ expectedProblems: [/…/] })`.
   */
  expectedProblems: RegExp[];
  /** What went wrong so far, one line each. */
  problems: string[];
  /** Opens another device: a browser of its own with empty storage, watched like the first. */
  newDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = base.extend<Guards>({
  expectedProblems: [[], { option: true }],

  problems: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems: string[] = [];
      watch(context, originOf(baseURL), problems);
      await use(problems);
      const unexpected = problems.filter(
        (problem) => !expectedProblems.some((pattern) => pattern.test(problem)),
      );
      expect(unexpected, 'requests elsewhere, console errors, exceptions').toEqual([]);
    },
    { auto: true },
  ],

  newDevice: async (
    { browser, baseURL, contextOptions, problems, locale, timezoneId, serviceWorkers },
    use,
  ) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        serviceWorkers,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      watch(context, originOf(options?.baseURL ?? baseURL), problems);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };

function originOf(baseURL: string | undefined): string {
  return new URL(baseURL ?? 'http://localhost').origin;
}

/**
 * Collects what goes wrong in every page of a browser.
 *
 * @param origin The only origin that may be asked for anything.
 * @param problems Receives one line for each problem.
 */
function watch(context: BrowserContext, origin: string, problems: string[]): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (url.origin !== origin) problems.push(`request elsewhere: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`exception: ${error.error().message}`);
  });
}
