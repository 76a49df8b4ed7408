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
