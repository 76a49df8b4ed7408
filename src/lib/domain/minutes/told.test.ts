/** What each section tells of a record, and when it tells nothing of it. */
import { describe, expect, it } from 'vitest';
import { answerTeam, askTeam } from '../leader/acts';
import type { DraftChange } from '../log/change';
import { createBarrier } from '../records/barrier';
import { createDecisionRequest } from '../records/decision-request';
import { createIdea } from '../records/idea';
import { edited, removed } from '../records/make';
import { createParkedItem } from '../records/parked-item';
import { createSign } from '../records/sign';
import { createTask } from '../records/task';
import type { Fact, MinutesSection } from './facts';
import { Team } from './team.fixture';

const on = '2026-11-24';
const said = { today: on as never, meeting: 'm', me: undefined as never };
const about = { testActionId: 't', pointId: 'elsewhere' };

/** One of each that stood before the meeting. */
const BEFORE: DraftChange[] = [
  createIdea({ id: 'idea' }, { text: 'Vogn' }),
  createSign({ id: 'sign' }, { pointId: 'p', text: 'Ro om aftenen', order: 'a0' }),
  createBarrier({ id: 'barrier' }, { text: 'Ingen bil', kind: 'resources', ...about }),
  createParkedItem(
    { id: 'parked' },
    { text: 'Fælles sag', forum: 'Analysemøde', owner: 'mk', parkedOn: on },
  ),
  createDecisionRequest({ id: 'request' }, { question: 'Må vi?', to: 'la', askedOn: on }),
  ...askTeam({ id: 'leaderAsk' }, {}, 'Hvad lærte I?', said)[1],
  createTask(
    { id: 'task' },
    { text: 'Lån en dukke', owner: 'la', due: '2026-12-01', origin: 'describe' },
  ),
];

/** What the meeting writes anew in each, which settles nothing. */
const REWORDED: [MinutesSection, DraftChange][] = [
  ['ideas', edited('idea', 'idea', { text: 'Ny' })],
  ['goals', edited('sign', 'sign', { text: 'Ny' })],
  ['barriers', edited('barrier', 'barrier', { text: 'Ny' })],
  ['parked', edited('parkedItem', 'parked', { text: 'Ny' })],
  ['requests', edited('decisionRequest', 'request', { question: 'Ny' })],
  ['requests', edited('leaderQuestion', 'leaderAsk', { text: 'Ny' })],
  ['tasks', edited('task', 'task', { text: 'Ny' })],
];

/** What the meeting settles, and what is then told with what stood before it. */
const SETTLED: [MinutesSection, DraftChange, object][] = [
  [
    'ideas',
    edited('idea', 'idea', { fate: { kind: 'dropped', on, note: '' } }),
    { kind: 'idea', idea: 'idea', text: 'Vogn', raised: false, dropped: '' },
  ],
  [
    'goals',
    edited('sign', 'sign', { 'seen.m': { answer: 'notSeen', on, source: '' } }),
    { kind: 'sign', point: 'p', text: 'Ro om aftenen', answer: 'notSeen', source: '', made: false },
  ],
  [
    'barriers',
    edited('barrier', 'barrier', { resolved: { on, note: '' } }),
    { kind: 'barrier', text: 'Ingen bil', test: 't', point: 'p', resolved: true },
  ],
  [
    'parked',
    edited('parkedItem', 'parked', { cameBack: { text: '', on, meeting: 'm' } }),
    { kind: 'parked', text: 'Fælles sag', forum: 'Analysemøde', owner: 'mk', cameBack: '' },
  ],
  ...(
    [
      ['passedOn', { to: 'Direktionen', on }, 'Direktionen'],
      ['dropped', { why: 'Løst', on }, 'Løst'],
      ['outcome', { text: 'Vi lånte en', on, meeting: 'm' }, 'Vi lånte en'],
    ] as const
  ).map(([field, value, told]): [MinutesSection, DraftChange, object] => [
    'requests',
    edited('decisionRequest', 'request', { [field]: value }),
    {
      kind: 'request',
      question: 'Må vi?',
      to: 'la',
      answers: [],
      ...{ passedOn: '', dropped: '', outcome: '', [field]: told },
    },
  ]),
  [
    'requests',
    answerTeam('leaderAsk', 'Spørg to gange', said)[1][0]!,
    { kind: 'leaderAsk', text: 'Hvad lærte I?', answer: 'Spørg to gange' },
  ],
  [
    'tasks',
    edited('task', 'task', { done: { on, note: 'Hos naboen' } }),
    {
      kind: 'task',
      text: 'Lån en dukke',
      owner: 'la',
      due: '2026-12-01',
      origin: 'describe',
      done: { note: 'Hos naboen' },
    },
  ],
];

/** What is made in the meeting, with as little as can be said of it. */
const MADE: [MinutesSection, DraftChange, object][] = [
  [
    'ideas',
    createIdea({ id: 'x' }, { text: 'Ny' }),
    { kind: 'idea', idea: 'x', text: 'Ny', raised: true, dropped: null },
  ],
  [
    'goals',
    createSign({ id: 'x' }, { pointId: 'p', text: 'Ny', order: 'a1' }),
    { kind: 'sign', point: 'p', text: 'Ny', answer: null, source: '', made: true },
  ],
  [
    'barriers',
    createBarrier({ id: 'x' }, { text: 'Ny', kind: 'time', pointId: 'p' }),
    { kind: 'barrier', text: 'Ny', test: null, point: 'p', resolved: false },
  ],
  [
    'parked',
    createParkedItem({ id: 'x' }, { text: 'Ny', forum: '', owner: null, parkedOn: on }),
    { kind: 'parked', text: 'Ny', forum: '', owner: null, cameBack: null },
  ],
  [
    'requests',
    createDecisionRequest({ id: 'x' }, { question: 'Ny', askedOn: on }),
    {
      kind: 'request',
      question: 'Ny',
      to: null,
      answers: [],
      passedOn: '',
      dropped: '',
      outcome: '',
    },
  ],
  [
    'tasks',
    createTask({ id: 'x' }, { text: 'Ny' }),
    { kind: 'task', text: 'Ny', owner: null, due: null, origin: null, done: null },
  ],
];

