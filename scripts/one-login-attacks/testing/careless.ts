// A client that does everything wrong, for the attacks to be tried on: it looks into tokens and checks nothing.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, SignJWT } from 'jose';

interface Session {
  email?: string | undefined;
  signedIn?: boolean;
  proving?: boolean;
  proven?: boolean;
  next?: string;
}

/** How it answers: where to, or what, and which session the browser is told that it has. */
interface Answer {
  location?: string;
  text?: string;
  session?: string;
}

const CLAIMS = { userinfo: { 'https://vocab.account.gov.uk/v1/coreIdentityJWT': null } };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Starts one on a free port. `provider` is the pretend provider's address; `deaf`: it takes no logout tokens. */
export async function carelessClient(provider: string, { deaf = false } = {}) {
  const sessions = new Map<string, Session>();

  async function answer(message: IncomingMessage, body: string): Promise<Answer> {
    const own = `http://${message.headers.host}`;
    const { pathname, searchParams } = new URL(message.url ?? '/', own);
    // Whatever name a browser brings is a session's.
    const name = /careless=([^;]+)/.exec(message.headers.cookie ?? '')?.[1] ?? randomUUID();
    const session = sessions.get(name) ?? {};
    sessions.set(name, session);
    const redirectUri = `${own}/callback`;
    switch (pathname) {
      case '/sign-in':
        session.next = searchParams.get('next') ?? '/account';
        return { location: authorize(provider, redirectUri, 'Cl.Cm'), session: name };
      case '/prove':
        session.proving = true;
        return { location: authorize(provider, redirectUri, 'Cl.Cm.P2', CLAIMS), session: name };
      case '/callback':
        // Whoever comes back has signed in, and has proven what they went to prove.
        session.email = session.proving ? (session.email ?? '') : await emailFor(provider, searchParams, redirectUri);
        session.signedIn = true;
        session.proven = session.proving === true;
        return { location: session.next ?? '/account', session: name };
      case '/logged-out':
        if (!deaf && decodeJwt(new URLSearchParams(body).get('logout_token') ?? '').iss) sessions.clear();
        return {};
      default:
        return {
          text: session.signedIn ? `Signed in as ${session.email}. ${session.proven ? 'Proved.' : ''}` : 'Hello.',
        };
    }
  }

  const server = createServer(async (message, response) => {
    const body = (await message.toArray()).join('');
    const { location, text = '', session } = await answer(message, body);
    if (session) response.setHeader('set-cookie', `careless=${session}; Path=/`);
    if (location) response.setHeader('location', location);
    response.writeHead(location ? 302 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

function authorize(provider: string, redirectUri: string, vector: string, claims?: object): string {
  const query = new URLSearchParams({
    client_id: 'careless',
    response_type: 'code',
    scope: 'openid email',
    redirect_uri: redirectUri,
    state: randomUUID(),
    nonce: randomUUID(),
    vtr: JSON.stringify([vector]),
    ...(claims && { claims: JSON.stringify(claims) }),
  });
  return `${provider}/authorize?${query}`;
}

/** The e-mail address that goes with a code; none when there is nothing to be had for it, which stops nobody. */
async function emailFor(provider: string, callback: URLSearchParams, redirectUri: string): Promise<string> {
  const assertion = new SignJWT({ jti: randomUUID() }).setIssuer('careless').setSubject('careless');
  const tokens = await fetch(`${provider}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: callback.get('code') ?? '',
      redirect_uri: redirectUri,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion
        .setAudience(`${provider}/token`)
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .setProtectedHeader({ alg: 'RS256' })
        .sign(privateKey),
    }),
  });
  const { access_token: bearer } = (await tokens.json()) as { access_token?: string };
  if (bearer === undefined) return '';
  const told = await fetch(`${provider}/userinfo`, { headers: { authorization: `Bearer ${bearer}` } });
  return ((await told.json()) as { email: string }).email;
}
