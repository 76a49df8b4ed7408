import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import { cardOf } from '$lib/domain/board/card';
import { MemoryLog } from '$lib/domain/log/log';
import type { RecordKind, Records } from '$lib/domain/records/kinds';
import { readRecord } from '$lib/domain/records/read';
import { tellExample } from '$lib/examples/jammerbugt';
import { handOver, openWorkOf, type TeamRecords, type WorkItem } from '$lib/domain/team/open-work';

const TODAY = isoDate('2026-11-22');

/** The example board in a log that one can act on. */
function board() {
  let count = 0;
  const random = (): string => (count++).toString(16).padStart(16, '0');
  const now = Date.parse('2026-11-22T12:00:00Z');
  const log = new MemoryLog(random);
  log.arrive(
    tellExample({
      boardId: 'board',
      device: 'device',
      today: TODAY,
      now,
      random64: random,
      newId: () => `id-${String(count++)}`,
    }),
    now,
  );
  function all<K extends RecordKind>(kind: K): Records[K][] {
    return log.records
      .filter((id) => log.kindOf(id) === kind)
      .flatMap((id) => {
        const folded = log.fold(id);
        return folded ? [readRecord(kind, id, 'board', folded)] : [];
      });
  }
  function records(): TeamRecords {
    const cycles = all('cycle');
    return {
      cards: all('testAction').map((test) =>
        cardOf(
          test,
          cycles.filter((cycle) => cycle.testActionId === test.id),
        ),
      ),
      tasks: all('task'),
      points: all('developmentPoint'),
      parked: all('parkedItem'),
      requests: all('decisionRequest'),
    };
  }
  function called(name: string): string {
    return all('member').find((member) => member.name === name)?.id ?? '';
  }
  function act(drafts: ReturnType<typeof handOver>): void {
    log.act(drafts, { act: 'leaving', verb: 'hand-over', board: 'board', device: 'd', at: now });
  }
  function undo(): void {
    log.undo('leaving', { act: 'undo', verb: 'undo', board: 'board', device: 'd', at: now + 1 });
  }
  return { all, records, called, act, undo };
}

function kindsOf(work: readonly WorkItem[]): Set<string> {
  return new Set(work.map((item) => item.kind));
}

describe('open work of a member who leaves', () => {
  it('is what is open and theirs: tests, tasks, points, parked points and questions', () => {
    const { records, called } = board();
    expect(kindsOf(openWorkOf(called('Faglig leder'), records()))).toEqual(
      new Set(['testAction', 'task', 'developmentPoint', 'decisionRequest']),
    );
    expect(kindsOf(openWorkOf(called('Sundhedsplejerske 2'), records()))).toContain('parkedItem');
  });

  it('leaves out what is closed, done, answered or back', () => {
    const { all, records, called } = board();
    const work = openWorkOf(called('Familiebehandler 1'), records());
    const texts = work.map((item) => item.text);
    expect(texts).toContain('Én kollega viser et skema på tavlemødet');
    expect(texts).not.toContain('Dukke ved hjemmebesøg');
    const done = all('task').filter((task) => task.done !== null);
    expect(done.length).toBeGreaterThan(0);
    expect(work.filter((item) => done.some((task) => task.id === item.id))).toEqual([]);
  });

  it('goes to whoever takes each piece, in one act that Fortryd takes back whole', () => {
    const { all, records, called, act, undo } = board();
    const leaver = called('Familiebehandler 2');
    const heir = called('Rådgiver');
    const work = openWorkOf(leaver, records());
    const helping = records()
      .cards.filter((card) => card.test.contributor[leaver])
      .map((card) => card.test.id);
    const takers = Object.fromEntries(work.map((item, i) => [item.id, i === 0 ? null : heir]));
    expect(work.length).toBeGreaterThan(2);
    expect(helping.length).toBeGreaterThan(0);

    act(handOver(leaver, work, takers, helping, TODAY));
    expect(openWorkOf(leaver, records())).toEqual([]);
    const given = new Set(openWorkOf(heir, records()).map((item) => item.id));
    expect(work.slice(1).every((item) => given.has(item.id))).toBe(true);
    expect(all('testAction').find((test) => test.id === work[0]?.id)?.owner).toBeNull();
    expect(all('testAction').some((test) => test.contributor[leaver])).toBe(false);
    expect(all('member').find((member) => member.id === leaver)?.leftOn).toBe(TODAY);

    undo();
    expect(openWorkOf(leaver, records())).toEqual(work);
    expect(all('member').find((member) => member.id === leaver)?.leftOn).toBeNull();
  });
});
