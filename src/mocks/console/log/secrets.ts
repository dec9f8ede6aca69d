// What opens something is never shown: not in the log, nor in a command that somebody copies into a chat.

/** Headers that are secret as a whole. */
const HEADERS = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key|apikey)$/i;

/** Members of queries, forms and JSON that are. */
const NAMES =
  'key|api_key|apikey|access_token|id_token|id_token_hint|refresh_token|logout_token|token|client_secret|client_assertion|secret|password|code|code_verifier';
const IN_FORM = new RegExp(`((?:^|[?&#])(?:${NAMES})=)[^&#\\s]+`, 'gi');
const IN_JSON = new RegExp(`("(?:${NAMES})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'gi');

/** Stands in the place of a secret. */
const HIDDEN = '(hidden)';

/** A header's value as it may be shown: of `Bearer abc` the first word stays. */
export function headerWithout(name: string, value: string, instead = HIDDEN): string {
  if (!HEADERS.test(name)) return textWithout(value, instead);
  const scheme = /authorization$/i.test(name) ? /^(\w+) (?=\S)/.exec(value)?.[0] : undefined;
  return `${scheme ?? ''}${instead}`;
}

/** An address or a body as it may be shown. */
export const textWithout = (text: string, instead = HIDDEN): string =>
  text.replace(IN_FORM, (_, before) => before + instead).replace(IN_JSON, (_, before) => before + instead);

/** A path for everybody: no values of the query, and no part that may be what somebody typed. */
export function pathForAll(whole: string): string {
  const [, path = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(whole) ?? [];
  const parts = path.split('/').map((part) => (/^(v\d+|[a-z_.-]*)$/.test(part) ? part : '…'));
  // Without a value, it may be the name that somebody typed.
  const pairs = query.split('&').filter(Boolean);
  const names = pairs.map((pair) => (pair.includes('=') ? `${pair.split('=', 1)[0]}=…` : '…'));
  return parts.join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}
