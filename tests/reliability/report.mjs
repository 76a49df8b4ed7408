/** The parts of `npm run reliability`, and the report in plain words. */

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {string} unit What the number counts.
 * @property {string} what What is done, in plain words.
 * @property {'vitest' | 'playwright'} with
 * @property {string} file
 *
 * @typedef {{ date?: string, seed: number, runs: number, of: number, findings: string[], counts: Record<string, number> }} Told
 */

/** @type {Record<string, Part | undefined>} */
export const PARTS = {
  fuzz: {
    title: 'Spoilt files',
    unit: 'files',
    what: 'Real exports (both example boards, the frozen file of format 1, a file of new notes) are spoilt in 37 ways: bits flipped, pieces gone, twice or zeroed, cut off, other encodings, byte order marks, endless texts, deep nesting, numbers that are none, half characters, forbidden and doubled keys, one id with two contents, parents in a ring, clocks in the future, values swapped, records and kinds renamed, forged deletions. Each is handed to the import. Nothing may throw; a refusal is a sentence in both languages and leaves the database untouched; what is taken in must fold, be written anew, read back the same, and agree with its tables, in an empty browser and beside the board it was made from.',
    with: 'vitest',
    file: 'tests/reliability/fuzz/fuzz.test.ts',
  },
  locked: {
    title: 'Spoilt locked files',
    unit: 'files',
    what: 'Files in the age format are spoilt in 16 ways: bits turned, cut off also where a piece of the format ends, zeroed, lengthened, other amounts of work (up to 300 digits), other kinds of key (X25519, ssh, plugins, grease, post-quantum), several keys, a second password that asks for hours of work, words too many or too few, endless headers, other ends of lines, letters as a mail leaves them. Each is opened with its password, or with a wrong one. Nothing may throw or open as other words than were locked; no file may cost work for nothing; and each refusal has a name.',
    with: 'vitest',
    file: 'tests/reliability/fuzz/locked.test.ts',
  },
  interleavings: {
    title: 'Devices that write at once',
    unit: 'interleavings',
    what: 'Two to four devices with the app’s own storage act on the same few records in random order: make, edit, remove, bring back, choose, undo, delete for good, export, import (also old files and new notes), exchange through a shared folder, lose and get back their clocks (two years either way), reload, make their tables anew. Their profiles are copied to further computers, which go on under the same name, and put back as they once were. The folder hides, tears, denies and fills up, and holds copies, renamed and foreign files; segments that were read are cut off, altered, or have another file put in their place. In the end all logs, folds and tables must be equal, the folder alone must have brought everything to everyone, and no acknowledged change may be missing.',
    with: 'vitest',
    file: 'tests/reliability/devices/interleavings.test.ts',
  },
  builds: {
    title: 'Builds of two formats in one team',
    unit: 'interleavings',
    what: 'A team’s browsers are updated one by one: the build as it was kept when format 2 was the newest, this one, and the next, which knows a kind of record, a field, a table, a choice and a longer text that these do not. They act on the same few records, undo, delete for good, send files, exchange through one folder, reload, have wrong clocks, and are updated on the database they have, in the middle or at the end. No build may call anything damaged; this build must have all that it knows, though something newer stands beside it; and once all are updated, all logs, folds and tables must be equal and no acknowledged change missing.',
    with: 'vitest',
    file: 'tests/two-builds/two-builds.test.ts',
  },
  away: {
    title: 'Weeks behind, and begun alike',
    unit: 'laptops',
    what: 'A laptop lies in a drawer for six weeks with words on it that nobody has got, while two others write, undo, delete for good, exchange every day, and now and then lose a file of the folder. It comes back with the clock it fell asleep with, and somebody writes before it has looked. In the end all must be equal and nothing acknowledged missing. And two browsers open the same example: their boards share no record, one folder for both changes neither, and the file of one comes in whole beside the other.',
    with: 'vitest',
    file: 'tests/reliability/devices/away.test.ts',
  },
  'full-disk': {
    title: 'A full disk',
    unit: 'store and way in',
    what: 'Every way into the database (acts, undo, deletion for good, arrivals, drafts, notes of copies, rebuilding, sharing) meets a store without room, for each store in turn. Nothing may be half written, the reason is named, and the same thing again works once there is room. The banner and its button are tested in the browser by the journeys.',
    with: 'vitest',
    file: 'tests/reliability/devices/full-disk.test.ts',
  },
  quota: {
    title: 'A browser with next to no room',
    unit: 'rounds',
    what: 'The browser gives the app a random amount of room, from two thousand bytes less than it has taken to twenty thousand more. Somebody writes ideas of up to 900 characters until one is refused, and writes on in the field; the page is loaded anew while there is still no room, the board is exported, and then there is room. All that was acknowledged is in the exported file and in the database, which is read without the app and agrees with its tables; what was refused stands in its field after the reload, to the last key, and is stored once there is room.',
    with: 'playwright',
    file: 'tests/reliability/browser/quota.spec.ts',
  },
  crash: {
    title: 'Crashes',
    unit: 'crashes',
    what: 'The page’s process is killed at a random moment while somebody writes and undoes, while a file is imported, while the database of the first version is upgraded, while a shared folder is kept in step, and while a backup copy is written. Afterwards the database is read without the app: everything the screen had acknowledged is there, an import is there in full or not at all, every table row is what the log adds up to, the segments in the folder hold what the log holds and nothing else, and no file that counts as a copy is anything less than one. Then the app opens it again, and the folders get what they lack.',
    with: 'playwright',
    file: 'tests/reliability/browser/crash.spec.ts',
  },
  drafts: {
    title: 'A page left while a text is being kept',
    unit: 'pages left',
    what: 'Somebody writes key by key: in a field of one line and of many, for something new and for something stored, on a page and in a dialog. Then the page is left by a reload, for another site, for another page of the app, by closing the tab, or its process is killed: up to 600 ms after the last key, or 0 to 4 ms after a draft is handed to the database, with a last letter in that very moment or without. The database answers at once, is busy for up to 600 ms, or does not answer any more; after some reloads somebody writes before it has answered. The processor runs at its own pace, at a quarter and at a sixth, in every fourth block beside as many busy programs as it has cores. Afterwards every text, to the last key, stands in its field or is offered beside it; after a kill all that was kept before. Two tabs with a new text each in the same field keep both.',
    with: 'playwright',
    file: 'tests/reliability/browser/drafts.spec.ts',
  },
  tabs: {
    title: 'Two tabs',
    unit: 'acts',
    what: 'Two tabs write on one board as fast as they can. No act is lost, both show the same in the end, and the tables are the log’s.',
    with: 'playwright',
    file: 'tests/reliability/browser/tabs.spec.ts',
  },
  lies: {
    title: 'A server that lies',
    unit: 'lies',
    what: 'Something stands between the browser and the server, and answers 200 to everything: a log-in page for a file, another file in its place, the file of the version before, an end too soon, a bit turned, or the line cut within it; about every file, about half, a tenth or a fiftieth of them, or about one, and now and then with the word that it may be kept for a year. So it is at the first visit, and at an update. After each lie there is nothing but the log-in page on the server, and the app opens: all that it is served, file for file, is of one version, the old or the new, and so is all that is kept. When the lies stop, a reload, or a press on the button of the page that says what is wrong, is all it takes at a first visit, and the newest version comes whole.',
    with: 'playwright',
    file: 'tests/reliability/browser/lies.spec.ts',
  },
  'long-offline': {
    title: 'A long time without a network',
    unit: 'visits',
    what: 'The network is gone for sixty days of the browser’s clock; the board is opened and written on along the way; then the network and a new version of the app come at once.',
    with: 'playwright',
    file: 'tests/reliability/browser/long-offline.spec.ts',
  },
  xss: {
    title: 'Texts that would be code',
    unit: 'text fields',
    what: 'Every free text of every kind of record holds markup, script addresses, template code or spreadsheet formulas. The board is imported through the app, and its pages, dialogs, print views, search, conflicts, copied minutes and Markdown are looked at: nothing runs, no element appears that the app did not write, the policy is never broken, and the text stands there as text.',
    with: 'playwright',
    file: 'tests/reliability/xss/',
  },
};

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/**
 * The report.
 *
 * @param {Record<string, Told>} figures by part
 */
