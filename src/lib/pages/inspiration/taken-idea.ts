/** What is taken from a package: an idea that says where it was found. Rule [INSPIRE-9]. */
import { outcomeOf, type InspirationPackage } from '$lib/domain/inspiration/package';
import { createIdea, type InspiredBy, ideaSpec } from '$lib/domain/records/idea';
import { MAX_LINE } from '$lib/domain/records/limits';

/** Longest idea, and longest answers to the two questions. */
export const MAX_IDEA = ideaSpec.fields.text.max;

/** What somebody says of it. */
export interface TakenIdea {
  id: string;
  pointId: string | null;
  text: string;
  differently: string;
  firstTry: string;
}

/** The point or test of a package that has a key. */
export function provenance(pack: InspirationPackage, key: string): InspiredBy {
  const point = pack.points.find((one) => one.key === key);
  const test = pack.tests.find((one) => one.key === key);
  return {
    package: pack.id,
    board: pack.origin.board.slice(0, MAX_LINE),
    municipality: pack.origin.municipality.slice(0, MAX_LINE),
    title: (point ?? test)?.title.slice(0, MAX_LINE) ?? '',
    kind: point ? 'developmentPoint' : 'testAction',
  };
}

/** The text to begin with: what was tried, by its title. One that was stopped is no idea yet. */
export function suggestedText(pack: InspirationPackage, key: string): string {
  return isStopped(pack, key) ? '' : provenance(pack, key).title;
}

/** Whether it is a test that its own team stopped. */
export function isStopped(pack: InspirationPackage, key: string): boolean {
  const test = pack.tests.find((one) => one.key === key);
  return test !== undefined && outcomeOf(test) === 'stop';
}

/** The drafts of one act: an idea, never a test. */
export function takeIdea(pack: InspirationPackage, key: string, said: TakenIdea) {
  return [
    createIdea(
      { id: said.id },
      {
        text: said.text.trim(),
        pointId: said.pointId,
        inspiration: {
          inspiredBy: provenance(pack, key),
          differently: said.differently.trim(),
          firstTry: said.firstTry.trim(),
        },
      },
    ),
  ];
}
