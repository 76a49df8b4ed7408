/** What a conflict is about, in words. */
import { titleAmong } from '$lib/domain/records/title';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { kindWord } from './kind-words';
import type { Contested } from '$lib/domain/history/settle';

/** The kind of record and, where it has one, the title it is known by: "Læringscirkel: Ring torsdag". */
export function subjectOf({ kind, record: id }: Contested, model: BoardModel): string {
  const record = model.get(kind, id);
  const testTitle = (test: string): string => model.get('testAction', test)?.title ?? '';
  const title = record ? titleAmong(kind, record, testTitle) : '';
  return title === '' ? kindWord(kind) : `${kindWord(kind)}: ${title}`;
}
