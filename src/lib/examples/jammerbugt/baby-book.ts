/** Udviklingspunkt: barnets bog. */
import type { PointStory } from '../story';

/** A book that follows the child and holds what the parents see. */
export const babyBook: PointStory = {
  key: 'baby-book',
  title: 'Barnets bog',
  kind: 'intervention',
  at: 0.5,
  owner: 'SU2',
  why: 'Vi fylder barnets bog ud for forældrene. Så bliver den vores og ikke deres.',
  goal: 'Barnets bog er forældrenes egen fortælling om barnet, og de viser den gerne frem.',
  signs:
    'Vi kan se det på, at bogen ligger fremme, når vi kommer, og at forældrene har lavet noget i den siden sidst.',
  changes:
    'Mindre at skrive, mere at vælge. Bogen frem på bordet i de overgange, hvor den gør en forskel.',
  anchoring: 'Om to år har hvert barn i indsatsen en bog, som forældrene har lavet.',
  priority: { at: 1, level: 2, reason: 'Den er god at have, men hjemmebesøgene kommer først.' },
  coreElements: ['knowledge', 'mentalising'],
  criteria: [{ text: 'Bogen ligger fremme ved de fleste besøg, vi kommer på.' }],
  goalChecks: [
    { at: 4, answer: 'unknown', note: 'Vi har ikke set nok bøger endnu.' },
    { at: 9, answer: 'further', note: 'Bogen blev tungere, da vi bad om tekst. Vi vender om.' },
    { at: 14, answer: 'same', note: 'Billederne hjælper. Om bogen bliver deres, ved vi ikke.' },
  ],
  tests: [
    {
      key: 'own-page',
      title: 'Forældrene skriver selv en side',
      point: 'baby-book',
      at: 2,
      owner: 'SU2',
      followUp: 4,
      cycle: {
        question: 'Får forældrene mere ejerskab, når de selv skriver?',
        attempt: 'Vi lader en tom side være hos familien til næste besøg.',
        prediction: 'Forældrene skriver et par linjer, som vi kan tale om.',
        plan: 'Sundhedsplejerske 2 hos få familier.',
        lookAt: 'Er siden brugt, og hvad siger de om den?',
        size: 'few',
      },
      steps: [
        { at: 2.3, do: 'start' },
        {
          at: 3,
          do: 'observe',
          kind: 'saw',
          text: 'Siderne var tomme, og det første, vi hørte, var en undskyldning.',
        },
        {
          at: 3.6,
          do: 'observe',
          kind: 'citizen',
          text: 'Det føltes som lektier. Jeg var flov, da du kom.',
          credit: 'en forælder',
        },
        {
          at: 6,
          do: 'decide',
          kind: 'stop',
          note: 'Vi holder op med at bede om tekst.',
          happened: 'Ingen skrev. I stedet brugte vi besøget på at tale dårlig samvittighed væk.',
          learned:
            'En tom side er et krav, også når vi kalder den et tilbud. Forældrene vil gerne fortælle, men ikke aflevere.',
          asExpected: 'no',
          outcome: 'worse',
          fidelity: 5,
          elsewhere: 'Gælder nok alt, hvad vi lægger hos familien, uden at vi er der.',
        },
      ],
    },
    {
      key: 'one-photo',
      title: 'Ét billede i bogen ved hvert besøg',
      point: 'baby-book',
      at: 6,
      owner: 'FB3',
      followUp: 8,
      cycle: {
        question: 'Er det lettere at vælge et billede end at skrive?',
        attempt:
          'Forældrene vælger ét billede på telefonen, vi printer det på stedet, og de sætter det ind.',
        prediction: 'De vælger et billede, hvor barnet smiler.',
        plan: 'Familiebehandler 3 hos én familie, fire besøg.',
      },
      steps: [
        { at: 6.4, do: 'start' },
        {
          at: 7.5,
          do: 'observe',
          kind: 'saw',
          text: 'Billedet blev valgt på under et minut. Så talte vi om det i tyve.',
        },
        {
          at: 8.4,
          do: 'observe',
          kind: 'citizen',
          text: 'Hun sover ikke. Hun kigger på mig. Det er derfor, jeg vil have det.',
          credit: 'en forælder',
        },
        {
          at: 9,
          do: 'decide',
          kind: 'expand',
          happened: 'De valgte billeder, hvor barnet kigger på dem. Ikke ét eneste med smil.',
          learned: 'Forældrene vælger kontakten. Vi kan spørge: Hvad så du, da du tog det?',
          asExpected: 'no',
          outcome: 'better',
          followUp: 12,
          next: {
            attempt:
              'Få familier vælger ét billede pr. besøg, og vi spørger: Hvad så du, da du tog det?',
            prediction: 'Spørgsmålet får forældrene til at fortælle, hvad de tror, barnet mærkede.',
            plan: 'Familiebehandler 3 og Sundhedsplejerske 2.',
          },
        },
        { at: 9.4, do: 'start' },
        {
          at: 12.5,
          by: 'FB2',
          do: 'observe',
          kind: 'colleague',
          text: 'Printeren er lige så vigtig som spørgsmålet. Uden den bliver det aldrig til noget.',
          credit: 'en kollega',
        },
        {
          at: 14.4,
          by: 'FB2',
          do: 'expect',
          prediction: 'Spørgsmålet får forældrene til at fortælle mere end et enkelt ord.',
        },
        { at: 14.5, by: 'FB2', do: 'agree', followUp: 19 },
        {
          at: 15.6,
          by: 'SU2',
          do: 'observe',
          kind: 'citizen',
          text: 'Jeg tror, han undrede sig over lyden. Det var dét, jeg ville gemme.',
          credit: 'en forælder',
        },
      ],
      requests: [
        {
          at: 9,
          question: 'Må vi købe to små fotoprintere, så billedet kan sættes ind på stedet?',
          to: 'FL',
          wantedBy: 10,
          answer: { at: 10, text: 'Ja. Køb to, og fortæl om tre måneder, om de bliver brugt.' },
        },
      ],
      tasks: [
        {
          at: 10,
          text: 'Find et sted til printerne, hvor alle kan tage dem med.',
          owner: 'FB3',
          due: 12,
          done: { at: 12, note: 'De ligger ved siden af dukkerne.' },
        },
      ],
    },
    {
      key: 'handover-book',
      title: 'Barnets bog på bordet ved overlevering',
      point: 'baby-book',
      at: 13,
      owner: 'SU2',
      followUp: 16.5,
      cycle: {
        question: 'Kan bogen hjælpe forældrene til selv at fortælle, når vi giver opgaven videre?',
        attempt: 'Forældrene viser bogen frem som det første, når vi holder overleveringsmøde.',
        prediction: 'Forældrene taler mere end os i de første ti minutter.',
        plan: 'Sundhedsplejerske 2 ved det næste overleveringsmøde.',
        lookAt: 'Hvem har ordet, og hvor længe?',
      },
      steps: [
        { at: 13.6, do: 'start' },
        {
          at: 15.2,
          do: 'observe',
          kind: 'saw',
          text: 'Bogen gik bordet rundt, og spørgsmålene blev stillet til forældrene i stedet for til os.',
        },
      ],
    },
  ],
};
