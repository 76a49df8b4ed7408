import { describe, expect, it } from 'vitest';
import { m } from './paraglide/messages.js';

/** Key of the meeting → what stands beside it on the screen. */
const KEYS = [
  ['next', m.meeting_letter_next, m.meeting_next],
  ['task', m.meeting_letter_task, m.act_new_task],
  ['park', m.meeting_letter_park, m.act_park],
  ['observe', m.meeting_letter_observe, m.act_add_observation],
  ['ask', m.meeting_letter_ask, m.act_ask_leader],
  ['in the way', m.meeting_letter_in_the_way, m.act_note_barrier],
  ['continue', m.meeting_letter_continue, m.words_decision_continue],
  ['adapt', m.meeting_letter_adapt, m.words_decision_adapt],
  ['expand', m.meeting_letter_expand, m.words_decision_expand],
  ['adopt', m.meeting_letter_adopt, m.words_decision_adopt],
  ['stop', m.meeting_letter_stop, m.words_decision_stop],
] as const;

describe.each(['da', 'en'] as const)('the letters of the meeting, %s', (locale) => {
  it.each(KEYS)('%s is a letter of its word', (_, letter, word) => {
    expect(word({}, { locale }).toUpperCase()).toContain(letter({}, { locale }));
  });

  it('start is a letter of its word, or of what the word means', () => {
    const said = `${m.act_start_test({}, { locale })} ${m.meeting_start_test_means({}, { locale })}`;
    expect(said.toUpperCase()).toContain(m.meeting_letter_start({}, { locale }));
  });

  it('no two are the same', () => {
    const letters = [...KEYS.map(([, letter]) => letter), m.meeting_letter_start].map((letter) =>
      letter({}, { locale }),
    );
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[A-Z]$/);
  });
});
