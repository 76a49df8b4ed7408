/**
 * Spædbarnsindsatsen, Jammerbugt: an example board, freely told after "Dokumentation af lovende
 * praksis" (Rambøll for Socialstyrelsen, 2020). Kerneelementer, udviklingspunkter, test titles and
 * figures are the report's, except the closed point and the tests that fill out the story; every
 * sentence, date and owner is made up.
 */
import type { Change } from '$lib/domain/log/change';
import { direction, ideas, loose, meetings, parked, requests, tasks } from './jammerbugt/around';
import { babyBook } from './jammerbugt/baby-book';
import { coherence } from './jammerbugt/coherence';
import { homeVisits } from './jammerbugt/home-visits';
import { placement } from './jammerbugt/placement';
import { safeBetweenVisits } from './jammerbugt/safe-between-visits';
import type { BoardStory, TellInput } from './story';
import { tellStory } from './storyteller';

const story: BoardStory = {
  origin: 'example:jammerbugt',
  name: 'Spædbarnsindsatsen',
  municipality: 'Jammerbugt Kommune',
  intervention: 'Spædbarnsindsatsen',
  about:
    'Eksempel – frit gengivet efter rapporten (Rambøll/Socialstyrelsen 2020). Indsatsen er for gravide og familier med spædbørn og følger dem gennem det første leveår. Målet er en tryg tilknytning og færre anbringelser. Rapporten beskriver 13 familier fra april 2018 til oktober 2019. Sætninger, datoer og roller på tavlen er opdigtede.',
  forums: ['Arbejdsmøde', 'Supervision', 'Kvalitetsteam', 'Ledermøde'],
  leadDays: 4,
  next: 17,
  facilitator: 'SU1',
  noteTaker: 'SU2',
  members: [
    {
      key: 'FB1',
      name: 'Familiebehandler 1',
      initials: 'FB1',
      profession: 'Familiebehandler',
      roles: ['coordinator'],
    },
    { key: 'FB2', name: 'Familiebehandler 2', initials: 'FB2', profession: 'Familiebehandler' },
    {
      key: 'FB3',
      name: 'Familiebehandler 3',
      initials: 'FB3',
      profession: 'Familiebehandler',
      left: { at: 12.3, to: 'FB2' },
    },
    {
      key: 'SU1',
      name: 'Sundhedsplejerske 1',
      initials: 'SU1',
      profession: 'Sundhedsplejerske',
      roles: ['facilitator'],
    },
    {
      key: 'SU2',
      name: 'Sundhedsplejerske 2',
      initials: 'SU2',
      profession: 'Sundhedsplejerske',
      roles: ['noteTaker'],
      inQualityTeam: false,
    },
    { key: 'RAA', name: 'Rådgiver', initials: 'RÅ', profession: 'Socialrådgiver' },
    {
      key: 'FL',
      name: 'Faglig leder',
      initials: 'FL',
      profession: 'Leder af familieområdet',
      roles: ['leader'],
    },
  ],
  coreElements: {
    intervention: {
      'early-start': 'Tidlig start i graviditeten',
      alliance: 'Stærk arbejdsalliance med familien',
      knowledge: 'Forældres viden og handlemuligheder',
      guidance: 'Situationsnær guidning',
      mentalising: 'Mentaliserende metoder',
      network: 'Inddragelse af familiens netværk',
    },
    organisational: {
      analysis: 'Grundig analyse og faglig refleksion',
      coordination: 'Relationel koordinering og tværfagligt samarbejde',
      supervision: 'Løbende kvalificering og supervision',
    },
  },
  points: [homeVisits, babyBook, coherence, safeBetweenVisits, placement],
  tests: loose,
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
