import { describe, expect, it } from 'vitest';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { edited } from '../records/make';
import { inTheWayOf } from './in-the-way';
import { Story } from './story.fixture';

describe('what stands in the way of a test', () => {
  it('[MEET-17] are barriers that stand, open questions, and answers since the last meeting', () => {
    const story = new Story();
    const at = '2026-11-23T08:10:00Z';
    const test = { testActionId: 't' };
    const asked = { ...test, askedOn: '2026-11-01' };
    const answered = (on: string) => ({ answer: { text: 'Ja', on, by: null, meeting: null } });
    story.tell(at, [
      createBarrier({ id: 'bil' }, { text: 'Ingen bil', kind: 'resources', ...test }),
      createBarrier({ id: 'tid' }, { text: 'Ingen tid', kind: 'time', ...test }),
      createBarrier({ id: 'anden' }, { text: 'Andet', kind: 'time', testActionId: 'u' }),
      edited('barrier', 'tid', { resolved: { on: '2026-11-20', note: '' } }),
      createDecisionRequest({ id: 'open' }, { question: 'Må vi?', ...asked }),
      createDecisionRequest({ id: 'new' }, { question: 'Må vi ringe?', ...asked }),
      createDecisionRequest({ id: 'old' }, { question: 'Må vi skrive?', ...asked }),
      edited('decisionRequest', 'new', answered('2026-11-20')),
      edited('decisionRequest', 'old', answered('2026-11-02')),
      createDecisionRequest({ id: 'reply' }, { question: 'Må vi køre?', ...asked }),
      createDecisionRequest({ id: 'none' }, { question: 'Må vi gå?', ...asked }),
      edited('decisionRequest', 'reply', {
        'reply.l': { verdict: 'yes', text: '', on: '2026-11-20', meeting: null },
      }),
      edited('decisionRequest', 'none', { dropped: { why: 'Afgjort', on: '2026-11-20' } }),
    ]);
    const barriers = ['bil', 'tid', 'anden'].map((id) => story.get('barrier', id));
    const requests = ['open', 'new', 'old', 'reply', 'none'].map((id) =>
      story.get('decisionRequest', id),
    );
    const testOf = (): { pointId: null } => ({ pointId: null });
    const ids = (since: string | null): string[] => {
      const found = inTheWayOf('t', { barriers, requests, testOf }, since);
      return [...found.barriers, ...found.requests].map(({ id }) => id);
    };
    expect(ids('2026-11-09')).toEqual(['bil', 'open', 'new', 'reply', 'none']);
    expect(ids('2026-11-21')).toEqual(['bil', 'open']);
    expect(ids(null)).toEqual(['bil', 'open', 'new', 'old', 'reply', 'none']);
  });
});
