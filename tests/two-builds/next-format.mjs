/**
 * The build after this one, made of its sources: one format further, with a record kind, a field, a
 * further choice, a longer text and a table in the database that this one does not know.
 */
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';

/**
 * What is put in each file: what stands there, and what stands there in the next build. `NEXT` is the
 * number of its format.
 *
 * @type {Record<string, [was: RegExp, becomes: string][]>}
 */
const STEPS = {
  'domain/log/migrations.ts': [[/FORMAT_VERSION = \d+/, 'FORMAT_VERSION = NEXT']],
  'domain/records/kind-names.ts': [
    [/\n\] as const/, "\n  'trial',\n] as const"],
    [/LATER_KINDS: .* = \{/, 'LATER_KINDS: Record<string, number> = { trial: NEXT,'],
  ],
  'domain/records/kinds.ts': [
    [
      /SPECS: .* = \{/,
      'SPECS: Record<RecordKind, Spec> = { trial: { fields: { text: line(), ideaId: reference() }, entries: { table: setOf() }, title: ["text"], hangsOn: { idea: "ideaId" }, bound: [], quiet: [] },',
    ],
    [
      /import type \{ Spec \} from '\.\/fields'/,
      "import { line, reference, setOf, type Spec } from './fields'",
    ],
  ],
  'domain/records/idea.ts': [
    [/fields: \{/, 'fields: { trialNote: later(NEXT, text(1000)),'],
    [/entries: \{/, 'entries: { trialTable: laterEntries(NEXT, setOf()),'],
    [/import \{\n/, 'import {\n  laterEntries,\n  setOf,\n'],
  ],
  'domain/records/barrier.ts': [
    [/text: text\(1000\)/, 'text: widened(NEXT, text(2000), text(1000))'],
    [
      /kind: choice\(BARRIER_KINDS\)/,
      "kind: widened(NEXT, choice([...BARRIER_KINDS, 'trial']), choice(BARRIER_KINDS))",
    ],
    [/import \{ choice,/, 'import { widened, choice,'],
  ],
};

/**
 * Makes the sources those of the next build while they are bundled.
 *
 * @param {number} format of this build
 * @returns {import('vite').Plugin}
 */
export function nextFormat(format) {
  const missing = new Set(Object.keys(STEPS));
  return {
    name: 'next-format',
    enforce: 'pre',
    transform(code, id) {
      const file = path.relative(path.join(ROOT, 'src', 'lib'), id.split('?')[0] ?? '');
      const steps = STEPS[file.replaceAll('\\', '/')];
      if (!steps) return null;
      missing.delete(file.replaceAll('\\', '/'));
      let next = code;
      for (const [was, becomes] of steps) {
        if (!was.test(next)) throw new Error(`${file} does not hold ${String(was)} any more`);
        next = next.replace(was, becomes.replaceAll('NEXT', String(format + 1)));
      }
      return { code: next, map: null };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) throw new Error(`not bundled: ${[...missing].join(', ')}`);
    },
  };
}
