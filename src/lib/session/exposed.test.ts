import { describe, expect, it } from 'vitest';
import { createIdea } from '$lib/domain/records/idea';
import { edited } from '$lib/domain/records/make';
import { exposedIn } from './exposed-in';
import { Exposures } from './exposed.svelte';

describe('what looks like a CPR number and was stored', () => {
  it('is named by its field and its words, wherever in a value it stands', () => {
    const exposures = new Exposures();
    exposures.note(
      exposedIn([
        createIdea({ id: 'i' }, { text: 'Ring til 010190-1234' }),
        edited('cycle', 'c', {
          suggestion: { kind: 'adapt', note: 'Barnet 010115-1234 sov', on: '2026-11-24' },
        }),
      ]),
    );
    expect(exposures.list).toEqual([
      { kind: 'idea', record: 'i', field: 'text', text: 'Ring til 010190-1234' },
      expect.objectContaining({ kind: 'cycle', record: 'c', field: 'suggestion' }),
    ]);
  });

  it('a phone number or a mail address is for the field’s own warning', () => {
    const exposures = new Exposures();
    exposures.note(
      exposedIn([createIdea({ id: 'i' }, { text: 'Ring 20 30 40 50, skriv a@b.dk' })]),
    );
    expect(exposures.list).toEqual([]);
  });

  it('stays when the text is corrected, and goes when somebody has dealt with it', () => {
    const exposures = new Exposures();
    exposures.note(exposedIn([createIdea({ id: 'i' }, { text: 'Ring til 010190-1234' })]));
    exposures.note(exposedIn([edited('idea', 'i', { text: 'Ring til moren' })]));
    expect(exposures.list).toHaveLength(1);
    exposures.note(exposedIn([edited('idea', 'i', { text: 'Ring til 010190-1235' })]));
    expect(exposures.list).toEqual([
      { kind: 'idea', record: 'i', field: 'text', text: 'Ring til 010190-1235' },
    ]);
    exposures.settle(exposures.list[0]!);
    expect(exposures.list).toEqual([]);
  });
});
