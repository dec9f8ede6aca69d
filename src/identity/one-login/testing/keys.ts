// Keys and signed tokens for the tests of this folder.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** A key pair and its public half as published. */
export interface TestKey {
  alg: 'ES256' | 'RS256';
  privateKey: CryptoKey;
  jwk: JWK;
}

export async function testKey(alg: TestKey['alg']): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { alg, privateKey, jwk: await exportJWK(publicKey) };
}

/** A token signed with a key, under a header that may lie. */
export const signed = (claims: object, { alg, privateKey }: TestKey, header: object): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg, ...header }).sign(privateKey);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The same token under another header, its signature left as it was. */
export const withHeader = (jwt: string, header: object): string => [part(header), ...jwt.split('.').slice(1)].join('.');

/** A token nobody signed. */
export const unsigned = (claims: object, header: object): string =>
  `${part({ alg: 'none', ...header })}.${part(claims)}.`;

/** The same token, one bit of whose claims has been turned. */
export function tampered(jwt: string): string {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const claims = {
    ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
    sub: 'urn:fdc:gov.uk:2022:an-impostor',
  };
  return [header, part(claims), signature].join('.');
}
