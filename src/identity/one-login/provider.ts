import type { ServerMetadata } from 'openid-client';
import { z } from 'zod';
import { config, type OneLoginSettings } from '#platform';
import { type DidDocument, didAddress, didDocumentOf } from './did.ts';
import { jwksSchema, type SigningKey } from './keys.ts';
import { type Published, published } from './published.ts';
import { SignInRefused } from './refused.ts';

/** What is known of the provider, and how we are known to it. */
export interface Provider {
  settings: OneLoginSettings;
  metadata: Published<Metadata>;
  /** For ID tokens and logout tokens. */
  keys: Published<readonly SigningKey[]>;
  /** For core identities. */
  did: Published<DidDocument>;
}

/** A discovery document with what signing in and out needs. */
export type Metadata = ServerMetadata &
  Record<(typeof ENDPOINTS)[number], string> & { id_token_signing_alg_values_supported: string[] };

const ENDPOINTS = [
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'end_session_endpoint',
  'jwks_uri',
] as const;

let current: Provider | undefined;

/** False when signing in has not been set up, which only happens in `live` mode. */
export const signInIsOn = (): boolean => config().oneLogin !== undefined;

/** The provider of the settings. Throws `SignInRefused` (`off`) when there is none. */
export function provider(): Provider {
  const settings = config().oneLogin;
  if (!settings) throw new SignInRefused('off');
  if (current?.settings !== settings) current = providerOf(settings);
  return current;
}

const [HOUR, DAY] = [3_600, 86_400];

function providerOf(settings: OneLoginSettings): Provider {
  const { issuer, identityIssuer } = settings;
  const metadata = published({
    address: () => `${issuer}.well-known/openid-configuration`,
    schema: metadataOf(settings),
    lifetime: DAY,
  });
  const keys = published({
    address: async () => (await metadata.read()).jwks_uri,
    schema: jwksSchema,
    lifetime: DAY,
  });
  const did = published({
    address: () => didAddress(identityIssuer),
    schema: didDocumentOf(identityIssuer),
    lifetime: HOUR,
  });
  return { settings, metadata, keys, did };
}

/** True for a provider that does without TLS: any pretend one, and in `live` one that is on this machine. */
export const isUnprotected = ({ issuer }: OneLoginSettings): boolean =>
  config().mode === 'demo' || issuer.startsWith('http:');

/** The discovery document of one issuer, and of no other. */
function metadataOf(settings: OneLoginSettings): z.ZodType<Metadata> {
  const { issuer } = settings;
  const protocol = isUnprotected(settings) ? /^https?$/ : /^https$/;
  const endpoints = Object.fromEntries(ENDPOINTS.map((name) => [name, z.url({ protocol })]));
  return z
    .looseObject({
      ...endpoints,
      issuer: z.string().refine((said) => said === issuer || `${said}/` === issuer),
      id_token_signing_alg_values_supported: z.array(z.string()).default(['ES256', 'RS256']),
    })
    .transform((document) => document as unknown as Metadata);
}
