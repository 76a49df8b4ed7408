/** An udviklingspunkt as it stands on its A4 page: in words, and no more than the page holds. */
import type { Card } from '$lib/domain/board/card';
import { isIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { shorten } from '$lib/domain/handover/one-page';
import type { PointStory } from '$lib/domain/handover/point-story';
import type { Barrier } from '$lib/domain/records/barrier';
import type { Sign } from '$lib/domain/records/sign';
import type { Task } from '$lib/domain/records/task';
import { signsText } from '$lib/domain/signs/signs';
import { formatDate } from '$lib/i18n/format';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import { columnWord, decisionWord } from '$lib/i18n/words';
import { factsLine, type SheetPart } from '$lib/parts/sheet/sheet-item';
import {
  Cutter,
  fillSheet,
  partHeight,
  SHEET_WIDTH,
  stackHeight,
  textHeight,
  type Fill,
} from '$lib/parts/sheet/sheet-room';
import { lastLearned } from '$lib/domain/cycle/learnings';
import { named } from '$lib/words/named';

/** How many letters there is always room for, and how many entries. */
const ROOM = {
  title: 110,
  answer: 230,
  test: 56,
  learned: 110,
  criterion: 90,
  task: 90,
  barrier: 100,
};
const MOST = { going: 7, closed: 6, criteria: 4, tasks: 5, barriers: 2 };

/** What stands on the page. */
export interface PointText {
  title: string;
  goal: string;
  signs: string;
  changes: string;
  going: SheetPart;
  closed: SheetPart;
  criteria: SheetPart;
  tasks: SheetPart;
  barriers: SheetPart;
  /** in points */
  type: number;
  /** something was cut */
  shortened: boolean;
}

/** What the words need beside the story. */
export interface PointAround {
  nameOf: (member: string | null) => string;
  today: IsoDate;
  /** closed tests of the point, the newest first */
  closed: readonly Card[];
  /** open tasks of the point and its tests */
  tasks: readonly Task[];
  /** open barriers of the point and its tests */
  barriers: readonly Barrier[];
  /** the board's tegn */
  signs: readonly Sign[];
}

/** Puts a point on its page. */
export function pointText(story: PointStory, around: PointAround): PointText {
  return fillSheet((fill) => filled(story, around, fill), heightOf);
}

function heightOf(page: PointText): number {
  const { type } = page;
  const answer = (text: string): number =>
    textHeight(text, type * 1.1, SHEET_WIDTH / 3 - 8) + type * 3.5;
  const column = (...parts: SheetPart[]): number =>
    stackHeight(
      parts
        .filter(({ items }) => items.length > 0)
        .map((part) => partHeight(part, type, SHEET_WIDTH / 2 - 7)),
    );
  return stackHeight([
    textHeight(page.title, type * 1.9, SHEET_WIDTH),
    Math.max(answer(page.goal), answer(page.signs), answer(page.changes)),
    Math.max(column(page.going, page.criteria), column(page.closed, page.tasks, page.barriers)),
  ]);
}

function filled({ point, going }: PointStory, around: PointAround, fill: Fill): PointText {
  const cutter = new Cutter(fill);
  const fit = (text: string, most: number): string => cutter.text(text, most);
  const owner = (member: string | null): string => shorten(around.nameOf(member), 24);
  const criteria = Object.entries(point.criterion);
  return {
    title: fit(named(point.title), ROOM.title),
    goal: fit(point.goal, ROOM.answer),
    signs: fit(signsText(point, around.signs).replaceAll('\n', ' · '), ROOM.answer),
    changes: fit(point.changes, ROOM.answer),
    going: cutter.list(going, MOST.going, (card) => ({
      key: card.test.id,
      title: fit(named(card.test.title), ROOM.test),
      facts: factsLine(
        m.words_cycle({ number: card.number }),
        sizeWord(card.current?.size ?? 'single'),
        columnWord(card.column),
      ),
      texts: [
        factsLine(
          owner(card.test.owner),
          day(card.test.nextFollowUp, around.today, m.formats_sheet_follow_up),
        ),
      ].filter(Boolean),
    })),
    closed: cutter.list(around.closed, MOST.closed, (card) => {
      const kind = card.current?.decision?.kind;
      const learned = lastLearned(card);
      return {
        key: card.test.id,
        title: fit(named(card.test.title), ROOM.test),
        facts: kind ? decisionWord(kind) : columnWord('closed'),
        texts: learned === '' ? [] : [fit(learned, ROOM.learned)],
      };
    }),
    criteria: cutter.list(criteria, MOST.criteria, ([key, text]) => ({
      key,
      texts: [`${point.criterionMet[key] === true ? '☑' : '☐'} ${fit(text, ROOM.criterion)}`],
    })),
    tasks: cutter.list(around.tasks, MOST.tasks, (task) => ({
      key: task.id,
      texts: [`☐ ${fit(task.text, ROOM.task)}`],
      facts: factsLine(owner(task.owner), day(task.due, around.today, m.formats_sheet_due)),
    })),
    barriers: cutter.list(around.barriers, MOST.barriers, ({ id, text }) => ({
      key: id,
      texts: [fit(text, ROOM.barrier)],
    })),
    type: fill.type,
    // Read last: every text above has said whether it was cut.
    shortened: cutter.cut,
  };
}

function day(
  date: string | null,
  today: IsoDate,
  word: (input: { date: string }) => string,
): string {
  if (date === null || !isIsoDate(date)) return '';
  return word({ date: formatDate(date, { today, week: false }) });
}
