/** One test with its first cycle, for the tests of what is done with cycles. */
import { BoardKit } from '../board-kit.fixture';
import { isoDate } from '../cadence/iso-date';
import { createCycle, type Cycle, type DecisionKind } from '../records/cycle';
import { createTestAction, type TestAction } from '../records/test-action';
import { decide, type DecisionInput } from './acts';

/** Two tavlemøder, a fortnight apart. */
export const when = { today: isoDate('2026-10-01'), now: '2026-10-01T08:00:00.000Z' };
export const later = { today: isoDate('2026-10-15'), now: '2026-10-15T08:00:00.000Z' };

/** A board with one test `t` and its first cycle `c`, plus short ways to act on them. */
export class Desk extends BoardKit {
  constructor() {
    super({ now: '2026-09-01T09:00:00Z' });
    this.act([
      createTestAction(
        { id: 't' },
        { title: 'Ring torsdag', pointId: 'p', owner: 'mk', presentOn: '2026-10-08', order: 'a0' },
      ),
      createCycle(
        { id: 'c' },
        {
          testActionId: 't',
          question: 'Bliver weekenden tryggere?',
          attempt: 'Opkald torsdag',
          prediction: 'Højst 2 ringer til vagten',
          predictionWhy: 'De har en plan',
          plan: 'Fire behandlere',
          lookAt: 'Opkald til vagten',
          size: 'few',
        },
      ),
    ]);
  }

  get test(): TestAction {
    return this.get('testAction', 't');
  }

  get cycles(): Cycle[] {
    return this.all('cycle');
  }

  cycle(id = 'c'): Cycle {
    return this.get('cycle', id);
  }

  decide(kind: DecisionKind, more: Partial<DecisionInput> = {}, id = 'c'): void {
    this.act(
      decide(this.test, this.cycle(id), {
        kind,
        meeting: null,
        when: later,
        ids: { cycle: `${id}n`, describeTask: 'd', checkBackTask: 'k' },
        ...more,
      }),
    );
  }
}
