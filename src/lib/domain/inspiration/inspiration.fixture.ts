/** A board with people in it, and a package of it, for the tests of inspiration. */
import { BoardKit } from '../board-kit.fixture';
import { knownNames, roleNames, type KnownName } from '../privacy/names';
import { createBoard } from '../records/board';
import { createCoreElement } from '../records/core-element';
import { createCycle } from '../records/cycle';
import { createDevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { createMember } from '../records/member';
import { createObservation } from '../records/observation';
import { createSign } from '../records/sign';
import { createSpread } from '../records/spread';
import { createTestAction } from '../records/test-action';
import type { MaskWords } from './answers';
import { composePackage, type BoardRecords, type Choices } from './compose';
import type { InspirationPackage } from './package';

/** Words that only ever name records of the board. */
export const IDS = ['tavle-b', 'a-mette', 'b-ali', 'punkt-p', 'proeve-t', 'stop-t', 'cirkel-c'];

export const WORDS: MaskWords = {
  cpr: 'cpr-nummer',
  phone: 'telefonnummer',
  email: 'mailadresse',
  address: 'adresse',
  name: 'navn',
  count: 'antal',
};

export const NO_ABOUT: Choices['about'] = {
  intervention: '',
  targetGroup: '',
  setting: '',
  caveats: '',
  contact: '',
};

/** The records of a small board in Jammerbugt. */
export function smallBoard(): BoardRecords {
  const board = new BoardKit({ board: 'tavle-b' });
  board.do(
    createBoard(
      { id: 'tavle-b' },
      { name: ' Spædbarnsindsatsen ', municipality: 'Jammerbugt', intervention: '', forums: {} },
    ),
    createMember({ id: 'a-mette' }, { name: 'Mette Holm', profession: 'sundhedsplejerske' }),
    createMember({ id: 'b-ali' }, { name: 'Ali', profession: 'Sundhedsplejerske' }),
    createCoreElement({ id: 'kerne-k' }, { title: 'Samspil', kind: 'intervention', order: 'a0' }),
    createDevelopmentPoint(
      { id: 'punkt-p' },
      { title: 'Tryghed', kind: 'intervention', goal: 'At de er trygge', order: 'a0' },
    ),
    edited('developmentPoint', 'punkt-p', { 'coreElement.kerne-k': true }),
    createTestAction(
      { id: 'proeve-t' },
      { title: 'Ring fredag', pointId: 'punkt-p', owner: 'a-mette', order: 'a0', number: 7 },
    ),
    edited('testAction', 'proeve-t', { 'contributor.b-ali': true }),
    createCycle(
      { id: 'cirkel-c' },
      {
        testActionId: 'proeve-t',
        attempt: 'Mette ringer til to familier',
        prediction: 'Rettet siden',
        plan: 'Ali på tlf. 22 33 44 55',
      },
    ),
    edited('cycle', 'cirkel-c', {
      stamp: { prediction: 'Færre opkald', at: '2026-11-03T08:00:00.000Z' },
      happened: 'Mettes opkald gav ro. Ali skrev til mor@eksempel.dk',
      learned: 'Fredag formiddag er bedst',
      outcome: 'better',
      decision: { kind: 'adopt', on: '2026-11-10', note: '', meeting: 'moede-m' },
    }),
    createObservation(
      { id: 'obs-1' },
      {
        testActionId: 'proeve-t',
        cycleId: 'cirkel-c',
        kind: 'citizen',
        text: 'Mette ringede, og så sov vi',
        credit: 'en forælder',
        on: '2026-11-05',
      },
    ),
    createObservation(
      { id: 'obs-2' },
      {
        testActionId: 'proeve-t',
        cycleId: null,
        kind: 'number',
        text: '2 mod 6',
        on: '2026-11-06',
      },
    ),
    createSpread(
      { id: 'spread-s' },
      {
        testActionId: 'proeve-t',
        place: 'Distrikt nord',
        takenUpBy: 'Sundhedsplejersker',
        on: '2026-11-18',
      },
    ),
    createSign(
      { id: 'tegn-g' },
      { pointId: 'punkt-p', text: 'Mandagene begynder roligere', order: 'a0' },
    ),
    edited('sign', 'tegn-g', {
      'seen.moede-m': { answer: 'seen', on: '2026-11-10', source: 'Mettes opkald' },
    }),
    createTestAction({ id: 'stop-t' }, { title: 'Brev', pointId: null, order: 'a1' }),
    createCycle({ id: 'stop-c' }, { testActionId: 'stop-t', attempt: 'Vi skriver breve' }),
    edited('cycle', 'stop-c', {
      decision: { kind: 'stop', on: '2026-11-10', note: 'Ingen læste dem', meeting: null },
    }),
  );
  return {
    board: board.get('board', 'tavle-b'),
    members: board.all('member'),
    coreElements: board.all('coreElement'),
    points: board.all('developmentPoint'),
    tests: board.all('testAction'),
    cycles: board.all('cycle'),
    observations: board.all('observation'),
    spread: board.all('spread'),
    signs: board.all('sign'),
  };
}

/** What members of a board are called. */
export function namesOf({ members }: BoardRecords): KnownName[] {
  return knownNames(members, roleNames(members, 'Deltager'));
}

/** A package of a board. */
export function packageOf(
  records: BoardRecords,
  choices: Partial<Choices> = {},
): InspirationPackage {
  return composePackage(
    records,
    { points: [], tests: ['proeve-t', 'stop-t'], quotes: [], about: NO_ABOUT, ...choices },
    { id: 'pakke', writtenOn: '2026-11-24', member: 'Deltager' },
  );
}
