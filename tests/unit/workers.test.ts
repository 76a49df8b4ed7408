/**
 * Whoever waits for a worker waits for an answer or for its error. A promise that is rejected inside a
 * worker is neither: nobody outside ever hears of it. So each of them reports what breaks.
 */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const KEEPING = '../../src/lib/keeping';

/** What a worker is to be asked, by its file; the job behind it breaks in every way. */
const ASKED: Readonly<Record<string, unknown[]>> = {
  'formats/format-worker.ts': [{ request: {}, locale: 'da' }],
  'spreadsheet/spreadsheet-worker.ts': [{}],
  'backup/copy-worker.ts': [{ kind: 'check' }],
  'leader/summary-worker.ts': [null],
  'import/import-worker.ts': [{ kind: 'read', file: new Blob() }, { kind: 'commit' }],
  'lock/lock-worker.ts': [{}],
  'packages/package-worker.ts': [new Blob()],
  'still/still-worker.ts': [{}],
};

const broken = vi.hoisted(() => () => Promise.reject(new Error('the job broke')));
vi.mock('../../src/lib/keeping/formats/format-job', () => ({ writeFormat: broken }));
vi.mock('../../src/lib/keeping/spreadsheet/spreadsheet-job', () => ({ spreadsheetJob: broken }));
vi.mock('../../src/lib/keeping/backup/copy-job', () => ({ doJob: broken }));
vi.mock('../../src/lib/keeping/import/import-job', () => ({
  ImportJob: class {
    read = broken;
    commit = broken;
  },
}));
vi.mock('../../src/lib/keeping/leader/summary-job', () => ({ summaryJob: broken }));
vi.mock('../../src/lib/keeping/lock/lock-job', () => ({ doLockJob: broken }));
vi.mock('../../src/lib/keeping/packages/package-job', () => ({ packageJob: broken }));
vi.mock('../../src/lib/keeping/still/still-job', () => ({ stillJob: broken }));

let asked: ((event: { data: unknown }) => void) | undefined;
const reported = vi.fn<(error: unknown) => void>();
const answered = vi.fn<(answer: unknown) => void>();

beforeEach(() => {
  asked = undefined;
  vi.stubGlobal('addEventListener', (_type: string, listen: typeof asked) => {
    asked = listen;
  });
  vi.stubGlobal('postMessage', answered);
  vi.stubGlobal('reportError', reported);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

it('every worker of the app is asked here', () => {
  const files = readdirSync(new URL(KEEPING, import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('-worker.ts') && !file.endsWith('own-worker.ts'));
  expect(files.sort()).toEqual(Object.keys(ASKED).sort());
});

it.each(Object.entries(ASKED))('%s tells that its job broke', async (file, questions) => {
  await import(`${KEEPING}/${file}`);
  for (const [at, data] of questions.entries()) {
    asked?.({ data });
    await vi.waitFor(() => {
      expect(reported).toHaveBeenCalledTimes(at + 1);
    });
  }
  expect(answered).not.toHaveBeenCalled();
});
