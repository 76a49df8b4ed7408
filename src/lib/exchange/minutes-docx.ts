/**
 * A document as DOCX, for Word and whatever else opens it: real headings, real lists, no macros.
 * Import this module on demand: it is the largest of the formats.
 */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import {
  readWritten,
  type DocumentLine,
  type DocumentSection,
  type TextDocument,
} from './minutes-document';
import { cellText } from './tables/table';

/** The media type of the file. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const LIST = 'lines';

/**
 * The file's bytes.
 *
 * @param language of the text, so that Word checks the spelling of the right one
 */
export async function documentDocx(
  document: TextDocument,
  language: 'da' | 'en',
): Promise<Uint8Array<ArrayBuffer>> {
  const margin = convertMillimetersToTwip(22);
  const file = new Document({
    title: cellText(document.title),
    creator: 'Forbedringstavlen',
    lastModifiedBy: 'Forbedringstavlen',
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: 22,
            language: { value: language === 'da' ? 'da-DK' : 'en-GB' },
          },
          paragraph: { spacing: { after: 80, line: 264 } },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 40 } } },
        heading2: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: level === 0 ? '•' : '–',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(document.title) }),
          ...(document.subtitle ? [new Paragraph({ children: runs(document.subtitle) })] : []),
          ...document.sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function sectionOf(section: DocumentSection): Paragraph[] {
  const written = section.written?.trim() ? writtenOf(section.written) : [];
  const since =
    section.since && section.lines.length > 0
      ? [new Paragraph({ children: runs(section.since, { italics: true }) })]
      : [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(section.heading) }),
    ...written,
    ...since,
    ...section.lines.flatMap(lineOf),
  ];
}

function lineOf(line: DocumentLine): Paragraph[] {
  const lead = line.lead ? runs(`${line.lead} `, { bold: true }) : [];
  return [item([...lead, ...runs(line.text)], 0), ...under(line.under ?? [])];
}

function under(texts: readonly string[]): Paragraph[] {
  return texts.map((text) => item(runs(text), 1));
}

function writtenOf(text: string): Paragraph[] {
  return readWritten(text).flatMap((block) =>
    block.kind === 'paragraph'
      ? [new Paragraph({ children: runs(block.lines.join('\n')) })]
      : block.items.flatMap((one) => [item(runs(one.text), 0), ...under(one.under)]),
  );
}

function item(children: TextRun[], level: number): Paragraph {
  return new Paragraph({ numbering: { reference: LIST, level }, children });
}

/** Text with its line breaks. */
function runs(text: string, style: { bold?: boolean; italics?: boolean } = {}): TextRun[] {
  return cellText(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...style, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}
