/** That somebody is away for a time, in words. */
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Member } from '$lib/domain/records/member';
import { isAway } from '$lib/domain/team/away';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** "væk til 11. dec." while they are, else ''. */
export function awayText(member: Pick<Member, 'away'> | undefined, today: IsoDate): string {
  if (!member?.away || !isAway(member, today)) return '';
  return m.away_until({ date: dayText(member.away.to, today) });
}

/** "Bo · væk til 11. dec.": a name as it is chosen from a list. */
export function nameText(member: Pick<Member, 'name' | 'away'>, today: IsoDate): string {
  return [member.name, awayText(member, today)].filter(Boolean).join(' · ');
}

/** "Du passer den for Bo til 11. dec." */
export function coverText(member: Pick<Member, 'name' | 'away'>, today: IsoDate): string {
  if (!member.away) return '';
  return m.away_you_cover({ name: member.name, date: dayText(member.away.to, today) });
}

function dayText(day: string, today: IsoDate): string {
  return formatDate(isoDate(day), { week: false, today });
}
