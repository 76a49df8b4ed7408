/** Tells the board itself: its members, kerneelementer and udviklingspunkter. */
import { divideSigns } from '../domain/signs/signs';
import type { Verb } from '../domain/log/verbs';
import type { DraftChange } from '$lib/domain/log/change';
import { createBoard } from '../domain/records/board';
import { POINT_KINDS, createCoreElement } from '../domain/records/core-element';
import { createDevelopmentPoint } from '../domain/records/development-point';
import { edited } from '../domain/records/make';
import { createMember } from '../domain/records/member';
import { isOpenTask } from '../domain/records/task';
import type { Values } from '../domain/records/fields';
import { aboutPoint } from '../domain/team/belongs';
import { tellBarrier } from './tell-around';
import type { BoardStory, MemberStory, PointStory } from './story';
import { EVERY_DAYS, MEETING_TIME } from './story-calendar';
import type { Teller } from './teller';

/** The day the board was made: a little before the first meeting. */
const BEGINNING = 0.2;

/** Plans the board, its members and its kerneelementer. */
export function tellBoard(teller: Teller, story: BoardStory): void {
  const first = story.members[0]?.key;
  teller.plan(BEGINNING, () => {
    teller.act(BEGINNING, 'add-board', first, () => [
      createBoard(
        { id: teller.board },
        {
          name: story.name,
          municipality: story.municipality,
          intervention: story.intervention,
          forums: Object.fromEntries(
            story.forums.map((name) => [teller.id(`forum:${name}`), name]),
          ),
          origin: story.origin,
        },
      ),
      edited('board', teller.board, {
        about: story.about,
        rhythm: {
          everyDays: EVERY_DAYS,
          weekday: teller.calendar.weekday,
          time: MEETING_TIME,
        },
      }),
    ]);
    for (const member of story.members) tellMember(teller, member, first);
    for (const kind of POINT_KINDS) {
      for (const [key, title] of Object.entries(story.coreElements[kind])) {
        const order = teller.orderIn('coreElements');
        teller.act(BEGINNING, 'add-core-element', first, () => [
          createCoreElement({ id: teller.id(`core:${key}`) }, { title, kind, order }),
        ]);
      }
    }
  });
  for (const { key, left } of story.members) {
    if (left) teller.plan(left.at, () => tellLeaving(teller, key, left));
  }
}

function tellMember(teller: Teller, story: MemberStory, by: string | undefined): void {
  const id = teller.id(`member:${story.key}`);
  teller.act(BEGINNING, 'add-member', by, () => [
    createMember({ id }, story),
    ...(story.organisationName
      ? [edited('member', id, { organisationName: story.organisationName })]
      : []),
  ]);
}

/** Someone leaves; in the same act their open tests and tasks get a new owner. */
function tellLeaving(
  teller: Teller,
  key: string,
  { at, to }: NonNullable<MemberStory['left']>,
): void {
  const leaver = teller.member(key);
  const heir = teller.member(to);
  teller.act(at, 'hand-over', to, ({ today }): DraftChange[] => [
    ...teller
      .all('testAction')
      .filter((test) => test.owner === leaver)
      .map((test) => edited('testAction', test.id, { owner: heir })),
    ...teller
      .all('task')
      .filter((task) => task.owner === leaver && isOpenTask(task))
      .map((task) => edited('task', task.id, { owner: heir })),
    edited('member', teller.id(`member:${key}`), { leftOn: today }),
  ]);
}

/** Plans an udviklingspunkt; its tests are told on their own. */
export function tellPoint(teller: Teller, story: PointStory): void {
  const id = teller.id(`point:${story.key}`);
  const { owner } = story;
  teller.plan(story.at, () => {
    teller.act(story.at, 'add-point', owner, () => [
      createDevelopmentPoint(
        { id },
        {
          ...story,
          order: teller.orderIn('points'),
          number: teller.nextNumber('developmentPoint'),
        },
      ),
      edited('developmentPoint', id, pointFields(teller, story)),
    ]);
  });
  const edit = (at: number, verb: Verb, fields: (today: string) => Values): void => {
    teller.plan(at, () => {
      teller.act(at, verb, owner, ({ today }) => [edited('developmentPoint', id, fields(today))]);
    });
  };
  const { priority, closed } = story;
  if (priority) {
    const { level, reason } = priority;
    edit(priority.at, 'edit-point', () => ({ priority: { level, reason } }));
  }
  story.criteria?.forEach(({ met }, index) => {
    if (met !== undefined)
      edit(met, 'edit-point', () => ({
        [`criterionMet.${teller.id(`criterion:${story.key}:${String(index)}`)}`]: true,
      }));
  });
  for (const { at, answer, note } of story.goalChecks ?? []) {
    edit(at, 'goal-check', (today) => {
      const meeting = teller.id(`meeting:${String(at)}`);
      return { [`goalCheck.${meeting}`]: { answer, note, meeting, on: today } };
    });
  }
  tellSigns(teller, id, story);
  for (const barrier of story.barriers ?? [])
    tellBarrier(teller, { by: owner, ...barrier }, aboutPoint(id));
  if (closed) edit(closed.at, 'close-point', (on) => ({ closed: { on, note: closed.note } }));
}

/** The text becomes tegn, and meetings answer whether each was seen. */
function tellSigns(teller: Teller, point: string, { key, owner, divided }: PointStory): void {
  if (!divided) return;
  const idOf = (at: number): string => teller.id(`sign:${key}:${String(at)}`);
  teller.plan(divided.at, () => {
    teller.act(divided.at, 'divide-signs', owner, () => {
      let serial = 0;
      const texts = divided.signs.map(({ text }) => text);
      return divideSigns({ id: point }, texts, teller.all('sign'), () => idOf(serial++));
    });
  });
  for (const [index, { seen = [] }] of divided.signs.entries())
    for (const { at, answer, source = '' } of seen)
      teller.plan(at, () => {
        teller.act(at, 'see-sign', owner, ({ today }) => [
          edited('sign', idOf(index), {
            [`seen.${teller.id(`meeting:${String(at)}`)}`]: { answer, on: today, source },
          }),
        ]);
      });
}

function pointFields(teller: Teller, story: PointStory): Values {
  return {
    why: story.why,
    owner: teller.member(story.owner),
    anchoring: story.anchoring ?? '',
    ...Object.fromEntries(
      story.coreElements.map((key) => [`coreElement.${teller.id(`core:${key}`)}`, true]),
    ),
    ...Object.fromEntries(
      (story.criteria ?? []).map(({ text }, index) => [
        `criterion.${teller.id(`criterion:${story.key}:${String(index)}`)}`,
        text,
      ]),
    ),
  };
}
