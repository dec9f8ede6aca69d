// What publishers write where a value should be. The letters in square brackets are those of the Government Analysis Function,
// “Symbols in tables” (analysisfunction.civilservice.gov.uk), as it stood in 2024.
const MEANINGS: Record<string, string> = {
  '[c]': 'confidential',
  '[x]': 'not available',
  '[z]': 'not applicable',
  '[low]': 'a number that rounds to nought but is not nought',
  '[e]': 'estimated',
  '[b]': 'a break in the series',
  '[p]': 'provisional',
  '[r]': 'revised',
  '[u]': 'of low reliability',
  '[w]': 'none recorded in the survey',
  '..': 'not reported or not available',
  ':': 'not available',
  '-': 'not applicable or not available; not nought',
  '*': 'suppressed',
  'n/a': 'not applicable or not available',
};

const ALWAYS =
  /^(?:\[[a-z]{1,4}\]|\.{2,3}|…|[-–—]{1,3}|\*{1,3}|:|n\/a|n\.a\.?|#(?:n\/a|div\/0!|value!|ref!|name\?|null!|num!))$/i;
const AMONG_TYPED =
  /^(?:[<≤]\s?=?\s?\d{1,6}%?|(?:fewer|less) than \d{1,6}|under \d{1,6}|[cxzpreu]|na|null|nan|none|nil|\.|\?+|#|~|†|‡|suppressed|confidential|withheld|redacted|missing|unknown|not (?:known|available|applicable|recorded|reported|stated)|no data|tbc|tba)$/i;

/** Stands for no value wherever it stands, even in a column of text: `[c]`, `..`, `-`, `*`, `:`, `n/a`, `#N/A`. */
export function isMarker(text: string): boolean {
  return text.length <= 8 && ALWAYS.test(text);
}

/** Stands for no value in a column of numbers, dates or yes and no; in one of text it may be a value: `<5`, `NA`, `unknown`. */
export function isMarkerAmongTyped(text: string): boolean {
  return text.length <= 20 && (ALWAYS.test(text) || AMONG_TYPED.test(text));
}

/** A number with a mark after it, `1,234 [e]`, `56*` or `12†`: both parts, or `undefined` when there is no mark. */
export function flagged(text: string): { number: string; flag: string } | undefined {
  const match = text.length <= 40 ? /^(.*\d%?)\s?(\[[a-z]{1,4}\]|\*{1,2}|†|‡)$/i.exec(text) : null;
  return match ? { number: match[1] as string, flag: match[2] as string } : undefined;
}

/** What a marker means, in words; a bound such as `<5` is said as what it is. */
export function meaningOf(marker: string): string {
  if (/^[<≤]|than|^under/i.test(marker)) return 'too small a number to be shown, suppressed';
  return MEANINGS[marker.toLowerCase()] ?? 'no value; the file may say why in its notes';
}
