import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text';

function found(text: string): string[] {
  return scanText(text).map((finding) => `${finding.kind}: ${finding.excerpt}`);
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** Words that may stand around anything without changing what it is. */
const around = fc.constantFrom(
  '',
  'Vi ringede til mor ',
  'aftalt (',
  'Note: ',
  'æøå ',
  'På tavlen:\n',
);
const behind = fc.constantFrom('', ' i går', '.', ', og så', ')', '\nDet gik godt', '!');

const monthAndDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => ({ month, day }));

describe('CPR-like numbers', () => {
  it.each([
    ['Mor er 010285-1234', '010285-1234'],
    ['Mor er 010285 1234.', '010285 1234'],
    ['010285-1234', '010285-1234'],
    ['Mor (0102851234) kom', '0102851234'],
    ['cpr:0102851234', '0102851234'],
    ['CPR0102851234', '0102851234'],
    ['010285 - 1234', '010285 - 1234'],
    ['010285–1234', '010285–1234'],
    ['010285\u00a01234', '010285\u00a01234'],
    ['født 01.02.85-1234', '01.02.85-1234'],
    ['født 01/02/85 - 1234', '01/02/85 - 1234'],
    ['skudårsbarn 290200-4321', '290200-4321'],
    ['erstatningsnummer 610285-1234', '610285-1234'],
    ['født 010285/1234', '010285/1234'],
    ['født 010285_1234', '010285_1234'],
    ['født 01/02-85 - 1234', '01/02-85 - 1234'],
    ['født 01 02 85 1234', '01 02 85 1234'],
  ])('[PRIVACY-1] found in "%s"', (text, excerpt) => {
    expect(found(text)).toEqual([`cpr: ${excerpt}`]);
  });

  it('[PRIVACY-1] the checksum is not asked for, since numbers after 2007 need not have it', () => {
    expect(found('070707-0000')).toEqual(['cpr: 070707-0000']);
  });

  it.each(['320185-1234', '011385-1234', '300285-1234', '000185-1234', '450185-1234'])(
    '[PRIVACY-1] %s has no birthday in it',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('[PRIVACY-1] every number with a birthday is found, wherever it stands', () => {
    const separator = fc.constantFrom('', '-', ' ', ' - ', '–', '\u00a0');
    const year = fc.integer({ min: 0, max: 99 });
    const serial = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(
        monthAndDay,
        year,
        serial,
        separator,
        around,
        behind,
        ({ month, day }, yy, last, between, before, after) => {
          const number = `${pad(day)}${pad(month)}${pad(yy)}${between}${pad(last, 4)}`;
          expect(found(`${before}${number}${after}`)).toEqual([`cpr: ${number}`]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('phone numbers', () => {
  it.each([
    ['Ring 22334455', '22334455'],
    ['Ring 22 33 44 55 i aften', '22 33 44 55'],
    ['Ring 2233 4455', '2233 4455'],
    ['Ring 22-33-44-55', '22-33-44-55'],
    ['Ring 22.33.44.55', '22.33.44.55'],
    ['Ring 223 34 455', '223 34 455'],
    ['Ring +45 22334455', '+45 22334455'],
    ['Ring +4522334455', '+4522334455'],
    ['Ring 0045 22 33 44 55', '0045 22 33 44 55'],
    ['Ring +45 22 334 455', '+45 22 334 455'],
    ['svensk mobil +46 70 123 45 67', '+46 70 123 45 67'],
    ['tlf. 20261124', '20261124'],
    ['Tlf.: 45 46 47 48', '45 46 47 48'],
    ['mobil 22 334 455', '22 334 455'],
    ['22\u00a033\u00a044\u00a055', '22\u00a033\u00a044\u00a055'],
  ])('[PRIVACY-2] found in "%s"', (text, excerpt) => {
    expect(found(text)).toEqual([`phone: ${excerpt}`]);
  });

  it('[PRIVACY-2] every usual way to write eight digits is found', () => {
    const written = fc
      .tuple(fc.integer({ min: 21_000_000, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([number, way]) => {
        const digits = String(number);
        const pairs = digits.match(/\d\d/g) ?? [];
        if (way === 0) return `+45${digits}`;
        if (way === 1) return `+45 ${pairs.join(' ')}`;
        if (way === 2) return `tlf. ${pairs.join(' ')}`;
        return `telefon ${digits}`;
      });
    fc.assert(
      fc.property(written, around, behind, (number, before, after) => {
        expect(scanText(`${before}${number}${after}`)).toMatchObject([{ kind: 'phone' }]);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['Skriv til mette.h@example.dk.', 'mette.h@example.dk'],
    ['<jens-ole+tavle@mail.kommune.dk>', 'jens-ole+tavle@mail.kommune.dk'],
    ['søren@blåbær.dk', 'søren@blåbær.dk'],
    ['22334455@kommune.dk', '22334455@kommune.dk'],
  ])('[PRIVACY-3] found in "%s"', (text, excerpt) => {
    expect(found(text)).toEqual([`email: ${excerpt}`]);
  });

  it.each(['@mette kommer', 'snak med @tovholder.', '5 @ 20 kr.', 'a@b', 'mail mig @ kommune.dk'])(
    '[PRIVACY-3] "%s" holds none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('what stays quiet', () => {
  it.each([
    'Mødet er 24. nov., uge 48',
    '24.11.2026',
    '24-11-2026 kl. 09.00-09.30',
    '24/11 2026',
    '2026-11-24',
    '2026-11-24T09:00',
    '2026-11-24 09:00:15',
    '20261124',
    '24112026',
    'Fra 2018 til 2019',
    'i årene 2025 2026',
    '2025-2026',
    'uge 45 46 47 48',
    'uge 45-48',
    'Uger 36, 53, 52, 18',
    'Det koster 2.800.000 kr. om året',
    '12.345.678 kr.',
    '28 000 000 kr.',
    '28000000 kr.',
    'kr. 28000000',
    '2.8 mio.',
    '368.000 kr./familie',
    'kl. 9.00 og 10.30',
    'kl. 20.30-21.15',
    '9000 Aalborg',
    '9690 Fjerritslev, 9460 Brovst',
    '13 familier, 5 afsluttede, 8 aktive',
    'p=0,00591234567',
    '3,14159265',
    'ASQ-SE 3 af 7 (43 %) til 0 af 4',
    'RFQ 1,7/1,8 · 4,4/4,6 · 6,1/5,7',
    'sag 1234567890123',
    '112',
    '1-2-3-4',
    'id a1010285123f',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
  ])('[PRIVACY-4] "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('[PRIVACY-4] dates in every usual spelling', () => {
    const date = fc
      .tuple(fc.integer({ min: 1950, max: 2060 }), monthAndDay, fc.integer({ min: 0, max: 5 }))
      .map(([year, { month, day }, way]) => {
        if (way === 0) return `${year}-${pad(month)}-${pad(day)}`;
        if (way === 1) return `${pad(day)}.${pad(month)}.${year}`;
        if (way === 2) return `${day}/${month}-${year}`;
        if (way === 3) return `${year}${pad(month)}${pad(day)}`;
        if (way === 4) return `${pad(day)}-${pad(month)}-${pad(year % 100)}`;
        return `${pad(day)}${pad(month)}${year}`;
      });
    fc.assert(
      fc.property(date, around, behind, (text, before, after) => {
        expect(found(`${before}${text}${after}`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('[PRIVACY-4] amounts with and without thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), around, (amount, before) => {
        expect(found(`${before}${amount.toLocaleString('da-DK')} kr.`)).toEqual([]);
        expect(found(`${before}${amount} kroner`)).toEqual([]);
      }),
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '010285-1234',
    '22 33 44 55',
    'a@b.dk',
    '24.11.2026',
    ' ',
    '-',
    '.',
    '+45',
    '2',
    'x',
    '@',
    'cpr',
    'tlf. ',
    '\u00a0',
  );
  const messy = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );

  it('[PRIVACY-5] findings stand in order, never overlap, and quote the text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let last = 0;
        for (const finding of scanText(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.excerpt).toBe(text.slice(finding.start, finding.end));
          last = finding.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('[PRIVACY-5] several findings in one note are all named', () => {
    expect(
      found('Far (010285-1234) kan ringes på 22 33 44 55 eller skrives til på far@example.dk'),
    ).toEqual(['cpr: 010285-1234', 'phone: 22 33 44 55', 'email: far@example.dk']);
  });

  it('[PRIVACY-5] a long hostile text is scanned quickly', () => {
    const started = performance.now();
    for (const unit of ['1', 'a', '2 ', '22 ', '.', 'a.', '+1 ', 'tlf ', '-1']) {
      scanText(unit.repeat(20_000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
