import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDialect, save } from './anyDialect.ts';
import { anyTable } from './anyTable.ts';
import { utf8 } from './awkward/kinds.ts';
import { openCsv, type Problems, type Row, type Source } from './index.ts';

async function rowsOf(source: Source): Promise<{ rows: Row[]; why?: string; problems: Problems }> {
  const opened = await openCsv(source);
  if (!opened.ok) return { rows: [], why: opened.why, problems: { list: [], counts: {}, total: 0 } };
  const rows: Row[] = [];
  for await (const batch of opened.table.batches()) rows.push(...batch);
  return { rows, problems: opened.table.problems };
}

describe('whatever is written is read', () => {
  test.each([false, true])('in every dialect, with decimal commas: %s', async (decimalComma) => {
    await fc.assert(
      fc.asyncProperty(anyTable(decimalComma), anyDialect(decimalComma), async (table, dialect) => {
        const opened = await openCsv(save(table, dialect));
        if (!opened.ok) throw new Error(opened.why);
        const found = opened.table;
        const rows: Row[] = [];
        for await (const batch of found.batches()) rows.push(...batch);
        expect(found.encoding.encoding).toBe(dialect.encoding);
        expect(found.delimiter.delimiter).toBe(dialect.delimiter);
        expect(found.columns.map(({ title }) => title)).toEqual(table.titles);
        expect(found.columns.map(({ type }) => type)).toEqual(table.types);
        expect(rows.map(({ values }) => values)).toEqual(table.cells.map((row) => row.map(({ value }) => value)));
        const marked = (row: Row, at: number) => row.markers?.get(at);
        const wanted = table.cells.map((row) => row.map(({ text, value }) => (value === null ? text : undefined)));
        expect(rows.map((row) => row.values.map((_, at) => marked(row, at)))).toEqual(wanted);
        expect(found.preamble.map(({ text }) => text)).toEqual(dialect.preamble.filter((text) => text !== ''));
        expect(found.notes.map(({ text }) => text)).toEqual(dialect.notes.filter((text) => text !== ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever comes, it is read or refused in a sentence', () => {
  const pieces = ['"', ',', ';', '\n', '\r', '\0', '=', "'", '__proto__', '\uFEFF', '1', 'é', ' ', '[c]', '""', 'a'];
  const near = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((all) => utf8(all.join('')));

  test.each([
    ['bytes', fc.uint8Array({ maxLength: 500 })],
    ['text that is nearly CSV', near],
  ])('%s', async (_what, garbage) => {
    await fc.assert(
      fc.asyncProperty(garbage, async (bytes) => {
        const { why, rows } = await rowsOf(bytes);
        if (why !== undefined) expect(why).toMatch(/\.$/);
        expect(rows.every(({ values }) => values.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['nothing', new Uint8Array(0), /empty/],
    ['blank lines', utf8('\n\n \n'), /only blank lines/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /save it as CSV/],
    ['a web page', utf8('<!DOCTYPE html><html>'), /web page/],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7 + 3) % 28), /not a text file/],
    ['more columns than a spreadsheet has', utf8(`${','.repeat(20_000)}\n`.repeat(3)), /blank|columns/],
    ['very many headings', utf8(`${'a,'.repeat(20_000)}\n`.repeat(3)), /20001 columns/],
  ])('%s is refused, with what to do', async (_what, bytes, sentence) => {
    expect((await rowsOf(bytes)).why).toMatch(sentence);
  });

  test('a quote that never closes costs its line, and quotes that never mean anything are given up', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `"x${i},${i}`).join('\n');
    const { rows, problems } = await rowsOf(utf8(`name,n\n${lines}\n`));
    expect(problems.counts).toEqual({ 'quote-open': 20, 'quotes-off': 1 });
    expect(rows.length).toBe(500);
    expect(rows.at(-1)?.values).toEqual(['"x499', 499]);
  });

  test('a row of more than a mebibyte is set aside, and the next one read', async () => {
    const { rows, problems } = await rowsOf(utf8(`name,n\na,1\n${'y'.repeat(3_000_000)},2\nb,3\n`));
    expect(rows.map(({ values }) => values)).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect(problems.counts).toEqual({ 'row-too-long': 1 });
  });
});
