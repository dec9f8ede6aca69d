// What the real provider's library demands of the form of each parameter (Nimbus AuthenticationRequest.parse).
import { decodeProtectedHeader } from 'jose';
import { areLanguageTags } from './languages.ts';
import { filled, integer, spaced } from './words.ts';

const PROMPTS = ['none', 'login', 'consent', 'select_account', 'create'];
const DISPLAYS = ['page', 'popup', 'touch', 'wap'];
const RESPONSE_TYPES = ['code', 'token', 'id_token'];
const PROHIBITED_SCHEMES = /^(data|javascript|vbscript):/i;
const RESERVED = ['code', 'state', 'response'];

/** True for an address a browser may be sent back to: no fragment, no scheme that runs, no answer in it already. */
export function isLegalRedirect(address: string): boolean {
  // A relative address is legal here; it is no client's, and found out by that.
  const base = 'http://localhost';
  if (/[\s"<>\\^`{|}#]/.test(address) || PROHIBITED_SCHEMES.test(address) || !URL.canParse(address, base)) return false;
  const { searchParams } = new URL(address, base);
  return !RESERVED.some((name) => searchParams.has(name));
}

/** True for a `response_type` of the implicit and hybrid flows, whose errors go into the fragment. */
export const impliesFragment = (responseType: string | undefined): boolean =>
  spaced(responseType).some((type) => type === 'token' || type === 'id_token');

/** The members `userinfo` and `id_token` of a claims request are objects, where there are any. */
export function isClaimsRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { userinfo = null, id_token = null } = value;
  return [userinfo, id_token].every((member) => member === null || isObject(member));
}

/** A prompt that the library knows, and that does not contradict itself. */
export const isPrompt = (prompts: readonly string[]): boolean =>
  prompts.every((prompt) => PROMPTS.includes(prompt)) && !(prompts.includes('none') && prompts.length > 1);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first thing wrong with the form of the request, in plain English; undefined when all is well. */
export function formFault(parameters: Readonly<Record<string, string>>, hasRequestObject: boolean): string | undefined {
  const get = (name: string) => filled(parameters, name);
  const scopes = get('scope');
  return (
    (hasRequestObject && get('request_uri') ? 'request and request_uri cannot both be there' : undefined) ??
    promptFault(get('prompt')) ??
    (scopes === undefined && !hasRequestObject ? 'scope is missing: it must include openid' : undefined) ??
    responseTypeFault(get('response_type'), hasRequestObject, get('nonce') !== undefined) ??
    (scopes !== undefined && !spaced(scopes).includes('openid') ? 'scope must include openid' : undefined) ??
    lesserFault(get) ??
    claimsFormFault(get('claims'))
  );
}

function promptFault(prompt: string | undefined): string | undefined {
  return isPrompt(spaced(prompt)) ? undefined : `prompt cannot be ${prompt}`;
}

function responseTypeFault(
  given: string | undefined,
  hasRequestObject: boolean,
  hasNonce: boolean,
): string | undefined {
  // With a request object it may be missing here: a later rule asks for it.
  if (given === undefined) return hasRequestObject ? undefined : 'response_type is missing: it must be code';
  const types = spaced(given);
  const unknown = types.find((type) => !RESPONSE_TYPES.includes(type));
  if (unknown) return `response_type ${unknown} is not known: it must be code`;
  if (types.length === 1 && types[0] === 'token') return 'response_type cannot be token alone: it must be code';
  const bare = types.includes('id_token') && !hasNonce && !hasRequestObject;
  return bare ? 'nonce is missing, which response_type id_token needs' : undefined;
}

/** Parameters that hardly anybody sends; the library reads them all the same. */
function lesserFault(get: (name: string) => string | undefined): string | undefined {
  const [display, maxAge, locales, hint] = [get('display'), get('max_age'), get('ui_locales'), get('id_token_hint')];
  if (display !== undefined && !DISPLAYS.includes(display)) return `display ${display} is not known`;
  if (maxAge !== undefined && integer(maxAge) === undefined)
    return `max_age ${maxAge} is not a whole number of seconds`;
  if (locales !== undefined && !areLanguageTags(locales)) return `ui_locales ${locales} are no language tags`;
  return hint !== undefined && !isJwt(hint) ? 'id_token_hint is no JWT' : undefined;
}

function isJwt(text: string): boolean {
  try {
    return Boolean(decodeProtectedHeader(text).alg) && /^[^.]+(\.[^.]*){2}$/.test(text);
  } catch {
    return false;
  }
}

function claimsFormFault(claims: string | undefined): string | undefined {
  if (claims === undefined) return undefined;
  try {
    return isClaimsRequest(JSON.parse(claims)) ? undefined : 'claims must be a JSON object, and userinfo in it another';
  } catch {
    return 'claims must be a JSON object';
  }
}
