/** Forms that were begun beside the slides of a meeting, and were never saved. */
import type { Meeting } from '$lib/domain/records/meeting';
import { draftsOf } from '$lib/storage/browser/drafts';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { keepNow } from '$lib/session/draft-clock';

/** What can be caught beside a slide. */
export type Capture = 'task' | 'park' | 'observe' | 'ask' | 'barrier';

/** One form that has a text in it. */
export interface LeftForm {
  what: Capture;
  /** the key its text is kept under */
  key: string;
  /** the test of the slide it was begun on; null where the form asks what it is about */
  testId: string | null;
  text: string;
}

/** What the text of a form is kept under. A task and an observation are of their test, whatever the meeting. */
export function keyOf(
  what: Capture,
  { meeting, testId, board }: { meeting: string; testId: string | null; board: string },
): string {
  if (what === 'observe') return `observation:${testId ?? ''}`;
  return what === 'task' ? `task:${testId ?? board}` : `${what}:${meeting}`;
}

/** What is written on within the hour after a meeting is still of it. Milliseconds. */
const LATE = 3_600_000;

/** The forms of a meeting that have a text in them on this device, in no order that matters. */
export async function leftForms({ model }: BoardSession, meeting: Meeting): Promise<LeftForm[]> {
  const { id, followUp, startedAt, endedAt } = meeting;
  const own = (['park', 'ask', 'barrier'] as const).map((what) => ({
    what,
    key: keyOf(what, { meeting: id, testId: null, board: model.id }),
    testId: null,
  }));
  const tests = (followUp ?? []).filter((test) => model.get('testAction', test)?.removed === false);
  const shared = [
    { what: 'task' as const, testId: null },
    ...tests.flatMap((testId) => [
      { what: 'task' as const, testId },
      { what: 'observe' as const, testId },
    ]),
  ].map((form) => ({
    ...form,
    key: keyOf(form.what, { meeting: id, testId: form.testId, board: model.id }),
  }));
  const from = Date.parse(startedAt ?? '');
  const to = Date.parse(endedAt ?? '') + LATE;
  // Other pages write under the same keys: theirs are the ones from before and after the meeting.
  const isOfMeeting = (savedAt: string): boolean =>
    Date.parse(savedAt) >= from && Date.parse(savedAt) <= to;
  const found = await Promise.all([
    ...own.map((form) => withText(form, () => true)),
    ...shared.map((form) => withText(form, isOfMeeting)),
  ]);
  return found.filter((form) => form !== null);
}

async function withText(
  form: Omit<LeftForm, 'text'>,
  counts: (savedAt: string) => boolean,
): Promise<LeftForm | null> {
  const text = await leftText(form.key, counts);
  return text === '' ? null : { ...form, text };
}

/** The text that is kept under a key; empty when there is none. */
export async function leftText(key: string, counts = (_savedAt: string) => true): Promise<string> {
  // What was typed a moment ago may still be on its way to the disk.
  await keepNow(key);
  const left = await draftsOf(key).catch(() => []);
  return left.find((draft) => counts(draft.savedAt))?.text.trim() ?? '';
}
