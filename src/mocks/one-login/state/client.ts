import { z } from 'zod';
import { isLoopback } from '#platform';
import { CLAIM, SCOPES } from './vocabulary.ts';

const addresses = z.array(z.string().min(1).max(2_000)).max(50);
const words = z.array(z.string().min(1).max(200)).max(50);

/** The simulator’s own client, as it stands when nothing else is said. Its public key opens nothing. */
const SIMULATORS = {
  clientId: 'HGIOgho9HIRhgoepdIOPFdIUWgewi0jw',
  redirectUrl: 'http://localhost:8080/oidc/authorization-code/callback',
  postLogoutRedirectUrl: 'http://localhost:8080/signed-out',
} as const;

/** A registered client: the simulator’s `clientConfiguration`, and the real registry’s flags that the simulator lacks. */
export const clientSchema = z.object({
  clientId: z.string().min(1).max(200).default(SIMULATORS.clientId),
  clientName: z.string().max(200).optional(),
  publicKeySource: z.enum(['STATIC', 'JWKS']).default('STATIC'),
  /** RSA public key: PEM, or the base64 of its DER. */
  publicKey: z.string().max(10_000).nullish(),
  jwksUrl: z.string().max(2_000).nullish(),
  scopes: words.default(['openid', 'email', 'phone']),
  redirectUrls: addresses.default([SIMULATORS.redirectUrl]),
  postLogoutRedirectUrls: addresses.default([SIMULATORS.postLogoutRedirectUrl]),
  claims: words.default([CLAIM.coreIdentity, CLAIM.address, CLAIM.returnCode]),
  identityVerificationSupported: z.boolean().default(true),
  idTokenSigningAlgorithm: z.enum(['ES256', 'RS256']).default('ES256'),
  clientLoCs: z.array(z.enum(['P0', 'P1', 'P2', 'P3'])).default(['P0', 'P2']),
  token_auth_method: z.enum(['private_key_jwt', 'client_secret_post']).default('private_key_jwt'),
  /** Argon2id, encoded. */
  client_secret_hash: z.string().max(500).nullish(),
  subjectType: z.enum(['pairwise', 'public']).default('pairwise'),
  sectorIdentifierUri: z.string().max(2_000).nullish(),
  backChannelLogoutUri: z.string().max(2_000).nullish(),
  jarValidationRequired: z.boolean().default(false),
  pkceEnforced: z.boolean().default(false),
  permitMissingNonce: z.boolean().default(false),
  maxAgeEnabled: z.boolean().default(true),
  active: z.boolean().default(true),
  deprecated: z.boolean().default(false),
  /** Authorization requests a minute beyond which the answer is `temporarily_unavailable`; nought stops all. */
  rateLimit: z.number().int().nonnegative().nullish(),
  /** Any address of this machine, or of the page's own host, may be returned to; for demos. */
  anyLocalRedirect: z.boolean().default(false),
  /** Any key or secret is taken for the client’s own. Only for clients nobody registered. */
  anyKey: z.boolean().default(false),
});

export type Client = z.output<typeof clientSchema>;

/** The scopes among these that nobody knows, or that this client may not ask for. */
export const scopesBeyond = (scopes: readonly string[], client: Client): string[] =>
  scopes.filter((scope) => !SCOPES.includes(scope) || !client.scopes.includes(scope));

/** What a client nobody registered is taken for in `easy` registration: one that may ask for everything. */
export const easyClient = (clientId: string): Client =>
  clientSchema.parse({
    clientId,
    clientName: clientId,
    scopes: ['openid', 'email', 'phone', 'wallet-subject-id'],
    redirectUrls: [],
    postLogoutRedirectUrls: [],
    claims: Object.values(CLAIM),
    clientLoCs: ['P0', 'P1', 'P2'],
    anyLocalRedirect: true,
    anyKey: true,
  });

/** True when the client may be sent back to this address: one it registered, or in easy registration any on this machine. */
export function mayReturnTo(address: string, registered: readonly string[], client: Client, ownHost: string): boolean {
  if (registered.includes(address)) return true;
  if (!client.anyLocalRedirect || !URL.canParse(address)) return false;
  const { protocol, hostname, host } = new URL(address);
  return /^https?:$/.test(protocol) && (isLoopback(hostname) || host === ownHost);
}
