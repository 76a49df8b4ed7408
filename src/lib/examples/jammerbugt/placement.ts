/** Udviklingspunkt: den gode anbringelse. */
import type { PointStory } from '../story';

/** When a child moves, the relation and what is known about the child move along. */
export const placement: PointStory = {
  key: 'placement',
  title: 'Den gode anbringelse',
  kind: 'intervention',
  at: 6,
  owner: 'RAA',
  why: 'Når en anbringelse er det rigtige for barnet, kan den stadig gøres mere eller mindre nænsomt.',
  goal: 'Barnet møder noget kendt, når det flytter, og forældrene er med, så længe det er godt for barnet.',
  signs:
    'Vi kan se det på, at plejefamilien kender barnets rytme fra den første aften, og at forældrene har haft en finger med i, hvad der blev givet videre.',
  changes:
    'Viden om barnet samlet ét sted. Et møde, før det bliver alvor. Tid til at sige pænt farvel.',
  priority: { at: 6, level: 4, reason: 'Det sker sjældent, men når det sker, betyder det alt.' },
  coreElements: ['alliance', 'network', 'coordination'],
  goalChecks: [
    { at: 9, answer: 'unknown', note: 'Der er for få forløb til, at vi kan sige noget endnu.' },
    { at: 14, answer: 'closer', note: 'Arket om rytmen bliver efterspurgt af andre end os.' },
  ],
  barriers: [
    {
      at: 8,
      text: 'Der går ofte kort tid fra beslutning til flytning, så vi når ikke at forberede nogen.',
      kind: 'time',
    },
  ],
  tests: [
    {
      key: 'rhythm-sheet',
      title: 'Ét ark om barnets rytme',
      point: 'placement',
      at: 6,
      owner: 'RAA',
      with: ['SU1'],
      followUp: 8,
      cycle: {
        question: 'Hvad har den nye familie brug for at vide den første aften?',
        attempt: 'Forældrene og vi udfylder sammen ét ark om søvn, mad, gråd og trøst.',
        prediction: 'Arket fylder en side, og plejefamilien ringer færre gange de første dage.',
        plan: 'Rådgiver i ét forløb.',
      },
      steps: [
        { at: 6.5, do: 'start' },
        {
          at: 7.7,
          do: 'observe',
          kind: 'colleague',
          text: 'Det er første gang, at jeg har fået at vide, hvilken sang der virker.',
          credit: 'en plejeforælder',
        },
        {
          at: 8,
          do: 'decide',
          kind: 'adapt',
          happened: 'Arket blev brugt, men vi havde skrevet det i vores sprog.',
          learned: 'Forældrenes egne ord er dem, plejefamilien kan bruge.',
          asExpected: 'partly',
          outcome: 'better',
          followUp: 10,
          next: {
            attempt: 'Forældrene siger det, vi skriver ordret ned, og de retter til sidst.',
            prediction: 'Forældrene vil gerne selv aflevere arket.',
          },
        },
        { at: 8.3, do: 'start' },
        {
          at: 9.5,
          do: 'observe',
          kind: 'citizen',
          text: 'Så ved de da, at jeg kender mit barn.',
          credit: 'en forælder',
        },
        {
          at: 10,
          do: 'decide',
          kind: 'expand',
          happened: 'Forældrene afleverede arket selv og blev spurgt til råds bagefter.',
          learned: 'Arket er lige så meget til forældrene som til plejefamilien.',
          asExpected: 'yes',
          outcome: 'better',
          followUp: 13,
          next: {
            size: 'practice',
            attempt: 'Arket bruges, hver gang et barn flytter, også i korte aflastninger.',
            prediction: 'Det kan nås på en halv time, også når der er travlt.',
          },
        },
        { at: 10.3, do: 'start' },
        {
          at: 12,
          do: 'observe',
          kind: 'number',
          text: 'Det tager mellem 20 og 35 minutter at udfylde arket sammen.',
        },
        {
          at: 13,
          do: 'decide',
          kind: 'expand',
          note: 'Familieplejen vil gerne bruge arket.',
          happened: 'Det kunne nås, når vi tog det på samme møde som samtykket.',
          learned: 'Det, der har en fast plads i et møde, bliver gjort.',
          asExpected: 'yes',
          outcome: 'better',
          elsewhere: 'Familieplejen har selv spurgt efter arket.',
          followUp: 16,
          next: {
            attempt: 'Familieplejen bruger arket i sine egne forløb, og vi hører, hvad de ændrer.',
            prediction: 'De beholder spørgsmålene om trøst og ændrer resten.',
            plan: 'Rådgiver holder kontakten til familieplejen.',
          },
        },
        { at: 13.5, do: 'start' },
        {
          at: 15.5,
          do: 'observe',
          kind: 'colleague',
          text: 'Vi har tilføjet et felt om søskende. Det savnede vi.',
          credit: 'en kollega i familieplejen',
        },
      ],
    },
    {
      key: 'joint-visit',
      title: 'Fælles besøg før flyttedagen',
      point: 'placement',
      at: 12,
      owner: 'FB2',
      followUp: 18,
      cycle: {
        question: 'Gør det en forskel, at plejefamilien har været i barnets hjem?',
        attempt: 'Plejefamilien kommer med på et besøg i hjemmet, inden barnet flytter.',
        prediction: 'Forældrene kan bedre være med, når de har mødt hinanden på hjemmebane.',
        plan: 'Familiebehandler 2, næste gang tiden er til det.',
        lookAt: 'Hvad aftaler de voksne med hinanden, uden at vi hjælper?',
      },
      steps: [
        { at: 12.6, do: 'start' },
        {
          at: 13.4,
          do: 'observe',
          kind: 'assessment',
          text: 'Der har ikke været et forløb, hvor det kunne nås. Vi venter på det rigtige tidspunkt.',
        },
      ],
      barriers: [
        {
          at: 13.4,
          by: 'FB2',
          text: 'Kørsel og timer uden for kommunen kan ikke bevilges samme uge.',
          kind: 'resources',
        },
      ],
    },
    {
      key: 'farewell',
      title: 'Aftale om den første uge med samvær',
      point: 'placement',
      at: 15,
      owner: 'RAA',
      followUp: 18,
      cycle: {
        question: 'Bliver den første tid roligere, når samværet er aftalt på forhånd?',
        attempt: 'Forældre, plejefamilie og rådgiver aftaler de første syv dage på ét møde.',
        prediction:
          'Der bliver færre opkald frem og tilbage, og forældrene ved, hvad der skal ske.',
        plan: 'Rådgiver, når det næste møde alligevel holdes.',
      },
      steps: [],
      requests: [
        {
          at: 15,
          question: 'Må rådgiver flytte en myndighedsopgave den første uge, så aftalen kan holdes?',
          to: 'FL',
          wantedBy: 17,
        },
      ],
    },
  ],
};
