// The tokens of an exchange, opened without being verified: what a person needs to see is what was sent, right or wrong.
// Whatever comes in may be hostile: nothing here throws, and nothing takes longer than its input deserves.
import type { Exchange } from './exchange.ts';
import { shallow } from './json.ts';
import { apart, utc } from './times.ts';
import { whereTokensAre } from './whereTokensAre.ts';

/** A part of a token that is a JSON object. */
type Part = Record<string, unknown>;

export interface Token {
  /** Each place it was found: “request parameter client_assertion”. */
  found: string[];
  /** As it came. */
  text: string;
  /** Undefined when it cannot be read; `problem` then says why. */
  header: Part | undefined;
  claims: Part | undefined;
  /** The claims that are times, in the order exp, iat, nbf, auth_time. */
  times: { claim: string; reading: string }[];
  /** What keeps this from being a whole signed token, in plain English. */
  problem: string | undefined;
}

/** The most tokens shown of one exchange; a real one has three at most. */
const MOST_TOKENS = 12;
/** The longest token opened, in characters. */
const LONGEST_TOKEN = 65_536;
const TIMES = ['exp', 'iat', 'nbf', 'auth_time'];

/** Every token in an exchange, in the order of request, then answer; the same token in two places is one. */
export function tokensIn(exchange: Exchange): Token[] {
  const places = new Map<string, Set<string>>();
  for (const { where, text } of whereTokensAre(exchange)) {
    if (!places.has(text) && places.size === MOST_TOKENS) continue;
    places.set(text, (places.get(text) ?? new Set()).add(where));
  }
  return [...places].map(([text, found]) => ({ found: [...found], text, ...open(text, exchange.at / 1_000) }));
}

function open(text: string, at: number): Pick<Token, 'header' | 'claims' | 'times' | 'problem'> {
  const nothing = { header: undefined, claims: undefined, times: [] };
  if (text.length > LONGEST_TOKEN) return { ...nothing, problem: `It is ${text.length} characters long: not opened.` };
  const parts = text.split('.', 6);
  const header = readPart(parts[0]);
  const claims = readPart(parts[1]);
  const times = TIMES.filter((claim) => claims && Object.hasOwn(claims, claim)).map((claim) => ({
    claim,
    reading: readTime(claims?.[claim], at),
  }));
  return { header, claims, times, problem: problemOf(parts, header, claims) };
}

function problemOf(parts: string[], header: Part | undefined, claims: Part | undefined): string | undefined {
  if (parts.length === 5) return 'It has five parts: it is encrypted, and GOV.UK One Login takes only signed tokens.';
  if (parts.length !== 3) return `It has ${parts.length === 1 ? 'one part' : `${parts.length} parts`}, not three.`;
  if (!header) return 'Its first part, the header, is not a JSON object in base64url.';
  if (!claims) return 'Its second part, the claims, is not a JSON object in base64url.';
  if (parts[2] === '') return 'Its third part, the signature, is empty.';
  return undefined;
}

function readPart(part: string | undefined): Part | undefined {
  if (!part || !/^[\w-]+$/.test(part)) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
    return isObject(value) ? (shallow(value) as Part) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A time claim (seconds since 1970, RFC 7519 §2) as a person reads it, set against the provider's clock. */
function readTime(value: unknown, at: number): string {
  if (typeof value !== 'number') return 'is not a number of seconds';
  const instant = utc(value * 1_000);
  // A hundred thousand million seconds is the year 5138; as milliseconds it is 1973.
  if (value > 1e11 && utc(value)) return `looks like milliseconds (${utc(value)}); seconds are wanted`;
  return instant ? `${instant}, ${apart(value, at)} this request` : 'is no date';
}
