// The tokens of a grant (TokenService.java): an access token for three minutes, an ID token for two.
import { createHash, randomUUID } from 'node:crypto';
import { asksIdentity } from '../authorize/vtr.ts';
import type { Addresses } from '../state/addresses.ts';
import type { Client } from '../state/client.ts';
import { keep } from '../state/keep.ts';
import { tokenKeys } from '../state/signing.ts';
import { subjectFor } from '../state/subject.ts';
import type { Grant, Subject, Tenant } from '../state/tenant.ts';
import { sign } from './sign.ts';
import { signIdToken } from './wrong.ts';

/** Seconds. */
const ACCESS_TOKEN_LIFE = 180;
const ID_TOKEN_LIFE = 120;

export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  id_token: string;
}

/** The left half of the access token's SHA-256 (OpenID Connect Core §3.1.3.6). */
const halfHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

/** Whoever signed in; for codes written by control in the simulator's words, whoever the state says now. */
export const subjectOf = (grant: Grant | undefined, tenant: Tenant): Subject =>
  grant?.subject ?? { id: 'response-configuration', response: tenant.response };

/** Makes, signs and keeps the tokens. `now` in epoch milliseconds. */
export async function issueTokens(
  grant: Grant,
  client: Client,
  tenant: Tenant,
  addresses: Addresses,
  now: number,
): Promise<TokenAnswer> {
  tenant.issuers.set(client.clientId, addresses.issuer);
  const subject = subjectOf(grant, tenant);
  const sub = subjectFor(subject, client, grant.redirectUri, tenant.salt);
  const key = tokenKeys(tenant).signing[client.idTokenSigningAlgorithm];
  const iat = Math.floor(now / 1000);
  const accessToken = await sign(
    {
      exp: iat + ACCESS_TOKEN_LIFE,
      iat,
      iss: addresses.issuer,
      jti: randomUUID(),
      client_id: client.clientId,
      sub,
      sid: grant.sid,
      scope: grant.scopes as unknown as string,
      ...(asksIdentity(grant.vtr) && grant.claims.length > 0 && { claims: grant.claims }),
    },
    key,
  );
  const expiresAt = now + ACCESS_TOKEN_LIFE * 1000;
  keep(tenant.accessTokens, accessToken, { owner: `${client.clientId}.${sub}`, grant, expiresAt }, now);
  const idToken = await signIdToken(
    {
      sub,
      iss: addresses.issuer,
      aud: client.clientId,
      exp: iat + ID_TOKEN_LIFE,
      iat,
      at_hash: halfHash(accessToken),
      sid: grant.sid,
      ...(grant.nonce !== undefined && { nonce: grant.nonce }),
      // Only the credentials: confidence in the identity is said in the core identity.
      vot: grant.vtr.credentialTrust,
      auth_time: Math.floor(grant.authTime / 1000),
      vtm: `${addresses.internal}/trustmark`,
    },
    key,
    [...tenant.errors.idTokenErrors, ...(grant.effect.idTokenErrors ?? [])],
  );
  return { access_token: accessToken, token_type: 'Bearer', expires_in: ACCESS_TOKEN_LIFE, id_token: idToken };
}
