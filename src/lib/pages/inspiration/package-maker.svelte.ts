/**
 * A package in the making: what the team chose, what it was asked, its answers to findings. All of it
 * is kept as a draft on this device, outside the log. What is shown is what is written: both come of
 * {@link PackageMaker.text}.
 */
import {
  answerTo,
  answeredPackage,
  findingsIn,
  progressOf,
  type Answer,
  type Answers,
  type AskedFinding,
  type MaskWords,
} from '$lib/domain/inspiration/answers';
import { untoldBarriers, withLines } from '$lib/domain/inspiration/caveats';
import { composePackage, type BoardRecords, type Choices } from '$lib/domain/inspiration/compose';
import { knownNames, roleNames } from '$lib/domain/privacy/names';
import { scanForOthers, type PackageFinding } from '$lib/domain/privacy/scan-package';
import { MAX_LINE } from '$lib/domain/records/limits';
import { writePackage } from '$lib/exchange/inspiration/write';
import { m } from '$lib/i18n/paraglide/messages.js';
import { failureOf, type StorageFailure } from '$lib/storage/failure';
import { namesEver } from '$lib/storage/board/former-names';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { KeptDraft } from '$lib/session/kept-draft';
import { savedSchema, type SavedPackage } from './saved-package';

/** Longest answers to what is asked. */
export const MAX_ABOUT: Readonly<Record<keyof Choices['about'], number>> = {
  intervention: MAX_LINE,
  targetGroup: 2000,
  setting: 2000,
  caveats: 2000,
  contact: MAX_LINE,
};

/** Words that stand in place of what nothing better can stand for. */
export function maskWords(): MaskWords {
  return {
    cpr: m.inspire_mask_cpr(),
    phone: m.inspire_mask_phone(),
    email: m.inspire_mask_email(),
    address: m.inspire_mask_address(),
    name: m.inspire_mask_name(),
    count: m.inspire_mask_count(),
  };
}

