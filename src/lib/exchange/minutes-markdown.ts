/** A document as Markdown (CommonMark), and as plain text for where there are no headings. */
import { oneLine, plainLines } from '../domain/text/lines';
import { readWritten, type DocumentLine, type TextDocument } from './minutes-document';

/** What makes a heading, a list or a rule where a line begins: "# a", "- a", "1. a", and "---" or "===" below a line. */
const AT_BEGINNING =
  /^(\s*)(-(?=[-\s]|$)|\+(?=\s|$)|#(?=#{0,5}(?:\s|$))|=(?==*\s*$)|\d{1,9}[.)](?=\s|$))/gm;
/** A name or a number of a sign, as HTML and Markdown read it: "&copy;" is ©, and "AT&T" is AT&T. */
const ENTITY = /&(?=#?\w{1,32};)/g;

/**
 * Text that means itself inside Markdown, by where it stands: signs that make links, emphasis, HTML,
 * tables or code anywhere, those of headings, rules and lists at the beginning of a line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(ENTITY, String.raw`\&`)
    .replace(AT_BEGINNING, (_all, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );
}

/** The document as Markdown, ended by a line break. */
export function documentMarkdown(document: TextDocument): string {
  const blocks = [`# ${one(document.title)}`];
  if (document.subtitle) blocks.push(one(document.subtitle));
  for (const section of document.sections) {
    blocks.push(`## ${one(section.heading)}`);
    if (section.written?.trim()) blocks.push(writtenMarkdown(section.written));
    if (section.since && section.lines.length > 0) blocks.push(`*${one(section.since)}*`);
    if (section.lines.length > 0) blocks.push(section.lines.map(lineMarkdown).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The document as plain text, with "-" before each line. */
export function documentPlain(document: TextDocument): string {
  const blocks = [document.title + (document.subtitle ? `\n${document.subtitle}` : '')];
  for (const section of document.sections) {
    const lines = [section.heading.toUpperCase()];
    if (section.written?.trim()) lines.push(plainLines(section.written).trim());
    if (section.since && section.lines.length > 0) lines.push(section.since);
    if (section.lines.length > 0) lines.push(linesPlain(section.lines));
    blocks.push(lines.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The lines of a section as someone would write them; what the field holds when it is opened. */
export function linesPlain(lines: readonly DocumentLine[]): string {
  return lines
    .map((line) =>
      [
        `- ${line.lead ? `${line.lead} ` : ''}${oneLine(line.text)}`.trimEnd(),
        ...(line.under ?? []).map((text) => `  - ${oneLine(text)}`),
      ].join('\n'),
    )
    .join('\n');
}

function lineMarkdown(line: DocumentLine): string {
  const lead = line.lead ? `**${one(line.lead)}** ` : '';
  const under = (line.under ?? []).map((text) => `\n  - ${one(text)}`).join('');
  return `- ${lead}${one(line.text)}`.trimEnd() + under;
}

function writtenMarkdown(text: string): string {
  return readWritten(text)
    .map((block) =>
      block.kind === 'paragraph'
        ? block.lines.map(escapeMarkdown).join('  \n')
        : block.items
            .map(
              (item) =>
                `- ${escapeMarkdown(item.text)}${item.under.map((u) => `\n  - ${escapeMarkdown(u)}`).join('')}`,
            )
            .join('\n'),
    )
    .join('\n\n');
}

function one(text: string): string {
  return escapeMarkdown(oneLine(text));
}
