// A client of the provider for tests: it signs its assertions and request objects, and exchanges its codes.
import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { decodeJwt, type JWTPayload, SignJWT } from 'jose';
import { type Client, clientSchema } from '../state/client.ts';
import { CLAIM } from '../state/vocabulary.ts';
import { ISSUER, type World } from './world.ts';

export const CALLBACK = 'https://service.example.org/callback';
export const SIGNED_OUT = 'https://service.example.org/signed-out';

/** Parameters or claims; undefined leaves one out. */
export type Changes = Record<string, unknown>;

export interface Tokens {
  access_token: string;
  id_token: string;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Keys take a tenth of a second to make; every test that wants no key of its own shares these. */
export const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const OTHER_KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A client that may ask for everything usual; `changes` replace what a test is about. */
export const registered = (changes: Partial<Client> = {}): Client =>
  clientSchema.parse({
    clientId: 'service',
    clientName: 'A service',
    publicKey: KEYS.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    scopes: ['openid', 'email', 'phone', 'wallet-subject-id', 'offline_access'],
    redirectUrls: [CALLBACK],
    postLogoutRedirectUrls: [SIGNED_OUT],
    claims: Object.values(CLAIM).filter((claim) => claim !== CLAIM.inheritedIdentity),
    clientLoCs: ['P0', 'P1', 'P2'],
    ...changes,
  });

/** Only what is there, as text: objects as JSON. */
export const given = (changes: Changes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

/** A JWT signed by a key. */
export const signed = (claims: Changes, header: Changes = {}, key: KeyObject = KEYS.privateKey): Promise<string> =>
  new SignJWT(claims as JWTPayload).setProtectedHeader({ alg: 'RS256', ...header }).sign(key);

/** A verifier and its S256 challenge. */
export const PKCE = {
  verifier: 'a-verifier-of-at-least-forty-three-characters-0',
  challenge: createHash('sha256').update('a-verifier-of-at-least-forty-three-characters-0').digest('base64url'),
};

/** What a request object says besides the request: who made it, for whom, and how long it is good. */
export const envelope = (world: World, clientId = 'service'): Changes => ({
  aud: `${ISSUER}/authorize`,
  iss: clientId,
  exp: world.seconds() + 300,
});

/** A client's side of the protocol, in one world. */
export class RelyingParty {
  readonly world: World;
  readonly id: string;
  readonly redirectUri: string;

  constructor(world: World, id = 'service', redirectUri = CALLBACK) {
    this.world = world;
    this.id = id;
    this.redirectUri = redirectUri;
  }

  /** A sound request, with changes. */
  request(changes: Changes = {}): Changes {
    return {
      client_id: this.id,
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: this.redirectUri,
      state: 'the-state',
      nonce: 'the-nonce',
      ...changes,
    };
  }

  /** The path of a request made in the query. */
  authorizePath(changes: Changes = {}): string {
    return `/authorize?${new URLSearchParams(given(this.request(changes)))}`;
  }

  /** The path of a request made in a request object, whose claims may be changed. */
  async requestObjectPath(changes: Changes = {}, header: Changes = {}): Promise<string> {
    const request = await signed({ ...envelope(this.world, this.id), ...this.request(changes) }, header);
    const { client_id, response_type, scope } = this.request();
    return `/authorize?${new URLSearchParams(given({ client_id, response_type, scope, request }))}`;
  }

  /** Signs somebody in without pages; answers the code. Throws when there is none. */
  async code(changes: Changes = {}, persona = 'amina-hussain', outcome = 'carry-on'): Promise<string> {
    const headers = { 'x-one-login-persona': persona, 'x-one-login-outcome': outcome };
    const answer = await this.world.ask(this.authorizePath(changes), { headers });
    return codeIn(answer);
  }

  /** A client assertion, good for one request. */
  assertion(changes: Changes = {}, header: Changes = {}, key?: KeyObject): Promise<string> {
    const { id, world } = this;
    const exp = world.seconds() + 300;
    return signed({ iss: id, sub: id, aud: `${ISSUER}/token`, exp, jti: randomUUID(), ...changes }, header, key);
  }

  /** Sends a form to /token; without changes, a sound one for the code. */
  async exchange(code: string, changes: Changes = {}): Promise<Response> {
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: 'client_assertion' in changes ? undefined : await this.assertion(),
      ...changes,
    };
    return this.world.ask('/token', { method: 'POST', body: new URLSearchParams(given(form)) });
  }

  /** The tokens for a code. Throws when they are refused. */
  async tokens(code: string, changes: Changes = {}): Promise<Tokens> {
    const answer = await this.exchange(code, changes);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Tokens;
  }

  /** The claims of the ID token that a sign-in gives. */
  async idToken(changes: Changes = {}, persona?: string): Promise<JWTPayload> {
    return decodeJwt((await this.tokens(await this.code(changes, persona))).id_token);
  }

  /** Asks who somebody is. */
  userinfo(accessToken: string): Promise<Response> {
    return this.world.ask('/userinfo', { headers: { authorization: `Bearer ${accessToken}` } });
  }
}

/** The code that an answer sends the browser back with. Throws when there is none. */
export function codeIn(answer: Response): string {
  const code = landed(answer).query.code;
  if (code === undefined) throw new Error(`There is no code in ${answer.status} ${answer.headers.get('location')}`);
  return code;
}

/** Where a redirect leads, and what it says in its query and its fragment. */
export function landed(answer: Response): {
  to: string;
  query: Record<string, string>;
  fragment: Record<string, string>;
} {
  const url = new URL(answer.headers.get('location') ?? 'about:blank');
  return {
    to: url.href.replace(/[?#].*$/s, ''),
    query: Object.fromEntries(url.searchParams),
    fragment: Object.fromEntries(new URLSearchParams(url.hash.slice(1))),
  };
}
