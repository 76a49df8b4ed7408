import { describe, expect, it } from 'vitest';
import { cardOf, type Card } from '../board/card';
import { isoDate } from '../cadence/iso-date';
import { startTest } from '../cycle/acts';
import { Desk, later } from '../cycle/desk.fixture';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import { moveTest } from '../team/acts';
import { createCycle } from '../records/cycle';
import { asksForFollowUp } from './follow-up';
import { inTheWayOf, inTheWayOfPoint } from './in-the-way';
import { lastTimeOf, startedAtLast } from './last-time';
import { answeredBefore, learnedSince } from './lift-eyes';
import { twoMeetings } from './story.fixture';
import { goOnWithAll, othersInProgress, undecidedIn } from './undecided';

const TODAY = later.today;
const NEXT = isoDate('2026-10-29');

function cardsOf(desk: Desk): Card[] {
  return desk.all('testAction').map((test) =>
    cardOf(
      test,
      desk.cycles.filter((cycle) => cycle.testActionId === test.id),
    ),
  );
}

function cardOfTest(desk: Desk, id: string): Card {
  const card = cardsOf(desk).find(({ test }) => test.id === id);
  if (!card) throw new Error(`no test ${id}`);
  return card;
}

/** One more test with its first cycle in Afprøves, to be followed up on a day. */
function another(desk: Desk, id: string, nextFollowUp: string | null): void {
  desk.act([
    createTestAction({ id }, { title: id, pointId: 'p', order: id, nextFollowUp }),
    createCycle({ id: `${id}c` }, { testActionId: id }),
    edited('cycle', `${id}c`, { phase: 'test' }),
  ]);
}

describe('what was decided the last time', () => {
  it('[MEET-20] is the decision that made the cycle, with its reason and what was learned', () => {
    const desk = new Desk();
    desk.decide('adapt', {
      note: ' Vi taler for meget ',
      meeting: 'm1',
      reflection: { learned: 'Ventetid virker' },
    });
    const told = {
      kind: 'adapt',
      on: TODAY,
      why: 'Vi taler for meget',
      learned: 'Ventetid virker',
    };
    expect(lastTimeOf(desk.cycle('cn'), desk.cycles, null, 'm2')).toEqual(told);
    expect(lastTimeOf(desk.cycle('cn'), desk.cycles, null)).toEqual(told);
    expect(lastTimeOf(desk.cycle('c'), desk.cycles, null)).toBeNull();
  });

  it('[MEET-20] is not what this meeting decides', () => {
    const desk = new Desk();
    desk.decide('adapt', { note: 'Nu', meeting: 'm1' });
    expect(lastTimeOf(desk.cycle('cn'), desk.cycles, null, 'm1')).toBeNull();
  });

  it('[MEET-20] tells what was learned and why without the blanks around it', () => {
    const desk = new Desk();
    const suggestion = { kind: 'continue' as const, note: ' To til ', on: TODAY };
    desk.act([edited('cycle', 'c', { suggestion, learned: ' Ro ' })]);
    const last = { on: TODAY, seen: { t: true as const } };
    expect(lastTimeOf(desk.cycle(), desk.cycles, last)).toMatchObject({
      why: 'To til',
      learned: 'Ro',
    });
    desk.decide('adapt', { meeting: null, reflection: { learned: ' Ro ' } });
    // Outside a meeting a decision that no meeting made is a last time too.
    expect(lastTimeOf(desk.cycle('cn'), desk.cycles, null)).toMatchObject({ learned: 'Ro' });
  });

  it('[MEET-20] is Fortsæt where the last meeting said why, and talked about the test', () => {
    const desk = new Desk();
    const suggestion = { kind: 'continue' as const, note: 'To familier mangler', on: TODAY };
    desk.act([edited('cycle', 'c', { suggestion, learned: 'Ro' })]);
    const last = { on: TODAY, seen: { t: true as const } };
    expect(lastTimeOf(desk.cycle(), desk.cycles, last, 'm2')).toEqual({
      kind: 'continue',
      on: TODAY,
      why: 'To familier mangler',
      learned: 'Ro',
    });
    expect(lastTimeOf(desk.cycle(), desk.cycles, { ...last, seen: {} }, 'm2')).toBeNull();
    expect(lastTimeOf(desk.cycle(), desk.cycles, { ...last, on: '2026-09-01' }, 'm2')).toBeNull();
  });
});

describe('what the last meeting set going', () => {
  it('[MEET-20] is the cycle whose expectation was stamped while it ran, and is tried still', () => {
    const story = twoMeetings();
    const begin = (id: string, now: string) => {
      story.tell(now, [createCycle({ id }, { testActionId: id })]);
      story.tell(now, startTest(story.get('cycle', id), { today: isoDate(now.slice(0, 10)), now }));
    };
    begin('before', '2026-11-09T07:59:00Z');
    begin('there', '2026-11-09T08:10:00Z');
    begin('taken-back', '2026-11-09T08:11:00Z');
    story.tell('2026-11-09T08:12:00Z', [edited('cycle', 'taken-back', { phase: 'plan' })]);
    begin('after', '2026-11-09T08:31:00Z');
    const last = story.get('meeting', 'm1');
    const there = story.all('cycle').filter((cycle) => startedAtLast(cycle, last));
    expect(there.map(({ id }) => id)).toEqual(['there']);
    expect(startedAtLast(story.get('cycle', 'there'), null)).toBe(false);
  });
});

