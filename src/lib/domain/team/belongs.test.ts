import { describe, expect, it } from 'vitest';
import { hangsOn, pointOf } from './belongs';

const tests = new Map([
  ['moved', { pointId: 'new' }],
  ['loose', { pointId: null }],
]);
const testOf = (id: string) => tests.get(id);

describe('what hangs on a point', () => {
  it('[TEAM-1] follows its test to where the test stands now, whatever was stored beside it', () => {
    expect(pointOf({ testActionId: 'moved', pointId: 'old' }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'moved', pointId: null }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'moved' }, testOf)).toBe('new');
    expect(pointOf({ testActionId: 'loose', pointId: 'old' }, testOf)).toBeNull();
  });

  it('[TEAM-1] without a test hangs where it was written, and so does what is about a test that never came', () => {
    expect(pointOf({ testActionId: null, pointId: 'old' }, testOf)).toBe('old');
    expect(pointOf({}, testOf)).toBeNull();
    expect(pointOf({ testActionId: 'unknown', pointId: 'old' }, testOf)).toBe('old');
  });

  it('[TEAM-1] is on one point at a time', () => {
    const moved = { testActionId: 'moved', pointId: 'old' };
    expect(['old', 'new'].filter((point) => hangsOn(point, testOf)(moved))).toEqual(['new']);
  });
});
