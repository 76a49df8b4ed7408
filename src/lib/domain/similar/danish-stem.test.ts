import { describe, expect, it } from 'vitest';
import { danishStem } from './danish-stem';

describe('the Danish stemmer', () => {
  // Words and stems from the sample on snowballstem.org/algorithms/danish/stemmer.html.
  it.each([
    ['indtage', 'indtag'],
    ['indtagelse', 'indtag'],
    ['indtil', 'indtil'],
    ['indtræffer', 'indtræf'],
    ['indtrængende', 'indtræng'],
    ['indvandrede', 'indvandred'],
    ['indvendigt', 'indvend'],
    ['indvendingerne', 'indvending'],
    ['indvielsesløfte', 'indvielsesløft'],
    ['indvortes', 'indvort'],
    ['undersåtters', 'undersåt'],
    ['undersøgelsen', 'undersøg'],
    ['undersøgt', 'undersøg'],
    ['undertrykkerens', 'undertryk'],
    ['undervejs', 'undervej'],
    ['underverdenen', 'underverden'],
    ['undervisningen', 'undervisning'],
    ['undfanged', 'undfanged'],
  ])('[SIMILAR-1] %s has the stem %s', (word, stem) => {
    expect(danishStem(word)).toBe(stem);
  });

  it.each([
    ['besøg', 'besøget', 'besøgene', 'besøgenes'],
    ['familie', 'familien', 'familier', 'familierne', 'familiernes'],
    ['hyppig', 'hyppige', 'hyppigt', 'hyppigst'],
    ['skema', 'skemaet', 'skemaer', 'skemaerne'],
  ])('[SIMILAR-1] %s and its forms share a stem', (...forms) => {
    expect(new Set(forms.slice(1).map(danishStem)).size).toBe(1);
  });

  it.each(['', 'a', 'å', 'xyz', 'ren', '12', 'løst'])(
    '[SIMILAR-1] "%s" is too short to lose an ending',
    (word) => {
      expect(danishStem(word)).toBe(word);
    },
  );
});
