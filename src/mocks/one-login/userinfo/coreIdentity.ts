// The core identity: a JWT within the user information, signed by the identity issuer for thirty minutes.
import type { JWTPayload } from 'jose';
import type { Addresses } from '../state/addresses.ts';
import { identityKeys, tokenKeys } from '../state/signing.ts';
import type { Tenant } from '../state/tenant.ts';
import type { CoreIdentityError } from '../state/vocabulary.ts';
import { sign, unsigned, withHeader, withOtherSignature } from '../token/sign.ts';
import { anotherKey, DAY, NOBODYS_HEADER, NOBODYS_ISSUER } from '../token/wrong.ts';

/** Seconds. */
const LIFE = 30 * 60;

export interface CoreIdentity {
  sub: string;
  clientId: string;
  /** The level of confidence reached. */
  vot: string;
  credential: object;
}

const WRONG_CLAIMS: Partial<Record<CoreIdentityError, (claims: JWTPayload) => JWTPayload>> = {
  INVALID_ISS: () => ({ iss: NOBODYS_ISSUER }),
  INVALID_AUD: () => ({ aud: 'another-client' }),
  INCORRECT_SUB: () => ({ sub: 'urn:fdc:gov.uk:2022:somebody-else' }),
  INCORRECT_VOT: ({ vot }) => ({ vot: vot === 'P1' ? 'P0' : 'P1' }),
  TOKEN_EXPIRED: ({ iat = 0 }) => ({ exp: iat - DAY }),
  TOKEN_NOT_VALID_YET: ({ iat = 0, exp = 0 }) => ({ iat: iat + DAY, nbf: iat + DAY, exp: exp + DAY }),
};

/** Signs a core identity with the errors asked for; sound when there are none. `now` in epoch seconds. */
export async function signCoreIdentity(
  { sub, clientId, vot, credential }: CoreIdentity,
  errors: readonly CoreIdentityError[],
  tenant: Tenant,
  { identityIssuer, did, internal }: Addresses,
  now: number,
): Promise<string> {
  const sound: JWTPayload = {
    vot,
    vc: credential,
    vtm: `${internal}/trustmark`,
    iss: identityIssuer,
    sub,
    nbf: now,
    iat: now,
    exp: now + LIFE,
    aud: clientId,
  };
  const claims: JWTPayload = Object.assign({}, sound, ...errors.map((error) => WRONG_CLAIMS[error]?.(sound)));
  const { signing } = identityKeys(tenant);
  const fragment = signing.kid.replace(/^.*#/, '');
  const kid = `${did}#${fragment}`;
  if (errors.includes('ALG_NONE')) return unsigned(claims);
  if (errors.includes('OTHER_CONTROLLER'))
    return sign(claims, anotherKey(signing), { kid: `did:web:identity.example.com#${fragment}` });
  if (errors.includes('KID_NOT_IN_DID'))
    return sign(claims, anotherKey(signing), { kid: `${did}#a-key-nobody-published` });
  if (errors.includes('SIGNED_WITH_ID_TOKEN_KEY')) return sign(claims, tokenKeys(tenant).signing.ES256);
  const token = await sign(claims, signing, { kid });
  if (errors.includes('INVALID_ALG_HEADER'))
    return withHeader(token, { ...NOBODYS_HEADER, kid: `${did}#${NOBODYS_HEADER.kid}` });
  return errors.includes('INVALID_SIGNATURE') ? withOtherSignature(token) : token;
}
