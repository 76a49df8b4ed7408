import { expect, it } from 'vitest';
import { createDecisionRequest } from '../records/decision-request';
import { edited } from '../records/make';
import { BoardKit } from '../board-kit.fixture';
import { answerLeader } from '../team/acts';
import { lateSince, waitingOnLane } from './open-questions';

const today = '2026-11-24';

function asked(...wanted: (string | null)[]): BoardKit {
  const kit = new BoardKit();
  kit.do(
    ...wanted.map((wantedBy, at) =>
      createDecisionRequest(
        { id: `q${String(at)}` },
        { question: 'x', askedOn: '2026-11-02', wantedBy },
      ),
    ),
  );
  return kit;
}

it('[LEADER-17] an answer is late the day after it was wanted, and never where no day was said', () => {
  const late = (...wanted: (string | null)[]) =>
    lateSince(asked(...wanted).all('decisionRequest'), today, []);
  expect([late(null), late(today), late('2026-11-23')]).toEqual([null, null, '2026-11-23']);
  expect(late(null, '2026-11-20', '2026-11-10', '2026-12-01')).toBe('2026-11-10');
  expect(late()).toBeNull();
});

it('[LEADER-17] what is answered is late no more', () => {
  const kit = asked('2026-11-10', '2026-11-20');
  const request = { id: 'q0', to: null };
  const said = { today, meeting: null, me: null };
  kit.act(answerLeader([{ request, verdict: 'yes', text: '' }], said)[1]);
  expect(lateSince(kit.all('decisionRequest'), today, [])).toBe('2026-11-20');
});

it('[LEADER-17] [TEAM-11] one wanted in a pause is late once the team has met after it', () => {
  const all = asked('2026-07-08').all('decisionRequest');
  const july = [{ from: '2026-07-01', to: '2026-07-31', first: '2026-08-04' }];
  const late = (day: string) => lateSince(all, day, july);
  expect(['2026-07-20', '2026-08-04', '2026-08-05'].map(late)).toEqual([null, null, '2026-08-04']);
});

it('[LEADER-17] a lane says what its point waits for, and leaves to a card what the card says', () => {
  const kit = asked(null, null, null, null);
  kit.do(
    edited('decisionRequest', 'q0', { pointId: 'p' }),
    edited('decisionRequest', 'q1', { pointId: 'p', testActionId: 'open' }),
    edited('decisionRequest', 'q2', { pointId: 'p', testActionId: 'closed' }),
    edited('decisionRequest', 'q3', { pointId: 'other' }),
  );
  const testOf = () => ({ pointId: 'p' });
  const waiting = waitingOnLane('p', kit.all('decisionRequest'), testOf, (test) => test === 'open');
  expect(waiting.map(({ id }) => id)).toEqual(['q0', 'q2']);
});
