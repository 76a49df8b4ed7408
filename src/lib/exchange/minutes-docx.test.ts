import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentDocx } from './minutes-docx';
import type { TextDocument } from './minutes-document';
import { documentPage } from './minutes-html';

const minutes: TextDocument = {
  title: 'Referat æøå',
  subtitle: 'Team <Ø> & co.',
  sections: [
    {
      heading: 'Opgaver',
      lines: [
        { lead: 'Lise:', text: 'Ring til Bo\nog hør', under: ['senest 8. dec.', '<b>nej</b>'] },
      ],
    },
    {
      heading: 'Idéer',
      written: 'Vi talte.\u000bLænge.\n\n- Ét\n  - under\n- =HYPERLINK("x")\u0000\ud800',
      since: 'Tilføjet siden',
      lines: [{ text: '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\cmd' }],
    },
  ],
};

interface Read {
  style: string | null;
  level: string | null;
  text: string;
  bold: string;
}

/** Reads the paragraphs by hand: what stands where, with entities undone. */
function paragraphs(xml: string): Read[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? null,
    level: /<w:ilvl w:val="(\d)"/.exec(inner)?.[1] ?? null,
    text: textOf(inner),
    bold: [...inner.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
      .filter(([, run = '']) => run.includes('<w:b/>'))
      .map(([, run = '']) => textOf(run))
      .join(''),
  }));
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('minutes for Word', () => {
  it('[FORMAT-7] say nothing of anybody beside the text: no author, no comments, no fields', async () => {
    const files = unzipSync(await documentDocx(minutes, 'da'));
    expect(Object.keys(files).filter((name) => /comments|people/.test(name))).toEqual([]);
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    const told = [...core.matchAll(/<(?:dc|cp):(\w+)[^>]*>([^<]+)</g)].map(([, name, said]) => [
      name,
      said,
    ]);
    expect(told).toEqual([
      ['title', 'Referat æøå'],
      ['creator', 'Forbedringstavlen'],
      ['lastModifiedBy', 'Forbedringstavlen'],
      ['revision', '1'],
    ]);
    for (const name of ['docProps/custom.xml', 'docProps/app.xml'])
      expect(strFromU8(files[name] ?? new Uint8Array())).not.toMatch(/>[^<]*\w[^<]*</);
  });

  it('[FORMAT-7] hold headings, lists and bold words as Word has them', async () => {
    const files = unzipSync(await documentDocx(minutes, 'da'));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const read = paragraphs(document);
    expect(
      read.filter(({ style }) => style?.startsWith('Heading')).map((p) => [p.style, p.text]),
    ).toEqual([
      ['Heading1', 'Referat æøå'],
      ['Heading2', 'Opgaver'],
      ['Heading2', 'Idéer'],
    ]);
    expect(read.map(({ level, text }) => [level, text])).toEqual([
      [null, 'Referat æøå'],
      [null, 'Team <Ø> & co.'],
      [null, 'Opgaver'],
      ['0', 'Lise: Ring til Bo\nog hør'],
      ['1', 'senest 8. dec.'],
      ['1', '<b>nej</b>'],
      [null, 'Idéer'],
      [null, 'Vi talte.\nLænge.'],
      ['0', 'Ét'],
      ['1', 'under'],
      ['0', '=HYPERLINK("x")'],
      [null, 'Tilføjet siden'],
      ['0', '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\cmd'],
    ]);
    expect(read.map(({ bold }) => bold).filter(Boolean)).toContain('Lise: ');
    expect(document).not.toContain('<w:instrText');
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain('da-DK');
  });

  it('[FORMAT-7] are a whole package: every part that is named is there, and none is a macro', async () => {
    const files = unzipSync(await documentDocx(minutes, 'en'));
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part = '']) => part);
    expect(named).toContain('word/document.xml');
    expect(named.filter((part) => !(part in files))).toEqual([]);
    expect(types).not.toMatch(/macro|vba/i);
  });
});

describe('minutes for a mail', () => {
  it('[FORMAT-7] are one page that fetches nothing, with every text as text', () => {
    const page = documentPage(minutes, 'da');
    expect(page).toMatch(/^<!doctype html><html lang="da">/);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('<h1>Referat æøå</h1>');
    expect(page).toContain('&lt;b&gt;nej&lt;/b&gt;');
    expect(page).not.toMatch(/<script|src=|href=|@import|url\(/i);
  });
});
