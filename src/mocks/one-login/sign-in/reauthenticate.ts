// `prompt=login` with an `id_token_hint`: the person whom the hint names must sign in again
// (AuthenticationAuthorizationService.getReauthIdToken). Only request objects can ask for it.
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import type { Ask } from '../ask.ts';
import { invalidRequest, type OAuthError } from '../authorize/fault.ts';
import type { Client } from '../state/client.ts';
import { tokenKeys } from '../state/signing.ts';
import { subjectFor } from '../state/subject.ts';
import type { AuthorizeRequest, Subject, Tenant } from '../state/tenant.ts';

/** The hint of a request that asks somebody to sign in again. */
const hintOf = ({ prompt, idTokenHint }: AuthorizeRequest): string | undefined =>
  prompt.includes('login') ? idTokenHint : undefined;

/** Why the hint is not to be believed; undefined when it is, or when nobody is asked to sign in again. */
export async function hintFault(request: AuthorizeRequest, { tenant, checks }: Ask): Promise<OAuthError | undefined> {
  const hint = hintOf(request);
  if (hint === undefined) return undefined;
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'sessions');
  if (
    !must('The provider signed id_token_hint', await signedHere(hint, tenant), 'It is not by an ES256 key in the JWKS.')
  )
    return invalidRequest('Unable to validate id_token_hint');
  const audience = [decodeJwt(hint).aud].flat()[0];
  return must('id_token_hint was given to this client', audience === request.clientId, `Its aud is ${audience}.`)
    ? undefined
    : invalidRequest('Invalid id_token_hint for client');
}

/** True when somebody was asked to sign in again, and another did. */
export function isSomebodyElse(request: AuthorizeRequest, subject: Subject, { tenant }: Ask): boolean {
  const hint = hintOf(request);
  if (hint === undefined) return false;
  const client = tenant.clients.get(request.clientId) as Client;
  return decodeJwt(hint).sub !== subjectFor(subject, client, request.redirectUri, tenant.salt);
}

/** The real provider looks for EC keys alone here, so that a client with RS256 ID tokens cannot ask for this. */
async function signedHere(token: string, tenant: Tenant): Promise<boolean> {
  try {
    const { kid } = decodeProtectedHeader(token);
    const key = tokenKeys(tenant).published.find((one) => one.kid === kid);
    if (!key) return false;
    await compactVerify(token, key.publicKey, { algorithms: ['ES256'] });
    decodeJwt(token);
    return true;
  } catch {
    return false;
  }
}
