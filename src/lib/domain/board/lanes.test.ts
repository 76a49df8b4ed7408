import { describe, expect, it } from 'vitest';
import { createCycle } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { createIdea } from '../records/idea';
import { edited } from '../records/make';
import { createTestAction } from '../records/test-action';
import type { Board } from './board.fixture';
import { TODAY, boardWithTest } from './board.fixture';
import { isMine, LOOSE, lanesOf, standings, withIdeas, type Filter, type Lanes } from './lanes';

describe('lanes', () => {
  function board(): Board {
    const b = boardWithTest();
    b.do(
      createDevelopmentPoint({ id: 'q' }, { title: 'To', kind: 'organisational', order: 'a1' }),
      createDevelopmentPoint({ id: 'p' }, { title: 'Et', kind: 'intervention', order: 'a0' }),
      createTestAction(
        { id: 'late' },
        { title: 'Sen', pointId: 'q', owner: 'me', nextFollowUp: '2026-11-17', order: 'a0' },
      ),
      createCycle({ id: 'late-c' }, { testActionId: 'late', prediction: 'x' }),
      createTestAction({ id: 'lost' }, { title: 'Løs', pointId: 'gone', order: 'a0' }),
      createIdea({ id: 'i' }, { text: 'Ny', order: 'a0' }),
    );
    return b;
  }
  function shown(b: Board, filter: Filter = 'all', me: string | null = null) {
    const ids = b.all('testAction').map((t) => t.id);
    const records = {
      points: b.all('developmentPoint'),
      ideas: b.all('idea'),
      cards: ids.map((id) => b.card(id)),
      requests: [],
      barriers: [],
    };
    return lanesOf(records, standings(records, TODAY), filter, me);
  }

  it('[BOARD-11] one lane per open point in order; what has no point stands last', () => {
    const lanes = shown(board());
    expect(lanes.open.map((l) => l.id)).toEqual(['p', 'q', LOOSE]);
    expect(lanes.open.at(-1)?.plan.map((s) => s.id)).toEqual(['lost']);
    expect(lanes.open.at(-1)?.ideas.map((i) => i.id)).toEqual(['i']);
    expect(lanes.columns).toEqual({ ideas: 1, plan: 3, test: 0, reflect: 0, closed: 0 });
  });

  it('[BOARD-11] a closed point folds away with its tests', () => {
    const b = board();
    b.do(edited('developmentPoint', 'q', { closed: { on: TODAY, note: '' } }));
    expect(shown(b).open.map((l) => l.id)).toEqual(['p', LOOSE]);
    expect(shown(b).closed.map((l) => l.id)).toEqual(['q']);
  });

  it('[BOARD-12] Mine is what one owns or contributes to; nobody owns nothing', () => {
    const b = board();
    expect(shown(b, 'mine', 'me').open.map((l) => l.id)).toEqual(['q']);
    expect(shown(b, 'mine', null).open).toEqual([]);
    b.do(edited('testAction', 't', { 'contributor.me': true }));
    expect(shown(b, 'mine', 'me').open.map((l) => l.id)).toEqual(['p', 'q']);
    expect(shown(b, 'mine', 'me').counts).toEqual({
      all: 3,
      mine: 2,
      followUp: 1,
      learned: 0,
    });
  });

  it('[TEAM-16] Mine is also what one takes over for somebody who is away', () => {
    const b = board();
    b.do(edited('testAction', 't', { owner: 'bo' }));
    const [card] = [b.card('t')];
    expect([isMine(card, 'me'), isMine(card, 'me', ['bo'])]).toEqual([false, true]);
    expect(isMine(card, null, ['bo'])).toBe(false);
  });

  it('[BOARD-13] Kræver opfølgning shows only what asks for it, and no empty lanes', () => {
    const lanes = shown(board(), 'followUp');
    expect(lanes.open.map((l) => [l.id, l.plan.map((s) => s.id)])).toEqual([['q', ['late']]]);
  });

  it('[BOARD-20] Det har vi lært shows closed tests and those a cycle of which has been learned from', () => {
    const b = board();
    const decision = { kind: 'stop', on: TODAY, note: '', meeting: null };
    b.do(
      edited('cycle', b.card('t').current!.id, { phase: 'closed', decision }),
      edited('developmentPoint', 'p', { closed: { on: TODAY, note: '' } }),
    );
    const before = shown(b, 'learned');
    expect(before.closed.map((l) => [l.id, l.closed.map((s) => s.id)])).toEqual([['p', ['t']]]);
    expect(before.open).toEqual([]);
    b.do(edited('cycle', 'late-c', { learned: 'Ring om morgenen' }));
    const after = shown(b, 'learned');
    expect(after.open.map((l) => [l.id, l.plan.map((s) => s.id)])).toEqual([['q', ['late']]]);
    expect(after.columns.ideas).toBe(0);
    expect(after.counts.learned).toBe(2);
  });

  it('[BOARD-14] closed tests stand newest first, and are not counted as open', () => {
    const b = board();
    for (const [id, on] of [
      ['t', '2026-10-01'],
      ['lost', '2026-11-01'],
    ] as const) {
      const cycle = b.card(id).current ?? null;
      if (!cycle) b.do(createCycle({ id: `${id}-c` }, { testActionId: id }));
      b.do(edited('testAction', id, { pointId: 'p' }));
      const decision = { kind: 'stop', on, note: '', meeting: null };
      b.do(edited('cycle', b.card(id).current!.id, { phase: 'closed', decision }));
    }
    const lanes = shown(b);
    expect(lanes.open.find((l) => l.id === 'p')?.closed.map((s) => s.id)).toEqual(['lost', 't']);
    expect(lanes.counts.all).toBe(1);
  });

  it('[BOARD-14] an unchanged lane is the same one, so that it is not drawn again', () => {
    const b = board();
    const points = b.all('developmentPoint');
    const ideas = b.all('idea');
    const standing = standings({ cards: [b.card('t')], requests: [], barriers: [] }, TODAY);
    const before = lanesOf({ points, ideas }, standing, 'all', null);
    const renamed = points.map((p) => (p.id === 'q' ? { ...p, title: 'Et andet navn' } : p));
    const after = lanesOf({ points: renamed, ideas }, standing, 'all', null, before);
    const same = after.open.filter((lane) => before.open.includes(lane)).map((lane) => lane.id);
    expect(same).toEqual(['p', LOOSE]);
    expect(after.open.find((lane) => lane.id === 'q')?.point?.title).toBe('Et andet navn');
  });

  it('[BOARD-14] an idea that comes, goes or moves makes of the lanes what putting all together would', () => {
    const b = board();
    const idea = (id: string, pointId: string | null, order: string) =>
      createIdea({ id }, { text: id, pointId, order });
    const steps = [
      idea('j', 'p', 'a1'),
      idea('k', 'p', 'a0'),
      edited('idea', 'k', { order: 'a2' }),
      edited('idea', 'j', { pointId: 'q' }),
      edited('idea', 'k', { fate: { kind: 'dropped', note: '', on: TODAY } }),
      idea('l', 'gone', 'a0'),
    ];
    const has = ({ open }: Lanes, id: string) =>
      (open.find((lane) => lane.id === id)?.ideas.length ?? 0) > 0;
    let last = shown(b);
    let renewed = 0;
    for (const step of steps) {
      b.do(step);
      const now = withIdeas(last, b.all('idea'));
      // Where what it belongs to is gone, only all of the board can tell.
      if (now) {
        expect(now).toEqual(shown(b));
        const still = last.open.filter(({ id, ideas }) => ideas.length === 0 && !has(now, id));
        expect(still.every((lane) => now.open.includes(lane))).toBe(true);
        renewed += 1;
      }
      last = shown(b);
    }
    expect(renewed).toBe(5);
    const empty = { ...last, open: last.open.map((lane) => ({ ...lane, plan: [] })) };
    expect(withIdeas(empty, [])).toBeNull();
  });

  it('[BOARD-14] a card that is the same stands as it did, where nothing around the cards has changed', () => {
    const b = board();
    const cards = ['t', 'late', 'lost'].map((id) => b.card(id));
    const first = standings({ cards, requests: [], barriers: [] }, TODAY);
    const again = standings({ cards, requests: [], barriers: [] }, TODAY, first, 'same');
    expect([...again.values()].every((one) => first.get(one.id) === one)).toBe(true);
    b.do(edited('testAction', 'late', { nextFollowUp: '2027-01-01' }));
    const changed = ['t', 'late', 'lost'].map((id, at) => (id === 'late' ? b.card(id) : cards[at]));
    const records = { cards: changed.flatMap((card) => card ?? []), requests: [], barriers: [] };
    const now = standings(records, TODAY, again, 'same');
    expect(now.get('late')?.attentions).not.toEqual(first.get('late')?.attentions);
    expect(now.get('t')).toBe(first.get('t'));
  });

  it('[BOARD-14] an unchanged card keeps its entry, so that it is not drawn again', () => {
    const b = board();
    const card = b.card('t');
    const records = { cards: [card], requests: [], barriers: [] };
    const first = standings(records, TODAY);
    expect(standings(records, TODAY, first).get('t')).toBe(first.get('t'));
    expect(standings({ ...records, cards: [b.card('t')] }, TODAY, first).get('t')).not.toBe(
      first.get('t'),
    );
  });
});
