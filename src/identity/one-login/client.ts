import {
  allowInsecureRequests,
  type ClientAuth,
  Configuration,
  clockSkew as correction,
  customFetch,
  modifyAssertion,
  PrivateKeyJwt,
  clockTolerance as tolerance,
} from 'openid-client';
import { clockSkew, goOut } from '#platform';
import { type ClientKey, clientKey } from './clientKey.ts';
import { isUnprotected, type Metadata, provider } from './provider.ts';
import { TOLERANCE } from './tokens.ts';

/** Seconds for which what we sign is good: as long as the documentation recommends. */
export const SIGNED_FOR = 5 * 60;

/** How long One Login may take to answer, in milliseconds, and how much it may say, in bytes. */
const LIMITS = { timeout: 10_000, limit: 256_000 };

/** openid-client, set up for one use: its correction of the machine's clock is good for no longer. */
export async function client(): Promise<Configuration> {
  const { settings, metadata } = provider();
  const [server, key] = await Promise.all([metadata.read(), clientKey()]);
  const clocks = { [correction]: clockSkew(), [tolerance]: TOLERANCE };
  const made = new Configuration(server, settings.clientId, clocks, authentication(server, key));
  made[customFetch] = (address, init) => goOut(address, init as RequestInit, LIMITS);
  if (isUnprotected(settings)) allowInsecureRequests(made);
  return made;
}

/** `private_key_jwt` as the documentation writes it (“Create a JWT assertion”). */
function authentication({ token_endpoint }: Metadata, { key, kid }: ClientKey): ClientAuth {
  return PrivateKeyJwt(
    { key, kid },
    {
      [modifyAssertion]: (_header, claims) => {
        claims.aud = token_endpoint;
        claims.exp = (claims.iat as number) + SIGNED_FOR;
        // Not asked for, and a clock that is a second ahead would be refused for it.
        delete claims.nbf;
      },
    },
  );
}
