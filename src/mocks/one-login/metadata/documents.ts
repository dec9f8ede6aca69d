// The documents that describe the provider: discovery, its keys, the trust mark and the DID document.
import type { Addresses } from '../state/addresses.ts';
import { identityKeys, tokenKeys } from '../state/signing.ts';
import type { Tenant } from '../state/tenant.ts';
import { CLAIM } from '../state/vocabulary.ts';

/** `/.well-known/openid-configuration` (WellknownHandler.java). Browsers are sent to `browser`, programs to `internal`. */
export const discovery = ({ issuer, internal, browser }: Addresses) => ({
  authorization_endpoint: `${browser}/authorize`,
  token_endpoint: `${internal}/token`,
  registration_endpoint: `${internal}/connect/register`,
  issuer,
  jwks_uri: `${internal}/.well-known/jwks.json`,
  scopes_supported: ['openid', 'email', 'phone', 'offline_access'],
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
  token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ui_locales_supported: ['en', 'cy'],
  service_documentation: 'https://docs.sign-in.service.gov.uk/',
  op_policy_uri: 'https://signin.account.gov.uk/privacy-notice',
  op_tos_uri: 'https://signin.account.gov.uk/terms-and-conditions',
  request_parameter_supported: true,
  request_uri_parameter_supported: false,
  trustmarks: `${internal}/trustmark`,
  subject_types_supported: ['public', 'pairwise'],
  userinfo_endpoint: `${internal}/userinfo`,
  end_session_endpoint: `${browser}/logout`,
  id_token_signing_alg_values_supported: ['ES256', 'RS256'],
  claim_types_supported: ['normal'],
  claims_supported: [
    'sub',
    'email',
    'email_verified',
    'phone_number',
    'phone_number_verified',
    'wallet_subject_id',
    ...Object.values(CLAIM),
  ],
  backchannel_logout_supported: true,
});

/** `/.well-known/jwks.json`: the keys that ID tokens are signed with now, and those that will be next. */
export const jwks = (tenant: Tenant) => ({
  keys: tokenKeys(tenant).published.map(({ kid, alg, publicJwk }) => ({ ...publicJwk, use: 'sig', kid, alg })),
});

/** `/trustmark`. */
export const trustmark = ({ issuer }: Addresses) => ({
  idp: issuer,
  trustmark_provider: issuer,
  C: ['Cl', 'Cl.Cm'],
  P: ['P0', 'P1', 'P2', 'P3'],
});

/** The DID document of the identity issuer: several keys while they rotate. */
export const didDocument = (tenant: Tenant, { did }: Addresses) => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
  id: did,
  assertionMethod: identityKeys(tenant).published.map(({ kid, publicJwk }) => ({
    type: 'JsonWebKey',
    id: `${did}#${kid.replace(/^.*#/, '')}`,
    controller: did,
    publicKeyJwk: publicJwk,
  })),
});
