import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openCsv } from './index.ts';

const MEBIBYTE = 1024 * 1024;

/** Rows of a table of any size, made while they are read; with a fault in every one, the worst for memory. */
function* pieces(size: number, encoder = new TextEncoder()): Generator<Uint8Array> {
  yield encoder.encode('id,ward,note,cost,when\n');
  for (let [written, row] = [0, 0]; written < size; ) {
    let text = '';
    for (let i = 0; i < 500; i += 1, row += 1)
      text += `${row},Ward ${row % 69}, "a note, with a comma, number ${row * 7}" ,"£${row % 1000},000",${(row % 28) + 1}/11/2026\n`;
    const bytes = encoder.encode(text);
    written += bytes.length;
    yield bytes;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('memory does not grow with the file, read twice over or as a stream, even with a fault in every row', {
  timeout: 120_000,
}, async () => {
  async function* source() {
    yield* pieces(30 * MEBIBYTE);
  }
  for (const make of [() => source, () => source()]) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const opened = await openCsv(make());
    if (!opened.ok) throw new Error(opened.why);
    let [rows, most, last] = [0, 0, 0];
    for await (const batch of opened.table.batches()) {
      rows += batch.length;
      last += 1;
      if (last % 100 !== 0) continue;
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(rows).toBeGreaterThan(300_000);
    expect(opened.table.problems.total).toBeGreaterThan(rows / 2);
    expect(opened.table.problems.list.length).toBe(1_000);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(16 * MEBIBYTE);
  }
});

test('nothing here is only for Node: the same code runs in the browser', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const wrong = files.filter((name) =>
    /'node:|\bBuffer\b|\bprocess\.|from '#/.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});
