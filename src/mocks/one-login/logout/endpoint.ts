// GET /logout (LogoutRequest.java, LogoutService.java): ends the browser's session, tells every client of it, and sends
// the browser on.
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import type { Ask } from '../ask.ts';
import type { OAuthError } from '../authorize/fault.ts';
import { withAnswer } from '../authorize/fault.ts';
import { tooLong } from '../firewall.ts';
import { redirect } from '../http.ts';
import { endedCookies, sessionOf } from '../sign-in/cookies.ts';
import { type Client, mayReturnTo } from '../state/client.ts';
import { tokenKeys } from '../state/signing.ts';
import type { Tenant } from '../state/tenant.ts';
import { endSession } from './end.ts';

/** The longest query that the real one's firewall lets through, in characters. */
const LONGEST_QUERY = 2_048;

interface Hint {
  clientId: string | undefined;
  sub: string | undefined;
}

/** Where the browser goes, or the error shown there. */
type Way = { to: string } | { error: OAuthError } | undefined;

/** Answers /logout. */
export async function logout(ask: Ask): Promise<Response> {
  const { tenant, query, checks, addresses } = ask;
  const long = tooLong(ask, LONGEST_QUERY);
  if (long) return long;
  const state = query.get('state') ?? undefined;
  const hint = await readHint(query.get('id_token_hint') ?? undefined, tenant, ask);
  const way = 'error' in hint ? hint : onwards(hint, ask);
  const found = sessionOf(ask);
  if (found) endSession(found, ask);
  else
    checks.warn('No session ended: this browser has none here. Send the browser itself to /logout, with its cookies.');
  const signedOut = `${addresses.browser}/signed-out`;
  const location =
    way === undefined
      ? signedOut
      : 'to' in way
        ? way.to
        : withAnswer(signedOut, { error_code: way.error.error, error_description: way.error.description });
  return redirect(state === undefined ? location : withAnswer(location, { state }), endedCookies(ask));
}

/** What the ID token says, once its signature is checked; an expired one will do. Nothing, when there is none. */
async function readHint(
  token: string | undefined,
  tenant: Tenant,
  { checks }: Ask,
): Promise<Hint | { error: OAuthError }> {
  if (token === undefined) return { clientId: undefined, sub: undefined };
  const signed = await signedHere(token, tenant);
  if (
    !checks.must(
      'The provider signed id_token_hint',
      signed,
      'Its signature is not by a key in the JWKS: send the ID token as it came.',
      'logout',
    )
  )
    return { error: { error: 'invalid_request', description: 'unable to validate id_token_hint' } };
  const { aud, sub } = decodeJwt(token);
  return { clientId: [aud].flat()[0], sub };
}

async function signedHere(token: string, tenant: Tenant): Promise<boolean> {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const keys = tokenKeys(tenant).published.filter((key) => key.alg === alg);
    const key = keys.find((one) => one.kid === kid) ?? keys[0];
    if (!key) return false;
    await compactVerify(token, key.publicKey, { algorithms: [key.alg] });
    decodeJwt(token);
    return true;
  } catch {
    return false;
  }
}

function onwards({ clientId, sub }: Hint, { tenant, query, checks, addresses }: Ask): Way {
  if (clientId === undefined || sub === undefined) return undefined;
  checks.client = clientId;
  const client = tenant.clients.get(clientId);
  if (!checks.must('Its client is registered', client !== undefined, `There is no client ${clientId}.`, 'logout'))
    return { error: { error: 'unauthorized_client', description: 'client not found' } };
  const to = query.get('post_logout_redirect_uri');
  if (to === null) return undefined;
  const { postLogoutRedirectUrls } = client as Client;
  const allowed = mayReturnTo(to, postLogoutRedirectUrls, client as Client, new URL(addresses.browser).host);
  if (
    !checks.must(
      'post_logout_redirect_uri is one the client registered',
      allowed,
      `It is ${to} but must be one of ${postLogoutRedirectUrls.join(', ') || 'none: none is registered'}.`,
      'logout',
    )
  )
    return {
      error: { error: 'invalid_request', description: 'client registry does not contain post_logout_redirect_uri' },
    };
  if (!checks.must('post_logout_redirect_uri is an address', URL.canParse(to), `${to} is none.`, 'logout'))
    return { error: { error: 'invalid_request', description: 'invalid post logout redirect URI' } };
  return { to };
}
