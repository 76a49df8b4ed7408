/** A document as HTML for a mail or a word processor: no styles of ours, everything escaped. */
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
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
