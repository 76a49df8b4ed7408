/** What became of the tests on a meeting, and which tests came to be. Rules [MINUTES-3], [MINUTES-4]. */
import type { Cycle } from '../records/cycle';
import type { Meeting } from '../records/meeting';
import type { Fact, TestFact } from './facts';
import type { Known } from './known';
import { ofKind, type Said } from './said';

/** Tests made on the meeting, from an idea or not. */
export function newTestFacts(all: readonly Said[]): Fact[] {
  return ofKind(all, 'testAction')
    .filter((said) => said.made)
    .map(({ record: test, last }): Fact => ({
      kind: 'newTest',
      test: test.id,
      title: test.title,
      idea: test.ideaId,
      owner: test.owner,
      contributors: Object.keys(test.contributor),
      presentOn: test.presentOn,
      followUpOn: test.nextFollowUp,
      last,
    }));
}

/** Per test that was talked about or changed: in the order of the follow-up, then as they came. */
export function testFacts(all: readonly Said[], meeting: Meeting, known: Known): Fact[] {
  const facts = factsOfTests(all, meeting, known);
  return facts.filter((fact) => !isUntold(fact, meeting));
}

/** Tests that were to be followed up and were not reached, once the meeting is over. [MINUTES-11] */
export function missedFacts(all: readonly Said[], meeting: Meeting, known: Known): Fact[] {
  if (meeting.state !== 'held') return [];
  const facts = factsOfTests(all, meeting, known);
  return (meeting.followUp ?? []).flatMap((id): Fact[] => {
    const fact = facts.find(({ test }) => test === id);
    if (!known('testAction', id) || (fact ? !isUntold(fact, meeting) : false)) return [];
    const { followUpOn = null, last = '' } = fact ?? {};
    return [{ kind: 'missed', test: id, followUpOn, last }];
  });
}

/** Nothing was said of it; it may have been given a new date as the meeting ended. [MEET-28] */
function isUntold(fact: TestFact, { seen, state }: Meeting): boolean {
  return (
    state === 'held' &&
    seen[fact.test] !== true &&
    !fact.decision &&
    !fact.phase &&
    !fact.why &&
    !fact.learned.trim() &&
    !fact.happened.trim() &&
    fact.observations.length === 0
  );
}

function factsOfTests(
  all: readonly Said[],
  meeting: Meeting,
  known: Known,
): (TestFact & { last: string })[] {
  const tests = ofKind(all, 'testAction');
  const cycles = ofKind(all, 'cycle');
  const observations = ofKind(all, 'observation');
  const made = new Set(tests.filter((s) => s.made).map((s) => s.record.id));
  const testOf = (cycle: Cycle): string =>
    cycle.testActionId ?? known('cycle', cycle.id)?.testActionId ?? '';

  const touched = [
    ...(meeting.followUp?.filter((id) => id in meeting.seen) ?? []),
    ...Object.keys(meeting.seen),
    ...tests.filter((s) => !s.made).map((s) => s.record.id),
    ...cycles.map((s) => testOf(s.record)).filter((id) => !made.has(id)),
    ...observations.map((s) => s.record.testActionId ?? ''),
  ];
  const order = new Map((meeting.followUp ?? []).map((id, i) => [id, i]));
  const ids = [...new Set(touched)].filter((id) => known('testAction', id) !== undefined);
  ids.sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0);

  return ids.map((id) => {
    const test = tests.find((s) => s.record.id === id && !s.made);
    const own = cycles.filter((s) => testOf(s.record) === id);
    const written = observations.filter((s) => s.record.testActionId === id && s.made);
    return {
      ...turnOf(own, known),
      kind: 'test',
      test: id,
      point: known('testAction', id)?.pointId ?? null,
      followUpOn: test?.record.nextFollowUp ?? null,
      presentOn: test?.record.presentOn ?? null,
      observations: written.map(({ record: o }) => ({
        kind: o.kind ?? 'saw',
        text: o.text,
        credit: o.credit,
      })),
      last: [...(test ? [test] : []), ...own, ...written]
        .map((s) => s.last)
        .reduce((a, b) => (a > b ? a : b), ''),
    };
  });
}

type Turn = Pick<
  TestFact,
  'decision' | 'phase' | 'why' | 'expected' | 'learned' | 'unlearned' | 'happened' | 'nextAttempt'
>;

/** What the meeting said of a test's cycles. A decision also brings what was learned beforehand. */
function turnOf(cycles: readonly Said<'cycle'>[], known: Known): Turn {
  const decided = cycles.find((s) => s.record.decision !== null);
  const talked = decided ?? cycles.find((s) => !s.made);
  const next = cycles.find((s) => s.made);
  const whole = known('cycle', talked?.record.id);
  const phase = talked?.record.phase ?? null;
  const attempt = next?.record.attempt.trim() ?? '';
  const suggestion = talked?.record.suggestion ?? null;
  const learned = talked?.record.learned || (decided ? (whole?.learned ?? '') : '');
  const end = decided?.record.decision?.kind;
  return {
    decision: decided?.record.decision ?? null,
    phase: phase === 'closed' ? null : phase,
    why: !decided && suggestion?.kind === 'continue' ? suggestion.note.trim() : '',
    expected: phase === 'test' ? (talked?.record.stamp?.prediction.trim() ?? '') : '',
    learned,
    unlearned: (end === 'stop' || end === 'adopt') && learned.trim() === '',
    happened: talked?.record.happened ?? '',
    nextAttempt: attempt && attempt !== whole?.attempt.trim() ? attempt : '',
  };
}