/** See the module's head. */
export class PackageMaker {
  readonly #session: BoardSession;
  #saved = $state<SavedPackage>({
    id: '',
    points: [],
    tests: [],
    quotes: [],
    about: { intervention: '', targetGroup: '', setting: '', caveats: '', contact: '' },
    answers: {},
  });
  /** the draft has been looked for: before that nothing may be kept */
  ready = $state(false);
  /** why there can be no package now */
  failure = $state.raw<StorageFailure | null>(null);
  readonly #draft: KeptDraft;
  /** what members were called before */
  #former = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());
  #scanned: { names: unknown; found: Map<string, readonly PackageFinding[]> } = {
    names: null,
    found: new Map(),
  };

  constructor(session: BoardSession) {
    this.#session = session;
    this.#draft = new KeptDraft(`inspiration:${session.model.id}`, session.model.id, () =>
      JSON.stringify($state.snapshot(this.#saved)),
    );
    void this.#open();
  }

  readonly records = $derived.by((): BoardRecords => {
    const { model } = this.#session;
    return {
      board: model.board,
      members: model.allEver('member'),
      coreElements: model.all('coreElement'),
      points: model.all('developmentPoint').toSorted(byOrder),
      tests: model.all('testAction').toSorted(byOrder),
      cycles: model.all('cycle'),
      observations: model
        .all('observation')
        .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
      signs: model.all('sign'),
      spread: model.all('spread').toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    };
  });

  readonly #names = $derived(
    knownNames(
      this.records.members,
      roleNames(this.records.members, m.kind_member()),
      this.#former,
    ),
  );
  /** the package before its findings are answered */
  readonly pack = $derived.by(() =>
    composePackage(this.records, this.#saved, {
      id: this.#saved.id,
      writtenOn: this.#session.today,
      member: m.kind_member(),
    }),
  );
  readonly findings = $derived(findingsIn(this.pack, this.#names, (text) => this.#scan(text)));
  readonly progress = $derived(progressOf(this.findings, this.#saved.answers));
  readonly leaving = $derived(
    answeredPackage(this.pack, this.findings, this.#saved.answers, maskWords()),
  );
  /** the file, letter for letter */
  readonly text = $derived(writePackage(this.leaving));
  readonly isEmpty = $derived(this.pack.tests.length === 0 && this.pack.points.length === 0);
  readonly isLong = $derived(
    (Object.keys(MAX_ABOUT) as (keyof Choices['about'])[]).some(
      (name) => this.#saved.about[name].length > MAX_ABOUT[name],
    ),
  );

  get answers(): Answers {
    return this.#saved.answers;
  }

  /** The first finding that wants an answer. */
  get firstOpen(): AskedFinding | undefined {
    return this.findings.find((finding) => answerTo(finding, this.#saved.answers) === null);
  }

  has(list: 'points' | 'tests' | 'quotes', id: string): boolean {
    return this.#saved[list].includes(id);
  }

  /** Takes something along, or leaves it at home. */
  take(list: 'points' | 'tests' | 'quotes', id: string, along: boolean): void {
    const others = this.#saved[list].filter((one) => one !== id);
    this.#saved[list] = along ? [...others, id] : others;
    this.#draft.soon();
  }

  about(name: keyof Choices['about']): string {
    return this.#saved.about[name];
  }

  tell(name: keyof Choices['about'], text: string): void {
    this.#saved.about[name] = text;
    this.#draft.soon();
  }

  /** What stood in the way, and is not among the caveats. */
  readonly barriers: readonly string[] = $derived.by(() =>
    untoldBarriers(this.#session.model.all('barrier'), this.records, this.#saved),
  );

  /** Writes the barriers below the caveats, where they can be read and changed. */
  tellBarriers(): void {
    this.tell('caveats', withLines(this.#saved.about.caveats, this.barriers));
  }

  answer(finding: Pick<AskedFinding, 'id'>, answer: Answer): void {
    this.#saved.answers = { ...this.#saved.answers, [finding.id]: answer };
    this.#draft.soon();
  }

  /** Puts the mask in place of all that nobody has answered; what is kept still wants its reason. */
  maskRest(): void {
    const open = this.findings.filter(({ id }) => this.#saved.answers[id] === undefined);
    const masked = open.map(({ id }) => [id, { kind: 'mask' as const }]);
    this.#saved.answers = { ...this.#saved.answers, ...Object.fromEntries(masked) };
    this.#draft.soon();
  }

  async #open(): Promise<void> {
    try {
      this.#former = await namesEver(this.records.members.map(({ id }) => id));
    } catch (error) {
      // Without former names a package could carry one along unseen: then there is none.
      this.failure = failureOf(error);
      return;
    }
    this.#saved = (await this.#draft.read(savedSchema)) ?? this.#fresh();
    this.ready = true;
  }

  /** To begin with: what is closed has been learned, and an example says that it is one. */
  #fresh(): SavedPackage {
    const { model } = this.#session;
    const { intervention, origin, about } = model.board;
    const closed = model.cards.filter((card) => card.column === 'closed');
    return {
      id: this.#session.newId(),
      points: [],
      tests: closed.map((card) => card.test.id),
      quotes: [],
      about: {
        intervention,
        targetGroup: '',
        setting: '',
        caveats: origin === '' ? '' : about,
        contact: '',
      },
      answers: {},
    };
  }

  /** Looks a text through once, for as long as nobody new has joined. */
  #scan(text: string): readonly PackageFinding[] {
    if (this.#scanned.names !== this.#names)
      this.#scanned = { names: this.#names, found: new Map() };
    const known = this.#scanned.found.get(text);
    if (known) return known;
    const found = scanForOthers(text, this.#names);
    this.#scanned.found.set(text, found);
    return found;
  }
}

function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order === b.order) return a.id < b.id ? -1 : 1;
  return a.order < b.order ? -1 : 1;
}
