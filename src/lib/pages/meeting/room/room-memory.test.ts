import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recall, remember, type RoomMemory } from './room-memory';

const START = '2026-11-23T08:00:00.000Z';
const KEPT: RoomMemory = {
  startedAt: START,
  slide: 'test:a',
  visits: [{ part: 'followUp', at: 1 }],
  pauses: [{ from: 2, to: 3 }],
  sign: 4,
};
const FRESH: RoomMemory = { startedAt: START, slide: '', visits: [], pauses: [], sign: null };

describe('what a device remembers of a meeting', () => {
  const stored = new Map<string, string>();

  beforeEach(() => {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
  });
  afterEach(() => {
    stored.clear();
    vi.unstubAllGlobals();
  });

  it('is found again for the same start, and not for another', () => {
    remember('m', KEPT);
    expect(recall('m', START)).toEqual(KEPT);
    expect(recall('m', '2026-11-24T08:00:00.000Z')).toMatchObject({ visits: [], slide: '' });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a visit that is none', JSON.stringify({ ...KEPT, visits: [null] })],
    ['a part nobody knows', JSON.stringify({ ...KEPT, visits: [{ part: 'lunch', at: 1 }] })],
    ['a visit without a moment', JSON.stringify({ ...KEPT, visits: [{ part: 'news' }] })],
    ['a pause that is none', JSON.stringify({ ...KEPT, pauses: ['a while'] })],
    ['a pause without an end', JSON.stringify({ ...KEPT, pauses: [{ from: 2 }] })],
    ['a sign of life in words', JSON.stringify({ ...KEPT, sign: 'now' })],
  ])('is not what another has put there: %s', (_what, text) => {
    stored.set('ft.room.m', text);
    expect(recall('m', START)).toEqual(FRESH);
  });
});
