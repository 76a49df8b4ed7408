import { describe, expect, it } from 'vitest';
import { Desk, when } from '../cycle/desk.fixture';
import { createBoard } from '../records/board';
import { SOMEBODY, answersOf, createDecisionRequest } from '../records/decision-request';
import { SPECS } from '../records/kinds';
import { edited } from '../records/make';
import { createMember, type Member } from '../records/member';
import { faultOf } from '../records/read';
import {
  BARRIER_BEFORE,
  LONGEST,
  addTask,
  answerLeader,
  dropQuestion,
  passOn,
  askLeader,
  cameBack,
  dropIdea,
  leaderOf,
  moveTest,
  noteBarrier,
  observationProblem,
  observe,
  observed,
  park,
  resolveBarrier,
  tickTask,
} from './acts';
import { aboutPoint, aboutTest } from './belongs';

const { today } = when;
const make = { id: 'new' };
const onTest = aboutTest({ id: 't', pointId: 'p' });
const team = aboutPoint(null);

describe('what a team does', () => {
  it('[TEAM-4] stores the test and its point, whatever is written', () => {
    const acts = [
      askLeader(make, onTest, { question: ' Må vi? ', to: null, wantedBy: null }, today),
      noteBarrier(make, onTest, { text: ' Ingen bil ', kind: 'time' }),
      addTask(make, onTest, { text: ' Ring ', owner: null, due: null }),
    ];
    for (const [, [draft]] of acts)
      expect(draft?.fields).toMatchObject({ testActionId: 't', pointId: 'p' });
    expect(acts.map(([verb]) => verb)).toEqual(['ask-leader', 'add-barrier', 'add-task']);
    const texts = acts.map(([, [draft]]) => draft?.fields['question'] ?? draft?.fields['text']);
    expect(texts).toEqual(['Må vi?', 'Ingen bil', 'Ring']);
  });

  it('[TEAM-4] stores nothing that the specs do not know', () => {
    const desk = new Desk();
    const said = { today, meeting: 'm', me: null };
    const drafts = [
      askLeader(make, team, { question: 'Må vi?', to: 'l', wantedBy: today }, today),
      answerLeader([{ request: { id: 'r', to: 'l' }, verdict: 'yes', text: '' }], said),
      passOn('r', 'Økonomi', today),
      dropQuestion('r', 'Afgjort', today),
      noteBarrier(make, onTest, { text: 'Ingen bil', kind: BARRIER_BEFORE }),
      resolveBarrier('b', today),
      park(
        { item: 'new', forum: 'f' },
        team,
        { text: 'Sag', forum: 'Ledermøde', owner: 'm' },
        { id: 'b', forum: {} },
        today,
      ),
      cameBack('k', 'Ja', said),
      addTask(make, team, { text: 'Ring', owner: null, due: null }),
      tickTask('o', true, today),
      tickTask('o', false, today),
      observe(
        make,
        { testActionId: 't', cycles: desk.cycles },
        { kind: 'saw', text: 'Ro', credit: '' },
        today,
      ),
      dropIdea('i', ' Ikke nu ', today),
      moveTest('t', ''),
    ].flatMap(([, made]) => made);
    expect(drafts.map((draft) => faultOf(draft))).toEqual(drafts.map(() => null));
  });

  const TODAY = '2026-08-11';

  it('[TEAM-6] asks the first leader who is still in the team', () => {
    const member = (id: string, leader: boolean, leftOn: string | null): Member =>
      ({ id, role: leader ? { leader: true } : {}, leftOn, removed: false }) as unknown as Member;
    const vikar = { ...member('e', true, null), until: '2026-08-10' };
    const members = [
      member('a', false, null),
      member('b', true, '2026-01-01'),
      member('c', true, null),
      member('d', true, null),
    ];
    expect(leaderOf(members, TODAY)?.id).toBe('c');
    expect(leaderOf(members.slice(0, 2), TODAY)).toBeUndefined();
    expect(leaderOf([vikar, ...members], TODAY)?.id).toBe('c');
    expect(leaderOf([vikar, ...members], '2026-08-10')?.id).toBe('e');
    expect(BARRIER_BEFORE).toBe('other');
  });

  it('[TEAM-7] takes an answer for that of the one who was asked, unless a leader writes it at their own computer', () => {
    const leader = { id: 'l', role: { leader: true as const } };
    const tovholder = { id: 'm', role: {} };
    const by = (to: string | null, me: typeof tovholder | null, meeting: string | null) => {
      const answer = { request: { id: 'r', to }, verdict: 'other' as const, text: ' Ja. ' };
      const [, [draft]] = answerLeader([answer], { today, meeting, me });
      const [field, said] = Object.entries(draft?.fields ?? {})[0] ?? never();
      expect(said).toEqual({ verdict: 'other', text: 'Ja.', on: today, meeting });
      return field.replace('reply.', '');
    };
    expect(by('asked', tovholder, null)).toBe('asked');
    expect(by('asked', leader, null)).toBe('l');
    expect(by(null, tovholder, null)).toBe('m');
    expect(by('asked', null, null)).toBe('asked');
    // The laptop of the tavlemøde is somebody's, too.
    expect(by('asked', leader, 'meeting')).toBe('asked');
    expect(by(null, tovholder, 'meeting')).toBe(SOMEBODY);
  });

  it('[TEAM-8] makes a new meeting one of the others, and knows one that is written another way', () => {
    const board = { id: 'b', forum: { f1: 'Ledermøde' } };
    const to = (forum: string) =>
      park({ item: 'k', forum: 'f2' }, onTest, { text: ' Sag ', forum, owner: 'm' }, board, today);
    const [verb, fresh] = to(' Supervision ');
    expect(verb).toBe('park');
    expect(fresh[0]?.fields).toMatchObject({
      text: 'Sag',
      forum: 'Supervision',
      owner: 'm',
      testActionId: 't',
      parkedOn: today,
    });
    expect(fresh[1]).toEqual(edited('board', 'b', { 'forum.f2': 'Supervision' }));
    const [, known] = to('ledermøde');
    expect(known).toHaveLength(1);
    expect(known[0]?.fields['forum']).toBe('Ledermøde');
    // Nothing is cut off without a word: the form tells of it, and storage refuses what is too long.
    const [long] = to('x'.repeat(LONGEST.forum + 1))[1];
    expect(long && faultOf(long)).toEqual({ kind: 'bad-value', field: 'forum' });
  });

  it('[TEAM-9] puts what was seen in the cycle the card stands for, and credits only what somebody said', () => {
    const desk = new Desk();
    const of = { testActionId: 't', cycles: desk.cycles };
    const seen = (kind: 'saw' | 'citizen' | 'colleague', cycleId?: string) =>
      observe(make, { ...of, cycleId }, { kind, text: ' Ro ', credit: ' en ung ' }, today)[1][0]
        ?.fields;
    expect(seen('saw')).toMatchObject({ cycleId: 'c', text: 'Ro', credit: '', on: today });
    expect(seen('citizen')).toMatchObject({ credit: 'en ung' });
    expect(seen('colleague', 'other')).toMatchObject({ credit: 'en ung', cycleId: 'other' });
    // Correcting a word of what a colleague said does not take the credit away.
    expect(observed({ kind: 'colleague', text: 'Roligt', credit: 'en gruppeleder' })).toEqual({
      kind: 'colleague',
      text: 'Roligt',
      credit: 'en gruppeleder',
    });
  });

  it('[TEAM-9] wants a sentence with a number, and words at all', () => {
    expect(observationProblem('number', '4')).toBe('number-alone');
    expect(observationProblem('number', '4 af 6 ringede')).toBeNull();
    expect(observationProblem('number', '44 %')).toBe('number-alone');
    expect(observationProblem('number', '4 x')).toBe('number-alone');
    expect(observationProblem('saw', '4')).toBeNull();
    expect(observationProblem('saw', 'x'.repeat(LONGEST.observation))).toBeNull();
    expect(observationProblem('saw', ' \n')).toBe('empty');
    expect(observationProblem('saw', 'x'.repeat(LONGEST.observation + 1))).toBe('too-long');
  });

  it('[TEAM-4] lets every text be as long as its field, and no longer', () => {
    const fields = {
      question: ['decisionRequest', 'question'],
      barrier: ['barrier', 'text'],
      parked: ['parkedItem', 'text'],
      forum: ['parkedItem', 'forum'],
      task: ['task', 'text'],
      observation: ['observation', 'text'],
      credit: ['observation', 'credit'],
    } as const;
    for (const [name, [kind, field]] of Object.entries(fields)) {
      const max = LONGEST[name as keyof typeof fields];
      const fits = (length: number): boolean =>
        faultOf({ kind, fields: { [field]: 'x'.repeat(length) } }) === null;
      expect([name, fits(max), fits(max + 1)]).toEqual([name, true, false]);
      expect(Object.keys(SPECS[kind].fields)).toContain(field);
    }
    const alone = { today, meeting: null, me: null };
    const answers = (text: string) => [
      ...answerLeader([{ request: { id: 'r', to: null }, verdict: 'no', text }], alone)[1],
      ...cameBack('k', text, { today, meeting: null })[1],
    ];
    const faults = (length: number) =>
      answers('x'.repeat(length)).map((draft) => faultOf(draft) === null);
    expect(faults(LONGEST.answer)).toEqual([true, true]);
    expect(faults(LONGEST.answer + 1)).toEqual([false, false]);
    const why = (length: number) =>
      faultOf(dropIdea('i', 'x'.repeat(length), today)[1][0] ?? never());
    expect([why(LONGEST.why), why(LONGEST.why + 1) === null]).toEqual([null, false]);
  });

  it('keeps a question and its answer together in one record', () => {
    const desk = new Desk();
    desk.act([
      createBoard({ id: 'b' }, { name: 'Tavle', municipality: '', intervention: '', forums: {} }),
      createMember({ id: 'l' }, { name: 'Lise', roles: ['leader'] }),
      createDecisionRequest(
        { id: 'r' },
        { question: 'Må vi?', to: 'l', askedOn: today, ...onTest },
      ),
    ]);
    const request = desk.get('decisionRequest', 'r');
    const alone = { today, meeting: null, me: null };
    desk.act(answerLeader([{ request, verdict: 'yes', text: '' }], alone)[1]);
    expect(answersOf(desk.get('decisionRequest', 'r'))).toMatchObject([
      { verdict: 'yes', text: '', by: 'l' },
    ]);
  });
});

function never(): never {
  throw new Error('no draft');
}
