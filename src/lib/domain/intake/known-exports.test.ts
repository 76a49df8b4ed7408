/** Lists that other programs have written, by their headers. */
import { describe, expect, it } from 'vitest';
import { KNOWN_EXPORTS, knownColumns } from './known-exports';

describe('a list another program has written', () => {
  it.each(Object.entries(KNOWN_EXPORTS))(
    '[INTAKE-9] of %s has each column where its header is',
    (_, known) => {
      const headers = ['noget andet', ...Object.values(known.columns), ...known.marks];
      const found = knownColumns(headers);
      expect(Object.keys(found ?? {})).toEqual(Object.keys(known.columns));
      for (const [field, at] of Object.entries(found ?? {}))
        expect(headers[at]).toBe(known.columns[field as keyof typeof known.columns]);
    },
  );

  it('[INTAKE-9] may lack a column, and may have one first', () => {
    expect(knownColumns(['card name', 'list name'])).toEqual({ title: 0, kind: 1 });
  });

  it('[INTAKE-9] is known by all of its marks, not by one that others write too', () => {
    expect(knownColumns(['card name', 'due date'])).toBeUndefined();
    expect(knownColumns(['task name', 'progress'])).toBeUndefined();
    expect(knownColumns([])).toBeUndefined();
  });
});
