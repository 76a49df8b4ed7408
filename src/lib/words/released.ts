/** What leaves of counts of persons, as a sentence and as a cell. Rules [RELEASE-1] to [RELEASE-10]. */
import type { IsoDate } from '$lib/domain/cadence/iso-date';
import type {
  Answered,
  Figure,
  Figures,
  ReleasedTable,
  Withheld,
} from '$lib/domain/release/figures';
import { formatDate, formatDecimals, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What the persons, parts and groups of a table are called; by the team, and printed as they wrote it. */
export interface TableWords {
  /** more than one of those counted: "familier" */
  readonly persons: string;
  readonly parts?: readonly string[];
  readonly groups?: readonly string[];
  /** what the chosen part has in common: "har det bedre" */
  readonly has?: string;
}

const WITHHELD: Readonly<Record<Withheld, () => string>> = {
  corrected: () => m.released_corrected(),
  notOver: () => m.released_not_over(),
  periodsOnly: () => m.released_periods_only(),
  sinceStartOnly: () => m.released_since_start_only(),
  overlaps: () => m.released_overlaps(),
  readingsOnly: () => m.released_readings_only(),
  pairsOnly: () => m.released_pairs_only(),
  heldBack: () => m.released_held_back(),
};

/** Where nothing may stand in a column. */
const EMPTY = '·';

/**
 * "færre end 3 af 12 familier har det bedre": a released table in running text, without a full stop.
 * @param today for the year of a date
 */
export function releasedText(table: ReleasedTable, words: TableWords, today: IsoDate): string {
  if (table.state !== 'shown') return WITHHELD[table.state]();
  const text = figuresText(table.figures, words);
  if (table.on === null) return text;
  return m.released_as_of({ figure: text, date: formatDate(table.on, { today, week: false }) });
}

/** The same as the cell of a column: "<3", "≥10", "9"; "·" where there is no one figure to show. */
export function releasedCell(table: ReleasedTable): string {
  if (table.state !== 'shown') return EMPTY;
  const [figure, ...others] = table.figures.figures;
  if (others.length > 0) return EMPTY;
  switch (figure.is) {
    case 'count':
      return formatNumber(figure.n);
    case 'of':
      return formatNumber(figure.x);
    case 'few':
    case 'fewOf':
      return `<${figure.limit}`;
    case 'mostOf':
      return `≥${formatNumber(figure.least)}`;
    default:
      return EMPTY;
  }
}

function figuresText({ figures, apart, among, answered }: Figures, words: TableWords): string {
  const persons = among === 'asked' ? m.released_asked({ persons: words.persons }) : words.persons;
  const said = figures.map((figure) => figureText(figure, { ...words, persons }));
  const figure = apart
    ? said
        .map((one, at) => m.released_group({ group: words.groups?.[at] ?? '', figure: one }))
        .join(` ${EMPTY} `)
    : (said[0] ?? '');
  if (answered === null) return figure;
  const [first] = figures;
  const pair = first.is === 'means' && first.values.length > 1;
  return m.released_sentences({ figure, answered: answeredText(answered, pair) });
}

function figureText(figure: Figure, { persons, parts = [], has }: TableWords): string {
  const withHas = (text: string): string =>
    has === undefined ? text : m.released_has({ figure: text, has });
  const n = 'n' in figure ? formatNumber(figure.n) : '';
  switch (figure.is) {
    case 'count':
      return m.released_count({ n, persons });
    case 'few':
      return m.released_few({ limit: figure.limit, persons });
    case 'tooFew':
      return m.released_too_few({ n, persons });
    case 'total':
      return m.released_total({ n, persons });
    case 'fewOf':
      return withHas(m.released_few_of({ limit: figure.limit, n, persons }));
    case 'mostOf':
      return withHas(m.released_most_of({ least: formatNumber(figure.least), n, persons }));
    case 'of': {
      const text = withHas(m.released_of({ x: formatNumber(figure.x), n, persons }));
      return figure.share === null ? text : withShare(text, figure.share);
    }
    case 'whole': {
      const cells = figure.cells.map((cell, at) =>
        m.released_part({ part: parts[at] ?? '', n: formatNumber(cell) }),
      );
      return m.released_whole({ parts: cells.join(', '), n });
    }
    case 'means':
      return meansText(figure.values, figure.trend ? 2 : 1, n, persons);
    case 'nearEnd':
      return m.released_near_end({ n, persons });
    case 'shortScale':
      return m.released_short_scale({ n, persons });
    case 'nothing':
      return m.released_nothing();
  }
}

function withShare(figure: string, share: { percent: number; low: number; high: number }): string {
  const { percent, low, high } = share;
  return m.released_with_share({
    figure,
    percent: formatNumber(percent),
    low: formatNumber(low),
    high: formatNumber(high),
  });
}

function meansText(
  values: readonly number[],
  decimals: number,
  n: string,
  persons: string,
): string {
  const [before = '', after] = values.map((value) => formatDecimals(value, decimals));
  return after === undefined
    ? m.released_mean({ mean: before, n, persons })
    : m.released_pair({ before, after, n, persons });
}

function answeredText(answered: Answered, pair: boolean): string {
  if (answered === 'almostAll')
    return pair ? m.released_almost_all_pairs() : m.released_almost_all();
  const counts = { n: formatNumber(answered.n), asked: formatNumber(answered.asked) };
  return answered.percent === null
    ? m.released_rests_on(counts)
    : m.released_rests_on_percent({ ...counts, percent: formatNumber(answered.percent) });
}
