/**
 * Apostrophes that keep a spreadsheet from taking a text for a formula when it reads CSV. Whoever reads
 * the file with us gets the text back as it was. Rule [FORMAT-1].
 */

/**
 * A text that begins as a formula: with a sign of one, also after spaces or as a full-width sign, or
 * with a tab or a line break. One that already has apostrophes before it gets one more, so that taking
 * one away gives back what was there.
 */
const FORMULA = /^(?='*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]))/;
/** A sign of a formula that has something behind it: "100,-" and a list with dashes are none. */
const SIGN = String.raw`(?:[=+@\uff1d\uff0b\uff20]|[-\uff0d](?![\s.,;]|$))`;
/**
 * The same where a cell would begin if the file were read with another separator. That every cell is
 * quoted does not keep Excel from it: behind a quoted cell it cuts at its separator all the same.
 */
const INSIDE = new RegExp(String.raw`(?<=[,;|\t\n])(?='*${SIGN})`, 'g');
const GUARDED = /^'(?='*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]))/;
const GUARDED_INSIDE = new RegExp(String.raw`(?<=[,;|\t\n])'(?='*${SIGN})`, 'g');

/** A text as it stands in CSV. */
export function guarded(text: string): string {
  return text.replace(INSIDE, "'").replace(FORMULA, "'");
}

/** A text as it was before {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.replace(GUARDED, '').replace(GUARDED_INSIDE, '');
}
