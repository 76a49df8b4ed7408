import { describe, expect, it } from 'vitest';
import { closedReason } from '../domain/cadence/holidays';
import { isoDate } from '../domain/cadence/iso-date';
import type { Change } from '$lib/domain/log/change';
import { changeSchema } from '$lib/domain/log/change-schema';
import { hasParentLoop } from '../domain/cycle/numbering';
import { byRecord, foldRecord } from '$lib/domain/log/fold';
import { mergeLogs } from '$lib/domain/log/merge';
import { scanText } from '../domain/privacy/scan-text';
import { isRecordKind, type RecordKind, type Records } from '../domain/records/kinds';
import { faultOf, readRecord } from '../domain/records/read';
import type { Json } from '../domain/schema';
import { pausesOf } from '../domain/team/away';
import { EXAMPLES, EXAMPLE_KEYS, originOf, type ExampleKey } from '.';

const STORIES = new Map(
  await Promise.all(EXAMPLE_KEYS.map(async (key) => [key, await EXAMPLES[key]()] as const)),
);
/** An ordinary Sunday evening, a leap day in the morning, days around holidays, in July and after it. */
const MOMENTS = {
  'an ordinary evening': ['2026-11-22', '2026-11-22T19:30:00Z'],
  'a leap day': ['2028-02-29', '2028-02-29T06:10:00Z'],
  'the day before Christmas Eve': ['2027-12-23', '2027-12-23T11:00:00Z'],
  'the Tuesday after Easter': ['2027-03-30', '2027-03-30T09:00:00Z'],
  'the last day of June': ['2026-06-30', '2026-06-30T12:00:00Z'],
  'a day in the middle of July': ['2026-07-15', '2026-07-15T08:00:00Z'],
  'the tenth of August': ['2027-08-10', '2027-08-10T13:00:00Z'],
} as const;
type Example = ExampleKey;
type Moment = keyof typeof MOMENTS;

const CASES = EXAMPLE_KEYS.flatMap((example) =>
  (Object.keys(MOMENTS) as Moment[]).map((moment) => ({ example, moment })),
);

function tell(example: Example, moment: Moment, first = 0): Change[] {
  let count = first;
  const [today, now] = MOMENTS[moment];
  const story = STORIES.get(example);
  if (!story) throw new Error(`no story of ${example}`);
  return story.tellExample({
    boardId: 'the-board',
    device: 'this-device',
    today: isoDate(today),
    now: Date.parse(now),
    random64: () => (count++).toString(16).padStart(16, '0'),
    newId: () => `id-${String(count++)}`,
  });
}

