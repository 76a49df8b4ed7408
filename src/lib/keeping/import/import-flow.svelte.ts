/** Where an import stands, for its dialog. */
import type { Arrived } from '$lib/storage/log/arrive';
import type { ImportProblem, Preview } from './import-job';
import { startImport, type ImportRunner } from './import-runner';

/** The steps of an import. `stuck`: it could not be stored; nothing is, and it can be tried again. */
export type ImportStep =
  | { at: 'idle' }
  | { at: 'reading'; share: number }
  | { at: 'refused'; problem: ImportProblem }
  | { at: 'preview'; preview: Preview }
  | { at: 'storing'; share: number; preview: Preview }
  | { at: 'stuck'; problem: ImportProblem; preview: Preview };

/** One import at a time. */
export class ImportFlow {
  step = $state.raw<ImportStep>({ at: 'idle' });
  fileName = $state('');
  #runner: ImportRunner | null = null;
  readonly #start: () => ImportRunner;

  /** @param start replaced in tests */
  constructor(start: () => ImportRunner = startImport) {
    this.#start = start;
  }

  /** Reads a file and shows what it would do. */
  async take(file: File): Promise<void> {
    this.cancel();
    const runner = this.#start();
    this.#runner = runner;
    this.fileName = file.name;
    this.step = { at: 'reading', share: 0 };
    const read = await runner.read(file, (share) => {
      if (this.#runner === runner) this.step = { at: 'reading', share };
    });
    if (this.#runner !== runner) return;
    this.step = read.ok
      ? { at: 'preview', preview: read.value }
      : { at: 'refused', problem: read.error };
  }

  /** Stores what was read; answers null when that failed. */
  async store(): Promise<Arrived | null> {
    const runner = this.#runner;
    const { step } = this;
    if (!runner || (step.at !== 'preview' && step.at !== 'stuck')) return null;
    const { preview } = step;
    this.step = { at: 'storing', share: 0, preview };
    const stored = await runner.commit((share) => {
      this.step = { at: 'storing', share, preview };
    });
    if (!stored.ok) {
      this.step = { at: 'stuck', problem: stored.error, preview };
      return null;
    }
    this.#end();
    return stored.value;
  }

  /** Gives up before anything is stored; a transaction under way is not interrupted. */
  cancel(): void {
    if (this.step.at !== 'storing') this.#end();
  }

  #end(): void {
    this.#runner?.stop();
    this.#runner = null;
    this.step = { at: 'idle' };
  }
}
