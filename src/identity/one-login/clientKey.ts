// The key that proves to One Login that we are who we say, and its public half for the registration.
import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, importPKCS8, type JWK } from 'jose';
import { config, readPrivateKey, readState, writeState } from '#platform';

/** Our key: to sign with, and what the provider knows it by. */
export interface ClientKey {
  key: CryptoKey;
  kid: string;
  publicJwk: JWK;
}

/** Where a demo keeps the key it made, so that a restart does not change who it is. */
const FILE = 'one-login-key.pem';

let made: Promise<ClientKey> | undefined;

/** Our key, from the settings; a demo without one makes it once and keeps it. */
export function clientKey(): Promise<ClientKey> {
  made ??= read().catch((error) => {
    made = undefined;
    throw error;
  });
  return made;
}

/** Our public key as a key set, for the `jwksUrl` of the registration. */
export async function publicJwks(): Promise<{ keys: JWK[] }> {
  return { keys: [(await clientKey()).publicJwk] };
}

async function read(): Promise<ClientKey> {
  const pem = config().oneLogin?.privateKey ?? (await keptKey()) ?? (await newKey());
  const { kty, n, e } = createPublicKey(pem).export({ format: 'jwk' }) as JWK & { kty: string };
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return { key: await importPKCS8(pem, 'RS256'), kid, publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' } };
}

async function keptKey(): Promise<string | undefined> {
  const kept = await readState(FILE);
  return kept === undefined ? undefined : readPrivateKey(kept);
}

async function newKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await writeState(FILE, privateKey);
  return privateKey;
}
