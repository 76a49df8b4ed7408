import { describe, expect, it } from 'vitest';
import { BoardKit } from '../board-kit.fixture';
import { edited } from '../records/make';
import { createBarrier, type Barrier } from '../records/barrier';
import { untoldBarriers, withLines } from './caveats';
import { NO_ABOUT, packageOf, smallBoard } from './inspiration.fixture';

const records = smallBoard();
const NOTHING = { points: [], tests: [], quotes: [], about: NO_ABOUT };

function barriers(): Barrier[] {
  const board = new BoardKit({ board: 'tavle-b' });
  const on = (id: string, text: string, where: { pointId?: string; testActionId?: string }) =>
    createBarrier({ id }, { text, kind: 'time', ...where });
  board.do(
    on('1', 'Ingen\nhar tid om fredagen ', { testActionId: 'proeve-t' }),
    on('2', 'Visitationen tager tre uger', { pointId: 'punkt-p' }),
    on('3', 'Brevene bliver væk', { testActionId: 'stop-t' }),
    on('4', 'Visitationen tager tre uger', { testActionId: 'proeve-t' }),
    edited('barrier', '2', { resolved: { on: '2026-11-20', note: '' } }),
  );
  return ['1', '2', '3', '4'].map((id) => board.get('barrier', id));
}

describe('what stood in the way', () => {
  it('[INSPIRE-10] is not in a package that nobody put it in', () => {
    expect(JSON.stringify(packageOf(records))).not.toContain('Visitationen');
  });

  it('[INSPIRE-10] is offered for the chosen tests and the points they stand under, each line once', () => {
    const found = barriers();
    expect(untoldBarriers(found, records, NOTHING)).toEqual([]);
    expect(untoldBarriers(found, records, { ...NOTHING, tests: ['proeve-t'] })).toEqual([
      'Ingen har tid om fredagen',
      'Visitationen tager tre uger',
    ]);
    expect(untoldBarriers(found, records, { ...NOTHING, points: ['punkt-p'] })).toEqual([
      'Visitationen tager tre uger',
    ]);
  });

  it('[TEAM-1] a barrier goes along with its test, not with the point the test once stood under', () => {
    const [first] = barriers();
    if (!first) throw new Error('no barrier');
    const moved = [{ ...first, testActionId: 'stop-t', pointId: 'punkt-p' }];
    expect(untoldBarriers(moved, records, { ...NOTHING, points: ['punkt-p'] })).toEqual([]);
    expect(untoldBarriers(moved, records, { ...NOTHING, tests: ['stop-t'] })).toHaveLength(1);
  });

  it('[INSPIRE-10] stands below what is written, and is not offered again', () => {
    const found = barriers();
    const choices = { ...NOTHING, tests: ['proeve-t'] };
    const caveats = withLines('Pas på weekenden.\n', untoldBarriers(found, records, choices));
    expect(caveats).toBe(
      'Pas på weekenden.\nIngen har tid om fredagen\nVisitationen tager tre uger',
    );
    const told = { ...choices, about: { ...NO_ABOUT, caveats } };
    expect(untoldBarriers(found, records, told)).toEqual([]);
  });
});
