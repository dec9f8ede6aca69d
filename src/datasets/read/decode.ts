import { isUtf8 } from './encoding.ts';
import { singleByte } from './singleByte.ts';
import type { Encoding } from './types.ts';

/**
 * Bytes as text, piece by piece, every line ending (CR LF, CR, LF, or a mixture) given as LF, the byte order mark left out.
 * Where UTF-8 stops being UTF-8, which happens when files have been put together, the lines that are not are read in the
 * single-byte encoding they look like, and `mixed` is told once with its name.
 */
export async function* textOf(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  mixed: (into: string) => void,
): AsyncGenerator<string> {
  let heldCr = false;
  let first = true;
  for await (const decoded of encoding === 'utf-8' ? utf8(pieces, mixed) : plain(pieces, encoding)) {
    let text: string = heldCr ? `\r${decoded}` : decoded;
    if (first && text !== '') {
      first = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    // The LF of a CR LF may be in the next piece.
    heldCr = text.endsWith('\r');
    if (heldCr) text = text.slice(0, -1);
    yield text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  }
  if (heldCr) yield '\n';
}

async function* plain(pieces: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function* utf8(pieces: AsyncIterable<Uint8Array>, mixed: (into: string) => void): AsyncGenerator<string> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let other: TextDecoder | undefined;
  const decode = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes);
    } catch {
      if (!other) {
        const { encoding } = singleByte(bytes);
        other = new TextDecoder(encoding);
        mixed(encoding === 'macintosh' ? 'MacRoman' : 'Windows-1252');
      }
      return byLine(bytes, strict, other);
    }
  };
  let kept = new Uint8Array(0);
  for await (const piece of pieces) {
    const bytes = new Uint8Array(kept.length + piece.length);
    bytes.set(kept);
    bytes.set(piece, kept.length);
    const end = bytes.length - unfinished(bytes);
    kept = bytes.slice(end);
    yield decode(bytes.subarray(0, end));
  }
  if (kept.length > 0) yield decode(kept);
}

/** How many bytes at the end begin a character that the next piece ends: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function byLine(bytes: Uint8Array, strict: TextDecoder, other: TextDecoder): string {
  let [text, from] = ['', 0];
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    const last = line.length === 0 || !isUtf8(line) || unfinished(line) > 0;
    text += (last ? other : strict).decode(line);
    from += line.length;
  }
  return text;
}
