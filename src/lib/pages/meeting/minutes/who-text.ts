/** Hvem gør hvad as text: for the screen and for the mail. */
import { isoDate } from '$lib/domain/cadence/iso-date';
import type { Doing, PersonDoing } from '$lib/domain/minutes/who-does-what';
import { dueDay, isLate } from '$lib/domain/team/rest';
import type { DocumentSection, TextDocument } from '$lib/exchange/minutes-document';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { named } from '$lib/words/named';
import { clause, name, withDay, type Wording } from './wording';

/** What a person does, without the date. */
export function doingText(doing: Doing): string {
  switch (doing.kind) {
    case 'task':
      return named(doing.text);
    case 'followUp':
      return m.minutes_who_follow_up({ title: named(doing.text) });
    case 'present':
      return m.minutes_who_present({ title: named(doing.text) });
    case 'parked':
      return doing.forum
        ? m.minutes_who_parked({ text: clause(doing.text), forum: doing.forum })
        : doing.text;
  }
}

/** By when it is to be done; once that day is over, when it was to have been. */
export function dayText(due: string, { today, rests = [] }: Omit<Wording, 'known'>): string {
  const date = formatDate(isoDate(dueDay(due, rests)), { today });
  return isLate(due, today, rests) ? m.minutes_who_was_due({ date }) : m.minutes_who_by({ date });
}

/** The heading of a person's list. */
export function personName(member: string | null, wording: Wording): string {
  return member === null ? m.minutes_nobody_yet() : name(member, wording);
}

/** The whole list as a document; `next` is when the team meets again, in words. */
export function whoDocument(
  people: readonly PersonDoing[],
  board: string,
  next: string,
  wording: Wording,
): TextDocument {
  return {
    title: m.minutes_who_title(),
    subtitle: next ? `${board} · ${m.minutes_who_next({ date: next })}` : board,
    sections: people.map(({ member, doings }): DocumentSection => ({
      heading: personName(member, wording),
      lines: doings.map((doing) => ({
        text: doing.due ? withDay(doingText(doing), dayText(doing.due, wording)) : doingText(doing),
      })),
    })),
  };
}
