/**
 * How the built app is parted into files. Left to itself, the bundler makes a file of whatever exactly the
 * same pages share, and some seventy of a few hundred bytes stood before the start page, each with its own
 * list of imports and a compression that begins anew: a tenth of its weight. So what every page has (the
 * frame), and what the start page shares with the board, is one file, and the libraries of it another; what
 * the start page shares with other pages alone is a third.
 * The board is what people come for: what it needs beyond that is one file too, where it was a hundred and
 * thirty, each asked for, compiled and tied to the others by itself before a card was seen. Everything else
 * is parted as the bundler does.
 */
import path from 'node:path';

/**
 * @typedef {Pick<import('vite').Rolldown.ModuleInfo, 'importedIds' | 'importers' | 'dynamicImporters'>} Info
 * @typedef {{ getModuleInfo: (id: string) => Info | null }} Modules
 */

const FRAME = ['src/routes/+layout.svelte', 'src/routes/+error.svelte'];
const START = 'src/routes/+page.svelte';
const BOARD = [
  'src/routes/tavle/[id]/+layout.svelte',
  'src/routes/tavle/[id]/(board)/+layout.svelte',
  'src/routes/tavle/[id]/(board)/+page.svelte',
];
/** Comes to the start page by itself a moment later: it must not bring the board along. */
const SOON = ['src/lib/pages/start/DataFooter.svelte'];
/** Come to a board by themselves once it is painted: what stores an act, and what one writes in and moves by. */
const WRITES = ['src/lib/storage/log/commit.ts'];
const FORMS = [
  'src/lib/pages/board/BoardForms.svelte',
  'src/lib/pages/board/LearnedCell.svelte',
  'src/lib/pages/board/move-rules.ts',
  'src/lib/shell/around-board-parts.ts',
];
/** Imported through a list of all texts, of which each part takes along what it says itself. */
const TEXTS = '/i18n/paraglide/messages';
const LIBRARIES = '/node_modules/';

/**
 * @param {string} root The project's folder.
 * @returns {import('vite').Rolldown.CodeSplittingOptions} For `output.codeSplitting` of the bundler.
 */
export function chunks(root) {
  const at = (/** @type {string} */ file) => path.join(root, file).replaceAll('\\', '/');
  /** @type {Set<string> | undefined} */
  let frame;
  /** @type {Set<string> | undefined} */
  let first;
  /** @type {Set<string> | undefined} */
  let board;
  /** @type {Set<string> | undefined} */
  let soon;
  /** @type {Set<string> | undefined} */
  let writes;
  /** @type {Set<string> | undefined} */
  let forms;
  const isFirst = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (first ??= neededFirst(FRAME.map(at), at(START), modules)).has(id);
  const isOnBoard = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (board ??= reached(BOARD.map(at), modules)).has(id);
  const isInFrame = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (frame ??= reached(FRAME.map(at), modules)).has(id);
  const isOfStart = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    isFirst(id, modules) && !isInFrame(id, modules) && !isOnBoard(id, modules);
  const isSoon = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (soon ??= reached(SOON.map(at), modules)).has(id);
  const isSeen = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    isFirst(id, modules) || isOnBoard(id, modules);
  const isForWrites = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (writes ??= reached(WRITES.map(at), modules)).has(id);
  const isForForms = (/** @type {string} */ id, /** @type {Modules} */ modules) =>
    (forms ??= reached(FORMS.map(at), modules)).has(id);
  return {
    groups: [
      {
        debugName: 'libraries',
        name: (id, modules) =>
          id.includes(LIBRARIES) && isFirst(id, modules) ? 'libraries' : null,
        priority: 1,
      },
      {
        debugName: 'first',
        name: (id, modules) => (isFirst(id, modules) && !isOfStart(id, modules) ? 'first' : null),
      },
      { debugName: 'start', name: (id, modules) => (isOfStart(id, modules) ? 'start' : null) },
      {
        // Before the board and its forms, which would else take along what they import.
        debugName: 'soon',
        name: (id, modules) =>
          isSoon(id, modules) &&
          (isOnBoard(id, modules) || isForForms(id, modules)) &&
          !isFirst(id, modules)
            ? 'soon'
            : null,
        priority: 1,
      },
      {
        debugName: 'board',
        name: (id, modules) => (!isFirst(id, modules) && isOnBoard(id, modules) ? 'board' : null),
      },
      {
        debugName: 'writes',
        name: (id, modules) => (isForWrites(id, modules) && !isSeen(id, modules) ? 'writes' : null),
      },
      {
        debugName: 'forms',
        name: (id, modules) =>
          isForForms(id, modules) && !isSeen(id, modules) && !isForWrites(id, modules)
            ? 'forms'
            : null,
      },
    ],
  };
}

/**
 * @param {string[]} frame Ids of the modules that are on every page.
 * @param {string} start Id of the start page's module.
 * @param {Modules} modules
 * @returns {Set<string>} What the frame imports, and what the start page imports and others do too;
 *   not what is asked for later (`import()`), and not what only the start page has: it has a file already.
 */
export function neededFirst(frame, start, modules) {
  const inFrame = reached(frame, modules);
  const onStart = [...reached([start], modules)].filter((id) => !inFrame.has(id));
  const own = new Set([start]);
  for (let before = 0; before < own.size;) {
    before = own.size;
    for (const id of onStart) {
      if (importersOf(id, modules).every((importer) => own.has(importer))) own.add(id);
    }
  }
  return new Set([...inFrame, ...onStart.filter((id) => !own.has(id))]);
}

/**
 * @param {string[]} from
 * @param {Modules} modules
 */
function reached(from, modules) {
  const seen = new Set(from);
  // What is added on the way is walked too.
  for (const id of seen) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (!imported.includes(TEXTS)) seen.add(imported);
    }
  }
  return seen;
}

/**
 * @param {string} id
 * @param {Modules} modules
 */
function importersOf(id, modules) {
  const info = modules.getModuleInfo(id);
  return info ? [...info.importers, ...info.dynamicImporters] : [];
}
