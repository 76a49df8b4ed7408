import { describe, expect, it } from 'vitest';
import { fail, succeed } from '$lib/domain/schema';
import type { FolderPermission } from '$lib/exchange/folder/directory-folder';
import type { KeepProblem } from './copy-job';
import { AGAIN, BackupKeeper, CALM, PATIENCE, type BackupPorts } from './backup-keeper.svelte';
import type { BackupPlace } from '$lib/storage/rows';

/** A keeper in a world of its own, with a clock that is moved by hand. */
function world() {
  const own = {
    time: Date.UTC(2026, 10, 24, 9),
    place: {
      key: 'backup',
      way: 'folder',
      handle: { name: 'Kopier' } as FileSystemDirectoryHandle,
      since: '',
    } as BackupPlace | null,
    permission: 'granted' as FolderPermission,
    fault: null as KeepProblem | null,
    lost: false,
    /** boards with something in no copy */
    waiting: new Set<string>(),
    copied: [] as string[],
    downloaded: [] as string[],
    busy: false,
    timers: new Map<number, { at: number; run: () => void }>(),
  };
  let serial = 0;
  const ports: BackupPorts = {
    now: () => own.time,
    place: async () => own.place,
    permission: async () => own.permission,
    list: async () => succeed([]),
    hasLost: async () => own.lost,
    boardsToCopy: async () => [...own.waiting].map((id) => ({ id, name: id, good: [] })),
    copy: async (_place, board) => {
      if (own.fault) return fail(own.fault);
      own.copied.push(board.id);
      const file = `${board.id}.tavle.json`;
      return succeed({ file, changes: 1, seq: 1, good: [file], removed: [] });
    },
    note: async (_place, board) => {
      own.waiting.delete(board);
    },
    download: async (board) => {
      own.downloaded.push(board);
    },
    alone: async (work) => {
      if (own.busy) return false;
      await work();
      return true;
    },
    later: (ms, run) => {
      const id = (serial += 1);
      own.timers.set(id, { at: own.time + ms, run });
      return () => own.timers.delete(id);
    },
  };
  const keeper = new BackupKeeper(ports);
  return {
    own,
    keeper,
    /** Lets time pass, running what falls due on the way. */
    pass: async (ms: number): Promise<void> => {
      const end = own.time + ms;
      for (;;) {
        const next = [...own.timers].filter(([, t]) => t.at <= end).sort(byTime)[0];
        if (!next) break;
        own.timers.delete(next[0]);
        own.time = next[1].at;
        next[1].run();
        await settle();
      }
      own.time = end;
      await settle();
    },
    act: (board = 'b'): void => {
      own.waiting.add(board);
      keeper.acted();
    },
  };
}

function byTime(a: [number, { at: number }], b: [number, { at: number }]): number {
  return a[1].at - b[1].at;
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('the keeper of backup copies', () => {
  it('[BACKUP-8] copies at the start what is in no copy, and then nothing', async () => {
    const { own, keeper, pass } = world();
    own.waiting.add('b');
    await keeper.work();
    expect(own.copied).toEqual(['b']);
    expect(keeper.state).toEqual({ at: 'resting' });
    await pass(10 * PATIENCE);
    expect(own.copied).toEqual(['b']);
  });

  it('[BACKUP-8] after acts it waits for calm, but not for ever', async () => {
    const { own, pass, act } = world();
    act();
    await pass(CALM - 1);
    act();
    await pass(CALM - 1);
    expect(own.copied).toEqual([]);
    await pass(1);
    expect(own.copied).toEqual(['b']);
    for (let spent = 0; spent < PATIENCE; spent += CALM / 2) {
      act();
      await pass(CALM / 2);
    }
    expect(own.copied).toEqual(['b', 'b']);
  });

  it('[BACKUP-11] after a meeting it copies at once, or downloads where that was chosen', async () => {
    const { own, keeper } = world();
    own.waiting.add('b');
    await keeper.meetingEnded('b');
    expect(own.copied).toEqual(['b']);
    own.place = { key: 'backup', way: 'download', since: '' };
    await keeper.meetingEnded('b');
    expect(own).toMatchObject({ copied: ['b'], downloaded: ['b'] });
    own.place = null;
    await keeper.meetingEnded('b');
    expect(own.downloaded).toEqual(['b']);
    expect(keeper.state).toEqual({ at: 'off' });
  });

  it.each([
    { kind: 'full' },
    { kind: 'gone' },
    { kind: 'torn', name: 'x' },
    { kind: 'storage', failure: { kind: 'closed' } },
  ] as const)('[BACKUP-10] $kind stops it by name, and it goes on when it can', async (fault) => {
    const { own, keeper, pass } = world();
    own.waiting.add('b');
    own.fault = fault;
    await keeper.work();
    expect(keeper.state).toEqual({ at: 'stopped', problem: { kind: fault.kind, board: 'b' } });
    own.fault = null;
    await pass(AGAIN - 1);
    expect(own.copied).toEqual([]);
    await pass(1);
    expect(own.copied).toEqual(['b']);
    expect(keeper.state).toEqual({ at: 'resting' });
  });

  it('[BACKUP-10] a name that is taken is nobody’s fault: it tries again with the next second', async () => {
    const { own, keeper, pass } = world();
    own.waiting.add('b');
    own.fault = { kind: 'exists', name: 'x' };
    await keeper.work();
    expect(keeper.state).toEqual({ at: 'resting' });
    own.fault = null;
    await pass(2000);
    expect(own.copied).toEqual(['b']);
  });

  it('[BACKUP-10] without permission it writes nothing, and goes on when the page is looked at with it', async () => {
    const { own, keeper } = world();
    own.waiting.add('b');
    own.permission = 'ask';
    await keeper.work();
    expect(keeper.state).toEqual({ at: 'stopped', problem: { kind: 'denied', board: null } });
    await keeper.lookAgain();
    expect(own.copied).toEqual([]);
    own.permission = 'granted';
    await keeper.lookAgain();
    expect(own.copied).toEqual(['b']);
  });

  it('[BACKUP-10] more acts do not put off the next try', async () => {
    const { own, keeper, pass, act } = world();
    own.waiting.add('b');
    own.fault = { kind: 'full' };
    await keeper.work();
    own.fault = null;
    for (let spent = 0; spent < AGAIN; spent += CALM / 2) {
      act();
      await pass(CALM / 2);
    }
    expect(own.copied.length).toBeGreaterThan(0);
  });

  it('[BACKUP-12] writes nothing while the database has lost something that nobody has answered for', async () => {
    const { own, keeper, pass, act } = world();
    own.lost = true;
    act();
    await pass(PATIENCE);
    await keeper.meetingEnded('b');
    expect(own.copied).toEqual([]);
    expect(keeper.state).toEqual({ at: 'held' });
    own.lost = false;
    await keeper.lookAgain();
    expect(own.copied).toEqual(['b']);
  });

  it('[BACKUP-13] only one tab writes at a time; the other looks again later', async () => {
    const { own, keeper, pass } = world();
    own.waiting.add('b');
    own.busy = true;
    await keeper.work();
    expect(own.copied).toEqual([]);
    own.busy = false;
    await pass(CALM);
    expect(own.copied).toEqual(['b']);
  });

  it('[BACKUP-13] asked for twice at once, it copies once', async () => {
    const { own, keeper } = world();
    own.waiting.add('b');
    await Promise.all([keeper.work(), keeper.work()]);
    expect(own.copied).toEqual(['b']);
  });
});