function team(): Team {
  const here = new Team();
  here.act(BEFORE, { meeting: null });
  return here;
}

const withoutLast = (facts: Fact[]): unknown[] => facts.map(({ last: _, ...fact }) => fact);

describe('a record that the meeting touched', () => {
  it.each(REWORDED)('[MINUTES-5] %s: new words alone are no news', (section, draft) => {
    const here = team();
    here.act([draft]);
    expect(here.facts(section)).toEqual([]);
  });

  it.each(SETTLED)(
    '[MINUTES-5] %s: what was settled is told with what was known of it',
    (section, draft, fact) => {
      const here = team();
      here.act([draft]);
      expect(withoutLast(here.facts(section))).toEqual([fact]);
    },
  );

  it.each(SETTLED)(
    '[MINUTES-1] %s: what was settled is told in the words the meeting gave it',
    (section, draft, fact) => {
      const here = team();
      const [, reworded] = REWORDED.find(([, { record }]) => record === draft.record)!;
      here.act([reworded, draft]);
      const name = 'question' in fact ? 'question' : 'text';
      expect(withoutLast(here.facts(section))).toEqual([{ ...fact, [name]: 'Ny' }]);
    },
  );

  it.each(MADE)(
    '[MINUTES-5] %s: what was made is told as far as it was said',
    (section, draft, fact) => {
      const here = team();
      here.act([draft]);
      expect(withoutLast(here.facts(section))).toEqual([fact]);
    },
  );

  it.each(MADE)('[MINUTES-5] %s: what was made without a word is not told', (section, draft) => {
    const here = team();
    const name = 'question' in draft.fields ? 'question' : 'text';
    here.act([{ ...draft, fields: { ...draft.fields, [name]: '' } }]);
    expect(here.facts(section)).toEqual([]);
  });

  it('[MINUTES-5] a question of the leader is told as asked in the meeting, and not without words', () => {
    const here = team();
    here.act(askTeam({ id: 'x' }, {}, 'Hvorfor?', said)[1]);
    here.act(askTeam({ id: 'y' }, {}, '', said)[1]);
    expect(withoutLast(here.facts('requests'))).toEqual([
      { kind: 'leaderAsk', text: 'Hvorfor?', answer: '' },
    ]);
  });

  it('[MINUTES-5] an idea that became a test is told by the test, and one taken away by nobody', () => {
    const here = team();
    here.act([edited('idea', 'idea', { fate: { kind: 'test', testAction: 't' } })]);
    here.act([createIdea({ id: 'x' }, { text: 'Ny' }), removed('idea', 'x')]);
    expect(here.facts('ideas')).toEqual([]);
  });
});

describe('whether the goal is closer', () => {
  const check = (meeting: string, note: string) => ({
    [`goalCheck.${meeting}`]: { answer: 'same', note, meeting, on },
  });
  const goals = (here: Team): unknown[] =>
    here.minutes('m', ['p']).find(({ section }) => section === 'goals')!.facts;

  it('[MINUTES-5] is told of this meeting, not of another one', () => {
    const here = team();
    here.act([edited('developmentPoint', 'p', check('other', 'Sidst'))]);
    expect(goals(here)).toEqual([]);
  });

  it('[MINUTES-5] is told as it was answered beforehand, when the meeting lifts its eyes', () => {
    const here = team();
    here.act([edited('developmentPoint', 'p', check('m', 'Før'))], { meeting: null });
    expect(goals(here)).toEqual([]);
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    expect(goals(here)).toEqual([
      { kind: 'goal', point: 'p', answer: 'same', note: 'Før', last: '' },
    ]);
  });

  it('[MINUTES-5] is told once, with what the meeting said last', () => {
    const here = team();
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    here.act([edited('developmentPoint', 'p', check('m', 'Før'))], { meeting: null });
    here.act([edited('developmentPoint', 'p', check('m', 'Nu'))]);
    expect(goals(here)).toMatchObject([{ note: 'Nu' }]);
  });

  it('[MINUTES-5] is not told of a point that is gone, or that nobody answered for', () => {
    const here = team();
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    expect(goals(here)).toEqual([]);
    here.act([edited('developmentPoint', 'p', check('m', 'Før'))], { meeting: null });
    here.act([removed('developmentPoint', 'p')], { meeting: null });
    expect(goals(here)).toEqual([]);
  });

  it('[SIGN-5] a tegn is told once, and not when it is gone', () => {
    const here = team();
    const seen = (source: string) => ({ 'seen.m': { answer: 'seen', on, source } });
    here.act([edited('meeting', 'm', { liftEyes: true })]);
    here.act([edited('sign', 'sign', seen('Før'))], { meeting: null });
    expect(withoutLast(here.facts('goals'))).toEqual([
      {
        kind: 'sign',
        point: 'p',
        text: 'Ro om aftenen',
        answer: 'seen',
        source: 'Før',
        made: false,
      },
    ]);
    here.act([edited('sign', 'sign', seen('Nu'))]);
    expect(here.facts('goals')).toMatchObject([{ source: 'Nu' }]);
    here.act([removed('sign', 'sign')], { meeting: null });
    expect(here.facts('goals')).toMatchObject([{ source: 'Nu' }]);
  });
});
