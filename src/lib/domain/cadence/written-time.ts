/** A time of day as people write it: `9`, `9.30`, `kl. 13`, `0930`, `1.30 pm`. Rule [CADENCE-17]. */
import { comparable } from '../text/folding';
import { parseLocalTime, type LocalTime } from './local-time';

const SHAPE =
  /^(?:(?<hour>\d{1,2})(?: ?[.:,] ?(?<minute>\d\d))?|(?<run>\d{3,4})) ?(?<half>[ap]\.?m\.?)?$/;

/**
 * The time that a text names, or `undefined` when it names none, or is not finished. Nothing is guessed.
 *
 * @param fillers words that may stand before a time and say nothing ("kl", "klokken"), in small letters
 */
export function readWrittenTime(text: string, fillers: readonly string[]): LocalTime | undefined {
  const said = withoutFiller(comparable(text), fillers);
  const { hour, minute, run, half } = SHAPE.exec(said)?.groups ?? {};
  const hours = hour ?? run?.slice(0, -2);
  if (hours === undefined) return undefined;
  const of24 = half === undefined ? Number(hours) : onFullDay(Number(hours), half.startsWith('p'));
  const minutes = minute ?? run?.slice(-2) ?? '00';
  return parseLocalTime(`${String(of24).padStart(2, '0')}:${minutes}`);
}

function withoutFiller(said: string, fillers: readonly string[]): string {
  const filler = fillers.find((word) => new RegExp(`^${word}\\b`, 'u').test(said));
  return filler ? said.slice(filler.length).replace(/^[. ]+/, '') : said;
}

/** 12 am is midnight and 12 pm noon; an hour that no half of a day has is none. */
function onFullDay(hour: number, afternoon: boolean): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (afternoon ? 12 : 0);
}
