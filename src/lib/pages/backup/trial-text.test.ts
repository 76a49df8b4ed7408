import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { Change } from '$lib/domain/log/change';
import { compareLogs } from '$lib/exchange/backup/compare-logs';
import { verdictText } from './trial-text';

const TODAY = isoDate('2026-11-24');
const AT = new Date(2026, 10, 24, 14, 5).toISOString();

function change(id: string, at = AT, text = 'Ring'): Change {
  const base = { board: 'b', kind: 'idea', record: id, verb: 'add-idea', saw: {}, device: 'd' };
  return { ...base, id, act: id, fields: { text }, at };
}

function verdict(copy: Change[], live: Change[]): string {
  return verdictText(compareLogs(copy, live), AT, TODAY).replaceAll('\u00a0', ' ');
}

describe('what a trial says', () => {
  const all = ['1', '2', '3'].map((id) => change(id));

  it('[BACKUP-14] everything is there, also when the copy has more', () => {
    const said = 'Alt er med: Kopien fra 24. nov., uge 48 kl. 14.05 har alle 3 ændringer.';
    expect(verdict(all, all)).toBe(said);
    expect(verdict([...all, change('4')], all)).toBe(said);
  });

  it('[BACKUP-14] what is missing, and from when', () => {
    expect(verdict(all.slice(0, 2), all)).toBe(
      'Kopien mangler 1 ændring fra i dag; alt andet er med.',
    );
    const old = change('0', new Date(2026, 10, 20, 10).toISOString());
    expect(verdict(all, [...all, old])).toBe(
      'Kopien mangler 1 ændring fra 20. nov., uge 47; alt andet er med.',
    );
    expect(verdict(all.slice(0, 2), [...all, old])).toBe(
      'Kopien mangler 2 ændringer siden 20. nov., uge 47; alt andet er med.',
    );
  });

  it('[BACKUP-14] what was done late at night was done today, in every zone', () => {
    for (const hour of [0, 23]) {
      const late = change('4', new Date(2026, 10, 24, hour, 59).toISOString());
      expect(verdict(all, [...all, late])).toContain('1 ændring fra i dag');
    }
  });

  it('[BACKUP-14] a copy that means something else is not called whole', () => {
    expect(verdict([change('1', AT, 'Andet'), ...all.slice(1)], all)).toBe(
      'Kopien passer ikke: 1 ændring har et andet indhold end på tavlen.',
    );
  });
});