function all<K extends RecordKind>(changes: readonly Change[], kind: K): Records[K][] {
  return [...byRecord(changes)]
    .filter(([, group]) => group[0]?.kind === kind)
    .map(([id, group]) => readRecord(kind, id, 'the-board', foldRecord(group)));
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(CASES)('$example told on $moment', ({ example, moment }) => {
  const changes = tell(example, moment);
  const [today, now] = MOMENTS[moment];

  it('holds only changes that any door would let in', () => {
    const faults = changes.flatMap((change) => {
      const strict = changeSchema.safeParse(change);
      const fault = faultOf(change);
      return strict.success && fault === null ? [] : [{ change, fault, issue: strict.error }];
    });
    expect(faults).toEqual([]);
    expect(changes.every((change) => change.board === 'the-board')).toBe(true);
  });

  it('holds only records of known kinds that refer to records of the board', () => {
    const ids = new Set(changes.map((change) => change.record));
    expect(changes.filter((change) => !isRecordKind(change.kind))).toEqual([]);
    const references = changes.flatMap((change) =>
      ['testActionId', 'cycleId', 'parentCycleId', 'pointId', 'owner', 'to', 'ideaId']
        .map((field) => change.fields[field])
        .filter((value) => typeof value === 'string'),
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
    const loose = changes.filter(
      (change) =>
        (change.actor !== undefined && !ids.has(change.actor)) ||
        (change.meeting !== undefined && !ids.has(change.meeting)),
    );
    expect(loose).toEqual([]);
  });

  it('has happened before now, in the order it is told, in six to nine months of meetings', () => {
    const moments = changes.map((change) => Date.parse(change.at));
    expect([...moments].sort((a, b) => a - b)).toEqual(moments);
    expect(moments.at(-1)).toBeLessThanOrEqual(Date.parse(now));
    const days = (Date.parse(now) - (moments[0] ?? 0)) / 86_400_000;
    const pause = all(changes, 'board').flatMap(pausesOf).length > 0 ? 45 : 0;
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(275 + pause);
  });

  it('has no day of an act in the future, and no meeting on a closed day', () => {
    const observed = all(changes, 'observation').map((seen) => seen.on ?? '');
    const decided = all(changes, 'cycle').map((cycle) => cycle.decision?.on ?? '');
    expect([...observed, ...decided].filter((on) => on > today)).toEqual([]);
    const meetings = all(changes, 'meeting');
    expect(
      meetings.map((meeting) => closedReason(isoDate(meeting.on ?? ''))).filter(Boolean),
    ).toEqual([]);
    expect(meetings.filter((m) => m.state === 'held' && (m.on ?? '') >= today)).toEqual([]);
  });

  it('has its next meeting within days', () => {
    const planned = all(changes, 'meeting').filter((meeting) => meeting.state === 'planned');
    expect(planned).toHaveLength(1);
    // Where a pause comes first, within days of its end.
    const next = planned[0]?.on ?? '';
    const pause = all(changes, 'board')
      .flatMap(pausesOf)
      .find(({ from, to }) => to >= today && from < next);
    const from = pause?.to ?? today;
    const ahead = (Date.parse(next) - Date.parse(from)) / 86_400_000;
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(8);
  });

  it('[EXAMPLE-1] holds no meeting in July, and says on the board that the team holds a pause then', () => {
    const days = all(changes, 'meeting').map((meeting) => meeting.on ?? '');
    expect(days.filter((on) => on.slice(5, 7) === '07')).toEqual([]);
    const [board] = all(changes, 'board');
    const julys = new Set(
      days
        .toSorted()
        .flatMap((on, i, sorted) =>
          on.slice(5, 7) < '07' && (sorted[i + 1] ?? '').slice(5, 7) >= '08'
            ? [on.slice(0, 4)]
            : [],
        ),
    );
    expect(board && pausesOf(board).map(({ from, to }) => [from, to])).toEqual(
      [...julys].map((year) => [`${year}-07-01`, `${year}-07-31`]),
    );
    if (/-0[78]-/.test(today)) expect(julys.size).toBe(1);
  });

  it('[EXAMPLE-2] says what it is an example of, and that it is freely told', () => {
    const [board] = all(changes, 'board');
    expect(board?.origin).toBe(originOf(example));
    expect(board?.about).toMatch(
      /^Eksempel – frit gengivet efter rapporten \(Rambøll\/Socialstyrelsen 2020\)/,
    );
    expect(board?.about).toMatch(/opdigtede\.$/);
  });

  it('has no ring of parents and merges with itself to itself', () => {
    expect(hasParentLoop(all(changes, 'cycle'))).toBe(false);
    const merged = mergeLogs(changes, changes);
    expect(merged.ok && merged.value.length).toBe(changes.length);
  });

  it('[PRIVACY-1] shows no number or address that could point to someone', () => {
    const texts = changes.flatMap((change) => Object.values(change.fields).flatMap(textsIn));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.flatMap(scanText)).toEqual([]);
  });
});

describe('examples', () => {
  it('are told anew with fresh ids, so that two copies never merge', () => {
    const one = new Set(tell('jammerbugt', 'an ordinary evening').map((c) => c.id.slice(-16)));
    const two = tell('jammerbugt', 'an ordinary evening', 1_000_000);
    expect(two.filter((change) => one.has(change.id.slice(-16)))).toEqual([]);
  });

  it('are told in little more time than it takes to fold and read them once', () => {
    const told = tell('jammerbugt', 'an ordinary evening');
    const fastest = (run: () => void): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          run();
          return performance.now() - start;
        }),
      );
    const floor = fastest(() => {
      for (const [id, group] of byRecord(told)) {
        const kind = group[0]?.kind ?? '';
        if (isRecordKind(kind)) readRecord(kind, id, 'the-board', foldRecord(group));
      }
    });
    const telling = fastest(() => tell('jammerbugt', 'an ordinary evening'));
    expect(telling / floor).toBeLessThan(60);
  });
});
