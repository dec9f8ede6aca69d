// How a form is written, as it should be and otherwise.

/** A body with what is said of it. */
export interface Sent {
  headers: Record<string, string>;
  body: Buffer | undefined;
}

/** A field of a form. */
export type Pair = [name: string, value: Buffer];

/** Every byte as a form writes it. */
export const escaped = (raw: Buffer): string => raw.toString('hex').replaceAll(/../g, '%$&');

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
export const WAYS: readonly ((pairs: readonly Pair[]) => Sent)[] = [
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
