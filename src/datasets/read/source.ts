/** Where bytes come from. All but the streams can be read twice, which lets every value have a say in the types. */
export type Source =
  | Blob
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | (() => AsyncIterable<Uint8Array>);

/** Pieces no larger than this, so that memory does not depend on whoever cut them. */
const PIECE = 256 * 1024;

/** Bytes that can be begun `again`, or only once. */
export interface Bytes {
  again: boolean;
  pieces: () => AsyncGenerator<Uint8Array>;
}

/** Makes one thing of every kind of source, in the browser and on the server. */
export function bytesOf(source: Source): Bytes {
  if (source instanceof Uint8Array) return { again: true, pieces: () => cut([source]) };
  if (typeof source === 'function') return { again: true, pieces: () => cut(source()) };
  if (source instanceof Blob) return { again: true, pieces: () => cut(read(source.stream())) };
  if (source instanceof ReadableStream) return { again: false, pieces: () => cut(read(source)) };
  return { again: false, pieces: () => cut(source) };
}

// Not every browser can walk a stream with `for await`.
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* cut(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
}

/**
 * Takes the first `wanted` bytes for a look, and gives them back with a way to read everything from the start: again, or, when
 * the source can be read only once, from what was kept and then the rest.
 */
export async function begin(
  bytes: Bytes,
  wanted: number,
): Promise<{ sample: Uint8Array; whole: boolean; all: () => AsyncGenerator<Uint8Array> }> {
  const pieces = bytes.pieces();
  const kept: Uint8Array[] = [];
  let [length, whole] = [0, false];
  while (length < wanted && !whole) {
    const { done, value } = await pieces.next();
    if (done) whole = true;
    else {
      kept.push(value);
      length += value.length;
    }
  }
  const sample = joined(kept);
  if (bytes.again) {
    await pieces.return(undefined);
    return { sample, whole, all: bytes.pieces };
  }
  let read = false;
  async function* rest(): AsyncGenerator<Uint8Array> {
    if (read) throw new Error('This stream can be read only once. Give a Blob or a function to read it again.');
    read = true;
    yield sample;
    yield* pieces;
  }
  return { sample, whole, all: rest };
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
