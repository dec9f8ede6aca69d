// A provider over a clock that ticks by itself and a network where everything fails in its own way; and what a hostile
// caller may have got hold of by asking nicely first.
import { type KeyObject, sign as signBytes } from 'node:crypto';
import { provider } from '../../../mocks/one-login/provider.ts';
import { clientSchema } from '../../../mocks/one-login/state/client.ts';
import type { ClientKey } from '../pretend.ts';

export const ADDRESS = 'https://oidc.integration.account.gov.uk';
export const CALLBACK = 'https://app.example.org/callback?kept=1';

/** The names that requests are made of, right and wrong. */
export const CLIENT_IDS = ['fuzz', 'fuzz-rs256', 'fuzz-jwks', 'fuzz-secret', 'nobody', '__proto__'];

const FACE = { internal: ADDRESS, browser: ADDRESS, identity: 'https://identity.integration.account.gov.uk' };

/** What a client's own address answers: nothing, nonsense, or something that only looks right. */
const ANSWERS: (() => Response)[] = [
  () => new Response('not JSON'),
  () => Response.json({ keys: 'none' }),
  () => Response.json({ keys: [{ kid: 'k', kty: 'EC' }] }),
  () => Response.json({ keys: [{ kid: 'k', kty: 'RSA', n: 'AQAB' }] }),
  () => new Response(null, { status: 404 }),
];

/** A provider that knows a few clients, and a way to ask it: `path` and the query below its address. */
export function world({ publicKey }: ClientKey) {
  let now = Date.UTC(2026, 10, 24);
  let asked = 0;
  const jwks = { publicKeySource: 'JWKS', publicKey: null, jwksUrl: 'https://app.example.org/jwks' };
  const secret = { token_auth_method: 'client_secret_post', client_secret_hash: '$argon2id$v=19$m=8,t=1,p=1$!' };
  const clients = [{}, { idTokenSigningAlgorithm: 'RS256' }, jwks, secret].map((more, at) =>
    clientSchema.parse({ clientId: CLIENT_IDS[at], redirectUrls: [CALLBACK], publicKey, ...more }),
  );
  const { answer, document } = provider({
    now: () => {
      now += 7;
      return new Date(now);
    },
    pause: async () => {},
    goOut: async () => {
      asked += 1;
      const make = ANSWERS[asked % (ANSWERS.length + 1)];
      if (!make) throw new TypeError('there is no network');
      return make();
    },
    clients: () => clients,
  });
  return {
    /** Epoch seconds. */
    seconds: () => Math.floor(now / 1000),
    ask: (path: string, request: Request): Promise<Response> =>
      answer({
        path,
        request,
        face: FACE,
        caller: { url: new URL(request.url), peer: undefined, proxied: false, token: undefined },
      }),
    document: (path: string) => document(path, FACE),
  };
}

/** Signs a JWT whatever its claims are: libraries would refuse to make the ones wanted here. */
export function signed(header: unknown, claims: unknown, key: KeyObject): string {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part) ?? '').toString('base64url')).join('.');
  return `${parts}.${signBytes('sha256', Buffer.from(parts), key).toString('base64url')}`;
}
