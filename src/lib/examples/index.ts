/**
 * The examples there are, in the order they are offered. Whoever lists them asks here: a story is fetched
 * when its board is opened, so that a page that offers them carries none.
 */
import type { Change } from '../domain/log/change';
import type { TellInput } from './story';

/** What the story of an example is asked for. */
export interface Example {
  /** A copy of the board, told until today. */
  tellExample: (input: TellInput) => Change[];
}

/** Each story by its key, which is also the second half of its board's `origin`. */
export const EXAMPLES = {
  jammerbugt: (): Promise<Example> => import('./jammerbugt'),
  favrskov: (): Promise<Example> => import('./favrskov'),
  thisted: (): Promise<Example> => import('./thisted'),
} as const;

/** See {@link EXAMPLES}. */
export type ExampleKey = keyof typeof EXAMPLES;

/** In the order they are offered. */
export const EXAMPLE_KEYS = Object.keys(EXAMPLES) as readonly ExampleKey[];

/** What the board of an example says it comes from. */
export function originOf(key: ExampleKey): string {
  return `example:${key}`;
}
