import { describe, expect, it } from 'vitest';
import { packageOf, smallBoard } from '$lib/domain/inspiration/inspiration.fixture';
import { faultOf } from '$lib/domain/records/read';
import { provenance, suggestedText, takeIdea } from './taken-idea';

const pack = packageOf(smallBoard());
const said = { id: 'i', pointId: 'p', text: ' Ring ', differently: 'Vi er færre ', firstTry: '' };

describe('what is taken over', () => {
  it('[INSPIRE-9] is an idea that says where it was found, and no test', () => {
    const drafts = takeIdea(pack, 't1', said);
    expect(drafts).toMatchObject([
      {
        kind: 'idea',
        fields: {
          text: 'Ring',
          pointId: 'p',
          differently: 'Vi er færre',
          firstTry: '',
          inspiredBy: {
            package: 'pakke',
            board: 'Spædbarnsindsatsen',
            municipality: 'Jammerbugt',
            title: 'Ring fredag',
            kind: 'testAction',
          },
        },
      },
    ]);
    expect(drafts.map(faultOf)).toEqual([null]);
    expect(provenance(pack, 'p1')).toMatchObject({ kind: 'developmentPoint', title: 'Tryghed' });
  });

  it('[INSPIRE-9] fits its fields however long the names in a package are', () => {
    const long = structuredClone(pack);
    long.origin.board = long.tests[0]!.title = 'x'.repeat(5000);
    expect(takeIdea(long, 't1', said).map(faultOf)).toEqual([null]);
  });

  it('[INSPIRE-9] begins with the title, but for what was stopped: that is no idea yet', () => {
    expect(suggestedText(pack, 't1')).toBe('Ring fredag');
    expect(suggestedText(pack, 't2')).toBe('');
  });
});
