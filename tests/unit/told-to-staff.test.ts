/**
 * Til MED is true of the records: every field that can name a person is told of there. Whoever adds one
 * says here which line tells it, and mends the line where none does. [LEADER-19]
 */
import { expect, it } from 'vitest';
import { idSchema } from '../../src/lib/domain/records/fields';
import { SPECS } from '../../src/lib/domain/records/kinds';

/** Field that names a member → the line of facts.json (`facts_med_…`) that tells of it. */
const TOLD: Record<string, string> = {
  'decisionRequest.to': 'shows_work',
  'developmentPoint.owner': 'shows_work',
  'leaderQuestion.by': 'not_leader',
  'meeting.facilitator': 'shows_present',
  'meeting.noteTaker': 'shows_present',
  'parkedItem.owner': 'shows_work',
  'task.owner': 'shows_work',
  'testAction.owner': 'shows_work',
};

/** Entries: those that are keyed by a member → their line; the others hold no person, and are keyed by something else. */
const KEYED: Record<string, string | null> = {
  'board.forum': null,
  'board.pause': null,
  'decisionRequest.reply': 'shows_work',
  'developmentPoint.coreElement': null,
  'developmentPoint.criterion': null,
  'developmentPoint.criterionMet': null,
  'developmentPoint.goalCheck': null,
  'meeting.minutes': null,
  'meeting.present': 'shows_present',
  'meeting.seen': null,
  'member.role': 'shows_names',
  'sign.seen': null,
  'testAction.contributor': 'shows_work',
};

it('[LEADER-19] every field that names a person has its line in Til MED', () => {
  const named = Object.entries(SPECS).flatMap(([kind, { fields }]) =>
    Object.entries(fields)
      .filter(([name, field]) => field.schema === idSchema && !name.endsWith('Id'))
      .map(([name]) => `${kind}.${name}`),
  );
  expect(named.sort()).toEqual(Object.keys(TOLD));
});

it('[LEADER-19] and so has every list that is kept by person', () => {
  const keyed = Object.entries(SPECS).flatMap(([kind, { entries }]) =>
    Object.keys(entries).map((name) => `${kind}.${name}`),
  );
  expect(keyed.sort()).toEqual(Object.keys(KEYED));
});
