/**
 * Minutes, or a list by person, as a document of plain text: what the screen shows, and what goes
 * out as HTML, Markdown and plain text. The words come in from outside.
 */
import { plainLines } from '../domain/text/lines';

/** A line: `lead` is set in bold before the text, `under` are lines that belong to it. */
export interface DocumentLine {
  lead?: string | undefined;
  text: string;
  under?: readonly string[] | undefined;
}

/** A section. `written` is free text of a person and stands before the lines, which `since` heads. */
export interface DocumentSection {
  heading: string;
  written?: string | undefined;
  /** heads the lines when they came after the written text */
  since?: string | undefined;
  lines: readonly DocumentLine[];
}

/** A document with a title, a line under it, and its sections. */
export interface TextDocument {
  title: string;
  subtitle: string;
  sections: readonly DocumentSection[];
}

/** A block of free text: a paragraph, or a list written with "-" or "*" before each line. */
export type WrittenBlock =
  { kind: 'paragraph'; lines: string[] } | { kind: 'list'; items: WrittenItem[] };
/** An item of a written list; lines that are indented under it belong to it. */
export interface WrittenItem {
  text: string;
  under: string[];
}

/** Reads free text: blank lines part paragraphs, lines that begin with "-", "*" or "•" are a list. */
export function readWritten(text: string): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  let open = false;
  for (const raw of plainLines(text).split('\n')) {
    const bullet = /^(\s*)[-*•]\s+(.*)$/.exec(raw);
    const line = (bullet?.[2] ?? raw).trim();
    const last = blocks.at(-1);
    if (line === '') {
      open = false;
    } else if (bullet) {
      const list = open && last?.kind === 'list' ? last : null;
      const item = list?.items.at(-1);
      if (item && (bullet[1]?.length ?? 0) > 0) item.under.push(line);
      else if (list) list.items.push({ text: line, under: [] });
      else blocks.push({ kind: 'list', items: [{ text: line, under: [] }] });
      open = true;
    } else {
      if (open && last?.kind === 'paragraph') last.lines.push(line);
      else blocks.push({ kind: 'paragraph', lines: [line] });
      open = true;
    }
  }
  return blocks;
}
