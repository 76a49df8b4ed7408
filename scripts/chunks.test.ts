import { describe, expect, test } from 'vitest';
import { neededFirst } from './lib/chunks.mjs';

/** Who imports whom; `later` is what is asked for with `import()`. */
function modules(imports: Record<string, string[]>, later: Record<string, string[]> = {}) {
  const importersIn = (graph: Record<string, string[]>, id: string) =>
    Object.keys(graph).filter((importer) => graph[importer]?.includes(id));
  return {
    getModuleInfo: (id: string) => ({
      importedIds: imports[id] ?? [],
      importers: importersIn(imports, id),
      dynamicImporters: importersIn(later, id),
    }),
  };
}

describe('what is needed first is one file', () => {
  test('all that the frame imports, also by way of others', () => {
    const graph = modules({ frame: ['bar', 'banner'], bar: ['icon'], start: [] });
    expect(neededFirst(['frame'], 'start', graph)).toEqual(
      new Set(['frame', 'bar', 'banner', 'icon']),
    );
  });

  test('what the start page shares with others, and not what it has alone, or what asks for it', () => {
    const graph = modules({
      frame: [],
      start: ['hero', 'field'],
      hero: ['wheel'],
      board: ['field'],
      field: ['label'],
    });
    expect(neededFirst(['frame'], 'start', graph)).toEqual(new Set(['frame', 'field', 'label']));
  });

  test('what only the start page has, also where it is asked for by what comes after it', () => {
    const graph = modules({
      frame: [],
      start: ['button', 'hero'],
      hero: ['wheel'],
      wheel: ['button'],
    });
    expect(neededFirst(['frame'], 'start', graph)).toEqual(new Set(['frame']));
  });

  test('what others ask for later only counts as shared, and what the start page asks for waits', () => {
    const graph = modules(
      { frame: [], start: ['clock'], dialog: [] },
      { board: ['clock'], start: ['dialog'] },
    );
    expect(neededFirst(['frame'], 'start', graph)).toEqual(new Set(['frame', 'clock']));
  });

  test('a ring of imports ends', () => {
    const graph = modules({
      frame: ['one'],
      one: ['two'],
      two: ['one'],
      start: ['three'],
      three: ['start'],
    });
    expect(neededFirst(['frame'], 'start', graph)).toEqual(new Set(['frame', 'one', 'two']));
  });

  test('the list of all texts is nobody’s: each part takes along what it says', () => {
    const list = 'src/lib/i18n/paraglide/messages/_index.js';
    const graph = modules({ frame: [list], [list]: ['text'], start: [] });
    expect(neededFirst(['frame'], 'start', graph)).toEqual(new Set(['frame']));
  });
});
