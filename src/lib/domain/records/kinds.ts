/** The registry of record kinds: what the database, the board file and the fold know of each. */
import { barrierSpec, type Barrier } from './barrier';
import { boardSpec, type Board } from './board';
import { coreElementSpec, type CoreElement } from './core-element';
import { cycleSpec, type Cycle } from './cycle';
import { decisionRequestSpec, type DecisionRequest } from './decision-request';
import { developmentPointSpec, type DevelopmentPoint } from './development-point';
import { directionSpec, type Direction } from './direction';
import { ideaSpec, type Idea } from './idea';
import { leaderQuestionSpec, type LeaderQuestion } from './leader-question';
import { meetingSpec, type Meeting } from './meeting';
import { memberSpec, type Member } from './member';
import { observationSpec, type Observation } from './observation';
import { parkedItemSpec, type ParkedItem } from './parked-item';
import { signSpec, type Sign } from './sign';
import { spreadSpec, type Spread } from './spread';
import { taskSpec, type Task } from './task';
import { testActionSpec, type TestAction } from './test-action';
import type { Spec } from './fields';
import type { RecordKind } from './kind-names';

export { RECORD_KINDS, isRecordKind, type RecordKind } from './kind-names';

/** Record type by kind. */
export interface Records {
  board: Board;
  member: Member;
  coreElement: CoreElement;
  developmentPoint: DevelopmentPoint;
  idea: Idea;
  testAction: TestAction;
  cycle: Cycle;
  observation: Observation;
  task: Task;
  meeting: Meeting;
  parkedItem: ParkedItem;
  decisionRequest: DecisionRequest;
  barrier: Barrier;
  spread: Spread;
  sign: Sign;
  leaderQuestion: LeaderQuestion;
  direction: Direction;
}

/** Any record. */
export type AnyRecord = Records[RecordKind];

/** Spec by kind. */
export const SPECS: Record<RecordKind, Spec> = {
  board: boardSpec,
  member: memberSpec,
  coreElement: coreElementSpec,
  developmentPoint: developmentPointSpec,
  idea: ideaSpec,
  testAction: testActionSpec,
  cycle: cycleSpec,
  observation: observationSpec,
  task: taskSpec,
  meeting: meetingSpec,
  parkedItem: parkedItemSpec,
  decisionRequest: decisionRequestSpec,
  barrier: barrierSpec,
  spread: spreadSpec,
  sign: signSpec,
  leaderQuestion: leaderQuestionSpec,
  direction: directionSpec,
};
