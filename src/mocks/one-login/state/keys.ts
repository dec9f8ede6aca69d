// The provider's signing keys: made or imported once, and kept ready.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** A key as it is written down: PKCS#8 PEM, and the name it is published under. */
export const writtenKeySchema = z.object({ kid: z.string().min(1).max(300), pkcs8: z.string().min(1).max(10_000) });
export type WrittenKey = z.output<typeof writtenKeySchema>;

/** Everything signed is signed with one of these. The next ones wait for a rotation. */
export const KEY_NAMES = [
  'idTokenEc',
  'idTokenRsa',
  'nextIdTokenEc',
  'nextIdTokenRsa',
  'identityEc',
  'nextIdentityEc',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];

export interface SigningKey {
  kid: string;
  alg: 'ES256' | 'RS256';
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** Ready to be published: kty, the public numbers and kid. */
  publicJwk: Readonly<Record<string, string>>;
  pkcs8: string;
}

/** Thrown for a key that cannot be used; the message says which and why. */
export class KeyError extends Error {
  readonly code = 'KEY_UNUSABLE';
}

function ready(privateKey: KeyObject, kid: string | undefined): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const { kty, crv, x, y, n, e } = publicKey.export({ format: 'jwk' });
  const numbers: Record<string, unknown> = kty === 'EC' ? { kty, crv, x, y } : { kty, n, e };
  return {
    // The real provider names its keys by a SHA-256 in hexadecimal.
    kid:
      kid ??
      createHash('sha256')
        .update(publicKey.export({ format: 'der', type: 'spki' }))
        .digest('hex'),
    alg: kty === 'EC' ? 'ES256' : 'RS256',
    privateKey,
    publicKey,
    publicJwk: numbers as Record<string, string>,
    pkcs8: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/** A new key of the kind that this name is for: P-256, or RSA of 2048 bits. */
export function makeKey(name: KeyName): SigningKey {
  const { privateKey } = /Rsa$/.test(name)
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return ready(privateKey, undefined);
}

/** Reads a written key. Throws `KeyError` when it is not PKCS#8, or not of the kind its name is for. */
export function importKey(name: KeyName, { kid, pkcs8 }: WrittenKey): SigningKey {
  let key: KeyObject;
  try {
    // Written on one line, as a constant in a program often is.
    const der = pkcs8.replaceAll(/-----[^-]+-----|\s|\\n/g, '');
    key = createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    throw new KeyError(`signingKeys.${name}: this is not a private key in PKCS#8.`);
  }
  const details = key.asymmetricKeyDetails;
  const fits = /Rsa$/.test(name)
    ? key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= 2048
    : key.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1';
  if (!fits)
    throw new KeyError(
      `signingKeys.${name}: ${/Rsa$/.test(name) ? 'RSA of 2048 bits or more' : 'a P-256 key'} is needed.`,
    );
  return ready(key, kid);
}

/** The keys of one tenant, each made when it is first asked for: an RSA key takes a tenth of a second. */
export class KeyRing {
  readonly #keys = new Map<KeyName, SigningKey>();

  get(name: KeyName): SigningKey {
    const key = this.#keys.get(name) ?? makeKey(name);
    this.#keys.set(name, key);
    return key;
  }

  set(name: KeyName, key: SigningKey): void {
    this.#keys.set(name, key);
  }

  /** The next key becomes the one in use, and another waits. */
  advance(current: KeyName, next: KeyName): void {
    this.#keys.set(current, this.get(next));
    this.#keys.delete(next);
  }
}
