/** All that people have written in a record of many fields, as the one text that search looks through. */
import type { Cycle } from '$lib/domain/records/cycle';
import type { DevelopmentPoint } from '$lib/domain/records/development-point';
import type { Idea } from '$lib/domain/records/idea';
import type { Meeting } from '$lib/domain/records/meeting';

/** A cycle, but for what was learned, which is a find of its own. */
export function toldOfCycle(cycle: Cycle): string {
  // What was expected when it started is told once, where nobody has changed it since.
  const before = cycle.stamp?.prediction ?? '';
  return joined(
    cycle.label,
    cycle.question,
    cycle.attempt,
    before === cycle.prediction ? '' : before,
    cycle.prediction,
    cycle.predictionWhy,
    cycle.plan,
    cycle.lookAt,
    cycle.deviations,
    cycle.happened,
    cycle.elsewhere,
    cycle.suggestion?.note ?? '',
    cycle.decision?.note ?? '',
  );
}

/** A point, but for its title: the goal first, then what else is told of it. */
export function toldOfPoint(point: DevelopmentPoint): string {
  return joined(
    point.goal,
    point.why,
    point.signs,
    point.changes,
    ...Object.values(point.criterion),
    point.priority?.reason ?? '',
    point.anchoring,
    ...Object.values(point.goalCheck).map(({ note }) => note),
    point.closed?.note ?? '',
  );
}

/** An idea, with where it was found and why it was put away. */
export function toldOfIdea({ text, differently, firstTry, inspiredBy, fate }: Idea): string {
  return joined(
    text,
    differently ?? '',
    firstTry ?? '',
    inspiredBy?.title ?? '',
    inspiredBy?.board ?? '',
    inspiredBy?.municipality ?? '',
    fate?.kind === 'dropped' ? fate.note : '',
  );
}

/** A meeting: sections of its minutes that someone has edited, and what was written in it. */
export function toldOfMeeting({ news, wentWell, nextTime, note, minutes }: Meeting): string {
  return joined(...Object.values(minutes), news, wentWell, nextTime, note);
}

/** Texts after one another; empty ones are left out. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join(' · ');
}
