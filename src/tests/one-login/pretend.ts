// A pretend One Login over real HTTP, for clients that nobody here wrote; and what they need to be registered with it.
import { generateKeyPairSync } from 'node:crypto';
import { afterAll } from 'vitest';
import { serve } from '../../mocks/http/server.ts';
import type { Snapshot } from '../../mocks/one-login/control/snapshot.ts';
import { oneLogin } from '../../mocks/one-login/index.ts';

/** What every client here asks for, and as whom it signs in. */
export const SCOPE = 'openid email phone';
export const PERSONA = 'amina-hussain';

/** A client's key as its libraries want it, and as the registry does. */
export interface ClientKey {
  privateKey: CryptoKey;
  pkcs8: string;
  publicKey: string;
}

/** A new RSA key of 2048 bits. */
export function makeClientKey(): ClientKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return {
    privateKey: privateKey.toCryptoKey(algorithm, false, ['sign']) as CryptoKey,
    pkcs8: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

/** Serves it alone on a free port of this machine, until the tests of this file are over. */
export async function servePretend(): Promise<string> {
  const { origin, server } = await serve([oneLogin]);
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return origin;
}

/** Writes the whole state of a provider, and answers with it as it is then; throws its sentence when it refuses. */
export async function putState(address: string, state: Snapshot): Promise<Snapshot> {
  const answer = await fetch(`${address}/control/state`, { method: 'PUT', body: JSON.stringify(state) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Snapshot;
}

/** A pretend One Login and a key for clients of it. */
export interface Pretend {
  key: ClientKey;
  /**
   * A provider of one's own, as strict as the real one, that knows one client: `clientId`, at `app`, which returns to
   * `/callback` and `/goodbye`. Answers with its issuer.
   */
  register: (clientId: string, app: string) => Promise<string>;
}

/** Serves a pretend One Login for the clients of one test file. */
export async function pretendFor(): Promise<Pretend> {
  const origin = await servePretend();
  const key = makeClientKey();
  async function register(clientId: string, app: string): Promise<string> {
    const address = `${origin}/t/${clientId}`;
    const registered = {
      clientId,
      publicKey: key.publicKey,
      redirectUrls: [`${app}/callback`],
      postLogoutRedirectUrls: [`${app}/goodbye`],
      backChannelLogoutUri: `${app}/backchannel-logout`,
    };
    await putState(address, { registration: 'strict', clientConfiguration: registered });
    return `${address}/`;
  }
  return { key, register };
}
