import { singleByte } from './singleByte.ts';
import type { Encoding } from './types.ts';

export interface Detected {
  encoding: Encoding;
  /** The file starts with a byte order mark, which says its encoding for certain. */
  bom: boolean;
  /** 0 to 1. */
  confidence: number;
  reason: string;
}

/** Finds the encoding from the first bytes: the mark if there is one, then the pattern of noughts, then what reads as words. */
export function detectEncoding(sample: Uint8Array, whole: boolean): Detected {
  const [a, b, c] = sample;
  const marked = (encoding: Encoding): Detected => ({
    encoding,
    bom: true,
    confidence: 1,
    reason: 'The file starts with a byte order mark.',
  });
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked('utf-8');
  if (a === 0xff && b === 0xfe) return marked('utf-16le');
  if (a === 0xfe && b === 0xff) return marked('utf-16be');
  const wide = utf16(sample);
  if (wide) {
    const reason = 'Every other byte is nought, as in UTF-16 without a mark.';
    return { encoding: wide, bom: false, confidence: 0.95, reason };
  }
  if (sample.every((byte) => byte < 0x80)) {
    const reason = whole ? 'Every character is ASCII.' : 'Every character at the start is ASCII.';
    return { encoding: 'utf-8', bom: false, confidence: whole ? 1 : 0.9, reason };
  }
  if (isUtf8(sample)) {
    const reason = 'The characters beyond ASCII are valid UTF-8, which hardly happens by chance.';
    return { encoding: 'utf-8', bom: false, confidence: 0.99, reason };
  }
  if (partlyUtf8(sample)) {
    const reason = 'Some characters beyond ASCII are valid UTF-8, which hardly happens by chance; others are not.';
    return { encoding: 'utf-8', bom: false, confidence: 0.8, reason };
  }
  return { bom: false, ...singleByte(sample) };
}

function utf16(sample: Uint8Array): Encoding | undefined {
  const pairs = Math.min(sample.length, 4096) >> 1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (sample[2 * i] === 0) even += 1;
    if (sample[2 * i + 1] === 0) odd += 1;
  }
  if (pairs < 2) return undefined;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

/** Whether a fair share of the characters beyond ASCII is UTF-8, as when files of two programs were put together. */
function partlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  const right = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return right > 0 && right >= wrong / 4;
}

/** Whether the bytes are UTF-8; the last character may be cut off. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
