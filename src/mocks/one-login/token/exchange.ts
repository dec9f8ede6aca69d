// From code to grant (TokenHandler.java): the code is good once, for five minutes, for the client it was given to.
import { createHash } from 'node:crypto';
import type { Checks } from '../inspector/checks.ts';
import type { SectionKey } from '../inspector/docs.ts';
import type { Client } from '../state/client.ts';
import type { Grant, Tenant } from '../state/tenant.ts';
import { type Form, INVALID_GRANT, type TokenFault, tokenFault } from './parse.ts';

const PKCE_FAILED = tokenFault({ error: 'invalid_grant', description: 'PKCE code verification failed' });

/** RFC 7636 §4.1. */
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/** Why the verifier does not answer the challenge; undefined when it does, or when neither is there. */
function pkceCause(challenge: string | undefined, verifier: string | undefined): string | undefined {
  if (challenge === undefined)
    return verifier === undefined
      ? undefined
      : 'code_verifier came, but the authorization request had no code_challenge';
  if (verifier === undefined) return 'the authorization request had a code_challenge, but code_verifier is missing';
  if (!VERIFIER.test(verifier)) return 'code_verifier must have 43 to 128 letters, digits and . _ ~ -';
  const computed = createHash('sha256').update(verifier).digest('base64url');
  return computed === challenge ? undefined : 'the SHA-256 of code_verifier is not the code_challenge';
}

/** What the code stands for, or how it is refused. The code is used up whoever shows it. */
export function redeem(form: Form, client: Client, tenant: Tenant, now: number, checks: Checks): Grant | TokenFault {
  const must = (what: string, ok: boolean, cause: string, docs: SectionKey = 'tokenRequest') =>
    checks.must(what, ok, cause, docs);
  const code = form.code as string;
  const grant = tenant.codes.get(code);
  tenant.codes.delete(code);
  if (
    !must(
      'The code is known, and was not used before',
      grant !== undefined,
      'This code was never given out, or was used already: each is good once.',
    )
  )
    return INVALID_GRANT;
  const known = grant as Grant;
  if (
    !must(
      'The code was given to this client',
      known.clientId === undefined || known.clientId === client.clientId,
      'It was given to another client.',
    )
  )
    return INVALID_GRANT;
  if (
    !must(
      'The code is not older than five minutes',
      known.expiresAt > now,
      'It has expired: a code is good for 300 seconds.',
    )
  )
    return INVALID_GRANT;
  if (
    !must(
      'redirect_uri is the one of the authorization request',
      form.redirect_uri === known.redirectUri,
      `redirect_uri is ${form.redirect_uri} but must be ${known.redirectUri}.`,
    )
  )
    return INVALID_GRANT;
  const cause = pkceCause(known.codeChallenge, form.code_verifier);
  return must('The PKCE verifier answers the challenge', cause === undefined, `${cause}.`, 'pkce')
    ? known
    : PKCE_FAILED;
}
