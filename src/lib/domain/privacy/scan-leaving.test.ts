import { expect, it } from 'vitest';
import { scanLeaving, textsIn } from './scan-leaving';

const told = (text: string) =>
  scanLeaving(text).map(({ kind, excerpt, mask }) => [kind, excerpt, mask]);

it('[PRIVACY-13] counts of persons are pointed out beside numbers and addresses of citizens', () => {
  expect(told('Én familie ringede, 010203-1234, og 5 af 6 familier kom.')).toEqual([
    ['count', 'Én familie', '<3 familier'],
    ['cpr', '010203-1234', null],
    ['count', '5 af 6 familier', 'mindst 4 af 6 familier'],
  ]);
});

it('[PRIVACY-13] who meets and where is the team’s own', () => {
  expect(told('Lise Andersen holder mødet på Vestergade 12, 9 af 12 familier har svaret.')).toEqual(
    [],
  );
});

it('[PRIVACY-13] texts of a page are looked through one by one', () => {
  const page = {
    goal: 'Vi ringede til 1',
    lists: [{ items: [{ texts: ['familier', 'to børn'] }] }],
    type: 2,
  };
  expect(told(textsIn(page))).toEqual([['count', 'to børn', '<3 børn']]);
});
