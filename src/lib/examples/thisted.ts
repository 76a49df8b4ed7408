/**
 * Den koordinerende familiekonsulent, Thisted: an example board in which what was made fast is taken up
 * elsewhere, freely told after "Dokumentation af lovende praksis" (Rambøll for Socialstyrelsen, 2020).
 * Kerneelementer (those the report names), tests and figures are the report's, except the folders sent by
 * post; udviklingspunkter, cycles, sentences, dates and owners are made up.
 */
import type { Change } from '$lib/domain/log/change';
import type { BoardStory, TellInput } from './story';
import { tellStory } from './storyteller';
import { agreements } from './thisted/agreements';
import { direction, ideas, meetings, parked, requests, tasks } from './thisted/around';
import { firstMeeting } from './thisted/first-meeting';
import { school } from './thisted/school';

const story: BoardStory = {
  origin: 'example:thisted',
  name: 'Den koordinerende familiekonsulent',
  municipality: 'Thisted Kommune',
  intervention: 'Den koordinerende familiekonsulent',
  about:
    'Eksempel – frit gengivet efter rapporten (Rambøll/Socialstyrelsen 2020). Familier med mange og sammensatte behov får én konsulent, som går med og holder sammen på hjælpen. Rapporten beskriver 9 familier med 19 børn, hvoraf 5 forløb var i gang, og en pris på 67.000 kr. pr. familie. Udviklingspunkter, sætninger, datoer og roller på tavlen er opdigtede.',
  forums: ['Fagligt møde', 'Ledermøde'],
  leadDays: 3,
  next: 15,
  facilitator: 'FK2',
  noteTaker: 'FB',
  members: [
    {
      key: 'FK1',
      name: 'Familiekonsulent 1',
      initials: 'FK1',
      profession: 'Familiekonsulent',
      roles: ['coordinator'],
    },
    {
      key: 'FK2',
      name: 'Familiekonsulent 2',
      initials: 'FK2',
      profession: 'Familiekonsulent',
      roles: ['facilitator'],
    },
    {
      key: 'FB',
      name: 'Familiebehandler',
      initials: 'FB',
      profession: 'Familiebehandler',
      roles: ['noteTaker'],
    },
    { key: 'RAA', name: 'Rådgiver', initials: 'RÅ', profession: 'Socialrådgiver' },
    {
      key: 'LE',
      name: 'Leder',
      initials: 'LE',
      profession: 'Leder af familieområdet',
      roles: ['leader'],
    },
  ],
  coreElements: {
    intervention: {
      flexible: 'Fleksibilitet, stabilitet og tilgængelighed',
      sparring: 'Sparringspartner',
      'go-along': 'Gå-med-funktionen',
    },
    organisational: {},
  },
  points: [firstMeeting, school, agreements],
  tests: [],
  ideas,
  tasks,
  requests,
  direction,
  parked,
  meetings,
};

/** A copy of the board, told until today. */
export function tellExample(input: TellInput): Change[] {
  return tellStory(story, input);
}
