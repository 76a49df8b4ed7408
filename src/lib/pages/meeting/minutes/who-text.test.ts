import { describe, expect, it } from 'vitest';
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { Doing } from '$lib/domain/minutes/who-does-what';
import { whoDocument } from './who-text';

const today = isoDate('2026-12-04');

/** The line of a task in the list that is copied. */
function line(text: string, due: string): string {
  const doing: Doing = { kind: 'task', id: 'a', text, due, forum: '' };
  const people = [{ member: null, doings: [doing] }];
  const { sections } = whoDocument(people, 'Tavle', '', { known: () => undefined, today });
  return (sections[0]?.lines[0]?.text ?? '').replaceAll('\u00a0', ' ');
}

describe('hvem gør hvad in words', () => {
  it('says by when until that day is over, and then when it was to have been', () => {
    expect(line('Lån en dukke.', '2026-12-04')).toBe('Lån en dukke, senest 4. dec., uge 49');
    expect(line('Lån en dukke.', '2026-12-03')).toBe(
      'Lån en dukke, skulle være gjort 3. dec., uge 49',
    );
  });

  it('keeps the mark of a question, and puts the day in brackets after it', () => {
    expect(line('Virker det stadig?', '2027-06-15')).toBe(
      'Virker det stadig? (senest 15. jun. 2027, uge 24)',
    );
  });
});
