// Where in an exchange tokens may stand, whether or not what stands there is one.
import type { Exchange } from './exchange.ts';

/** A text that is, or ought to be, a token, and the place it stands. */
export interface Place {
  where: string;
  text: string;
}

/** Names under which a token is always meant, so that one which is no token at all is shown too. */
const TOKEN_NAMES = ['request', 'client_assertion', 'id_token', 'id_token_hint', 'access_token', 'logout_token'];
/** The longest body searched, in characters, and how deep. */
const LONGEST_BODY = 262_144;
const DEEPEST = 8;

/** Every place in an exchange with a token, or with something else where a token ought to be. */
export function whereTokensAre({ request, response }: Exchange): Place[] {
  return [
    ...request.parameters.map(([name, text]) => ({ name, where: `request parameter ${name}`, text })),
    ...inBody(request.body, 'request parameter'),
    ...bearer(request.headers),
    ...inAddress(response.headers.location, 'redirect parameter'),
    ...inBody(response.body, 'answer’s'),
  ].filter(({ name, text }) => text !== '' && (TOKEN_NAMES.includes(name) || looksLikeToken(text)));
}

interface Named extends Place {
  /** The parameter or member that holds it. */
  name: string;
}

/** Two parts or more, the first of which begins as `{"` does in base64url. */
const looksLikeToken = (text: string): boolean => /^eyJ[\w-]*\.[\w-]*(\.|$)/.test(text);

function bearer(headers: Record<string, string>): Named[] {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const text = /^bearer +(\S+)$/i.exec(value ?? '')?.[1] ?? '';
  return [{ name: 'access_token', where: 'authorization header', text }];
}

function inAddress(address: string | undefined, kind: string): Named[] {
  const [beforeHash = '', fragment = ''] = (address ?? '').split('#', 2);
  const query = beforeHash.slice(beforeHash.indexOf('?') + 1);
  return [query, fragment].flatMap((text) => inForm(text, kind));
}

function inBody(body: string | undefined, kind: string): Named[] {
  if (!body || body.length > LONGEST_BODY) return [];
  try {
    return inJson(JSON.parse(body), kind, '', DEEPEST);
  } catch {
    return inForm(body, kind);
  }
}

const inForm = (text: string, kind: string): Named[] =>
  [...new URLSearchParams(text)].map(([name, value]) => ({ name, where: `${kind} ${name}`, text: value }));

function inJson(value: unknown, kind: string, name: string, depth: number): Named[] {
  if (typeof value === 'string') return [{ name, where: `${kind} ${shortName(name) || 'body'}`, text: value }];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, one]) => inJson(one, kind, Array.isArray(value) ? name : key, depth - 1));
}

/** `https://vocab.account.gov.uk/v1/coreIdentityJWT` is known to everybody by its last part. */
const shortName = (name: string): string => name.replace(/^https?:\/\/\S*\/(?=[^/]+$)/, '');
