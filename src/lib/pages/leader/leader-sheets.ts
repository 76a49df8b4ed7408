/** The four parts of the page as one A4 each: in words, and no more than a page holds. [LEADER-10] */
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Summary } from '$lib/domain/leader/summary';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { barrierWord, decisionWord, goalAnswerWord } from '$lib/i18n/words';
import { factsLine, type SheetItem, type SheetPart } from '$lib/parts/sheet/sheet-item';
import {
  Cutter,
  fillSheet,
  partHeight,
  SHEET_WIDTH,
  stackHeight,
} from '$lib/parts/sheet/sheet-room';
import { factsText } from '$lib/words/facts';
import { answerText } from '$lib/words/leader-answer';
import { named } from '$lib/words/named';
import { answeredOn, lessonsOn, openOn, placeText, wayOn } from './lines';
import { partTitle, type PagePart } from './parts';

/** What stands on one page. */
export interface LeaderSheet {
  part: PagePart;
  title: string;
  lists: { title: string; part: SheetPart }[];
  /** in points */
  type: number;
  /** something was cut */
  shortened: boolean;
}

/** A list before it is cut. */
interface List {
  title: string;
  items: readonly SheetItem[];
}

/** Letters a text always has room for, and entries a list always has. */
const ROOM = 160;
const MOST = 5;

/** Puts a part on its page. */
export function sheetOf(
  part: PagePart,
  summaries: readonly Summary[],
  today: IsoDate,
): LeaderSheet {
  const lists = LISTS[part](summaries, today).filter(({ items }) => items.length > 0);
  return fillSheet(
    (fill) => {
      const cutter = new Cutter(fill);
      // A page with many teams gives each its share.
      const most = Math.max(1, Math.round((MOST * 2) / Math.max(1, lists.length)));
      const cut = lists.map(({ title, items }) => ({
        title,
        part: cutter.list(items, most, (item) => ({
          ...item,
          ...(item.title === undefined ? {} : { title: cutter.text(item.title, ROOM) }),
          texts: (item.texts ?? []).filter(Boolean).map((text) => cutter.text(text, ROOM)),
        })),
      }));
      return {
        part,
        title: partTitle(part),
        lists: cut,
        type: fill.type,
        shortened: cutter.cut,
      };
    },
    ({ lists: all, type }) =>
      stackHeight(all.map(({ part: list }) => partHeight(list, type, SHEET_WIDTH))),
  );
}

const LISTS: Record<PagePart, (summaries: readonly Summary[], today: IsoDate) => List[]> = {
  waiting: (summaries, today) => [
    {
      title: m.leader_waits_for_me(),
      items: openOn(summaries).map(({ board, line }) => ({
        key: line.id,
        title: named(line.text),
        facts: factsLine(
          placeText(board, line),
          line.by ? m.leading_asked_by({ name: line.by.name }) : '',
          line.to ? m.leader_mail_to({ name: line.to.name }) : '',
          line.wantedBy ? m.point_leader_wanted({ date: day(line.wantedBy, today) }) : '',
        ),
        texts: line.otherwise ? [m.leader_otherwise({ text: line.otherwise })] : [],
      })),
    },
    {
      title: m.words_answered(),
      items: answeredOn(summaries).map(({ board, line }) => ({
        key: line.id,
        title: named(line.text),
        facts: placeText(board, line),
        texts: [
          ...line.answers.map((answer) =>
            [answer.by?.name, answerText(answer)].filter(Boolean).join(': '),
          ),
          line.outcome ? `${m.leading_came_of_it()}: ${line.outcome.text}` : '',
        ],
      })),
    },
  ],
  learned: (summaries, today) => [
    {
      title: m.words_what_we_learned(),
      items: lessonsOn(summaries.map((board) => ({ board, lessons: board.lessons }))).map(
        ({ board, line }) => ({
          key: line.id,
          texts: [line.text],
          facts: factsLine(
            placeText(board, { point: line.point, test: null }),
            named(line.test.title),
            line.decision ? decisionWord(line.decision) : '',
            day(line.on, today),
          ),
        }),
      ),
    },
  ],
  way: (summaries) =>
    wayOn(summaries).map(({ kind, lines }) => ({
      title: barrierWord(kind),
      items: lines.map(({ board, line }) => ({
        key: line.id,
        texts: [line.text],
        facts: placeText(board, line),
      })),
    })),
  goals: (summaries, today) =>
    inOneWhereMany(
      summaries.map(({ name, goals }) => ({
        title: name,
        items: goals.map((goal) => ({
          key: goal.id,
          title: named(goal.title),
          texts: [
            goal.goal,
            goal.answered
              ? [goalAnswerWord(goal.answered.answer), goal.answered.why].filter(Boolean).join(': ')
              : '',
            goal.learned ? m.words_learned({ text: goal.learned.text }) : '',
            factsText(goal.facts, today),
          ],
        })),
      })),
    ),
};

/** Teams that have a heading of their own on a page. */
const HEADED = 4;

/** Where there are more teams than headings fit, each point says its team. */
function inOneWhereMany(lists: List[]): List[] {
  if (lists.length <= HEADED) return lists;
  const items = lists.flatMap(({ title, items: own }) =>
    own.map((item) => ({ ...item, facts: factsLine(title, item.facts ?? '') })),
  );
  return [{ title: m.kind_points(), items }];
}

function day(date: string, today: IsoDate): string {
  return formatDate(isoDate(date), { today });
}
