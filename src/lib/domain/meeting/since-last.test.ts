import { describe, expect, it } from 'vitest';
import { isoDate } from '../cadence/iso-date';
import { goToReflection, startTest } from '../cycle/acts';
import { createCycle } from '../records/cycle';
import { answerTeam, askTeam, letLie } from '../leader/acts';
import { createDevelopmentPoint } from '../records/development-point';
import type { Idea } from '../records/idea';
import { edited } from '../records/make';
import type { Observation } from '../records/observation';
import { createTestAction } from '../records/test-action';
import { aboutTest, sinceLast, type BoardRecords } from './since-last';
import type { Story } from './story.fixture';
import { TODAY, twoMeetings } from './story.fixture';

function recordsOf(story: Story): BoardRecords {
  return {
    tasks: story.all('task'),
    observations: story.all('observation'),
    ideas: story.all('idea'),
    points: story.all('developmentPoint'),
    tests: story.all('testAction'),
    cycles: story.all('cycle'),
    requests: story.all('decisionRequest'),
    parked: story.all('parkedItem'),
    asks: story.all('leaderQuestion'),
  };
}

/** The meeting that is running. */
const NOW = { id: 'm2', startedAt: '2026-11-23T08:00:00Z' };

/** A test and its first cycle, named after it. */
function aTest(id: string) {
  return [
    createTestAction({ id }, { title: id, pointId: null, order: 'a' }),
    createCycle({ id: `${id}-1` }, { testActionId: id }),
  ];
}

/** When something was done. */
function at(moment: string) {
  return { today: isoDate(moment.slice(0, 10)), now: moment };
}

describe('siden sidst', () => {
  it('[MEET-11] tells what is new since the last meeting, and not what happens in this one', () => {
    const story = twoMeetings();
    const last = story.get('meeting', 'm1');
    const news = sinceLast(last, NOW, recordsOf(story), TODAY, []);
    expect(news.done.map((t) => t.id)).toEqual(['ticked']);
    expect(news.missing.map((t) => t.id)).toEqual(['old']);
    expect(news.observations.map((o) => o.id)).toEqual(['o-new']);
    expect(news.ideas.map((i) => i.id)).toEqual(['i-new']);
    expect(aboutTest(news, 't1').observations.map((o: Observation) => o.id)).toEqual(['o-new']);
    expect(aboutTest(news, 't2').observations).toEqual([]);
    const first = sinceLast(null, { id: 'm1', startedAt: null }, recordsOf(story), TODAY, []);
    expect(first.ideas.map((i: Idea) => i.id).sort()).toEqual(['i-new', 'i-now']);
  });

  it('[LEADER-15] holds what a leader asked before the team until it is answered or let lie', () => {
    const story = twoMeetings();
    const gitte = { id: 'gitte', role: { leader: true as const } };
    const at = (id: string, today: string, testActionId: string | null = null): void => {
      story.tell(
        `${today}T12:00:00Z`,
        askTeam({ id }, { testActionId }, id, { today, me: gitte })[1],
      );
    };
    const asked = (last: string) =>
      sinceLast(story.get('meeting', last), NOW, recordsOf(story), TODAY, []).asked;
    at('asked-old', '2026-10-01');
    at('asked-new', '2026-11-16', 't1');
    expect(asked('m1').map(({ id }) => id)).toEqual(['asked-old', 'asked-new']);
    const news = sinceLast(story.get('meeting', 'm1'), NOW, recordsOf(story), TODAY, []);
    expect(aboutTest(news, 't1').asked.map(({ id }) => id)).toEqual(['asked-new']);
    // Answered in this meeting or since the last one, it stands with its answer; then it is no news.
    const answer = (question: string, today: string, meeting: string | null): void => {
      const said = { today, meeting, me: null };
      story.tell(`${today}T12:00:00Z`, answerTeam(question, 'Ro', said)[1]);
    };
    answer('asked-new', '2026-11-23', 'm2');
    expect(asked('m1').map(({ id }) => id)).toEqual(['asked-old', 'asked-new']);
    expect(asked('m2').map(({ id }) => id)).toEqual(['asked-old']);
    story.tell('2026-11-23T12:00:00Z', letLie('asked-old', '2026-11-23')[1]);
    expect(asked('m1').map(({ id }) => id)).toEqual(['asked-new']);
  });

  it('[MEET-20] begins with what the last meeting decided, and is apart from what came after', () => {
    const story = twoMeetings();
    story.tell('2026-11-02T08:00:00Z', ['there', 'between'].flatMap(aTest));
    const decision = (meeting: string | null, on: string) => ({
      phase: 'closed' as const,
      decision: { kind: 'stop' as const, on, note: '', meeting },
    });
    story.tell('2026-11-09T08:10:00Z', [edited('cycle', 'there-1', decision('m1', '2026-11-09'))]);
    story.tell('2026-11-12T08:00:00Z', [
      edited('cycle', 'between-1', decision(null, '2026-11-12')),
    ]);
    const news = sinceLast(story.get('meeting', 'm1'), NOW, recordsOf(story), TODAY, []);
    expect(news.decided.map((c) => c.testActionId)).toEqual(['there']);
    expect(news.decisions.map((c) => c.testActionId)).toEqual(['between']);
    expect(aboutTest(news, 'there').decided).toHaveLength(1);
    expect(sinceLast(null, NOW, recordsOf(story), TODAY, []).decided).toEqual([]);
  });

  it('[MEET-18] counts new points and tests, each test once by the furthest it came', () => {
    const story = twoMeetings();
    const before = '2026-11-02T08:00:00Z';
    const between = '2026-11-12T08:00:00Z';
    const during = '2026-11-23T08:10:00Z';
    const start = (id: string, moment: string) =>
      startTest(story.get('cycle', `${id}-1`), at(moment));
    const olds = ['known', 'begun', 'reflecting', 'begun-now'];
    story.tell(before, olds.flatMap(aTest));
    story.tell(before, start('known', before));
    story.tell(before, start('reflecting', before));
    story.tell(between, [
      createDevelopmentPoint({ id: 'p' }, { title: 'p', kind: 'intervention', order: 'a' }),
      ...['new', 'new-begun'].flatMap(aTest),
    ]);
    story.tell(between, [...start('begun', between), ...start('new-begun', between)]);
    story.tell(between, goToReflection(story.get('cycle', 'reflecting-1'), at(between)));
    story.tell(during, start('begun-now', during), 'm2');
    story.tell(during, aTest('new-now'), 'm2');

    const news = sinceLast(story.get('meeting', 'm1'), NOW, recordsOf(story), TODAY, []);
    expect(news.points.map((p) => p.id)).toEqual(['p']);
    expect(news.tests.map((t) => t.id)).toEqual(['new']);
    expect(news.started.map((c) => c.testActionId).sort()).toEqual(['begun', 'new-begun']);
    expect(news.reflected.map((c) => c.testActionId)).toEqual(['reflecting']);
    expect(aboutTest(news, 'begun').started).toHaveLength(1);
    expect(aboutTest(news, 'new').tests).toHaveLength(1);
    expect(aboutTest(news, 'known')).toMatchObject({ tests: [], started: [], reflected: [] });
  });
});
