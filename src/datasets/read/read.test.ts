import { describe, expect, test } from 'vitest';
import { bytes } from './awkward/bytes.ts';
import { cells } from './awkward/cells.ts';
import { shapes } from './awkward/shapes.ts';
import { type Options, openCsv, type Row, type Source, type Table } from './index.ts';

/** Opens and reads all of a source; fails when it is refused. */
async function read(source: Source, options?: Options): Promise<{ table: Table; rows: Row[] }> {
  const opened = await openCsv(source, options);
  if (!opened.ok) throw new Error(opened.why);
  const rows: Row[] = [];
  for await (const batch of opened.table.batches()) for (const row of batch) rows.push(row);
  return { table: opened.table, rows };
}

/** A byte at a time, as the worst connection would bring it. */
async function* dripping(all: Uint8Array) {
  for (let i = 0; i < all.length; i += 1) yield all.subarray(i, i + 1);
}

describe.each([...bytes, ...shapes, ...cells])('a file: $what', (file) => {
  const ways: [string, () => Source][] = [
    ['at once', () => file.bytes],
    ['as a Blob', () => new Blob([file.bytes as BlobPart])],
    ['as a stream', () => new Blob([file.bytes as BlobPart]).stream()],
    ['a byte at a time', () => () => dripping(file.bytes)],
  ];
  test.each(ways)('is read %s', async (_way, source) => {
    const { table, rows } = await read(source());
    expect(table.encoding.encoding).toBe(file.encoding ?? table.encoding.encoding);
    expect(table.delimiter.delimiter).toBe(file.delimiter ?? ',');
    expect(table.preamble.map(({ text }) => text)).toEqual(file.preamble ?? []);
    expect(table.columns.map(({ title }) => title)).toEqual(file.titles);
    expect(table.columns.map(({ type }) => type)).toEqual(file.types);
    expect(table.columns.map(({ unit }) => unit)).toEqual(file.units ?? file.titles.map(() => undefined));
    expect(rows.map(({ values }) => values)).toEqual(file.rows);
    const markers = rows.flatMap(({ row, markers }) =>
      [...(markers ?? [])].map(([at, text]) => `${row}:${at}:${text}`),
    );
    expect(markers).toEqual(file.markers ?? []);
    expect(table.notes.map(({ text }) => text)).toEqual(file.notes ?? []);
    expect(table.problems.list.map(({ row, code }) => `${row ?? 0}:${code}`)).toEqual(file.problems ?? []);
    for (const { what, done } of table.problems.list) expect(`${what} ${done}`).toMatch(/^\S.*\. \S.*\.$/s);
    for (const { reasons, confidence } of table.columns) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

test('there are at least 25 awkward files', () => {
  expect(bytes.length + shapes.length + cells.length).toBeGreaterThanOrEqual(25);
});

describe('a table that is open', () => {
  const faulty = new TextEncoder().encode('a,a\n1,2\n3\n');

  test('is read again from the start, with its problems told anew and not twice', async () => {
    const { table, rows } = await read(faulty);
    const first = structuredClone(table.problems);
    const again: Row[] = [];
    for await (const batch of table.batches()) again.push(...batch);
    expect(again).toEqual(rows);
    expect(table.problems).toEqual(first);
    expect(first.counts).toEqual({ 'same-title': 1, 'short-row': 1 });
  });

  test('says that a stream can be read only once', async () => {
    const { table } = await read(new Blob([`n\n${'1\n'.repeat(200_000)}`]).stream());
    expect(table.lookedAt.whole).toBe(false);
    await expect(table.batches().next()).rejects.toThrow('only once');
  });

  test('is read as somebody says who knows better', async () => {
    const file = new TextEncoder().encode('title;x\n1;2\n3;4\n');
    const { table, rows } = await read(file, { delimiter: ',', layout: { preamble: 1, headers: 0 } });
    expect(table.columns.map(({ name }) => name)).toEqual(['column_1']);
    expect(rows.map(({ values }) => values)).toEqual([['1;2'], ['3;4']]);
  });

  test('tells of every problem, and keeps as many as it may', async () => {
    const told: string[] = [];
    const file = new TextEncoder().encode(`a,b\n1,2\n${'1\n'.repeat(50)}`);
    const { table } = await read(file, { keep: 10, onProblem: ({ code }) => told.push(code) });
    expect(table.problems.list.length).toBe(10);
    expect([told.length, table.problems.total]).toEqual([50, 50]);
  });

  test('gives every column a safe name of its own', async () => {
    const hostile = [
      '__proto__',
      'constructor',
      'A b',
      'a-B',
      'a/b',
      'a_b_2',
      '2026',
      '£ %',
      'Straße',
      'x'.repeat(5_000),
    ];
    const { table } = await read(new TextEncoder().encode(`${hostile.join(',')}\n${hostile.map(() => 1).join(',')}\n`));
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(hostile.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
    expect(names.slice(0, 3)).toEqual(['column_proto', 'column_constructor', 'a_b']);
  });
});
