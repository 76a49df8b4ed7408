import { describe, expect, it } from 'vitest';
import { namesIn } from './name-list';

const read = (text: string): string[] =>
  namesIn(text).map(({ name, beside }) => (beside ? `${name} = ${beside}` : name));

describe('names as a team writes them', () => {
  it('[TEAM-2] are one name, or names on one line with commas between', () => {
    expect(read('  Mette Holm ')).toEqual(['Mette Holm']);
    expect(read('Mette Holm, Ali; Åse Bæk')).toEqual(['Mette Holm', 'Ali', 'Åse Bæk']);
    expect(read('Anne-Marie Ørsted')).toEqual(['Anne-Marie Ørsted']);
    expect(read(' , ;')).toEqual([]);
  });

  it('[TEAM-2] are a pasted list, with or without bullets, and each name once', () => {
    expect(read('Mette\r\nAli\n\n Sara ')).toEqual(['Mette', 'Ali', 'Sara']);
    expect(read('- Mette\n• Ali\n3. Sara\n4) mette')).toEqual(['Mette', 'Ali', 'Sara']);
    expect(read('Mette, Ali, Sara\nBo, Lone, Kim')).toHaveLength(6);
  });

  it('[TEAM-2] are two names on one line, also where letters have no capitals', () => {
    expect(read('Mette, Ali')).toEqual(['Mette', 'Ali']);
    expect(read('Mette, 李明, Sara')).toEqual(['Mette', '李明', 'Sara']);
  });

  it('[TEAM-2] are none where only commas stand', () => {
    expect(read('Mette,, Ali, ')).toEqual(['Mette', 'Ali']);
    expect(read('Mette\n,;\nAli')).toEqual(['Mette', 'Ali']);
    // A comma that nothing follows makes no name of the role before it.
    expect(read('Mette, Leder,\nAli ,')).toEqual(['Mette = Leder', 'Ali']);
  });

  it('[TEAM-3] have several things beside them', () => {
    expect(read('Mette, sundhedsplejerske, tovholder, Ali')).toEqual([
      'Mette = sundhedsplejerske, tovholder',
      'Ali',
    ]);
    expect(read('Mette ( leder ), tovholder\nAli (vikar)')).toEqual([
      'Mette = leder, tovholder',
      'Ali = vikar',
    ]);
    expect(read('Mette (leder), tovholder')).toEqual(['Mette = leder, tovholder']);
  });

  it('[TEAM-3] have their role or profession beside them', () => {
    expect(read('Mette Holm, sundhedsplejerske, Ali, leder')).toEqual([
      'Mette Holm = sundhedsplejerske',
      'Ali = leder',
    ]);
    expect(read('Mette Holm, Sundhedsplejerske\nAli\tLeder\nSara – tovholder\nBo')).toEqual([
      'Mette Holm = Sundhedsplejerske',
      'Ali = Leder',
      'Sara = tovholder',
      'Bo',
    ]);
    expect(read('Mette Holm (sundhedsplejerske)')).toEqual(['Mette Holm = sundhedsplejerske']);
  });
});
