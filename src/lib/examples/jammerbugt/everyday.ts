/** A test that branches: the same change tried in two ways side by side. */
import type { TestStory } from '../story';

/** Slynge, bade og putte i hverdagen. */
export const everyday: TestStory = {
  key: 'everyday',
  title: 'Slynge, bade og putte i hverdagen',
  point: 'home-visits',
  at: 7,
  owner: 'SU1',
  with: ['FB2'],
  followUp: 9,
  cycle: {
    question: 'Bliver forældrene tryggere af at prøve hverdagen af, før barnet er født?',
    attempt:
      'Vi øver én ting fra hverdagen sammen ved et besøg: slyngen, badet eller det at putte.',
    prediction: 'Forældrene vælger badet, for det er dér, de er mest usikre.',
    plan: 'Sundhedsplejerske 1 hos én familie.',
    lookAt: 'Hvad vælger de, og hvad siger de, mens vi øver?',
  },
  steps: [
    { at: 7.4, do: 'start' },
    {
      at: 8,
      do: 'observe',
      kind: 'saw',
      text: 'Slyngen blev valgt med det samme. Badet ville de helst vente med.',
    },
    {
      at: 8.6,
      do: 'observe',
      kind: 'citizen',
      text: 'Nu kan jeg mærke, hvor den skal ligge. Det havde jeg ikke kunnet læse mig til.',
      credit: 'en forælder',
    },
    {
      at: 10,
      do: 'decide',
      kind: 'expand',
      happened: 'Slyngen blev valgt, ikke badet. Det var den, der fik samtalen i gang.',
      learned: 'Det, vi tror, de er usikre på, er ikke det samme som det, de vil øve.',
      asExpected: 'no',
      outcome: 'better',
      fidelity: 4,
      deviations: 'Vi nåede kun én ting, ikke to.',
      followUp: 12,
      next: {
        attempt: 'Vi begynder med slyngen hos få familier og lader dem bestemme resten.',
        prediction: 'Når slyngen kommer først, spørger forældrene selv til badet.',
        plan: 'Sundhedsplejerske 1 og Familiebehandler 2, to besøg hver.',
      },
    },
    { at: 10.1, do: 'label', label: 'Slyngen først' },
    {
      at: 10.2,
      do: 'branch',
      label: 'Badet først',
      attempt: 'Vi begynder med badet hos få familier og har alt med i en kurv.',
      prediction: 'Med kurven tør forældrene godt begynde med badet.',
      plan: 'Sundhedsplejerske 2, to besøg.',
    },
    { at: 10.6, do: 'start', in: 'Slyngen først' },
    { at: 12.2, do: 'start', in: 'Badet først', by: 'SU2' },
    {
      at: 13.5,
      do: 'observe',
      in: 'Slyngen først',
      kind: 'citizen',
      text: 'Må vi låne den til næste gang? Så kan vi øve os om aftenen.',
      credit: 'en forælder',
    },
    {
      at: 15.4,
      do: 'observe',
      in: 'Badet først',
      by: 'SU2',
      kind: 'saw',
      text: 'Kurven gjorde det til en leg. Vi grinede mere, end vi plejer.',
    },
    {
      at: 16.2,
      do: 'observe',
      in: 'Slyngen først',
      kind: 'colleague',
      text: 'Begge forældre er oppe af sofaen fra første minut.',
      credit: 'en kollega',
    },
    { at: 16.3, do: 'agree', present: 17, followUp: 17 },
  ],
  tasks: [
    {
      at: 13,
      text: 'Spørg depotet, om familierne må låne en slynge med hjem.',
      owner: 'SU1',
      due: 17,
    },
  ],
};
