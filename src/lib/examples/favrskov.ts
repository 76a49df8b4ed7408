/**
 * Børnegrupper, Favrskov and SIND: an example board with ramps of cycles, freely told after
 * "Dokumentation af lovende praksis" (Rambøll for Socialstyrelsen, 2020). Kerneelementer,
 * udviklingspunkter, ramps and figures are the report's; every sentence, date and owner is made up.
 */
import type { Change } from '$lib/domain/log/change';
import { ideas, meetings, parked, tasks } from './favrskov/around';
import { documentation } from './favrskov/documentation';
import { parents } from './favrskov/parents';
import { receptionClasses } from './favrskov/reception-classes';
import type { BoardStory, TellInput } from './story';
import { tellStory } from './storyteller';

const story: BoardStory = {
  origin: 'example:favrskov',
  name: 'Børnegrupper',
  municipality: 'Favrskov Kommune og SIND',
  intervention: 'Børnegrupper',
  about:
    'Eksempel – frit gengivet efter rapporten (Rambøll/Socialstyrelsen 2020). Grupper på ti gange for børn og unge mellem 6 og 17 år, hvis forælder eller søskende har en psykisk sygdom. Rapporten beskriver 5 grupper med 29 børn og 14 børn i grupper for flygtninge. Sætninger, datoer og roller på tavlen er opdigtede.',
  forums: ['Supervision', 'Styregruppe', 'Kvalitetsteam'],
  leadDays: 2,
  next: 16,
  facilitator: 'PL',
  noteTaker: 'GL2',
  members: [
    {
      key: 'PL',
      name: 'Projektleder',
      initials: 'PL',
      profession: 'Konsulent',
      roles: ['coordinator', 'facilitator'],
    },
    { key: 'GL1', name: 'Gruppeleder 1', initials: 'GL1', profession: 'Familiekonsulent' },
    {
      key: 'GL2',
      name: 'Gruppeleder 2',
      initials: 'GL2',
      profession: 'Pædagog',
      roles: ['noteTaker'],
    },
    { key: 'GL3', name: 'Gruppeleder 3', initials: 'GL3', profession: 'Pædagog' },
    {
      key: 'SK',
      name: 'Koordinator i SIND',
      initials: 'SK',
      profession: 'Koordinator',
      organisation: 'association',
      organisationName: 'SIND',
    },
    {
      key: 'FR',
      name: 'Frivillig',
      initials: 'FR',
      profession: '',
      organisation: 'volunteer',
      organisationName: 'SIND',
      inQualityTeam: false,
    },
    { key: 'LE', name: 'Leder', initials: 'LE', profession: 'Afdelingsleder', roles: ['leader'] },
  ],
  coreElements: {
    intervention: {
      culture: 'Etablering af en tryg gruppekultur',
      narrative: 'Narrativ og anerkendende tilgang',
      parents: 'Forældreinvolvering',
      coping: 'Udvikle og understøtte mestringsstrategier',
    },
    organisational: {
      'two-leaders': 'To gruppeledere',
      supervision: 'Supervision',
      data: 'Systematisk datainformeret opfølgning',
    },
  },
  points: [parents, documentation, receptionClasses],
  tests: [],
  ideas,
  tasks,
  requests: [],
  parked,
  meetings,
  conflict: {
    at: 15.7,
    test: 'drawing',
    field: 'plan',
    one: {
      by: 'GL1',
      text: 'Gruppeleder 1 begynder i denne uge, Gruppeleder 2, når ferien er slut.',
    },
    other: { by: 'GL2', text: 'Gruppeleder 1 og 2 begynder samme uge, så vi kan sammenligne.' },
  },
};

/** A copy of the board, told until today. */
export function tellExample(input: TellInput): Change[] {
  return tellStory(story, input);
}
