import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryLog } from '$lib/domain/log/log';
import { extendTouched, foldTouched, type Touched } from './refold';

const HOUR = 3_600_000;

function foldOf(log: MemoryLog): Touched | null {
  const changes = log.changes.filter((c) => c.record === 'r');
  return changes.length === 0 ? null : foldTouched(changes);
}

describe('extending a record', () => {
  const edit = fc.dictionary(
    fc.constantFrom(
      'title',
      'goal',
      'order',
      'criterion.a',
      'criterion.b',
      'coreElement.x',
      'coreElement.y',
    ),
    fc.constantFrom('1', '2', null, true),
    { minKeys: 1, maxKeys: 4 },
  );
  const step = fc.record({
    // Mostly edits: they are what is extended.
    what: fc.constantFrom(
      'edit',
      'edit',
      'edit',
      'edit',
      'edit',
      'edit',
      'choose',
      'remove',
      'restore',
      'undo',
      'redact',
      'erase',
      'hear',
      'swap',
    ),
    fields: edit,
    hours: fc.constantFrom(0.001, 0.001, 1, -1, 40, -40),
  });

  it('[STORE-7] gives, to the last byte, what folding its whole log gives', () => {
    let extended = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
        let serial = 0;
        const random = (): string => (serial += 1).toString(16).padStart(16, '0');
        const logs: [MemoryLog, MemoryLog] = [new MemoryLog(random), new MemoryLog(random)];
        let here: 0 | 1 = 0;
        let at = Date.UTC(2026, 10, 22, 9);
        const kind = 'developmentPoint';
        const stamp = () => ({
          act: `a${String((serial += 1))}`,
          verb: 'edit',
          board: 'b',
          device: `d${String(here)}`,
          at,
        });
        logs[0].act([{ kind, record: 'r', fields: { made: true, title: 'Ny' } }], stamp());
        logs[1].arrive(logs[0].changes, at);
        for (const s of steps) {
          at += s.hours * HOUR;
          const log = logs[here];
          const before = foldOf(log);
          const known = new Set(log.changes.map((c) => c.id));
          if (s.what === 'swap') here = here === 0 ? 1 : 0;
          else if (s.what === 'hear') log.arrive(logs[here === 0 ? 1 : 0].changes, at);
          else if (s.what === 'redact')
            log.redact({ kind, record: 'r', fields: Object.keys(s.fields) }, stamp());
          else if (s.what === 'erase' && s.hours === 1) log.redact({ kind, record: 'r' }, stamp());
          else if (s.what === 'undo') log.undo(log.changes.at(-1)?.act ?? '', stamp());
          else {
            const removal =
              s.what === 'remove'
                ? { removed: true }
                : s.what === 'restore'
                  ? { removed: false }
                  : null;
            const drafts = [{ kind, record: 'r', fields: removal ?? s.fields }];
            log.act(drafts, stamp(), s.what === 'choose');
          }
          if (s.what === 'hear' || s.what === 'swap' || !before) continue;
          const fresh = log.changes.filter((c) => !known.has(c.id));
          if (fresh.length !== 1) continue;
          const short = extendTouched(before.heads, before.row, fresh[0]!);
          if (short === null) continue;
          extended += 1;
          expect(JSON.stringify(short)).toBe(JSON.stringify(foldOf(log)));
        }
      }),
      { numRuns: 600 },
    );
    // The short way is taken often enough to be worth having, and to have been tried.
    expect(extended).toBeGreaterThan(600);
  });
});