describe('lifting the eyes', () => {
  it('[MEET-21] shows the latest three that were learned since the point was last answered for', () => {
    const desk = new Desk();
    for (const [id, on] of [
      ['a', '2026-09-01'],
      ['b', '2026-10-02'],
      ['d', '2026-10-03'],
      ['e', '2026-10-04'],
      ['f', '2026-10-05'],
    ] as const) {
      another(desk, id, null);
      desk.act([edited('cycle', `${id}c`, { learned: `Lært ${id}`, reflectOn: on })]);
    }
    const texts = (since: string | null): string[] =>
      learnedSince('p', cardsOf(desk), since).map(({ text }) => text);
    expect(texts(null)).toEqual(['Lært f', 'Lært e', 'Lært d']);
    expect(texts('2026-10-03')).toEqual(['Lært f', 'Lært e']);
    expect(learnedSince('q', cardsOf(desk), null)).toEqual([]);
  });

  it('[MEET-21] goes by the day of the decision, else the reflection; one day is told in one order', () => {
    const desk = new Desk();
    const learned = (id: string, more: object) => {
      another(desk, id, null);
      desk.act([edited('cycle', `${id}c`, { learned: ` ${id}\n`, ...more })]);
    };
    const decision = { kind: 'stop' as const, on: '2026-10-09', note: '', meeting: null };
    learned('z', { reflectOn: '2026-10-08' });
    learned('y', { reflectOn: '2026-10-08' });
    learned('decided', { reflectOn: '2026-09-01', decision });
    learned('blank', { reflectOn: '2026-10-10', learned: '  ' });
    const texts = (cards: Card[]) => learnedSince('p', cards, null).map(({ text }) => text);
    expect(texts(cardsOf(desk))).toEqual(['decided', 'y', 'z']);
    expect(texts(cardsOf(desk).reverse())).toEqual(['decided', 'y', 'z']);
  });

  it('[MEET-21] what was learned on the day of the last answer, with no other day known, is not told again', () => {
    const desk = new Desk();
    another(desk, 'a', null);
    desk.act([edited('cycle', 'ac', { learned: 'Ro' })]);
    const day = desk.cycle('ac').updatedAt.slice(0, 10);
    expect(learnedSince('p', cardsOf(desk), day)).toEqual([]);
    expect(learnedSince('p', cardsOf(desk), null)).toHaveLength(1);
  });

  it('[MEET-21] counts from the answer before, not from one for this meeting', () => {
    const desk = new Desk();
    const check = (meeting: string, on: string) => ({
      [`goalCheck.${meeting}`]: { answer: 'closer' as const, note: '', meeting, on },
    });
    desk.act([
      createDevelopmentPoint({ id: 'p' }, { title: 'P', kind: 'intervention', order: 'a' }),
      edited('developmentPoint', 'p', { ...check('m4', '2026-06-01'), ...check('m8', TODAY) }),
    ]);
    expect(answeredBefore(desk.get('developmentPoint', 'p'), 'm8')).toBe('2026-06-01');
    expect(answeredBefore(desk.get('developmentPoint', 'p'), 'm12')).toBe(TODAY);
  });

  it('[MEET-21] shows what stands in the way of the point and of its tests', () => {
    const desk = new Desk();
    desk.act([
      createBarrier({ id: 'own' }, { text: 'Punktet', kind: 'time', pointId: 'p' }),
      createBarrier({ id: 'test' }, { text: 'Prøven', kind: 'time', testActionId: 't' }),
      createBarrier({ id: 'else' }, { text: 'Et andet', kind: 'time', pointId: 'q' }),
      createDecisionRequest({ id: 'ask' }, { question: 'Må vi?', pointId: 'p', askedOn: TODAY }),
    ]);
    const around = {
      barriers: desk.all('barrier'),
      requests: desk.all('decisionRequest'),
      testOf: (id: string) => desk.all('testAction').find((test) => test.id === id),
    };
    const found = inTheWayOfPoint('p', around);
    expect(found.barriers.map(({ id }) => id).sort()).toEqual(['own', 'test']);
    expect(found.requests.map(({ id }) => id)).toEqual(['ask']);
    // The slide of a test tells what is about the whole point too, but not about its other tests.
    const ofTest = inTheWayOf('u', around, null, 'p');
    expect(ofTest.barriers.map(({ id }) => id)).toEqual(['own']);
    expect(ofTest.requests.map(({ id }) => id)).toEqual(['ask']);
  });

  it('[TEAM-1] what stands in the way of a test that was moved stands on the slide of its new point alone', () => {
    const desk = new Desk();
    desk.act([
      createBarrier(
        { id: 'b' },
        { text: 'Ingen bil', kind: 'time', testActionId: 't', pointId: 'p' },
      ),
      createDecisionRequest(
        { id: 'r' },
        { question: 'Må vi?', testActionId: 't', pointId: 'p', askedOn: TODAY },
      ),
    ]);
    desk.act(moveTest('t', 'q')[1]);
    const around = {
      barriers: desk.all('barrier'),
      requests: desk.all('decisionRequest'),
      testOf: (id: string) => desk.all('testAction').find((test) => test.id === id),
    };
    const shown = (point: string): string[] => {
      const { barriers, requests } = inTheWayOfPoint(point, around);
      return [...barriers, ...requests].map(({ id }) => id);
    };
    expect(shown('p')).toEqual([]);
    expect(shown('q')).toEqual(['b', 'r']);
    // No slide of another test of the old point tells it either.
    expect(inTheWayOf('u', around, null, 'p')).toEqual({ barriers: [], requests: [] });
  });
});

