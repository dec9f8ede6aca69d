import { describe, expect, test } from 'vitest';
import { letterCost, smsCost } from './cost.ts';
import { widthOf, written } from './font.ts';
import { PAPER, pagesOf } from './layout.ts';
import { pdfOf } from './pdf.ts';
import { letterTimings } from './timings.ts';
import { letterDate } from './words.ts';

const words = {
  contact: 'Pretend Council\nB1 1BB',
  address: ['Sam Example', '1 Example Road', 'B1 1BB'],
  date: '24 November 2026',
  subject: 'Your plan',
  body: 'Dear Sam\n\n* one\n* two\n\n1. three',
};

describe('the times of a letter', () => {
  const at = (text: string, postage = 'second', holidays: string[] = []) => {
    const times = letterTimings(Date.parse(text), postage, new Set(holidays));
    return Object.values(times).map((time) => new Date(time).toISOString().slice(0, 16));
  };

  test.each([
    [
      'before half past five it goes that evening',
      '2026-11-24T17:29:00Z',
      'second',
      ['2026-11-24T17:30', '2026-11-25T15:00', '2026-12-02T16:00'],
    ],
    [
      'from half past five the evening after',
      '2026-11-24T17:30:00Z',
      'second',
      ['2026-11-25T17:30', '2026-11-26T15:00', '2026-12-03T16:00'],
    ],
    [
      'first class is there the next day, also a Saturday',
      '2026-11-26T09:00:00Z',
      'first',
      ['2026-11-26T17:30', '2026-11-27T15:00', '2026-11-28T16:00'],
    ],
    [
      'nothing is printed at a weekend',
      '2026-11-27T09:00:00Z',
      'economy',
      ['2026-11-27T17:30', '2026-11-30T15:00', '2026-12-09T16:00'],
    ],
    [
      'in summer by the clock on the wall',
      '2026-07-01T16:29:00Z',
      'second',
      ['2026-07-01T16:30', '2026-07-02T14:00', '2026-07-09T15:00'],
    ],
  ])('%s', (_what, text, postage, times) => {
    expect(at(text, postage)).toEqual(times);
  });

  test('a bank holiday puts all of it off', () => {
    expect(at('2026-12-24T09:00:00Z', 'first', ['2026-12-25', '2026-12-28'])).toEqual([
      '2026-12-24T17:30',
      '2026-12-29T15:00',
      '2026-12-30T16:00',
    ]);
  });
});

test('letters and text messages cost what they cost', () => {
  expect([letterCost(1, 'second'), letterCost(5, 'first'), letterCost(0, 'second'), smsCost(3)]).toEqual([
    0.73, 1.76, 0, 0.072,
  ]);
});

test('letters are dated in either language, by London’s day', () => {
  const late = Date.parse('2026-06-30T23:30:00Z');
  expect([letterDate(late, 'en'), letterDate(late, 'cy')]).toEqual(['1 July 2026', '1 Gorffennaf 2026']);
});

describe('the pages of a letter', () => {
  test('hold every word, inside the paper', () => {
    const [page = [], ...more] = pagesOf(words);
    expect(more).toEqual([]);
    expect(page.map(({ text }) => text)).toEqual([
      'Pretend Council',
      'B1 1BB',
      'Sam Example',
      '1 Example Road',
      'B1 1BB',
      '24 November 2026',
      'Your plan',
      'Dear Sam',
      '•  one',
      '•  two',
      '1.  three',
    ]);
    for (const { x, y, text, size } of page) {
      expect(x + widthOf(text, size)).toBeLessThan(PAPER.width);
      expect(y).toBeGreaterThan(60);
    }
  });

  test('are as many as the words need, and a rule begins one', () => {
    const long = pagesOf({ ...words, body: 'word '.repeat(4_000) });
    expect(long.length).toBeGreaterThan(3);
    expect(
      long
        .flat()
        .filter(({ text }) => text.includes('word'))
        .map(({ text }) => text)
        .join(' ')
        .split(' ')
        .filter(Boolean),
    ).toHaveLength(4_000);
    expect(pagesOf({ ...words, body: 'one\n\n---\n\ntwo' })).toHaveLength(2);
    expect(
      pagesOf({ ...words, body: 'x'.repeat(500) })
        .flat()
        .every(({ text, size }) => widthOf(text, size) < 460),
    ).toBe(true);
  });
});

describe('the file of a letter', () => {
  const file = pdfOf(pagesOf(words), { title: 'Cynllun tŷ', language: 'cy' }).toString('latin1');

  test('says at which byte each object begins, and how long each stream is', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(table, table + 5)).toBe('xref\n');
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(7);
    offsets.forEach((offset, index) => {
      expect(file.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
    for (const [, length, content] of file.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
      expect(content).toHaveLength(Number(length));
  });

  test('says its language and its title', () => {
    expect(file).toContain('/Lang (cy)');
    expect(file).toContain(`/Title <feff${Buffer.from('Cynllun tŷ', 'utf16le').swap16().toString('hex')}>`);
  });

  test('writes what the font has as it is, sets an accent over what it has not, and nothing is lost in brackets', () => {
    expect(written('a(b)\\')).toBe('[(a\\050b\\051\\134)]');
    expect(written('é–’')).toBe('[(\\351\\226\\222)]');
    expect(written('dŵr')).toBe('[(dw) 527.5 (\\210) -194.5 (r)]');
    expect(written('漢')).toBe('[(?)]');
  });
});
