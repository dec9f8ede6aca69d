// The keys that clients sign with: written in the registry, or fetched from the client's own JWKS address and kept.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { compactVerify } from 'jose';
import { z } from 'zod';
import type { Client } from './client.ts';
import type { Tenant } from './tenant.ts';

/** Thrown when a client's keys cannot be had; the message is the cause in plain English. */
export class ClientKeysError extends Error {
  readonly code = 'CLIENT_KEYS_UNAVAILABLE';
}

/** Goes out to a client: for its keys, and to tell it of a logout. */
export type GoOut = (address: string, init?: RequestInit) => Promise<Response>;

/** What a client may sign with (the discovery document's `token_endpoint_auth_signing_alg_values_supported`). */
export const CLIENT_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

/** How long a key fetched from a client is kept (RpPublicKeyCacheService). Milliseconds. */
const KEPT = 24 * 60 * 60_000;

/** What is needed to go and get a key: the way out, and the time in epoch milliseconds. */
interface Errand {
  goOut: GoOut;
  now: number;
}

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string() })) });

/** True when the client's own key signed the JWT. A client that may use any key is believed. Throws `ClientKeysError`. */
export async function signedByClient(
  jwt: string,
  kid: unknown,
  client: Client,
  tenant: Tenant,
  errand: Errand,
): Promise<boolean> {
  if (client.anyKey) return true;
  const key = await keyOf(client, kid, tenant, errand);
  if (!key) return false;
  try {
    await compactVerify(jwt, key, { algorithms: CLIENT_ALGORITHMS });
    return true;
  } catch {
    return false;
  }
}

async function keyOf(
  client: Client,
  kid: unknown,
  tenant: Tenant,
  { goOut, now }: Errand,
): Promise<KeyObject | undefined> {
  if (client.publicKeySource === 'STATIC') return client.publicKey ? fromPem(client.publicKey, tenant) : undefined;
  if (typeof kid !== 'string')
    throw new ClientKeysError('The header has no kid, which is needed to choose a key of the client’s JWKS.');
  if (!client.jwksUrl)
    throw new ClientKeysError('The client is registered with publicKeySource JWKS but without a jwksUrl.');
  const name = `${client.clientId}\n${client.jwksUrl}\n${kid}`;
  const kept = tenant.clientKeys.get(name);
  if (kept?.key && kept.until > now) return kept.key;
  const key = await fetched(client.jwksUrl, kid, goOut);
  tenant.clientKeys.set(name, { key, until: now + KEPT });
  return key;
}

function fromPem(pem: string, tenant: Tenant): KeyObject | undefined {
  const kept = tenant.clientKeys.get(pem) ?? { key: readPem(pem), until: Number.POSITIVE_INFINITY };
  tenant.clientKeys.set(pem, kept);
  return kept.key;
}

function readPem(pem: string): KeyObject | undefined {
  try {
    const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s|\\n/g, ''), 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}

async function fetched(jwksUrl: string, kid: string, goOut: GoOut): Promise<KeyObject> {
  let keys: z.output<typeof jwksSchema>['keys'];
  try {
    const answer = await goOut(jwksUrl);
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    keys = jwksSchema.parse(await answer.json()).keys;
  } catch (error) {
    const why = error instanceof z.ZodError ? 'it answered something that is no JWKS' : (error as Error).message;
    throw new ClientKeysError(`The client’s JWKS at ${jwksUrl} cannot be had: ${why}.`);
  }
  const jwk = keys.find((one) => one.kid === kid);
  if (!jwk) throw new ClientKeysError(`The client’s JWKS at ${jwksUrl} has no key ${kid}.`);
  if (jwk.kty !== 'RSA')
    throw new ClientKeysError(`The key ${kid} of the client’s JWKS is ${jwk.kty} but must be RSA.`);
  try {
    return createPublicKey({ key: jwk as import('node:crypto').JsonWebKey, format: 'jwk' });
  } catch {
    throw new ClientKeysError(`The key ${kid} of the client’s JWKS cannot be read.`);
  }
}
