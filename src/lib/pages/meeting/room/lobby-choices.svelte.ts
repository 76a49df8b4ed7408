/**
 * What is set before a meeting starts: who is here, and the agenda of this meeting. Kept on this device
 * until it starts, so that a reload in the doorway costs nothing.
 */
import { z, zod } from '$lib/domain/zod';
import { agendaOf, agendaSchema, type Agenda } from '$lib/domain/records/board';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { KeptDraft } from '$lib/session/kept-draft';

const schema = z.strictObject({
  said: z.record(z.string(), z.boolean()),
  /** null as long as nobody has changed it here */
  agenda: z.nullable(agendaSchema(zod)),
  /** only the tests that ask for follow-up; without it, all of them */
  few: z.optional(z.boolean()),
});

/** See the module's head. */
export class LobbyChoices {
  readonly #session: BoardSession;
  readonly #meeting: string;
  readonly #draft: KeptDraft;
  /** who said they are not here, or are after all; everyone else is */
  #said = $state.raw<Readonly<Record<string, boolean>>>({});
  #agenda = $state.raw<Agenda | null>(null);
  #few = $state<boolean>();
  readonly #usual: Agenda = $derived.by(() => {
    const { model } = this.#session;
    return model.get('meeting', this.#meeting)?.agenda ?? agendaOf(model.board);
  });

  constructor(session: BoardSession, meeting: string) {
    this.#session = session;
    this.#meeting = meeting;
    this.#draft = new KeptDraft(`lobby:${meeting}`, session.model.id, () =>
      JSON.stringify({ said: this.#said, agenda: this.#agenda, few: this.#few }),
    );
    void this.#open();
  }

  get said(): Readonly<Record<string, boolean>> {
    return this.#said;
  }

  /** The agenda begins as the team's; what is changed here is for this meeting. */
  get agenda(): Agenda {
    return this.#agenda ?? this.#usual;
  }

  set agenda(agenda: Agenda) {
    this.#agenda = agenda;
    this.#draft.soon();
  }

  /** Follows up on the tests that ask for it only; the rest come as one list. */
  get few(): boolean {
    return this.#few ?? false;
  }

  set few(few: boolean) {
    this.#few = few;
    this.#draft.soon();
  }

  say(member: string, here: boolean): void {
    this.#said = { ...this.#said, [member]: here };
    this.#draft.soon();
  }

  /** The meeting has started, and knows it all itself. */
  drop(): Promise<void> {
    return this.#draft.drop();
  }

  async #open(): Promise<void> {
    const kept = await this.#draft.read(schema);
    if (!kept) return;
    this.#said = { ...kept.said, ...this.#said };
    this.#agenda ??= kept.agenda;
    this.#few ??= kept.few;
  }
}
