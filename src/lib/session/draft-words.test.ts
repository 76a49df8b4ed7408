import { expect, it } from 'vitest';
import { draftWords } from './draft-words';

it.each(['decision-kind:c1', 'decision-kind:c1:m1', 'suggestion-kind:c1', 'ready-kind:c1'])(
  'what lies under %s is a choice, and no words of anyone’s',
  (key) => {
    expect(draftWords(key, 'continue')).toBe('');
  },
);

it('words are words, whatever they are about; the choices of a form are none', () => {
  expect(draftWords('learned:c1', ' continue ')).toBe('continue');
  expect(draftWords('idea:b-kind:1', 'Ring')).toBe('Ring');
  expect(draftWords('forums:b', '[{"key":"a"}]')).toBe('');
});
