import { describe, expect, it } from 'vitest';
import { boardFileName } from '../../src/lib/exchange/board-file/write';
import { safeName, shownName } from '../../src/lib/words/file-names';

describe('names of files', () => {
  it.each([
    ['referat\u202excod.exe', 'referat□xcod.exe'],
    ['pl\u200ban\u0007.csv', 'pl□an□.csv'],
    ['Gården – uge 48.xlsx', 'Gården – uge 48.xlsx'],
  ])('are shown so that nothing in them turns or hides: %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it.each([
    ['referat\u202excod.docx', 'referatxcod.docx'],
    ['a/b\\c:d*e?"f<g>h|i\n.csv', 'a-b-c-d-e-f-g-h-i .csv'],
    ['../../x.zip', '-..-x.zip'],
    ['CON.csv', '_CON.csv'],
    ['\u2067\u2069', 'fil'],
    ['Ga\u030arden.csv', 'Gården.csv'],
  ])('are made so that every system takes them: %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('of a board have plain letters only', () => {
    expect(boardFileName('Ga\u030arden \u202exE', '2026-11-24')).toBe(
      'gaarden-xe-2026-11-24.tavle.json',
    );
  });
});
