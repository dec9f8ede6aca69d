/**
 * The value of a cookie in a `Cookie` header of any length and make, or `undefined`. When the name is there with two
 * values, one of them was planted (by another path, host or port), and nothing says which: neither is believed.
 */
export function readCookie(header: string, name: string): string | undefined {
  const values = new Set<string>();
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals >= 0 && trim(pair.slice(0, equals)) === name) values.add(trim(pair.slice(equals + 1)));
  }
  return values.size === 1 ? [...values][0] : undefined;
}

/**
 * Removes spaces and tabs, no more. `String.trim` also takes U+0085 and U+00A0, which a browser counts as part of a name:
 * with them in front, any page on a neighbouring host can plant a cookie that would then read as `__Host-…`.
 */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
