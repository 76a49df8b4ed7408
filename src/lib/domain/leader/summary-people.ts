/** The people a leader's summary names: those who asked, are asked, and answered; nobody else. [LEADER-10] */
import { isActive, type Member } from '../records/member';

/** Somebody by name. */
export interface Person {
  id: string;
  name: string;
}

/** Who can be named. */
export interface People {
  leaders: Person[];
  of: (id: string | null) => Person | null;
}

/** @param members removed ones too: what they once said is still theirs */
export function peopleOf(members: readonly Member[]): People {
  const byId = new Map(members.map((member) => [member.id, member]));
  const person = ({ id, name }: Member): Person => ({ id, name });
  return {
    leaders: members
      // A summary is of no day: a vikar stands here until the team says that she has left.
      .filter((member) => isActive(member) && member.role['leader'] === true)
      .map(person)
      .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
    of: (id) => {
      const member = id === null ? undefined : byId.get(id);
      return member ? person(member) : null;
    },
  };
}
