/** Tells the tavlemøder: planned at the one before, held with what was done in them, or called off. */
import { cardOf } from '../domain/board/card';
import type { IsoDate } from '../domain/cadence/iso-date';
import { goOn } from '../domain/cycle/acts';
import { followUpOrder } from '../domain/meeting/follow-up';
import { isLiftEyes } from '../domain/meeting/meetings';
import { DEFAULT_AGENDA, type Agenda } from '../domain/records/board';
import { edited } from '../domain/records/make';
import { createMeeting, startedMeeting } from '../domain/records/meeting';
import { isActive } from '../domain/records/member';
import { holdPause } from '../domain/team/away';
import { restsOf } from '../domain/team/rest';
import type { BoardStory, MeetingStory } from './story';
import { MEETING_TIME, momentAt } from './story-calendar';
import { RANK, type Teller } from './teller';

const MINUTE = 60_000;
const AGENDA_WITH_NEWS: Agenda = [{ part: 'news', minutes: 3 }, ...DEFAULT_AGENDA];

/** Plans all meetings up to and with the next one. */
export function tellMeetings(teller: Teller, story: BoardStory): void {
  let held = 0;
  for (let number = 1; number <= story.next; number += 1) {
    const meeting = story.meetings[number] ?? {};
    tellPlanned(teller, story, number, meeting);
    if (number === story.next) return;
    if (meeting.cancelled !== undefined) {
      tellCancelled(teller, story, number, meeting.cancelled);
      continue;
    }
    tellHeld(teller, story, number, meeting, isLiftEyes(held));
    held += 1;
  }
}

/** A meeting is planned at the end of the one before, or when the board is made. */
function tellPlanned(
  teller: Teller,
  story: BoardStory,
  number: number,
  meeting: MeetingStory,
): void {
  const before = number - 1;
  const inMeeting = before >= 1 && story.meetings[before]?.cancelled === undefined;
  const at = inMeeting ? before : before + 0.3;
  teller.plan(
    at,
    () => {
      teller.act(at, 'plan-meeting', story.facilitator, () => [
        createMeeting(
          { id: teller.id(`meeting:${String(number)}`) },
          {
            on: teller.calendar.meeting(number),
            time: MEETING_TIME,
            facilitator: teller.member(meeting.facilitator ?? story.facilitator),
          },
        ),
      ]);
    },
    inMeeting ? RANK.close : RANK.within,
  );
}

/** Vi holder pause, agreed at the last meeting before July, or in the days after it. */
export function tellPause(teller: Teller, story: BoardStory): void {
  const { pause } = teller.calendar;
  if (!pause) return;
  const { after, from, to } = pause;
  const at = story.meetings[after]?.cancelled === undefined ? after : after + 0.1;
  teller.plan(at, () => {
    teller.do(at, story.facilitator, () => holdPause(teller.board, teller.freshId(), { from, to }));
  });
}

function tellCancelled(teller: Teller, story: BoardStory, number: number, why: string): void {
  const at = number - 0.1;
  teller.plan(at, () => {
    teller.act(at, 'cancel-meeting', story.facilitator, () => [
      edited('meeting', teller.id(`meeting:${String(number)}`), { state: 'cancelled', note: why }),
    ]);
  });
}

function tellHeld(
  teller: Teller,
  story: BoardStory,
  number: number,
  meeting: MeetingStory,
  liftEyes: boolean,
): void {
  const id = teller.id(`meeting:${String(number)}`);
  const on = teller.calendar.meeting(number);
  const started = momentAt(on, MEETING_TIME) + MINUTE;
  let followUp: string[] = [];
  teller.plan(
    number,
    () => {
      teller.enter(number, id, started);
      followUp = followUpOn(teller, on);
      const present = Object.fromEntries(
        teller
          .all('member')
          .filter(isActive)
          .map((m) => [m.id, !(meeting.absent ?? []).some((key) => teller.member(key) === m.id)]),
      );
      teller.act(number, 'start-meeting', undefined, ({ now }) => [
        edited(
          'meeting',
          id,
          startedMeeting({
            startedAt: now,
            on,
            agenda: meeting.news === undefined ? DEFAULT_AGENDA : AGENDA_WITH_NEWS,
            followUp,
            liftEyes,
            present,
          }),
        ),
        edited('meeting', id, {
          facilitator: teller.member(meeting.facilitator ?? story.facilitator),
          noteTaker: teller.member(meeting.noteTaker ?? story.noteTaker),
          ...(meeting.news === undefined ? {} : { news: meeting.news }),
        }),
      ]);
    },
    RANK.open,
  );
  teller.plan(
    number,
    () => {
      tellContinued(teller, number, on, followUp);
      tellEnded(teller, number, id, started, meeting, followUp);
    },
    RANK.close + 1,
  );
}

/** Fortsæt, for whatever was due and had nothing decided: what most tests get. */
function tellContinued(teller: Teller, number: number, on: IsoDate, followUp: string[]): void {
  for (const id of followUp) {
    const test = teller.read('testAction', id);
    const due = [test.nextFollowUp, test.presentOn].some((date) => date !== null && date <= on);
    if (!due) continue;
    const cycles = teller.all('cycle').filter((cycle) => cycle.testActionId === test.id);
    if (cardOf(test, cycles).column === 'closed') continue;
    const next = test.nextFollowUp !== null && test.nextFollowUp > on ? test.nextFollowUp : null;
    teller.act(number, 'continue', undefined, () =>
      goOn(test, next ?? teller.calendar.meeting(number + 1), on),
    );
  }
}

function tellEnded(
  teller: Teller,
  number: number,
  id: string,
  started: number,
  meeting: MeetingStory,
  followUp: string[],
): void {
  const ended = Math.max(started + (meeting.minutes ?? 30) * MINUTE, teller.last + MINUTE);
  teller.act(
    number,
    'end-meeting',
    undefined,
    ({ now }) => [
      edited('meeting', id, {
        state: 'held',
        endedAt: now,
        wentWell: meeting.wentWell ?? '',
        nextTime: meeting.nextTime ?? '',
        ...Object.fromEntries(followUp.map((test) => [`seen.${test}`, true])),
      }),
    ],
    ended,
  );
  teller.leave();
}

/** Open tests in the order the team takes them up. [MEET-1] */
function followUpOn(teller: Teller, on: IsoDate): string[] {
  const cycles = teller.all('cycle');
  const news = teller.all('observation');
  const rests = restsOf(teller.read('board', teller.board), teller.all('meeting'));
  const cards = teller.all('testAction').map((test) =>
    cardOf(
      test,
      cycles.filter((cycle) => cycle.testActionId === test.id),
      news.filter((one) => one.testActionId === test.id).map((one) => one.createdAt),
      rests,
    ),
  );
  return followUpOrder(cards, teller.all('developmentPoint'), { today: on }).map(
    (entry) => entry.testId,
  );
}
