import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, isoWeek } from '../../domain/cadence/iso-date';
import { MemoryLog } from '$lib/domain/log/log';
import { createBoard } from '../../domain/records/board';
import { createIdea } from '../../domain/records/idea';
import { edited, removed } from '../../domain/records/make';
import { compareLogs } from './compare-logs';
import { copiesOf, copyName, parseCopyName, type BackupCopy } from './copy-name';
import { mayWrite } from './may-write';
import { KEEP_LAST, copiesToRemove } from './rotation';

const BOARD = { id: 'b0ard-_X', name: 'Spædbørn & åben dør' };
const MONDAY = isoDate('2026-11-23');
const T0 = Date.UTC(2026, 10, 24);

function teller() {
  let serial = 0;
  const log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
  function stamp(verb: string) {
    serial += 1;
    return { act: `a${String(serial)}`, verb, board: 'b', device: 'd', at: T0 + serial * 60_000 };
  }
  function act(verb: string, ...drafts: Parameters<MemoryLog['act']>[0]) {
    return log.act(drafts, stamp(verb));
  }
  return { log, act, stamp };
}

function newBoard() {
  const told = teller();
  told.act(
    'add-board',
    createBoard({ id: 'b' }, { name: 'Tavlen', municipality: '', intervention: '', forums: {} }),
  );
  return told;
}

/** Copies, newest first, each some days before the one after it. */
function copies(...told: { daysAgo: number; changes: number }[]): BackupCopy[] {
  const names = told.map(({ daysAgo, changes }, i) =>
    copyName(
      BOARD,
      { date: addDays(MONDAY, -daysAgo), time: String(235_959 - i).padStart(6, '0') },
      changes,
    ),
  );
  return copiesOf(BOARD.id, names);
}

const aCopy = fc.record({
  daysAgo: fc.integer({ min: 0, max: 400 }),
  changes: fc.integer({ min: 1, max: 30 }),
});

describe('copies in the backup folder', () => {
  it('[BACKUP-1] the name tells board, day, time and number of changes', () => {
    const name = copyName(BOARD, { date: MONDAY, time: '143205' }, 1234);
    expect(name).toBe('spaedboern-aaben-doer-2026-11-23-143205-n1234-b0ard-_X.tavle.json');
    expect(parseCopyName(name)).toEqual({
      name,
      board: 'b0ard-_X',
      date: MONDAY,
      time: '143205',
      changes: 1234,
    });
  });

  it('[BACKUP-1] other files, other boards and renamed copies are left alone', () => {
    const own = copyName(BOARD, { date: MONDAY, time: '143205' }, 3);
    const names = [
      'referat.docx',
      'spaedboern-2026-11-23.tavle.json',
      'spaedboern-2026-02-31-143205-n3-b0ard-_X.tavle.json',
      own.replace('.tavle', ' (1).tavle'),
      copyName({ id: 'other', name: 'x' }, { date: MONDAY, time: '143205' }, 3),
      own,
    ];
    expect(copiesOf(BOARD.id, names).map((c) => c.name)).toEqual([own]);
  });

  it('[BACKUP-2] the last ten stay, and of older ones the newest of each ISO week', () => {
    const told = copies(
      ...Array.from({ length: KEEP_LAST }, () => ({ daysAgo: 0, changes: 50 })),
      { daysAgo: 1, changes: 40 }, // Sunday of the week before
      { daysAgo: 2, changes: 39 },
      { daysAgo: 7, changes: 38 }, // Monday of that week
      { daysAgo: 8, changes: 37 },
    );
    const gone = copiesToRemove(told, () => true);
    expect(gone).toEqual([told[11]?.name, told[12]?.name]);
  });

  it('[BACKUP-2] nothing goes while there are ten or fewer', () => {
    fc.assert(
      fc.property(fc.array(aCopy, { maxLength: KEEP_LAST }), (told) => {
        expect(copiesToRemove(copies(...told), () => true)).toEqual([]);
      }),
    );
  });

  it('[BACKUP-3] a copy never goes for one that holds less, nor before a good one is known', () => {
    fc.assert(
      fc.property(fc.array(aCopy, { maxLength: 60 }), fc.integer(), (told, seed) => {
        const all = copies(...told);
        const isGood = (c: BackupCopy) => (c.changes * 7 + seed) % 3 === 0;
        const gone = new Set(copiesToRemove(all, isGood));
        const left = all.filter((c) => !gone.has(c.name));
        for (const copy of all.filter((c) => gone.has(c.name)))
          expect(
            left.some(
              (k) => isGood(k) && k.changes >= copy.changes && all.indexOf(k) < all.indexOf(copy),
            ),
          ).toBe(true);
        expect(copiesToRemove(all, () => false)).toEqual([]);
      }),
    );
  });

  it('[BACKUP-2] rotating for two years keeps the last ten and one for every week', () => {
    let names: string[] = [];
    for (let day = 0; day < 730; day += 1) {
      const date = addDays(MONDAY, day);
      names.push(copyName(BOARD, { date, time: '120000' }, day + 1));
      const gone = new Set(copiesToRemove(copiesOf(BOARD.id, names), () => true));
      names = names.filter((name) => !gone.has(name));
    }
    const left = copiesOf(BOARD.id, names);
    const weeks = new Set(left.map((c) => JSON.stringify(isoWeek(c.date))));
    expect(weeks.size).toBe(Math.ceil(730 / 7));
    expect(left.length).toBeLessThanOrEqual(KEEP_LAST + weeks.size);
    expect(left[0]?.changes).toBe(730);
  });
});

