/**
 * Every place where something leaves the app, and how small numbers of persons are seen to there. A new one
 * is written down here before it lands, and what is still open is told as that. Rules [PRIVACY-6] to
 * [PRIVACY-13], [RELEASE-3].
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LIB = new URL('../../src/lib/', import.meta.url);

/** How a file, a print or the clipboard is reached. */
const DOORS =
  /window\.print\(|(?<![\w.])print\(\)|copyRich\(|saveAs\(|navigator\.share\(|clipboard\.write\(|(?<![\w.])download\(|createWritable\(|showSaveFilePicker\(|mailto:/;

/** What leads to a door, and nothing of the board with it. */
const WAYS = ['keeping/backup/download.ts', 'pages/meeting/copy-rich.ts'];

/** The board itself, as it is: to those who hold it. The dialog says so. */
const RAW = [
  'exchange/folder/directory-folder.ts',
  'keeping/backup/save-copy.ts',
  'keeping/send/send.ts',
];

/** Days, times and texts of the app, without a text that the team wrote about anybody. */
const NOBODY = [
  'pages/leader/friday.ts',
  'pages/med/MedPage.svelte',
  'pages/meeting/plan/meeting-file.ts',
];

/** Looked through before it leaves: by which file. */
const LOOKED_THROUGH: Readonly<Record<string, string>> = {
  'pages/inspiration/SavePackage.svelte': 'pages/inspiration/package-maker.svelte.ts',
  'pages/exchange/handover/HandoverPage.svelte': 'parts/PrivacyNotice.svelte',
  'pages/meeting/minutes/MinutesButtons.svelte': 'parts/PrivacyNotice.svelte',
};

/** Texts that people wrote leave here as they stand. No counted persons do: there are none to count yet. */
const OPEN = [
  'keeping/formats/format-writer.svelte.ts',
  'pages/development-point/PointHead.svelte',
  'pages/leader/LeaderPage.svelte',
  'pages/paper/PaperBar.svelte',
  'pages/test-action/TestActionView.svelte',
];

function textOf(file: string): string {
  return readFileSync(new URL(file, LIB), 'utf8');
}

describe('what leaves the app', () => {
  const sources = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|svelte)$/.test(file) && !/\.(?:test|fixture)\.ts$/.test(file))
    .filter((file) => !file.includes('paraglide/'));

  it('leaves by a door that is known', () => {
    const doors = sources.filter((file) => DOORS.test(textOf(file)));
    const known = [...WAYS, ...RAW, ...NOBODY, ...Object.keys(LOOKED_THROUGH), ...OPEN];
    expect(doors.toSorted()).toEqual(known.toSorted());
  });

  it('[PRIVACY-13] is looked through where it is said to be', () => {
    for (const file of Object.values(LOOKED_THROUGH))
      expect(textOf(file)).toMatch(/\bscan(?:Leaving|ForOthers)\(/);
  });

  it('[PRIVACY-6] has no table of persons but what the gate lets out', () => {
    const outside = sources.filter((file) => !file.startsWith('domain/release/'));
    expect(outside.length).toBeLessThan(sources.length);
    // A screen of the team's own is named here and for lint, once there is one: scripts/lib/on-board-rule.mjs.
    expect(outside.filter((file) => textOf(file).includes('release/person-table'))).toEqual([]);
  });
});
