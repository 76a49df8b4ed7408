/**
 * "Siden jeg var her sidst" of whoever sits at this browser: from which day on. The meetings say it, until
 * a person says otherwise; what they say is kept on the device, and never in the log.
 */
import { parseIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import {
  hasMetSince,
  isNothing,
  lastHere,
  sinceHere,
  type SinceHere,
} from '$lib/domain/meeting/since-here';
import type { Member } from '$lib/domain/records/member';
import { keepChoice, readKept } from '$lib/i18n/stored-choice';
import type { BoardSession } from './board-session.svelte';

/** See the module's head. [TEAM-14] */
export class HereSince {
  readonly #session: BoardSession;
  /** what is kept, by its key: "<day> <day of the last meeting one was at then>" */
  #kept = $state.raw<Record<string, string | null>>({});

  constructor(session: BoardSession) {
    this.#session = session;
  }

  /** The day one was here last; null where nobody has said who they are. */
  get day(): IsoDate | null {
    const { me } = this.#session;
    if (!me) return null;
    const last = this.#last(me);
    const [day = '', then = ''] = this.#read(me).split(' ');
    // Whoever has been to a meeting since they chose was here then.
    return parseIsoDate(then === last ? day : last) ?? parseIsoDate(last) ?? null;
  }

  /** Says that one was here last another day. */
  choose(day: IsoDate): void {
    const { me } = this.#session;
    if (!me) return;
    const value = `${day} ${this.#last(me)}`;
    keepChoice(this.#key(me), value);
    this.#kept = { ...this.#kept, [this.#key(me)]: value };
  }

  /** Whether the team has met since, and something was decided: only then there is a line about it. */
  get isNews(): boolean {
    const { day } = this;
    return (
      day !== null && hasMetSince(day, this.#session.model.all('meeting')) && !isNothing(this.told)
    );
  }

  /** What was decided since. */
  get told(): SinceHere {
    const { model } = this.#session;
    return sinceHere(this.day ?? this.#session.today, {
      tests: model.all('testAction'),
      cycles: model.all('cycle'),
      requests: model.all('decisionRequest'),
      points: model.all('developmentPoint'),
    });
  }

  #last(me: Member): string {
    return lastHere(me, this.#session.model.all('meeting'));
  }

  #read(me: Member): string {
    const key = this.#key(me);
    return (key in this.#kept ? this.#kept[key] : readKept(key)) ?? '';
  }

  #key(me: Member): string {
    return `ft.here.${this.#session.model.id}.${me.id}`;
  }
}
