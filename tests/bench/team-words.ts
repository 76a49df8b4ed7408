/** What a team of nurses and educators writes, put together from parts: some hundred thousand sentences. */

/** The team. */
export const NAMES = [
  'Anna Holm',
  'Birthe Krogh',
  'Camilla Juhl',
  'Dorte Lind',
  'Emil Bak',
  'Fatima Said',
  'Gitte Vang',
  'Hanne Toft',
  'Ida Møller',
  'Jens Rask',
];

const WHO =
  'sundhedsplejersken|familien|moren|faren|kontaktpædagogen|teamet|lederen|tolken|psykologen|børnehaven|jordemoderen|netværket|bedsteforældrene|sagsbehandleren|den unge'.split(
    '|',
  );
const DID =
  'ringede|spurgte til|skrev ned|fulgte op på|øvede|gennemgik|prøvede|foreslog|ventede med|aftalte|delte|beskrev|glemte|flyttede|forberedte'.split(
    '|',
  );
const WHAT =
  'spædbarnsbogen|det første hjemmebesøg|overgangen til dagplejen|spørgeskemaet|søvnen|amningen|skærmtiden|de tre spørgsmål|samtalen om trivsel|planen for ugen|dukken|dagsrytmen|invitationen|mødet med netværket|tavlen i køkkenet|aftenrutinen|legen på gulvet'.split(
    '|',
  );
const WHEN =
  'torsdag formiddag|før første besøg|efter weekenden|i tre familier|samme dag|inden mødet|når barnet sov|med tolk på telefonen|i to uger|to dage senere|uden at det var aftalt|på første forsøg|ved afslutningen'.split(
    '|',
  );
const SO =
  'og det gav ro|men tiden slog ikke til|så vi fik svar fra alle|og forældrene smilede|hvilket var nyt for os|men kun halvdelen huskede det|så næste skridt er mindre|og vi vil prøve igen|for det var lettere end ventet|og ingen sagde nej'.split(
    '|',
  );

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

/** A short title. */
export function titles(n: number): string {
  const words = `${pick(DID, n * 7 + 3)} ${pick(WHAT, n * 5)} ${pick(WHEN, n * 3 + 1)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** So many sentences. */
export function sentences(n: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const at = n * 13 + i * 29;
    const words = `${pick(WHO, at)} ${pick(DID, at + n)} ${pick(WHAT, at * 3)} ${pick(WHEN, at + i)}, ${pick(SO, at * 7)}.`;
    return words.charAt(0).toUpperCase() + words.slice(1);
  }).join(' ');
}
