/** What the minutes say of a test: that it is new, how it went, what came of it, that it was not reached. */
import type { MissedFact, NewTestFact, TestFact } from '$lib/domain/minutes/facts';
import type { DocumentLine } from '$lib/exchange/minutes-document';
import { m } from '$lib/i18n/paraglide/messages.js';
import { phaseWord } from '$lib/i18n/method-words';
import { decisionWord, observationWord } from '$lib/i18n/words';
import { named } from '$lib/words/named';
import { date, name, withNote, type Wording } from './wording';

/** Whether nothing came of it that has to stand in a line of its own. */
export function onlyTalkedAbout(fact: TestFact): boolean {
  return (
    !fact.decision &&
    !fact.followUpOn &&
    !fact.presentOn &&
    !fact.phase &&
    !fact.why &&
    !fact.learned.trim() &&
    !fact.happened.trim() &&
    fact.observations.length === 0
  );
}

/** The title of the test a fact is about. */
export function testTitle(fact: TestFact, wording: Wording): string {
  return named(wording.known('testAction', fact.test)?.title ?? '');
}

/** An idea becomes work with three answers: who works on it, who answers for it, when it is presented. */
export function newTestLine(fact: NewTestFact, wording: Wording): DocumentLine {
  const idea = wording.known('idea', fact.idea)?.text ?? '';
  const under: string[] = [];
  if (idea && idea !== fact.title) under.push(m.minutes_from_idea({ idea }));
  if (fact.contributors.length > 0)
    under.push(
      m.minutes_works_on({ names: fact.contributors.map((id) => name(id, wording)).join(', ') }),
    );
  under.push(
    fact.owner ? m.words_owner_is({ name: name(fact.owner, wording) }) : m.minutes_no_owner(),
  );
  if (fact.presentOn) under.push(m.minutes_presented({ date: date(fact.presentOn, wording) }));
  else if (fact.followUpOn)
    under.push(m.minutes_follow_up_on({ date: date(fact.followUpOn, wording) }));
  return { lead: m.words_lead_test(), text: named(fact.title), under };
}

/** How a test went, and what came of it. */
export function testLine(fact: TestFact, wording: Wording, saysGoal: boolean): DocumentLine {
  const under: string[] = [];
  const goal = saysGoal && wording.known('developmentPoint', fact.point)?.goal.trim();
  if (goal) under.push(m.minutes_goal({ goal }));
  for (const observation of fact.observations)
    under.push(
      observation.credit
        ? `${observationWord(observation.kind)}: ${observation.text} (${observation.credit})`
        : `${observationWord(observation.kind)}: ${observation.text}`,
    );
  if (fact.happened.trim()) under.push(m.minutes_happened({ text: fact.happened.trim() }));
  if (fact.learned.trim()) under.push(m.words_learned({ text: fact.learned.trim() }));
  else if (fact.unlearned) under.push(m.words_learned({ text: m.learning_nothing_written() }));
  under.push(...outcomeLines(fact, wording));
  return { lead: testTitle(fact, wording), text: '', under };
}

/** What came of a test: the decision with its reason, what is tried next, and when. */
export function outcomeLines(fact: TestFact, wording: Wording): string[] {
  const { decision, expected, followUpOn, presentOn, phase } = fact;
  const lines: string[] = [];
  const on = followUpOn && date(followUpOn, wording);
  if (decision) {
    const word = decisionWord(decision.kind);
    lines.push(m.minutes_decided({ decision: withNote(word, decision.note) }));
    if (fact.nextAttempt) lines.push(m.minutes_next_attempt({ text: fact.nextAttempt }));
    if (on) lines.push(m.minutes_follow_up_on({ date: on }));
  } else {
    if (phase) lines.push(m.minutes_phase({ phase: phaseWord(phase) }));
    if (expected) lines.push(m.minutes_expects({ text: expected }));
    // Who starts a test, or moves it, does not go on as before.
    if (on && phase) lines.push(m.minutes_follow_up_on({ date: on }));
    else if (on) lines.push(withNote(m.minutes_continued({ date: on }), fact.why));
    else if (fact.why) lines.push(withNote(decisionWord('continue'), fact.why));
  }
  if (presentOn) lines.push(m.minutes_presented({ date: date(presentOn, wording) }));
  return lines;
}

/** A test that was to be followed up and was not reached, with its new day. */
export function missedLine(fact: MissedFact, wording: Wording): DocumentLine {
  const title = named(wording.known('testAction', fact.test)?.title ?? '');
  const text = fact.followUpOn
    ? m.learning_missed_until({ title, date: date(fact.followUpOn, wording) })
    : title;
  return { text };
}
