/** What one looks for in the history of a board. Nobody can be looked for: the history counts no one. */
import type { RecordKind } from '$lib/domain/records/kind-names';
import { allOn } from '$lib/domain/team/all-on';
import { comparable } from '$lib/domain/text/folding';
import type { HistoryAct } from '$lib/storage/log/history';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { actSentence } from '$lib/words/history-line';

/** Empty fields ask for nothing. */
export interface Wanted {
  text: string;
  kind: RecordKind | '';
  point: string;
}

/** Whether an act is what one looks for: every word stands in its sentence or in what it wrote. */
export function actFilter(wanted: Wanted, model: BoardModel): (act: HistoryAct) => boolean {
  const words = comparable(wanted.text).split(' ').filter(Boolean);
  const about = wanted.point === '' ? null : recordsOf(wanted.point, model);
  return (act) => {
    if (wanted.kind !== '' && !act.changes.some((c) => c.kind === wanted.kind)) return false;
    if (about && !act.changes.some((c) => about.has(c.record))) return false;
    if (words.length === 0) return true;
    const said = act.changes.map((c) => JSON.stringify(Object.values(c.fields))).join(' ');
    const text = comparable(`${sentenceOf(act, model)} ${said}`);
    return words.every((word) => text.includes(word));
  };
}

/** Without who did it: the history is not searched by person. */
function sentenceOf(act: HistoryAct, model: BoardModel): string {
  return actSentence({ ...act, actor: null, meeting: null }, model);
}

/** An udviklingspunkt and everything that hangs on it now, removed or not. [TEAM-5] */
function recordsOf(point: string, model: BoardModel): Set<string> {
  const on = allOn(
    point,
    (kind) => model.allEver(kind),
    (test) => model.get('testAction', test),
  );
  return new Set([point, ...on.map(({ id }) => id)]);
}