export function reportOf(figures) {
  const rows = Object.entries(PARTS).flatMap(([name, part]) => {
    const told = figures[name];
    if (!part) return [];
    if (!told) return [`| ${part.title} | not run | | | |`];
    const share = told.runs < told.of ? ` of ${told.of.toLocaleString('en')}` : '';
    const found = told.findings.length === 0 ? 'none' : String(told.findings.length);
    return [
      `| ${part.title} | ${told.runs.toLocaleString('en')}${share} ${part.unit} | ${told.seed} | ${told.date ?? ''} | ${found} |`,
    ];
  });
  const sections = Object.entries(PARTS).flatMap(([name, part]) => {
    if (!part) return [];
    const told = figures[name];
    const counts = Object.entries(told?.counts ?? {}).map(
      ([word, count]) => `${word}: ${count.toLocaleString('en')}`,
    );
    return [
      `## ${part.title}`,
      part.what,
      `\`${part.file}\``,
      ...(counts.length > 0 ? [`Counted: ${counts.sort().join('; ')}.`] : []),
      ...(told && told.findings.length > 0
        ? [
            'Open faults:',
            told.findings
              .slice(0, 20)
              .map((text) => `- ${cell(text)}`)
              .join('\n'),
          ]
        : []),
    ];
  });
  return [
    '# Reliability: what was tried, and what it found',
    'Made by `npm run reliability`; do not edit by hand. Most of the same tests run as seeded samples in `npm test`; for lies, drafts and small rooms the journeys stand in. With the same seed the same runs are made, so that a fault can be played again: `npm run reliability -- --only fuzz --seed 1 --share 0.1`.',
    [
      '| What | Runs | Seed | Run on | Open faults |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    ...sections,
    '## Faults that these runs found, and that are mended',
    FOUND.map((text) => `- ${text}`).join('\n'),
    '## What the figures do not say',
    'Crashes kill the page’s process, not the machine: that a write survives a power cut is the promise of the browser’s own database (writes here ask for strict durability) and of the disk. Interleavings and full disks run on an implementation of IndexedDB in memory; crashes, tabs, upgrades and the folder in Chromium. A part that was broken off says so by its number of runs. What a part does may have grown since the day it was run on.',
    '## Tried without figures',
    TRIED.map((text) => `- ${text}`).join('\n'),
  ].join('\n\n');
}

/** Kept by hand: one sentence each. */
const FOUND = [
  'An app of an older version, in a tab left open or from a cache, went on writing in a database that a newer one had made: the database library opens it without a word. Now it refuses, says why, and keeps the text.',
  'Laptops made from one image, and profiles that were copied or put back, wrote under one name and parted without a word: one took the place of the other’s file, or wrote over its words as if they were its own. Now a browser that meets its own name takes another, and only what it made itself is its own.',
  'A text written as its page was left could be lost. As far as it is understood: what a page has asked of the database and the database has not begun, because something else is under way there, the browser forgets when the page goes, and what is asked for while it goes comes last. Where the database answered late, two letters were written over an older text, and two tabs kept one text between them. Now all that the database has not answered for lies in localStorage before the page is gone, nothing is kept before what lay there has been read, and every page has rows of its own. The first 42 of the pages left above, with the version before: 9 texts lost (5 of 6 with a database that did not answer, 4 of 4 pairs of tabs, none of the other 32, so that the rare loss with a quick database was not seen again); with this one: none.',
  'A server that answered a file with something else at the first visit, with the word that it may be kept for a year, left a page that said »Siden kunne ikke hentes helt« at every reload, also when the server was mended: the browser did not ask again. Now the button on that page fetches all that it was made of past what the browser keeps.',
  'A segment that was damaged after it had been read was never looked at again, and whoever came later did not get what it held. Now it is written anew by the one who wrote it.',
  'Order keys could outgrow their field, after some 300 cards dropped in one gap or by a forged file, and from then on nothing could be added there. Now such a list gets fresh keys.',
];

/** Kept by hand: what is tried once and for all, and where. */
const TRIED = [
  'The policy of the page, and the refusal of code from text: `tests/reliability/browser/policy.spec.ts`.',
  'A newer version in another tab, an older one from a cache, and a tab that does not let go of the database: `upgrade.spec.ts`. An old version that writes as fast as it can while a newer one changes the schema, in both directions: `upgrade-writes.spec.ts`.',
  'Names that hide: in the page as it is printed and in a package, with texts removed, deleted for good and half written, and the name of the device (`tests/e2e/hidden-names.spec.ts`, `inspiration.spec.ts`); in Word files (`minutes-docx.test.ts`), workbooks (`tables.test.ts`) and names of files that turn the direction of writing (`tests/unit/file-names.test.ts`).',
];
