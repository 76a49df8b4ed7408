/** The story of a point as it stands on its page: in words, and no more than the page holds. */
import { shorten } from '$lib/domain/handover/one-page';
import type { Learning } from '$lib/domain/cycle/learnings';
import type { PointStory } from '$lib/domain/handover/point-story';
import type { Card } from '$lib/domain/board/card';
import { isIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Barrier } from '$lib/domain/records/barrier';
import type { Sign } from '$lib/domain/records/sign';
import { signsText } from '$lib/domain/signs/signs';
import { formatDate } from '$lib/i18n/format';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import { columnWord, decisionWord } from '$lib/i18n/words';
import { factsLine, type SheetItem, type SheetPart } from '$lib/parts/sheet/sheet-item';
import {
  Cutter,
  fillSheet,
  partHeight,
  SHEET_WIDTH,
  stackHeight,
  textHeight,
  type Fill,
} from '$lib/parts/sheet/sheet-room';
import { named } from '$lib/words/named';

/** How many letters there is always room for, and how many entries. */
const ROOM = {
  title: 110,
  goal: 320,
  signs: 240,
  test: 56,
  learned: 150,
  earlier: 90,
  stopped: 100,
  anchoring: 180,
  barrier: 100,
};
const MOST = { tried: 8, going: 5, learned: 5, earlier: 3, stopped: 3, barriers: 2 };

/** What stands on the page. */
export interface HandoverText {
  title: string;
  goal: string;
  /** what the team sees a change by */
  signs: string;
  tried: SheetPart;
  going: SheetPart;
  learned: SheetPart;
  stopped: SheetPart;
  barriers: SheetPart;
  anchoring: string;
  /** in points */
  type: number;
  /** something was cut */
  shortened: boolean;
}

/** What the words need beside the story. */
export interface HandoverWords {
  nameOf: (member: string | null) => string;
  today: IsoDate;
  /** open barriers of the point and its tests */
  barriers: readonly Barrier[];
  /** the board's tegn */
  signs: readonly Sign[];
}

/** Puts a story on its page. */
export function handoverText(story: PointStory, words: HandoverWords): HandoverText {
  return fillSheet((fill) => filled(story, words, fill), heightOf);
}

function heightOf(page: HandoverText): number {
  const { type } = page;
  const column = (...parts: SheetPart[]): number =>
    stackHeight(parts.map((part) => partHeight(part, type, SHEET_WIDTH / 2 - 7)));
  return stackHeight([
    textHeight(page.title, type * 1.9, SHEET_WIDTH),
    textHeight(page.goal, type * 1.25, SHEET_WIDTH - 11) + type * 1.3,
    page.signs === ''
      ? 0
      : partHeight({ items: [{ key: '', texts: [page.signs] }], more: 0 }, type, SHEET_WIDTH),
    Math.max(column(page.tried, page.going), column(page.learned, page.stopped)),
    page.barriers.items.length > 0 ? partHeight(page.barriers, type, SHEET_WIDTH) : 0,
    page.anchoring === ''
      ? 0
      : partHeight({ items: [{ key: '', texts: [page.anchoring] }], more: 0 }, type, SHEET_WIDTH),
  ]);
}

function filled(story: PointStory, words: HandoverWords, fill: Fill): HandoverText {
  const cutter = new Cutter(fill);
  const fit = (text: string, most: number): string => cutter.text(text, most);
  const test = (card: Card): Pick<SheetItem, 'key' | 'title'> => ({
    key: card.test.id,
    title: fit(named(card.test.title), ROOM.test),
  });
  /** Every circle in order, the latest marked; where there is no room the oldest go first. */
  const taught = (learned: readonly Learning[], most: number): string[] => {
    const [latest, ...before] = learned.toReversed();
    if (!latest) return [];
    if (before.length === 0) return [fit(latest.text, most)];
    const earlier = cutter.list(before, MOST.earlier, ({ number, text }) =>
      fit(m.formats_sheet_learned_in({ number, text }), ROOM.earlier),
    );
    return [
      ...earlier.items.toReversed(),
      fit(m.formats_sheet_learned_last({ number: latest.number, text: latest.text }), most),
    ];
  };
  const { point } = story;
  return {
    title: fit(named(point.title), ROOM.title),
    goal: fit(point.goal, ROOM.goal),
    signs: fit(signsText(point, words.signs).replaceAll('\n', ' · '), ROOM.signs),
    tried: cutter.list(story.tried, MOST.tried, ({ card, size, cycles }) => ({
      ...test(card),
      facts: factsLine(m.formats_sheet_cycles({ count: cycles }), sizeWord(size), standOf(card)),
    })),
    going: cutter.list(story.going, MOST.going, (card) => ({
      ...test(card),
      facts: factsLine(
        columnWord(card.column),
        shorten(words.nameOf(card.test.owner), 24),
        followUp(card.test.nextFollowUp, words.today),
      ),
    })),
    learned: cutter.list(story.learned, MOST.learned, ({ card, learned, why, decision }) => ({
      key: card.test.id,
      facts: fit(named(card.test.title), ROOM.test),
      texts: [
        ...taught(learned, ROOM.learned),
        ...(decision && why !== learned.at(-1)?.text
          ? [fit(m.learning_decided_why({ decision: decisionWord(decision), why }), ROOM.learned)]
          : []),
      ],
    })),
    stopped: cutter.list(story.stopped, MOST.stopped, ({ card, why, learned }) => ({
      ...test(card),
      texts: [
        why === '' ? m.formats_sheet_stop_unsaid() : fit(why, ROOM.stopped),
        ...taught(
          learned.filter(({ text }) => text !== why),
          ROOM.stopped,
        ),
      ],
    })),
    barriers: cutter.list(words.barriers, MOST.barriers, ({ id, text }) => ({
      key: id,
      texts: [fit(text, ROOM.barrier)],
    })),
    anchoring: fit(point.anchoring, ROOM.anchoring),
    type: fill.type,
    // Read last: every text above has said whether it was cut.
    shortened: cutter.cut,
  };
}

/** Where a test ended, or stands. */
function standOf(card: Card): string {
  const kind = card.column === 'closed' ? card.current?.decision?.kind : undefined;
  return kind ? decisionWord(kind) : columnWord(card.column);
}

function followUp(date: string | null, today: IsoDate): string {
  if (date === null || !isIsoDate(date)) return '';
  return m.formats_sheet_follow_up({ date: formatDate(date, { today, week: false }) });
}
