// What arrives where a form was expected.
import fc from 'fast-check';

/** A body with what is said of it. */
export interface Sent {
  headers: Record<string, string>;
  body: Buffer | undefined;
}

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

/** Every byte as a form writes it. */
const escaped = (raw: Buffer): string => raw.toString('hex').replaceAll(/../g, '%$&');

type Pair = [name: string, value: Buffer];

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

const BOUNDARY = 'wm-boundary';

function multipart(pairs: readonly Pair[], files: number): Buffer {
  const parts = pairs.flatMap(([name, value], i) => {
    const file = i < files ? `; filename="${name.replaceAll(/["\r\n]/g, '')}.svg"\r\nContent-Type: image/svg+xml` : '';
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"${file}\r\n\r\n`;
    return [Buffer.from(head), value, Buffer.from('\r\n')];
  });
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const FORM = 'application/x-www-form-urlencoded';
const FORM_DATA = `multipart/form-data; boundary=${BOUNDARY}`;
const as = (type: string, body: Buffer): Sent => ({ headers: { 'content-type': type }, body });

/** How the pairs are written: as a form should be, as one nearly is, or as something else. */
const WAYS: readonly ((pairs: readonly Pair[]) => Sent)[] = [
  (pairs) => as(FORM, urlencoded(pairs, escaped)),
  (pairs) => as(FORM_DATA, multipart(pairs, 0)),
  (pairs) => as(FORM_DATA, multipart(pairs, 3)),
  // The bytes as they are, which breaks up what has a `&` or a `%` in it.
  (pairs) =>
    as(
      FORM,
      urlencoded(pairs, (raw) => raw),
    ),
  (pairs) => as(`${FORM}; charset=utf-16`, Buffer.from(urlencoded(pairs, escaped).toString(), 'utf16le')),
  (pairs) => as(FORM_DATA, multipart(pairs, 1).subarray(0, -9)),
  (pairs) => as('multipart/form-data', multipart(pairs, 0)),
  (pairs) => as(`${FORM_DATA}-other`, multipart(pairs, 0)),
  (pairs) =>
    as(
      'application/json',
      Buffer.from(JSON.stringify(Object.fromEntries(pairs.map(([name, raw]) => [name, raw.toString()])))),
    ),
  () => as('application/json', Buffer.from('{"a":'.repeat(20_000))),
  (pairs) => as('text/plain', urlencoded(pairs, escaped)),
  () => as('application/xml', Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')),
  (pairs) => as('application/octet-stream', Buffer.concat(pairs.map(([, raw]) => raw))),
  (pairs) => ({ headers: {}, body: urlencoded(pairs, escaped) }),
  (pairs) => ({ headers: { 'content-type': FORM, 'content-encoding': 'gzip' }, body: urlencoded(pairs, escaped) }),
  () => ({ headers: { 'content-type': FORM }, body: undefined }),
];

function urlencoded(pairs: readonly Pair[], write: (raw: Buffer) => string | Buffer): Buffer {
  return Buffer.concat(
    pairs.flatMap(([name, value], i) => [
      Buffer.from(`${i ? '&' : ''}${escaped(Buffer.from(name))}=`),
      Buffer.from(write(value) as Buffer),
    ]),
  );
}

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
