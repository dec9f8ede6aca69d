// What a careful client does with a token: looks for its key where the provider publishes it, and checks the signature.
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { World } from './world.ts';

interface Published {
  kid: string;
  alg: 'ES256' | 'RS256';
  jwk: JsonWebKey;
}

/** The keys in the JWKS. */
export async function jwksOf(world: World): Promise<Published[]> {
  const { keys } = (await (await world.ask('/.well-known/jwks.json')).json()) as { keys: Record<string, string>[] };
  return keys.map((jwk) => ({ kid: jwk.kid ?? '', alg: jwk.alg as 'ES256', jwk: jwk as JsonWebKey }));
}

/** The keys in the DID document. */
export async function didKeysOf(world: World): Promise<Published[]> {
  const answer = await world.ask('/identity/.well-known/did.json');
  const { assertionMethod } = (await answer.json()) as { assertionMethod: { id: string; publicKeyJwk: JsonWebKey }[] };
  return assertionMethod.map(({ id, publicKeyJwk }) => ({ kid: id, alg: 'ES256', jwk: publicKeyJwk }));
}

/** The claims of a token that one of these keys signed: the one of its `kid`, in its own algorithm. Throws when none did. */
export async function verified(token: string, keys: readonly Published[]): Promise<JWTPayload> {
  const { kid, alg } = decodeProtectedHeader(token);
  const key = keys.find((one) => one.kid === kid && one.alg === alg);
  if (!key) throw new Error(`No key ${kid} for ${alg} is published`);
  await compactVerify(token, createPublicKey({ key: key.jwk, format: 'jwk' }), { algorithms: [key.alg] });
  return decodeJwt(token);
}

/** True when one of these keys signed the token. */
export const isVerified = (token: string, keys: readonly Published[]): Promise<boolean> =>
  verified(token, keys).then(
    () => true,
    () => false,
  );
