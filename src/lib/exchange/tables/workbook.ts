/** Tables as an XLSX workbook: one sheet a table, headings that stay in sight, dates that are dates. */
import writeXlsxFile, {
  type Feature,
  type Sheet,
  type SheetData,
} from 'write-excel-file/universal';
import { cellText, type Cell, type Column, type Table } from './table';

/** The media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The most characters Excel takes in one cell; a longer text makes it call the file damaged. */
const MAX_CELL = 32_767;

/** Share of the work that is done once every row is written; the rest is packing them. */
const ROWS = 0.6;
/** Rows between two words about how far it is. */
const EVERY = 64;

/**
 * The workbook's bytes. A text is a text whatever sign it begins with: nothing is read as a formula.
 *
 * @param tell called with the share that is done, 0–1, while the rows are written
 */
export async function writeWorkbook(
  tables: readonly Table[],
  tell: (share: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const features = [countingRows(tables, tell)];
  const blob = await writeXlsxFile(tables.map(sheetOf), {
    fontFamily: 'Calibri',
    features,
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Changes nothing in the file: it counts the rows that go by. */
function countingRows(tables: readonly Table[], tell: (share: number) => void): Feature<Blob> {
  const all = tables.reduce((sum, { rows }) => sum + rows.length + 1, 0);
  let written = 0;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'row' && (written += 1) % EVERY === 0) tell((ROWS * written) / all);
            return attributes;
          },
        },
      },
    },
  };
}

function sheetOf({ name, columns, rows }: Table): Sheet<Blob> {
  const head = columns.map(({ heading }) => ({
    value: heading,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#e4e9ea',
    alignVertical: 'top' as const,
    wrap: true,
  }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i])))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function cellOf(cell: Cell, column: Column | undefined): SheetData[number][number] {
  if (cell === null || cell === '') return null;
  if (column?.kind === 'date' && typeof cell === 'string')
    return {
      value: new Date(`${cell}T00:00:00Z`),
      type: Date,
      format: 'dd-mm-yyyy',
      align: 'left',
      alignVertical: 'top',
    };
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  return {
    value: inXml(cellText(cell.slice(0, MAX_CELL))),
    type: String,
    alignVertical: 'top',
    wrap: true,
  };
}

/** A spreadsheet reads `_x0041_` as the letter of that number; an escaped first sign keeps it as it is. */
function inXml(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
