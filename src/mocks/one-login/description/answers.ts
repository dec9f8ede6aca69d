// What the provider answers programs with. A test holds every answer to these; the OpenAPI description is made from them.
import { z } from 'zod';
import { CLAIM } from '../state/vocabulary.ts';

const text = z.string();
const names = z.array(text).min(1);

/** `/.well-known/openid-configuration`: OpenID Connect Discovery 1.0 §3, and what One Login adds. */
export const discoveryAnswer = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
  end_session_endpoint: z.url(),
  registration_endpoint: z.url(),
  jwks_uri: z.url(),
  trustmarks: z.url(),
  service_documentation: z.url(),
  op_policy_uri: z.url(),
  op_tos_uri: z.url(),
  scopes_supported: names,
  response_types_supported: names,
  grant_types_supported: names,
  code_challenge_methods_supported: names,
  token_endpoint_auth_methods_supported: names,
  token_endpoint_auth_signing_alg_values_supported: names,
  id_token_signing_alg_values_supported: names,
  subject_types_supported: names,
  claim_types_supported: names,
  claims_supported: names,
  ui_locales_supported: names,
  request_parameter_supported: z.boolean(),
  request_uri_parameter_supported: z.boolean(),
  backchannel_logout_supported: z.boolean(),
});

/** A public key (RFC 7517): its numbers are `x` and `y` of a curve, or `n` and `e` of RSA. */
const jwk = z.looseObject({ kty: z.enum(['EC', 'RSA']) });

export const jwksAnswer = z.object({
  keys: z.array(jwk.extend({ kid: text, use: z.literal('sig'), alg: z.enum(['ES256', 'RS256']) })).min(1),
});

export const didAnswer = z.object({
  '@context': names,
  id: text.regex(/^did:web:/),
  assertionMethod: z
    .array(z.object({ type: z.literal('JsonWebKey'), id: text, controller: text, publicKeyJwk: jwk }))
    .min(1),
});

export const trustmarkAnswer = z.object({
  idp: z.url(),
  trustmark_provider: z.url(),
  C: names.describe('Levels of trust in the credentials'),
  P: names.describe('Levels of confidence in the identity'),
});

const token = text.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/);

export const tokenAnswer = z.object({
  access_token: token,
  token_type: z.literal('Bearer'),
  expires_in: z.int().positive().describe('Seconds'),
  id_token: token,
});

/** RFC 6749 §5.2. */
export const refusalAnswer = z.object({ error: text, error_description: text });

const things = z.array(z.looseObject({})).optional();

/** Only what was asked for, by scope and by claim, and is known. */
export const userinfoAnswer = z.object({
  sub: text,
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  phone_number: text.optional(),
  phone_number_verified: z.boolean().optional(),
  wallet_subject_id: text.optional(),
  [CLAIM.coreIdentity]: token.optional().describe('Signed by a key of the DID document'),
  [CLAIM.address]: things,
  [CLAIM.passport]: things,
  [CLAIM.drivingPermit]: things,
  [CLAIM.returnCode]: z.array(z.object({ code: text })).optional(),
});
