/** No letter or figure that is taken for another on a bad line or a cracked screen. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** Eight bytes as eight letters and figures that can be said on the telephone, such as `7F3K-9QXA`. */
export function sayable(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, 8), (byte) => LETTERS[byte % LETTERS.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
