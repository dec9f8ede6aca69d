import { describe, expect, test } from 'vitest';
import { blocksOf } from './markdown.ts';
import { markupOf } from './markup.ts';
import { fill, placeholdersIn, valuesOf } from './placeholders.ts';
import { sanitise } from './sanitise.ts';
import { smsSize, smsText } from './sms.ts';
import { nicely } from './typography.ts';

describe('placeholders', () => {
  const filled = (text: string, values: Record<string, unknown>, lists: 'bullets' | 'words' = 'words') =>
    fill(text, valuesOf(values), lists);

  test('are filled whatever the spacing and case of their names', () => {
    expect(filled('((First name)), ((first_name)), ((FIRST-NAME))', { firstName: 'Sam' })).toBe('Sam, Sam, Sam');
  });

  test.each(['yes', 'Y', 'true', true, 1, 't', 'include', 'show'])('a condition is met by %j', (value) => {
    expect(filled('a((x?? b??c))', { x: value })).toBe('a b??c');
  });

  test.each(['no', '', false, 0, 'yes please', []])('a condition is not met by %j', (value) => {
    expect(filled('a((x?? b))', { x: value })).toBe('a');
  });

  test('what has no value stays, and is told of', () => {
    expect(filled('((a)) ((b))', { a: 1, b: null })).toBe('1 ((b))');
    expect(placeholdersIn('((B)) ((a??x))', '((b)) ((c))')).toEqual(['B', 'a', 'c']);
  });

  test('lists are bullets, or words', () => {
    const items = { x: ['one', null, ' ', 'two', 3] };
    expect(filled('Bring: ((x))', items, 'bullets')).toBe('Bring: \n\n* one\n* two\n* 3');
    expect(filled('Bring ((x)).', items)).toBe('Bring one, two and 3.');
    expect(filled('Bring ((x)).', { x: ['one'] })).toBe('Bring one.');
  });

  test('a value cannot smuggle a placeholder in, nor a pattern of replacement', () => {
    expect(filled('((a)) ((b))', { a: '((b))', b: '$&$1' })).toBe('((b)) $&$1');
  });
});

describe('text messages', () => {
  test('keep what a telephone can show, and Welsh; the rest is made plain or a question mark', () => {
    expect(smsText('“Tŷ” – ŵ é ñ ł… ę € 漢🏠')).toBe('"Tŷ" - ŵ é ñ l... e € ??');
    expect(smsText('  one , two\t .\r\n\n\n\nthree\u00a0  four ')).toBe('one, two.\n\nthree four');
  });

  test.each([
    ['a'.repeat(160), 160, 1, false],
    ['a'.repeat(161), 161, 2, false],
    ['a'.repeat(306), 306, 2, false],
    ['a'.repeat(307), 307, 3, false],
    [`${'a'.repeat(158)}€`, 159, 1, false],
    [`${'a'.repeat(159)}€`, 160, 2, false],
    ['ŵ'.repeat(70), 70, 1, true],
    ['ŵ'.repeat(71), 71, 2, true],
    ['', 0, 1, false],
  ])('%#: are counted in parts', (text, characters, parts, unicode) => {
    expect(smsSize(text)).toEqual({ characters, parts, unicode });
  });
});

describe('e-mails and letters', () => {
  test('are set in headings, paragraphs, lists, inset text, rules and links', () => {
    const text =
      '# One\nword\nword\n\n## Two\n* a\n- b\n\n1. c\n2. d\n\n^ inset\n\n---\n\nSee [here](https://example.org/a) or https://example.org/b.';
    expect(String(markupOf(text))).toBe(
      '<h2>One</h2><p>word<br>word</p><h3>Two</h3><ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>' +
        '<blockquote><p>inset</p></blockquote><hr>' +
        '<p>See <a href="https://example.org/a">here</a> or <a href="https://example.org/b">https://example.org/b</a>.</p>',
    );
    expect(String(markupOf('# One\n## Two', 3))).toBe('<h3>One</h3><h4>Two</h4>');
  });

  test('no words become markup, nor a link to a script', () => {
    expect(String(markupOf('<script>[x](javascript:alert(1)) "&"'))).toBe(
      '<p>&lt;script&gt;[x](javascript:alert(1)) “&amp;”</p>',
    );
  });

  test('have real quotation marks and dashes', () => {
    expect(nicely(`"It's" - 'so' , o'neil@example.org`)).toBe("“It’s” – ‘so’, o'neil@example.org");
  });

  test('of a stranger’s words, links and headings are taken out when that is asked for', () => {
    const { personalisation, changes } = sanitise(
      { First_name: '# Sam.Jones https://example.org/x', other: '# as it is', n: 7 },
      ['first name', 'n'],
    );
    expect(personalisation).toEqual({ First_name: '\\# Sam\\. Jones ', other: '# as it is', n: 7 });
    expect(Object.keys(changes)).toEqual(['First_name']);
    expect(blocksOf(personalisation.First_name as string)).toEqual([
      { kind: 'paragraph', lines: [[{ text: '# Sam. Jones ' }]] },
    ]);
  });
});
