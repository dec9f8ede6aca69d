// What arrives where a form was expected.
import fc from 'fast-check';
import { escaped, type Pair, type Sent, WAYS } from './ways.ts';

/** What people, programs and those who mean harm put into a field: bytes, since not all of it is text. */
const bytes: fc.Arbitrary<Buffer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        ...[
          '',
          ' ',
          '0',
          '-1',
          '31',
          '1e309',
          'NaN',
          '99999999999999999999',
          'yes',
          'no',
          'true',
          'null',
          '[object Object]',
        ],
        ...[
          '\0',
          'a\0b',
          '\r\nset-cookie: a=b',
          '<script>alert(1)</script>',
          '{{7*7}}',
          "'; drop table cases; --",
          '../../etc/passwd',
        ],
        ...[
          '\u202Egnp.exe',
          '🧑🏾‍🦽'.repeat(50),
          'ﷺ'.repeat(300),
          'e\u0301'.repeat(400),
          '\u{10FFFF}',
          '\uFEFF',
          '2026-02-30',
          '07700 900123',
        ],
        ...[
          '{"status":"closed"}',
          '__proto__',
          'constructor',
          'WM-0000-0000',
          'x@example.org',
          '%',
          '%zz',
          '+44',
          '\t\n'.repeat(40),
        ],
      )
      .map((text) => Buffer.from(text)),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => Buffer.from(text)) },
  // Broken UTF-8: a lone byte, an overlong slash, a lone surrogate, UTF-16 with its mark.
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('ff', 'c0af', 'eda080', 'f09f98', 'fffe41004200', 'feff00410042')
      .map((hex) => Buffer.from(hex, 'hex')),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((raw) => Buffer.from(raw)) },
  { weight: 1, arbitrary: fc.constantFrom(5_000, 25_000, 300_000).map((size) => Buffer.alloc(size, 'x')) },
);

/** Names of a form as they are, and as other frameworks would nest them. */
const nameFrom = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...names)
        .chain((name) => fc.constantFrom(`${name}[]`, `${name}[a][b]`, `${name}.`, `.${name}`, name.toUpperCase())),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '__proto__',
        '__proto__[polluted]',
        'constructor.prototype.polluted',
        'a[b][c]',
        '',
        '\0',
        'toString',
        'é',
      ),
    },
  );

const pairsFrom = (names: readonly string[]): fc.Arbitrary<Pair[]> =>
  fc.array(fc.tuple(nameFrom(names), bytes), { maxLength: 8 });

/** A body whose fields have these names; `fixed` ones are right, and stand first. */
export const sentWith = (names: readonly string[], fixed: Readonly<Record<string, string>>): fc.Arbitrary<Sent> =>
  fc
    .tuple(
      pairsFrom(names),
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...WAYS.slice(0, 3)) },
        { weight: 1, arbitrary: fc.constantFrom(...WAYS) },
      ),
    )
    .map(([pairs, way]) =>
      way([...Object.entries(fixed).map(([name, value]): Pair => [name, Buffer.from(value)]), ...pairs]),
    );

/** A piece of an address, escaped so that a server takes it; not all of it is UTF-8. */
export const piece: fc.Arbitrary<string> = bytes.filter((raw) => raw.length < 2_000).map(escaped);
