import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCsv, type Row } from '../read/index.ts';
import { type Cells, csvOf, type Heading, ndjsonOf } from './index.ts';

const heading = (name: string, type: Heading['type'] = 'text'): Heading => ({ name, title: name, type });

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('a CSV that is exported', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 7700 900123', "'+44 7700 900123"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=1", "''=1"],
    ['＝1+1', "'＝1+1"],
  ])('takes the formula out of %j', async (value, written) => {
    const text = await all(csvOf([heading('a'), heading('b')], [{ values: [value, 'plain'] }]));
    expect(text).toBe(`a,b\r\n"${written}",plain\r\n`);
  });

  test('leaves negative numbers in columns of numbers, and nowhere else', async () => {
    const columns = [heading('n', 'number'), heading('t')];
    expect(await all(csvOf(columns, [{ values: [-5.5, -5.5] }]))).toBe('n,t\r\n-5.5,"\'-5.5"\r\n');
  });

  test('takes the formula out of its heading and its markers too', async () => {
    const rows: Cells[] = [{ values: [null], markers: new Map([[0, '-']]) }];
    expect(await all(csvOf([heading('=cmd', 'number')], rows))).toBe('"\'=cmd"\r\n"\'-"\r\n');
  });

  test('is the same table when it is read again, whatever the text', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1', "'=1", '-', '"', 'a"b', 'x,y', 'two\nlines', '@a', '[c', "'", '’'),
    );
    const table = fc.array(fc.tuple(text, fc.integer({ min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async (data) => {
        // Spaces around are taken off, and lone surrogates are no text, by what reading and UTF-8 promise.
        const rows = data.map(([word, number]) => [
          word.replaceAll(/\r\n?/g, '\n').trim().toWellFormed() || 'x',
          number,
        ]);
        const columns = [heading('words'), heading('number', 'integer')];
        const written = await all(
          csvOf(
            columns,
            rows.map((values) => ({ values })),
          ),
        );
        const opened = await openCsv(new TextEncoder().encode(written), {
          encoding: 'utf-8',
          delimiter: ',',
          layout: { preamble: 0, headers: 1 },
        });
        const read: Row[] = [];
        if (opened.ok) for await (const batch of opened.table.batches()) read.push(...batch);
        const back = read.map(({ values, markers }) => [String(values[0] ?? markers?.get(0)), values[1]]);
        const type = opened.ok && opened.table.columns[0]?.type;
        if (type === 'text') expect(back).toEqual(rows);
        else expect(back.map(([, number]) => number)).toEqual(rows.map(([, number]) => number));
      }),
    );
  });
});

test('NDJSON is an object a line, with markers kept and any name allowed', async () => {
  const rows: Cells[] = [
    { values: ['Northwick', null], markers: new Map([[1, '[c]']]) },
    { values: ['two\nlines', -3] },
  ];
  const text = await all(ndjsonOf([{ name: '__proto__' }, { name: 'people' }], rows));
  expect(text).toBe(
    '{"__proto__":"Northwick","people":null,"_markers":{"people":"[c]"}}\n{"__proto__":"two\\nlines","people":-3}\n',
  );
});
