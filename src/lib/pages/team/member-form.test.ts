import { describe, expect, it } from 'vitest';
import { BoardKit } from '$lib/domain/board-kit.fixture';
import { createMember, type Member } from '$lib/domain/records/member';
import { MemberForm } from './member-form.svelte';

function member(id: string, name: string): Member {
  const board = new BoardKit();
  board.do(createMember({ id }, { name, roles: ['coordinator'] }));
  return board.get('member', id);
}

const ANNA = member('anna', 'Anna Holm');

describe('form of a member', () => {
  it('says nothing is wrong until someone has tried to save', () => {
    const form = new MemberForm('b', null, []);
    expect(form.nameError).toBeUndefined();
    expect(form.check()).toBe(false);
    expect(form.nameError).toBeDefined();
  });

  it('wants a name of its own for everyone, whatever its capitals', () => {
    const form = new MemberForm('b', null, [ANNA]);
    form.name = ' anna holm ';
    expect(form.check()).toBe(false);
    form.name = 'Anna Holm, sundhedsplejerske';
    expect(form.check()).toBe(true);
    const own = new MemberForm('b', ANNA, [ANNA]);
    expect(own.check()).toBe(true);
  });

  it('makes initials from the name when none are written, and refuses more than six letters', () => {
    const form = new MemberForm('b', null, []);
    form.name = 'Bo Vang';
    expect(form.drafts(() => 'new')[0]?.fields['initials']).toBe('BV');
    form.initials = 'BOVANGX';
    expect(form.check()).toBe(false);
    expect(form.initialsError).toBeDefined();
  });

  it('changes only what was changed, so that others may change the rest meanwhile', () => {
    const form = new MemberForm('b', ANNA, [ANNA]);
    expect(form.drafts(() => 'unused')).toEqual([]);
    form.profession = 'Sundhedsplejerske';
    form.roles.coordinator = false;
    form.roles.leader = true;
    expect(form.drafts(() => 'unused')).toEqual([
      {
        kind: 'member',
        record: 'anna',
        fields: {
          profession: 'Sundhedsplejerske',
          'role.coordinator': null,
          'role.leader': true,
        },
      },
    ]);
  });
});
