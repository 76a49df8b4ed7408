/** What was seen or said during a test. */
import { choice, date, defineSpec, line, reference, text, type RecordOf } from './fields';
import { made, type Make } from './make';

/** Vi så · Borgeren sagde · Kollegaen sagde · Faglig vurdering · Tal. */
export const OBSERVATION_KINDS = ['saw', 'citizen', 'colleague', 'assessment', 'number'] as const;
/** See {@link OBSERVATION_KINDS}. */
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** Spec of an observation. `credit` is who is quoted, never by name: "en forælder", "en ung". */
export const observationSpec = defineSpec({
  fields: {
    testActionId: reference(),
    cycleId: reference(),
    kind: choice(OBSERVATION_KINDS),
    text: text(),
    credit: line(80),
    on: date(),
  },
  entries: {},
  title: ['text', 'on'],
  hangsOn: { testAction: 'testActionId' },
  bound: ['testActionId', 'cycleId'],
  quiet: [],
  inNumbers: true,
});
/** An observation. */
export type Observation = RecordOf<typeof observationSpec>;

/** A new observation in a cycle of a test. */
export function createObservation(
  make: Make,
  input: {
    testActionId: string;
    cycleId: string | null;
    kind: ObservationKind;
    text: string;
    credit?: string;
    on: string;
  },
) {
  return made('observation', make.id, {
    testActionId: input.testActionId,
    cycleId: input.cycleId,
    kind: input.kind,
    text: input.text,
    credit: input.credit ?? '',
    on: input.on,
  });
}
