/** An udviklingspunkt as it stands on its A4 page: in words, and no more than the page holds. */
import type { Card } from '$lib/domain/board/card';
import { isIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { isCut, shorten, some, type Some } from '$lib/domain/handover/one-page';
import type { PointStory } from '$lib/domain/handover/point-story';
import type { Barrier } from '$lib/domain/records/barrier';
import type { Task } from '$lib/domain/records/task';
import { formatDate } from '$lib/i18n/format';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import { columnWord, decisionWord } from '$lib/i18n/words';
import { factsLine, type SheetItem } from '../shared/sheet/sheet-item';
import { lastLearned } from '../shared/tested-before';

/** How many letters there is room for, and how many entries; a test prints the fullest page. */
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

/** A part of the page. */
interface Part {
  items: readonly SheetItem[];
  more: number;
}

/** What stands on the page. */
export interface PointText {
  title: string;
  goal: string;
  signs: string;
  changes: string;
  going: Part;
  closed: Part;
  criteria: Part;
  tasks: Part;
  barriers: Part;
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
}

/** Puts a point on its page. */
export function pointText({ point, going }: PointStory, around: PointAround): PointText {
  let cut = false;
  const fit = (text: string, most: number): string => {
    cut ||= isCut(text, most);
    return shorten(text, most);
  };
  const part = <T>(list: Some<T>, item: (one: T) => SheetItem): Part => {
    cut ||= list.more > 0;
    return { items: list.shown.map(item), more: list.more };
  };
  const owner = (member: string | null): string => shorten(around.nameOf(member), 24);
  const criteria = Object.entries(point.criterion);
  return {
    title: fit(point.title, ROOM.title),
    goal: fit(point.goal, ROOM.answer),
    signs: fit(point.signs, ROOM.answer),
    changes: fit(point.changes, ROOM.answer),
    going: part(some(going, MOST.going), (card) => ({
      key: card.test.id,
      title: fit(card.test.title, ROOM.test),
      facts: factsLine(
        m.test_cycle_title({ number: card.number }),
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
    closed: part(some(around.closed, MOST.closed), (card) => {
      const kind = card.current?.decision?.kind;
      const learned = lastLearned(card);
      return {
        key: card.test.id,
        title: fit(card.test.title, ROOM.test),
        facts: kind ? decisionWord(kind) : columnWord('closed'),
        texts: learned === '' ? [] : [fit(learned, ROOM.learned)],
      };
    }),
    criteria: part(some(criteria, MOST.criteria), ([key, text]) => ({
      key,
      texts: [`${point.criterionMet[key] === true ? '☑' : '☐'} ${fit(text, ROOM.criterion)}`],
    })),
    tasks: part(some(around.tasks, MOST.tasks), (task) => ({
      key: task.id,
      texts: [`☐ ${fit(task.text, ROOM.task)}`],
      facts: factsLine(owner(task.owner), day(task.due, around.today, m.formats_sheet_due)),
    })),
    barriers: part(some(around.barriers, MOST.barriers), ({ id, text }) => ({
      key: id,
      texts: [fit(text, ROOM.barrier)],
    })),
    // Read last: every text above has said whether it was cut.
    shortened: cut,
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
