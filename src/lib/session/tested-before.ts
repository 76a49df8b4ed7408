/** "Det har vi prøvet": an index of a board's ideas and tests, kept beside its model and renewed bit by bit. */
import type { Card } from '$lib/domain/board/card';
import { lastLearned } from '$lib/domain/cycle/learnings';
import { hasBegun } from '$lib/domain/cycle/numbering';
import { learnedIn, outcomeOf, type InspirationPackage } from '$lib/domain/inspiration/package';
import type { Idea } from '$lib/domain/records/idea';
import { similarTo } from '$lib/domain/similar/similar-to';
import { TextIndex, type IndexedText } from '$lib/domain/similar/text-index';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { InspirationRow } from '$lib/storage/rows';

/** An earlier test, with what was learned and whether it has begun, or an earlier idea. */
export type Earlier = { id: string } & (
  { kind: 'test'; card: Card; learned: string; tried: boolean } | { kind: 'idea'; idea: Idea }
);

/** So many letters of a text say what it is about. */
export const LEAST = 3;

interface Indexed {
  index: TextIndex<IndexedText>;
  records: Map<string, Card | Idea>;
  /** the lists it was made from: as long as they are the same there is nothing to look for */
  from: { cards: readonly Card[]; ideas: readonly Idea[] } | null;
}

/** How long the index is made at a time, in ms: less than anyone sees. */
const STRETCH = 8;

const indexes = new WeakMap<BoardModel, Indexed>();

/**
 * Earlier tests and ideas like a text, the most alike first. Stopped tests and ideas that were put
 * away count too; an idea that became a test is shown as the test.
 *
 * @param except id of the record being written, which is not like itself
 */
export function earlierLike(
  model: BoardModel,
  text: string,
  except: string | undefined,
  limit = 3,
): Earlier[] {
  if (text.trim().length < LEAST) return [];
  const { index, records } = upToDate(model, () => false);
  const matches = similarTo(index, text, { limit, where: (doc) => doc.id !== except });
  return matches.flatMap(({ id }): Earlier[] => {
    const found = records.get(id);
    if (!found) return [];
    return 'test' in found
      ? [
          {
            id,
            kind: 'test',
            card: found,
            learned: lastLearned(found),
            tried: found.cycles.some(hasBegun),
          },
        ]
      : [{ id, kind: 'idea', idea: found }];
  });
}

/**
 * Makes the index a stretch at a time, so that nobody who writes waits for it. {@link earlierLike} makes
 * what is left at once.
 */
export async function prepareEarlier(model: BoardModel): Promise<void> {
  for (;;) {
    const end = performance.now() + STRETCH;
    if (upToDate(model, () => performance.now() > end).from) return;
    await new Promise((later) => setTimeout(later));
  }
}

/** @param enough asked now and then; once it says yes, the rest is left for the next time */
function upToDate(model: BoardModel, enough: () => boolean): Indexed {
  const known: Indexed = indexes.get(model) ?? {
    index: new TextIndex<IndexedText>(),
    records: new Map(),
    from: null,
  };
  indexes.set(model, known);
  const from = { cards: model.cards, ideas: model.all('idea') };
  if (known.from?.cards === from.cards && known.from.ideas === from.ideas) return known;
  known.from = null;
  const now = new Map<string, Card | Idea>();
  for (const card of from.cards) now.set(card.test.id, card);
  for (const idea of from.ideas) if (idea.fate?.kind !== 'test') now.set(idea.id, idea);
  for (const id of known.records.keys()) {
    if (now.has(id)) continue;
    known.index.remove(id);
    known.records.delete(id);
  }
  for (const [id, record] of now) {
    if (known.records.get(id) === record) continue;
    if (enough()) return known;
    known.index.add({ id, text: textOf(record) });
    known.records.set(id, record);
  }
  known.from = from;
  return known;
}

function textOf(record: Card | Idea): string {
  if (!('test' in record)) return record.text;
  const attempts = new Set(record.cycles.map((c) => c.attempt.trim()).filter(Boolean));
  return [record.test.title, ...attempts].join('. ');
}

/** A test or a point in a package from another team, like what is being written. */
export interface Elsewhere {
  key: string;
  pack: InspirationPackage;
  title: string;
  /** the latest thing they learned, or '' */
  learned: string;
  /** how their test ended, if it has */
  decision: ReturnType<typeof outcomeOf>;
}

const elsewhere = new WeakMap<
  readonly InspirationRow[],
  { index: TextIndex<IndexedText>; records: Map<string, Elsewhere> }
>();

/**
 * What other teams tried, like a text, the most alike first.
 *
 * @param packages the same array as long as none of them changed: the index is kept with it
 */
export function elsewhereLike(
  packages: readonly InspirationRow[],
  text: string,
  limit = 2,
): Elsewhere[] {
  if (text.trim().length < LEAST || packages.length === 0) return [];
  const known = elsewhere.get(packages) ?? indexOf(packages);
  elsewhere.set(packages, known);
  return similarTo(known.index, text, { limit }).flatMap(({ id }) => known.records.get(id) ?? []);
}

function indexOf(packages: readonly InspirationRow[]) {
  const index = new TextIndex<IndexedText>();
  const records = new Map<string, Elsewhere>();
  for (const { id, package: pack } of packages)
    for (const test of pack.tests) {
      const key = `${id}/${test.key}`;
      records.set(key, {
        key,
        pack,
        title: test.title,
        learned: learnedIn(test),
        decision: outcomeOf(test),
      });
      const attempts = new Set(test.cycles.map((cycle) => cycle.attempt).filter(Boolean));
      index.add({ id: key, text: [test.title, ...attempts].join('. ') });
    }
  return { index, records };
}