describe('whether a board may be written', () => {
  it('[BACKUP-4] an empty log, and a log without its board, are not', () => {
    expect(mayWrite('b', [], [])).toEqual({ ok: false, error: { kind: 'empty' } });
    const { act } = teller();
    const idea = act('add-idea', createIdea({ id: 'i' }, { text: 'Ring' }));
    expect(mayWrite('b', idea, [])).toEqual({ ok: false, error: { kind: 'no-board' } });
  });

  it('[BACKUP-4] a board is, and one whose name was erased for good too', () => {
    const { log, stamp } = newBoard();
    const whole = { ok: true, value: { way: 'rotate', because: null } };
    expect(mayWrite('b', log.changes, [])).toEqual(whole);
    log.redact({ kind: 'board', record: 'b', fields: ['name'] }, stamp('redact'));
    expect(mayWrite('b', log.changes, [])).toEqual(whole);
  });

  it('[BACKUP-5] beside what is there, when a copy holds more', () => {
    const { log } = newBoard();
    expect(mayWrite('b', log.changes, copies({ daysAgo: 0, changes: 2 }))).toEqual({
      ok: true,
      value: { way: 'beside', because: 'fewer' },
    });
    expect(mayWrite('b', log.changes, copies({ daysAgo: 0, changes: 1 }))).toMatchObject({
      value: { way: 'rotate' },
    });
  });

  it('[BACKUP-5] beside what is there, when part of the log is not here', () => {
    const { log, act } = newBoard();
    act('add-idea', createIdea({ id: 'i' }, { text: 'Ring' }));
    const middle = act('edit-idea', edited('idea', 'i', { text: 'Ring først' }));
    act('edit-idea', edited('idea', 'i', { text: 'Ring sidst' }));
    const torn = log.changes.filter((c) => c.id !== middle[0]?.id);
    expect(mayWrite('b', torn, [])).toEqual({
      ok: true,
      value: { way: 'beside', because: 'gaps' },
    });
  });
});

describe('comparing a copy with the live board', () => {
  it('[BACKUP-6] a copy of the board as it is holds everything', () => {
    const { log } = newBoard();
    expect(compareLogs(log.changes, log.changes)).toMatchObject({
      same: 1,
      everything: true,
      missingInCopy: { acts: 0, changes: [], from: null, to: null },
      missingInLive: { acts: 0 },
      differing: [],
    });
  });

  it('[BACKUP-6] counts by act what is only in one of them', () => {
    const { log, act } = newBoard();
    const copy = log.changes;
    const two = act(
      'add-idea',
      createIdea({ id: 'i' }, { text: 'Ring' }),
      createIdea({ id: 'j' }, { text: 'Skriv' }),
    );
    const one = act('remove', removed('idea', 'i'));
    const later = compareLogs(copy, log.changes);
    expect(later.everything).toBe(false);
    expect(later.missingInCopy).toEqual({
      changes: [...two, ...one].map((c) => c.id).sort(),
      acts: 2,
      records: ['i', 'j'],
      verbs: { 'add-idea': 1, remove: 1 },
      from: two[0]?.at,
      to: one[0]?.at,
    });
    const lost = compareLogs(log.changes, copy);
    expect(lost).toMatchObject({ everything: true, missingInLive: { acts: 2 } });
  });

  it('[BACKUP-6] what was erased for good since makes no difference; another content does', () => {
    const { log, act, stamp } = newBoard();
    act('add-idea', createIdea({ id: 'i' }, { text: 'Fru Jensen' }));
    const copy = log.changes;
    log.redact({ kind: 'idea', record: 'i', fields: ['text'] }, stamp('redact'));
    const erased = compareLogs(copy, log.changes);
    expect(erased).toMatchObject({ same: 2, differing: [], missingInCopy: { acts: 1 } });
    const forged = copy.map((c) => (c.record === 'i' ? { ...c, fields: { text: 'X' } } : c));
    const found = compareLogs(forged, copy);
    expect(found.everything).toBe(false);
    expect(found.differing).toHaveLength(1);
  });
});
