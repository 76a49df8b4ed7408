/** The story of a point as it stands on its page: in words, and no more than the page holds. */
import { isCut, shorten, some, type Some } from '$lib/domain/handover/one-page';
import type { PointStory } from '$lib/domain/handover/point-story';
import type { Card } from '$lib/domain/board/card';
import { isIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Barrier } from '$lib/domain/records/barrier';
import { formatDate } from '$lib/i18n/format';
import { sizeWord } from '$lib/i18n/method-words';
import { m } from '$lib/i18n/paraglide/messages.js';
import { columnWord, decisionWord } from '$lib/i18n/words';
import { factsLine, type SheetItem } from '../../shared/sheet/sheet-item';

/** How many letters there is room for, and how many entries; a test prints the fullest page. */
const ROOM = {
  title: 110,
  goal: 320,
  test: 56,
  learned: 150,
  stopped: 100,
  anchoring: 180,
  barrier: 100,
};
const MOST = { tried: 8, going: 5, learned: 5, stopped: 3, barriers: 2 };

/** A part of the page. */
interface Part {
  items: readonly SheetItem[];
  more: number;
}

/** What stands on the page. */
export interface HandoverText {
  title: string;
  goal: string;
  tried: Part;
  going: Part;
  learned: Part;
  stopped: Part;
  barriers: Part;
  anchoring: string;
  /** something was cut */
  shortened: boolean;
}

/** What the words need beside the story. */
export interface HandoverWords {
  nameOf: (member: string | null) => string;
  today: IsoDate;
  /** open barriers of the point and its tests */
  barriers: readonly Barrier[];
}

/** Puts a story on its page. */
export function handoverText(story: PointStory, words: HandoverWords): HandoverText {
  let cut = false;
  const fit = (text: string, most: number): string => {
    cut ||= isCut(text, most);
    return shorten(text, most);
  };
  const part = <T>(list: Some<T>, item: (one: T) => SheetItem): Part => {
    cut ||= list.more > 0;
    return { items: list.shown.map(item), more: list.more };
  };
  const test = (card: Card): Pick<SheetItem, 'key' | 'title'> => ({
    key: card.test.id,
    title: fit(card.test.title, ROOM.test),
  });
  const { point } = story;
  return {
    title: fit(point.title, ROOM.title),
    goal: fit(point.goal, ROOM.goal),
    tried: part(some(story.tried, MOST.tried), ({ card, size, cycles }) => ({
      ...test(card),
      facts: factsLine(m.formats_sheet_cycles({ count: cycles }), sizeWord(size), standOf(card)),
    })),
    going: part(some(story.going, MOST.going), (card) => ({
      ...test(card),
      facts: factsLine(
        columnWord(card.column),
        shorten(words.nameOf(card.test.owner), 24),
        followUp(card.test.nextFollowUp, words.today),
      ),
    })),
    learned: part(some(story.learned, MOST.learned), ({ card, text }) => ({
      key: card.test.id,
      facts: fit(card.test.title, ROOM.test),
      texts: [fit(text, ROOM.learned)],
    })),
    stopped: part(some(story.stopped, MOST.stopped), ({ card, why, learned }) => ({
      ...test(card),
      texts: [
        why === '' ? m.formats_sheet_stop_unsaid() : fit(why, ROOM.stopped),
        ...(learned === '' || learned === why ? [] : [fit(learned, ROOM.stopped)]),
      ],
    })),
    barriers: part(some(words.barriers, MOST.barriers), ({ id, text }) => ({
      key: id,
      texts: [fit(text, ROOM.barrier)],
    })),
    anchoring: fit(point.anchoring, ROOM.anchoring),
    // Read last: every text above has said whether it was cut.
    shortened: cut,
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
