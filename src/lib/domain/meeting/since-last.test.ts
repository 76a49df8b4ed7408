import { describe, expect, it } from 'vitest';
import type { Idea } from '../records/idea';
import type { Observation } from '../records/observation';
import { aboutTest, sinceLast, type BoardRecords } from './since-last';
import type { Story } from './story.fixture';
import { TODAY, twoMeetings } from './story.fixture';

function recordsOf(story: Story): BoardRecords {
  return {
    tasks: story.all('task'),
    observations: story.all('observation'),
    ideas: story.all('idea'),
    cycles: story.all('cycle'),
    requests: story.all('decisionRequest'),
    parked: story.all('parkedItem'),
  };
}

describe('siden sidst', () => {
  it('[MEET-11] tells what is new since the last meeting, and not what happens in this one', () => {
    const story = twoMeetings();
    const last = story.read('meeting', 'm1');
    const news = sinceLast(last, 'm2', recordsOf(story), TODAY);
    expect(news.done.map((t) => t.id)).toEqual(['ticked']);
    expect(news.missing.map((t) => t.id)).toEqual(['old']);
    expect(news.observations.map((o) => o.id)).toEqual(['o-new']);
    expect(news.ideas.map((i) => i.id)).toEqual(['i-new']);
    expect(aboutTest(news, 't1').observations.map((o: Observation) => o.id)).toEqual(['o-new']);
    expect(aboutTest(news, 't2').observations).toEqual([]);
    const first = sinceLast(null, 'm1', recordsOf(story), TODAY);
    expect(first.ideas.map((i: Idea) => i.id).sort()).toEqual(['i-new', 'i-now']);
  });
});
