/** Udbredelse: where a change that was made fast has been taken up. */
import { date, defineSpec, line, reference, text, type RecordOf } from './fields';
import { made, type Make } from './make';

/** Spec of a spread. `takenUpBy` is a role or a team, never a citizen. */
export const spreadSpec = defineSpec({
  fields: { testActionId: reference(), place: line(), takenUpBy: line(), on: date(), note: text() },
  entries: {},
  title: ['place', 'on'],
  hangsOn: { testAction: 'testActionId' },
  bound: ['testActionId'],
  quiet: [],
  inNumbers: true,
});
/** A spread. */
export type Spread = RecordOf<typeof spreadSpec>;

/** A place that has taken up what a test taught. */
export function createSpread(
  make: Make,
  input: { testActionId: string; place: string; takenUpBy?: string; on: string; note?: string },
) {
  return made('spread', make.id, {
    testActionId: input.testActionId,
    place: input.place,
    takenUpBy: input.takenUpBy ?? '',
    on: input.on,
    note: input.note ?? '',
  });
}
