/** The meeting as a row of slides, made from its agenda and the tests it follows up on. */
import type { Agenda, MeetingPart } from '$lib/domain/records/board';

/** One thing on the screen at a time. `key` is stable over reloads. */
export type Slide =
  | {
      kind: 'news' | 'ideas' | 'empty' | 'others' | 'goals' | 'tasks' | 'agreements';
      key: string;
      part: MeetingPart;
    }
  | { kind: 'test'; key: string; part: 'followUp'; testId: string };

/**
 * The slides of a meeting, in order.
 *
 * @param tests ids of the tests it follows up on, in the order it takes them
 * @param others more tests are open than it follows up on: they come as one list after those
 * @param liftEyes asks per point whether the team is nearer its goal, before the tasks
 */
export function slidesOf(
  agenda: Agenda,
  tests: readonly string[],
  liftEyes: boolean,
  others = false,
): Slide[] {
  const slides = agenda.flatMap(({ part }): Slide[] => {
    if (part !== 'followUp') return [{ kind: part, key: part, part }];
    const rest: Slide[] = others ? [{ kind: 'others', key: 'others', part }] : [];
    if (tests.length === 0 && !others) return [{ kind: 'empty', key: 'empty', part }];
    return [
      ...tests.map((testId): Slide => ({ kind: 'test', key: `test:${testId}`, part, testId })),
      ...rest,
    ];
  });
  // A meeting must be able to end, whatever the team has made of its agenda.
  if (!slides.some((slide) => slide.kind === 'agreements'))
    slides.push({
      kind: 'agreements',
      key: 'agreements',
      part: slides.at(-1)?.part ?? 'agreements',
    });
  if (!liftEyes) return slides;
  const tasks = slides.findIndex((slide) => slide.part === 'tasks');
  const at = tasks < 0 ? Math.max(0, slides.length - 1) : tasks;
  const part = slides[at]?.part ?? 'tasks';
  return slides.toSpliced(at, 0, { kind: 'goals', key: 'goals', part });
}
