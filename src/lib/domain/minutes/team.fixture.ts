/** A team on its tavlemøde, for the tests of the minutes. */
import { BoardKit } from '../board-kit.fixture';
import { createBoard } from '../records/board';
import { createCycle } from '../records/cycle';
import { createDecisionRequest } from '../records/decision-request';
import { createDevelopmentPoint } from '../records/development-point';
import { createMeeting } from '../records/meeting';
import { createParkedItem } from '../records/parked-item';
import { createTask } from '../records/task';
import { createTestAction } from '../records/test-action';
import type { Fact, MinutesSection } from './facts';
import { minutesOf, type SectionOfMinutes } from './minutes';

/** A board whose acts are done in the meeting `m`, unless said otherwise. */
export class Team extends BoardKit {
  constructor() {
    super({}, { meeting: 'm' });
    this.act(
      [
        createBoard({ id: 'b' }, { name: 'T', municipality: 'K', intervention: 'I', forums: {} }),
        createMeeting({ id: 'm' }, { on: '2026-11-24', time: '09:00' }),
        createDevelopmentPoint(
          { id: 'p' },
          { title: 'Punkt', kind: 'intervention', goal: 'Ro', order: 'a0' },
        ),
        createTestAction({ id: 't' }, { title: 'Dukke', pointId: 'p', order: 'a0' }),
        createCycle({ id: 'c' }, { testActionId: 't', attempt: 'Dukken er med' }),
        createTask({ id: 'old' }, { text: 'Lån en dukke', owner: 'la', due: '2026-11-20' }),
        createParkedItem(
          { id: 'away' },
          { text: 'Fælles sag', forum: 'Analysemøde', owner: 'mk', parkedOn: '2026-11-10' },
        ),
        createDecisionRequest({ id: 'asked' }, { question: 'Må vi?', askedOn: '2026-11-10' }),
      ],
      { meeting: null },
    );
  }

  /** @param points ids of the board's udviklingspunkter, where their earlier answers count */
  minutes(meeting = 'm', points: readonly string[] = []): SectionOfMinutes[] {
    const touched = new Set([
      meeting,
      ...this.log.changes.filter((c) => c.meeting === meeting).map((c) => c.record),
    ]);
    const meetings = this.log.records.filter((r) => this.log.kindOf(r) === 'meeting');
    return minutesOf({
      board: this.get('board', 'b'),
      meeting: this.get('meeting', meeting),
      meetings: meetings.map((id) => this.get('meeting', id)),
      changes: this.log.changes.filter((c) => touched.has(c.record)),
      known: (kind, id) => this.find(kind, id),
      points: points.map((id) => this.get('developmentPoint', id)),
      signs: this.all('sign'),
    });
  }
  facts(section: MinutesSection): Fact[] {
    return this.minutes().find((s) => s.section === section)!.facts;
  }
}
