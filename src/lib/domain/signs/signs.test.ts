import { describe, expect, it } from 'vitest';
import type { Change, DraftChange } from '../log/change';
import { MemoryLog } from '../log/log';
import { createDevelopmentPoint } from '../records/development-point';
import { formatOf } from '../records/format';
import { edited, removed } from '../records/make';
import { readRecord } from '../records/read';
import { createSign, signSpec, type Sign } from '../records/sign';
import {
  answeredLast,
  answersOf,
  divideSigns,
  orderMoved,
  orderOfNext,
  proposedSigns,
  signOfTest,
  signsOf,
  signsText,
  writtenSigns,
} from './signs';

const TEXT = 'Mandagene begynder roligere\nForældrene nævner andre end os';
let serial = 0;

/** A device with one udviklingspunkt, whose text on tegn is written. */
class Desk {
  log = new MemoryLog(() => (serial += 1).toString(16).padStart(16, '0'));
  constructor(
    readonly device: string,
    from?: Desk,
  ) {
    if (from) this.hear(from);
    else
      this.act([
        createDevelopmentPoint(
          { id: 'p' },
          { title: 'Punkt', kind: 'intervention', order: 'a0', signs: TEXT },
        ),
      ]);
  }
  act(drafts: readonly DraftChange[]): string {
    serial += 1;
    const act = `act${String(serial)}`;
    this.log.act(drafts, this.#stamp(act, 'edit'));
    return act;
  }
  undo(act: string): void {
    serial += 1;
    this.log.undo(act, this.#stamp(`act${String(serial)}`, 'undo'));
  }
  hear(other: Desk): void {
    const came = this.log.arrive(other.log.changes, Date.UTC(2026, 10, 24) + serial * 1000);
    if (!came.ok) throw new Error(came.error.kind);
  }
  get point() {
    return readRecord('developmentPoint', 'p', 'b', this.log.fold('p')!);
  }
  get all(): Sign[] {
    return this.log.records
      .filter((id) => this.log.kindOf(id) === 'sign')
      .map((id) => readRecord('sign', id, 'b', this.log.fold(id)!));
  }
  get said(): string[] {
    return signsOf('p', this.all).map(({ text }) => text);
  }
  divide(texts = proposedSigns(this.point.signs)): string {
    return this.act(divideSigns(this.point, texts, this.all, newId));
  }
  #stamp(act: string, verb: string) {
    serial += 1;
    return {
      act,
      verb,
      board: 'b',
      device: this.device,
      at: Date.UTC(2026, 10, 24) + serial * 1000,
    };
  }
}

function newId(): string {
  serial += 1;
  return `tegn${String(serial)}`;
}

function sign(fields: Partial<Sign> = {}): Sign {
  return {
    id: 's',
    pointId: 'p',
    text: 'Ro',
    order: 'a0',
    seen: {},
    removed: false,
    ...fields,
  } as Sign;
}

describe('the tegn of a point', () => {
  it('[SIGN-1] the text stands first, and nothing divides it by itself', () => {
    const desk = new Desk('d');
    desk.act([createSign({ id: newId() }, { pointId: 'p', text: 'Ro', order: 'a0' })]);
    expect(signsText(desk.point, desk.all)).toBe(`${TEXT}\nRo`);
    expect(desk.said).toEqual(['Ro']);
    expect(desk.point.signs).toBe(TEXT);
  });

  it('[SIGN-1] written again by a build that knows no tegn, the text stands there again', () => {
    const today = new Desk('d');
    const old = new Desk('e', today);
    today.divide();
    // The older build has got nothing of what was divided: it goes on with the text.
    old.act([edited('developmentPoint', 'p', { signs: 'Færre opkald mandag' })]);
    today.hear(old);
    expect(today.point.signs).toBe('Færre opkald mandag');
    expect(today.said).toEqual(TEXT.split('\n'));
    expect(signsText(today.point, today.all).split('\n')).toHaveLength(3);
    expect(today.log.fold('p')?.conflicts.map(({ field }) => field)).toEqual(['signs']);
  });

  it('[SIGN-2] is proposed one a line, or one a sentence where it is all one line', () => {
    expect(proposedSigns('• Ro om aftenen\n\n• Færre opkald')).toEqual([
      'Ro om aftenen',
      'Færre opkald',
    ]);
    expect(proposedSigns('De sover. De spørger selv! Færre ringer ca. kl. 8 om morgenen.')).toEqual(
      ['De sover.', 'De spørger selv!', 'Færre ringer ca. kl. 8 om morgenen.'],
    );
    expect(proposedSigns(' • De sover. De spørger selv! \n')).toEqual([
      'De sover.',
      'De spørger selv!',
    ]);
    expect(proposedSigns('Vi kan se det på, at der er ro')).toEqual([
      'Vi kan se det på, at der er ro',
    ]);
    expect(proposedSigns('  ')).toEqual([]);
  });

  it('[SIGN-2] is what the team made of the proposal; a line that is too long is named', () => {
    const { max } = signSpec.fields.text;
    expect(writtenSigns('Ro\n\nFærre opkald\n')).toEqual({
      signs: ['Ro', 'Færre opkald'],
      long: null,
    });
    expect(writtenSigns(`Ro\n${'x'.repeat(max + 1)}`).long).toBe(1);
    expect(writtenSigns('x'.repeat(max + 1)).long).toBe(0);
    expect(writtenSigns('x'.repeat(max)).long).toBeNull();
  });

  it('[SIGN-2] is divided in one act, before what is there; Fortryd takes all of it back', () => {
    const desk = new Desk('d');
    desk.act([createSign({ id: newId() }, { pointId: 'p', text: 'Ro', order: 'a0' })]);
    const act = desk.divide();
    expect(desk.point.signs).toBe('');
    expect(desk.said).toEqual([...TEXT.split('\n'), 'Ro']);
    desk.undo(act);
    expect(desk.point.signs).toBe(TEXT);
    expect(desk.said).toEqual(['Ro']);
  });

  it('[SIGN-2] [LOG-4] goes whole to those who know tegn, and not at all to those who do not', () => {
    const desk = new Desk('d');
    const act = desk.divide();
    const formats = desk.log.changes.filter((change) => change.act === act).map(formatOf);
    expect(Math.max(...formats)).toBe(3);
    expect(formats).toHaveLength(3);
    const before = desk.log.changes.filter((change: Change) => change.act !== act);
    expect(new Set(before.map(formatOf))).toEqual(new Set([2]));
  });

  it('stands in the order the team gives it, each moved one place at a time', () => {
    const desk = new Desk('d');
    desk.divide(['en', 'to', 'tre']);
    const [, to] = signsOf('p', desk.all);
    const up = orderMoved(to!, -1, desk.all);
    desk.act([edited('sign', to!.id, { order: up })]);
    expect(desk.said).toEqual(['to', 'en', 'tre']);
    expect(orderMoved(signsOf('p', desk.all)[0]!, -1, desk.all)).toBeNull();
    const [first] = signsOf('p', desk.all);
    desk.act([edited('sign', first!.id, { order: orderMoved(first!, 1, desk.all) })]);
    expect(desk.said).toEqual(['en', 'to', 'tre']);
    desk.act([
      createSign(
        { id: newId() },
        { pointId: 'p', text: 'fire', order: orderOfNext('p', desk.all) },
      ),
    ]);
    const [one, , three] = signsOf('p', desk.all);
    expect(orderMoved(three!, -1, desk.all)! < signsOf('p', desk.all)[1]!.order).toBe(true);
    expect(orderMoved(three!, -1, desk.all)! > one!.order).toBe(true);
    // One that has been removed meanwhile has no place to move to.
    expect(orderMoved(sign({ id: 'gone' }), 1, desk.all)).toBeNull();
    desk.act([removed('sign', signsOf('p', desk.all)[0]!.id)]);
    expect(desk.said).toEqual(['to', 'tre', 'fire']);
  });

  it('[SIGN-4] is told without blanks and empty lines, and never with those of another point', () => {
    const all = [sign({ text: ' Ro ' }), sign({ id: 'other', pointId: 'q', text: 'Andet' })];
    expect(signsOf('p', all).map(({ id }) => id)).toEqual(['s']);
    expect(signsText({ id: 'p', signs: '' }, all)).toBe('Ro');
    expect(signsText({ id: 'p', signs: ' \n' }, all)).toBe('Ro');
    expect(signsText({ id: 'p', signs: ' Uro? ' }, all)).toBe('Uro?\nRo');
    const [cleared] = divideSigns({ id: 'p' }, ['Ro'], all, newId);
    expect(cleared).toEqual(edited('developmentPoint', 'p', { signs: '' }));
  });

  it('[SIGN-3] has its newest answer first, of one day the later key', () => {
    const said = (on: string) => ({ answer: 'seen' as const, on, source: '' });
    const days = { m1: said('2026-11-10'), m3: said('2026-11-12'), m2: said('2026-11-12') };
    const orders = [days, Object.fromEntries(Object.entries(days).toReversed())];
    for (const seen of orders)
      expect(answersOf(sign({ seen })).map(({ key }) => key)).toEqual(['m3', 'm2', 'm1']);
    expect(answeredLast(sign())).toBeNull();
  });

  it('[SIGN-3] is answered once for each meeting or day; two who answer for two do not meet', () => {
    const desk = new Desk('d');
    desk.divide(['Ro']);
    const other = new Desk('e', desk);
    const [{ id }] = signsOf('p', desk.all) as [Sign];
    const seen = (answer: string, on: string) => ({ answer, on, source: '' });
    desk.act([edited('sign', id, { 'seen.m1': seen('notSeen', '2026-11-10') })]);
    other.act([edited('sign', id, { 'seen.2026-11-12': seen('seen', '2026-11-12') })]);
    desk.act([edited('sign', id, { 'seen.m1': seen('unknown', '2026-11-10') })]);
    desk.hear(other);
    const [told] = signsOf('p', desk.all) as [Sign];
    expect(answersOf(told).map(({ answer }) => answer)).toEqual(['seen', 'unknown']);
    expect(answeredLast(told)?.answer).toBe('seen');
    expect(answeredLast(told, '2026-11-12')?.answer).toBe('unknown');
    expect(desk.log.fold(id)?.conflicts).toEqual([]);
  });

  it('[SIGN-6] a test moves a tegn that still stands under its point', () => {
    const of = (found: Sign | undefined) => signOfTest({ signId: 's', pointId: 'p' }, () => found);
    expect(of(sign())?.id).toBe('s');
    expect(of(sign({ removed: true }))).toBeNull();
    expect(of(sign({ pointId: 'q' }))).toBeNull();
    expect(of(undefined)).toBeNull();
    expect(signOfTest({ pointId: 'p' }, () => sign())).toBeNull();
  });
});
