import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOneByte, inUtf16, utf8 } from './awkward/kinds.ts';
import { textOf } from './decode.ts';
import type { Encoding } from './types.ts';

async function* cut(bytes: Uint8Array, at: readonly number[]) {
  let from = 0;
  for (const size of at) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

async function decoded(bytes: Uint8Array, encoding: Encoding, at: readonly number[]): Promise<string> {
  let text = '';
  const into: string[] = [];
  for await (const piece of textOf(cut(bytes, at), encoding, (name) => into.push(name))) text += piece;
  return text + into.join();
}

const words = fc
  .array(fc.constantFrom('Café', 'Zoë’s', '£5', ',', '\r\n', '\r', '\n', 'a', '"'), { maxLength: 30 })
  .map((all) => all.join(''));
const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 200 });

test.each<[Encoding, (text: string) => Uint8Array]>([
  ['utf-8', (text) => utf8(`\uFEFF${text}`)],
  ['utf-8', utf8],
  ['utf-16le', (text) => inUtf16(text, true, true)],
  ['utf-16be', (text) => inUtf16(text, false, false)],
  ['windows-1252', (text) => inOneByte(text, 'windows-1252')],
  ['macintosh', (text) => inOneByte(text, 'macintosh')],
])('%s is the same text however the bytes are cut, with LF for every line ending', async (encoding, encode) => {
  await fc.assert(
    fc.asyncProperty(words, sizes, async (text, at) => {
      expect(await decoded(encode(text), encoding, at)).toBe(text.replace(/\r\n?/g, '\n'));
    }),
  );
});

test('characters of four bytes come through whole', async () => {
  expect(await decoded(utf8('a😀b'), 'utf-8', [1, 1, 1, 1, 1])).toBe('a😀b');
});

test('a line that is not UTF-8 is read as Windows-1252, which is told once', async () => {
  const bytes = new Uint8Array([...utf8('Café\n'), ...inOneByte('Café\nWren’s\n', 'windows-1252'), ...utf8('Zoë\n')]);
  expect(await decoded(bytes, 'utf-8', [])).toBe('Café\nCafé\nWren’s\nZoë\nWindows-1252');
});