describe('ending without a decision', () => {
  it('[MEET-22] counts tests whose day has come, and those not reached that asked for something', () => {
    const desk = new Desk();
    another(desk, 'later', NEXT);
    another(desk, 'today', TODAY);
    another(desk, 'none', null);
    another(desk, 'waits', '2026-10-20');
    desk.act([edited('cycle', 'waitsc', { phase: 'reflect' })]);
    another(desk, 'unasked', TODAY);
    const followUp = ['t', 'later', 'today', 'none', 'waits'];
    const undecided = (seen: Record<string, true>): string[] =>
      undecidedIn({ id: 'm', followUp, seen }, cardsOf(desk), TODAY, NEXT).map(
        ({ test }) => test.id,
      );
    expect(undecided({})).toEqual(['t', 'today', 'none', 'waits']);
    // Fortsæt was agreed for the one that waits: it was talked about, and has its day.
    expect(undecided({ waits: true, today: true })).toEqual(['t', 'today', 'none']);
    desk.decide('adapt', { meeting: 'm', nextFollowUp: TODAY });
    expect(undecided({ t: true, waits: true })).toEqual(['today', 'none']);
  });

  it('[MEET-22] counts no test that is closed, was deleted, or is not on this board', () => {
    const desk = new Desk();
    another(desk, 'closed', TODAY);
    another(desk, 'deleted', TODAY);
    desk.act([edited('cycle', 'closedc', { phase: 'closed' })]);
    const cards = cardsOf(desk).map((card) =>
      card.test.id === 'deleted' ? { ...card, test: { ...card.test, removed: true } } : card,
    );
    const followUp = ['closed', 'deleted', 'elsewhere'];
    expect(undecidedIn({ id: 'm', followUp, seen: {} }, cards, TODAY, NEXT)).toEqual([]);
    expect(undecidedIn({ id: 'm', followUp: null, seen: {} }, cards, TODAY, NEXT)).toEqual([]);
  });

  it('[MEET-23] Fortsæt alle gives each its day, so that none is red tomorrow', () => {
    const desk = new Desk();
    another(desk, 'today', TODAY);
    const meeting = { id: 'm', followUp: ['t', 'today'], seen: {} };
    desk.act(goOnWithAll(undecidedIn(meeting, cardsOf(desk), TODAY, NEXT), NEXT, TODAY));
    expect(undecidedIn(meeting, cardsOf(desk), TODAY, NEXT)).toEqual([]);
    expect(desk.all('testAction').map((test) => [test.nextFollowUp, test.presentOn])).toEqual([
      [NEXT, null],
      [NEXT, null],
    ]);
  });

  it('[MEET-24] a meeting may take up only what asks for it; the other open tests are one list', () => {
    const desk = new Desk();
    another(desk, 'quiet', NEXT);
    desk.decide('stop');
    another(desk, 'open', TODAY);
    const others = othersInProgress({ id: 'm', followUp: ['open'] }, cardsOf(desk));
    expect(others.map(({ test }) => test.id)).toEqual(['quiet']);
    const made = cardsOf(desk).map((card) => ({ ...card, test: { ...card.test, createdIn: 'm' } }));
    expect(othersInProgress({ id: 'm', followUp: ['open'] }, made)).toEqual([]);
    another(desk, 'tomorrow', '2026-10-16');
    const at = (day: string) =>
      asksForFollowUp({ ...cardOfTest(desk, 'tomorrow'), lastNews: TODAY }, isoDate(day));
    expect([TODAY, '2026-10-16', '2026-10-17'].map(at)).toEqual([false, true, true]);
    const barrier = createBarrier(
      { id: 'b' },
      { text: 'B', kind: 'time', testActionId: 'tomorrow' },
    );
    desk.act([barrier]);
    const card = { ...cardOfTest(desk, 'tomorrow'), lastNews: TODAY };
    const around = { requests: [], barriers: desk.all('barrier') };
    expect(asksForFollowUp(card, isoDate(TODAY), around)).toBe(true);
  });
});
