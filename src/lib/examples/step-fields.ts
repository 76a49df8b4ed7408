/** From what a story says to fields of a cycle. */
import type { Values } from '../domain/records/fields';
import type { CycleText, Reflection } from './story';

const REFLECTION = [
  'happened',
  'learned',
  'asExpected',
  'outcome',
  'fidelity',
  'deviations',
  'elsewhere',
] as const satisfies readonly (keyof Reflection)[];

const TEXT = [
  'question',
  'attempt',
  'prediction',
  'predictionWhy',
  'plan',
  'lookAt',
  'size',
  'several',
] as const satisfies readonly (keyof CycleText)[];

/** What a step says of a cycle in hindsight, as fields. */
export function reflectionOf(from: Reflection): Values {
  return picked(from, REFLECTION);
}

/** What a step says of the plan, as fields. */
export function textOf(from: CycleText): Values {
  return picked(from, TEXT);
}

/** The fields of a step that belong in the record, and were said. */
function picked<K extends string>(
  from: Partial<Record<K, string | number | boolean | undefined>>,
  names: readonly K[],
): Values {
  const values: Values = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}
