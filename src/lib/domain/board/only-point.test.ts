import { describe, expect, it } from 'vitest';
import { Story } from '../meeting/story.fixture';
import { createBoard } from '../records/board';
import { createDevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { onlyOpenPoint } from './only-point';

function point(id: string) {
  return createDevelopmentPoint({ id }, { title: id, kind: 'intervention', order: id });
}

describe('where something new belongs', () => {
  it('[BOARD-19] under the only open udviklingspunkt, and nowhere in particular with none or several', () => {
    const story = new Story();
    const only = () => onlyOpenPoint(story.all('developmentPoint'))?.id ?? null;
    story.tell('2026-11-01T08:00:00Z', [
      createBoard({ id: 'b' }, { name: 'T', municipality: '', intervention: '', forums: {} }),
    ]);
    expect(only()).toBeNull();
    story.tell('2026-11-02T08:00:00Z', [point('p')]);
    expect(only()).toBe('p');
    story.tell('2026-11-03T08:00:00Z', [point('q')]);
    expect(only()).toBeNull();
    story.tell('2026-11-04T08:00:00Z', [
      edited('developmentPoint', 'p', { closed: { on: '2026-11-04', note: '' } }),
    ]);
    expect(only()).toBe('q');
  });
});
