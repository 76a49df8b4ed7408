/** A document as HTML for a mail or a word processor: no styles of ours, everything escaped. */
import { plainLines } from '../domain/text/lines';
import {
  readWritten,
  type DocumentLine,
  type DocumentSection,
  type TextDocument,
} from './minutes-document';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself inside HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The whole document: h1, a line, and per section h2 and lists. */
export function documentHtml(document: TextDocument): string {
  return [
    `<h1>${escapeHtml(document.title)}</h1>`,
    document.subtitle ? `<p>${escapeHtml(document.subtitle)}</p>` : '',
    ...document.sections.map(sectionHtml),
  ].join('');
}

/** A line of its own after a document. */
export function paragraphHtml(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/** The media type of {@link documentPage}. */
export const htmlType = 'text/html;charset=utf-8';

/** What a mail program keeps of a style sheet: little, and nothing that the text needs. */
const style =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Calibri,Arial,sans-serif;color:#1d2a30}' +
  'h1{margin-bottom:0;font-size:1.6rem}h2{margin:1.6rem 0 .3rem;font-size:1.15rem}' +
  'p,ul{margin:.3rem 0}li{margin:.25rem 0}';

/**
 * The whole document as a page of its own, for a mail: one file, no scripts, nothing fetched from
 * anywhere.
 */
export function documentPage(document: TextDocument, language: 'da' | 'en'): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title><style>${style}</style></head>`,
    `<body>${documentHtml(document)}</body></html>\n`,
  ].join('\n');
}

function sectionHtml(section: DocumentSection): string {
  return [
    `<h2>${escapeHtml(section.heading)}</h2>`,
    section.written ? writtenHtml(section.written) : '',
    section.since && section.lines.length > 0 ? `<p><em>${escapeHtml(section.since)}</em></p>` : '',
    list(section.lines.map(lineHtml)),
  ].join('');
}

function lineHtml(line: DocumentLine): string {
  const lead = line.lead ? `<strong>${escapeHtml(line.lead)}</strong> ` : '';
  return `${lead}${breaks(line.text)}${list((line.under ?? []).map(breaks))}`;
}

function writtenHtml(text: string): string {
  return readWritten(text)
    .map((block) =>
      block.kind === 'paragraph'
        ? `<p>${block.lines.map(escapeHtml).join('<br>')}</p>`
        : list(block.items.map((item) => escapeHtml(item.text) + list(item.under.map(escapeHtml)))),
    )
    .join('');
}

function list(items: readonly string[]): string {
  return items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}

function breaks(text: string): string {
  return escapeHtml(plainLines(text)).replaceAll('\n', '<br>');
}
