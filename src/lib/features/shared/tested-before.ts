/** "Det har vi prøvet": an index of a board's ideas and tests, kept beside its model and renewed bit by bit. */
import type { Card } from '$lib/domain/board/card';
import { inOrder } from '$lib/domain/cycle/numbering';
import type { Idea } from '$lib/domain/records/idea';
import { similarTo } from '$lib/domain/similar/similar-to';
import { TextIndex, type IndexedText } from '$lib/domain/similar/text-index';
import type { BoardModel } from '$lib/storage/board-model.svelte';

/** An earlier test, with what was learned, or an earlier idea. */
export type Earlier = { id: string } & (
  { kind: 'test'; card: Card; learned: string } | { kind: 'idea'; idea: Idea }
);

interface Kept {
  index: TextIndex<IndexedText>;
  seen: Map<string, Card | Idea>;
}

const indexes = new WeakMap<BoardModel, Kept>();

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
  if (text.trim().length < 3) return [];
  const { index, seen } = upToDate(model);
  const matches = similarTo(index, text, { limit, where: (doc) => doc.id !== except });
  return matches.flatMap(({ id }): Earlier[] => {
    const found = seen.get(id);
    if (!found) return [];
    return 'test' in found
      ? [{ id, kind: 'test', card: found, learned: lastLearned(found) }]
      : [{ id, kind: 'idea', idea: found }];
  });
}

/** The latest thing that was learned in a test, or ''. */
export function lastLearned(card: Card): string {
  return inOrder(card.cycles).findLast((c) => c.learned.trim() !== '')?.learned ?? '';
}

function upToDate(model: BoardModel): Kept {
  const kept: Kept = indexes.get(model) ?? { index: new TextIndex<IndexedText>(), seen: new Map() };
  indexes.set(model, kept);
  const now = new Map<string, Card | Idea>();
  for (const card of model.cards) now.set(card.test.id, card);
  for (const idea of model.all('idea')) if (idea.fate?.kind !== 'test') now.set(idea.id, idea);
  for (const id of kept.seen.keys()) if (!now.has(id)) kept.index.remove(id);
  for (const [id, record] of now) {
    if (kept.seen.get(id) !== record) kept.index.add({ id, text: textOf(record) });
  }
  kept.seen = now;
  return kept;
}

function textOf(record: Card | Idea): string {
  if (!('test' in record)) return record.text;
  const attempts = new Set(record.cycles.map((c) => c.attempt.trim()).filter(Boolean));
  return [record.test.title, ...attempts].join('. ');
}
