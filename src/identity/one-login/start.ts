// The way to GOV.UK One Login. The request travels as a signed request object (JAR, RFC 9101), which the documentation
// offers “to protect your request from attacks”: on its way through the browser nobody can change or add to it.
import {
  buildAuthorizationUrlWithJAR,
  calculatePKCECodeChallenge,
  modifyAssertion,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { client, SIGNED_FOR } from './client.ts';
import { clientKey } from './clientKey.ts';
import { refusalFor } from './refusal.ts';
import { CLAIM } from './userInfo.ts';

export type Purpose = 'sign-in' | 'prove-identity';

/** What somebody wants at the provider. */
export interface SignInRequest {
  /** One that is registered with the provider, to the letter. */
  redirectUri: string;
  purpose: Purpose;
  /** In which language the provider should speak. */
  language?: 'en' | 'cy' | undefined;
  /** Ask them to sign in again if the last time was longer ago than so many seconds. */
  maxAge?: number | undefined;
  /** Whether their address is needed as well, when they prove their identity. */
  address?: boolean | undefined;
}

/** What to check the answer against. To be kept with the browser, and used once. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  /** The PKCE code verifier. */
  verifier: string;
  vtr: readonly string[];
  purpose: Purpose;
  maxAge?: number | undefined;
}

/** What each purpose asks for, and no more: signing in first and proving an identity later are two requests. */
const ASKED = {
  'sign-in': { scope: 'openid email phone', vtr: ['Cl.Cm'] },
  'prove-identity': { scope: 'openid', vtr: ['Cl.Cm.P2'] },
} as const;

/** Begins a sign-in: where to send the browser, and what to keep. Throws `SignInRefused`. */
export async function startSignIn(request: SignInRequest): Promise<{ location: URL; pending: PendingSignIn }> {
  const { purpose, maxAge } = request;
  const { vtr } = ASKED[purpose];
  const pending = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    vtr,
    purpose,
    maxAge,
  };
  try {
    return { location: await locationOf(request, pending), pending };
  } catch (error) {
    throw refusalFor(error);
  }
}

async function locationOf(request: SignInRequest, pending: PendingSignIn): Promise<URL> {
  const [configuration, { key, kid }] = await Promise.all([client(), clientKey()]);
  const { scope } = ASKED[request.purpose];
  const parameters = { response_type: 'code', scope, ...(await parametersOf(request, pending)) };
  const { authorization_endpoint } = configuration.serverMetadata();
  const location = await buildAuthorizationUrlWithJAR(
    configuration,
    parameters,
    { key, kid },
    {
      [modifyAssertion]: (_header, claims) => {
        claims.aud = authorization_endpoint;
        claims.exp = (claims.iat as number) + SIGNED_FOR;
        delete claims.nbf;
        claims.vtr = [...pending.vtr];
        // The public simulator only reads these as text; the real provider reads both (RequestObjectToAuthRequestHelper).
        if (claims.claims) claims.claims = JSON.stringify(claims.claims);
      },
    },
  );
  // Beside the object stand only these, which must say the same as in it.
  for (const name of ['response_type', 'scope'] as const) location.searchParams.set(name, parameters[name]);
  return location;
}

async function parametersOf(
  { redirectUri, language, purpose, address }: SignInRequest,
  { state, nonce, verifier, maxAge }: PendingSignIn,
): Promise<Record<string, string>> {
  const wanted = [CLAIM.coreIdentity, CLAIM.returnCode, ...(address ? [CLAIM.address] : [])];
  const userinfo = Object.fromEntries(wanted.map((claim) => [claim, null]));
  return {
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(language && { ui_locales: language }),
    ...(maxAge !== undefined && { max_age: String(maxAge) }),
    ...(purpose === 'prove-identity' && { claims: JSON.stringify({ userinfo }) }),
  };
}
