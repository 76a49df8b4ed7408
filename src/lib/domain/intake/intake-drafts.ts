/** The one act that takes rows in: points and people first, then what hangs on them. Rule [INTAKE-7]. */
import type { DraftChange } from '../log/change';
import { newTest } from '../board/new-test';
import { keyAfter } from '../board/order';
import type { When } from '../cycle/acts';
import type { PointKind } from '../records/core-element';
import { createDevelopmentPoint, type DevelopmentPoint } from '../records/development-point';
import { createIdea, type Idea } from '../records/idea';
import { createMember, type Member } from '../records/member';
import type { TestAction } from '../records/test-action';
import { comparableText } from './columns';
import { blockOf, ideaText, pointText, type IntakeKind, type Proposal } from './proposals';

/** A row and what it is to become. */
export interface Chosen {
  proposal: Proposal;
  kind: IntakeKind;
}

/** The board the rows come to; living records only. */
export interface IntakeBoard {
  points: readonly DevelopmentPoint[];
  ideas: readonly Idea[];
  tests: readonly TestAction[];
  members: readonly Member[];
}

/** Words for what has no field of its own. */
export interface IntakeWords {
  owner: (name: string) => string;
  date: (text: string) => string;
  point: (title: string) => string;
}

/** An udviklingspunkt that the rows bring along. */
export interface NewPoint {
  title: string;
  /** it is a row itself; else it is named by rows that come to stand under it */
  isRow: boolean;
}

/** What somebody chose beside what each row becomes. */
export interface IntakeChoices {
  /** names that become members; others stay as words under "Hvem og hvornår" */
  people: readonly string[];
  /** what a new udviklingspunkt is, by its title; null when it is not made and stays as words */
  kindOf: (title: string) => PointKind | null;
}

/** Udviklingspunkter in chosen rows that the board does not have, each once: rows first. */
export function newPoints(chosen: readonly Chosen[], board: IntakeBoard): NewPoint[] {
  const known = new Set(board.points.map((point) => comparableText(point.title)));
  const fresh: NewPoint[] = [];
  const add = (title: string, isRow: boolean): void => {
    const name = comparableText(title);
    if (name === '' || known.has(name)) return;
    known.add(name);
    fresh.push({ title, isRow });
  };
  for (const { proposal, kind } of chosen) if (kind === 'point') add(proposal.title, true);
  for (const { proposal, kind } of chosen)
    if (kind !== 'skip' && kind !== 'point') add(proposal.point, false);
  return fresh;
}

/** Names of people in chosen rows whom the board does not know. */
export function newPeople(chosen: readonly Chosen[]): string[] {
  const fresh = new Map<string, string>();
  for (const { proposal, kind } of chosen)
    if (kind === 'test' && proposal.problems.some((p) => p.kind === 'unknown-person'))
      fresh.set(comparableText(proposal.owner), proposal.owner);
  return [...fresh.values()];
}

/**
 * Drafts of one act. Rows that cannot be stored as what they were chosen to be are left out; ask
 * {@link blockOf} first.
 */
export function intakeDrafts(
  chosen: readonly Chosen[],
  board: IntakeBoard,
  { people, kindOf }: IntakeChoices,
  words: IntakeWords,
  around: When & { newId: () => string },
): DraftChange[] {
  const able = chosen.filter(
    ({ proposal, kind }) => kind !== 'skip' && blockOf(proposal, kind) === null,
  );
  const drafts: DraftChange[] = [];
  const order = {
    points: board.points.map((point) => point.order),
    ideas: board.ideas.map((idea) => idea.order),
    tests: board.tests.map((test) => test.order),
  };
  const next = (kind: keyof typeof order): string => {
    const key = keyAfter(order[kind].slice(-1));
    order[kind].push(key);
    return key;
  };
  for (const keys of Object.values(order)) keys.sort();

  const points = new Map(board.points.map((point) => [comparableText(point.title), point.id]));
  const members = new Map<string, string>();
  for (const { id, name, initials } of board.members)
    for (const called of [initials, name]) members.set(comparableText(called), id);

  const rowOf = new Map<string, Proposal>();
  for (const { proposal, kind } of able) {
    const name = comparableText(proposal.title);
    if (kind === 'point' && !rowOf.has(name)) rowOf.set(name, proposal);
  }
  for (const { title } of newPoints(able, board)) {
    const name = comparableText(title);
    const row = rowOf.get(name);
    // A row that is to become an udviklingspunkt is left out as a row, not here.
    const kind = kindOf(title) ?? (row ? 'intervention' : null);
    if (kind === null) continue;
    const id = around.newId();
    points.set(name, id);
    const more = row ? { changes: pointText(row), signs: row.prediction } : {};
    drafts.push(createDevelopmentPoint({ id }, { title, kind, order: next('points'), ...more }));
  }
  for (const name of people) {
    const id = around.newId();
    members.set(comparableText(name), id);
    drafts.push(createMember({ id }, { name }));
  }

  for (const { proposal, kind } of able) {
    const pointId = points.get(comparableText(proposal.point)) ?? null;
    const lost = proposal.point !== '' && pointId === null ? [words.point(proposal.point)] : [];
    if (kind === 'idea') {
      const text = [ideaText(proposal), ...lost].join('\n');
      const idea = { text, pointId, order: next('ideas') };
      drafts.push(createIdea({ id: around.newId() }, idea));
    }
    if (kind !== 'test') continue;
    const owner = members.get(comparableText(proposal.owner)) ?? null;
    const plan = [
      proposal.plan,
      ...(proposal.owner !== '' && owner === null ? [words.owner(proposal.owner)] : []),
      ...proposal.unread.map(words.date),
      ...lost,
    ];
    drafts.push(
      ...newTest(
        {
          title: proposal.title,
          pointId,
          owner,
          attempt: proposal.attempt,
          prediction: proposal.prediction,
          plan: plan.filter((text) => text !== '').join('\n'),
          size: 'single',
          several: false,
          presentOn: proposal.presentOn,
          nextFollowUp: proposal.followUp,
          afterwards: false,
          ideaId: null,
          order: next('tests'),
        },
        { test: around.newId(), cycle: around.newId() },
        around,
      ),
    );
  }
  return drafts;
}
