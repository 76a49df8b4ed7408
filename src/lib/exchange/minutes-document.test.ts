import { describe, expect, it } from 'vitest';
import { readWritten, type TextDocument } from './minutes-document';
import { documentHtml, escapeHtml } from './minutes-html';
import { documentMarkdown, documentPlain, escapeMarkdown, linesPlain } from './minutes-markdown';

const minutes: TextDocument = {
  title: 'Referat',
  subtitle: 'Team <Ø> & co.',
  sections: [
    {
      heading: 'Opgaver',
      lines: [
        { lead: 'Lise:', text: 'Ring til *Bo*\nog hør', under: ['senest 8. dec.', '<b>nej</b>'] },
        { text: '1. prioritet' },
      ],
    },
    {
      heading: 'Idéer',
      written: 'Vi talte.\nLænge.\n\n- Ét\n  - under\n- To <script>',
      since: 'Tilføjet siden',
      lines: [{ text: 'Ny' }],
    },
    { heading: 'Nyt', written: 'Kort', since: 'Tilføjet siden', lines: [] },
  ],
};

describe('a document', () => {
  it('reads paragraphs and lists in what someone wrote', () => {
    expect(readWritten('Et\nto\n\n* a\n  - b\n- c\n\nTre')).toEqual([
      { kind: 'paragraph', lines: ['Et', 'to'] },
      {
        kind: 'list',
        items: [
          { text: 'a', under: ['b'] },
          { text: 'c', under: [] },
        ],
      },
      { kind: 'paragraph', lines: ['Tre'] },
    ]);
    expect(readWritten('\n \n')).toEqual([]);
  });

  it('becomes HTML in which every text is escaped', () => {
    expect(documentHtml(minutes)).toBe(
      '<h1>Referat</h1><p>Team &lt;Ø&gt; &amp; co.</p>' +
        '<h2>Opgaver</h2><ul><li><strong>Lise:</strong> Ring til *Bo*<br>og hør' +
        '<ul><li>senest 8. dec.</li><li>&lt;b&gt;nej&lt;/b&gt;</li></ul></li>' +
        '<li>1. prioritet</li></ul>' +
        '<h2>Idéer</h2><p>Vi talte.<br>Længe.</p>' +
        '<ul><li>Ét<ul><li>under</li></ul></li><li>To &lt;script&gt;</li></ul>' +
        '<p><em>Tilføjet siden</em></p><ul><li>Ny</li></ul>' +
        '<h2>Nyt</h2><p>Kort</p>',
    );
    expect(escapeHtml(`"'`)).toBe('&quot;&#39;');
  });

  it('becomes Markdown in which signs mean themselves', () => {
    expect(documentMarkdown(minutes)).toBe(
      [
        '# Referat',
        String.raw`Team \<Ø\> & co.`,
        '## Opgaver',
        String.raw`- **Lise:** Ring til \*Bo\* og hør` +
          '\n  - senest 8. dec.\n' +
          String.raw`  - \<b\>nej\</b\>` +
          '\n' +
          String.raw`- 1\. prioritet`,
        '## Idéer',
        'Vi talte.  \nLænge.',
        String.raw`- Ét` + '\n  - under\n' + String.raw`- To \<script\>`,
        '*Tilføjet siden*',
        '- Ny',
        '## Nyt',
        'Kort',
      ].join('\n\n') + '\n',
    );
    expect(escapeMarkdown('- a\n# b\n+ c')).toBe('\\- a\n\\# b\n\\+ c');
  });

  it('[FORMAT-3] becomes Markdown that says what was typed, by where it stands', () => {
    expect(escapeMarkdown('Noter\n-----\nKonklusion\n===\nAT&T og &copy; &#169; er tekst.')).toBe(
      'Noter\n\\-----\nKonklusion\n\\===\nAT&T og \\&copy; \\&#169; er tekst.',
    );
    expect(escapeMarkdown('-5 grader, +45, #1, 2.5 og a = b - c')).toBe(
      '-5 grader, +45, #1, 2.5 og a = b - c',
    );
    expect(escapeMarkdown('## a\n12) b\n- - -\n+\n= ')).toBe('\\## a\n12\\) b\n\\- - -\n\\+\n\\= ');
  });

  it.each(['\u000b', '\u2028', '\u2029', '\u0085', '\r'])(
    '[TEXT-2] keeps two words two where %j stands between them',
    (sign) => {
      const said = `Ring${sign}Skriv`;
      const told = {
        ...minutes,
        sections: [{ heading: 'Nyt', written: said, lines: [{ text: said, under: [said] }] }],
      };
      const list = '<ul><li>Ring<br>Skriv<ul><li>Ring<br>Skriv</li></ul></li></ul>';
      expect(documentHtml(told)).toContain(`<p>Ring<br>Skriv</p>${list}`);
      expect(documentMarkdown(told)).toContain('Ring  \nSkriv\n\n- Ring Skriv\n  - Ring Skriv\n');
      expect(documentPlain(told)).toContain('Ring\nSkriv\n- Ring Skriv\n  - Ring Skriv\n');
    },
  );

  it('becomes plain text, which reads back as what the field holds', () => {
    expect(documentPlain({ ...minutes, sections: minutes.sections.slice(0, 1) })).toBe(
      'Referat\nTeam <Ø> & co.\n\nOPGAVER\n- Lise: Ring til *Bo* og hør\n  - senest 8. dec.\n  - <b>nej</b>\n- 1. prioritet\n',
    );
    expect(readWritten(linesPlain(minutes.sections[0]!.lines))).toEqual([
      {
        kind: 'list',
        items: [
          { text: 'Lise: Ring til *Bo* og hør', under: ['senest 8. dec.', '<b>nej</b>'] },
          { text: '1. prioritet', under: [] },
        ],
      },
    ]);
  });
});
