// What a hostile caller got hold of by asking nicely first: codes, tokens, journeys, and a key of its own to sign with.
import type { KeyObject } from 'node:crypto';
import { CLAIM } from '../../../mocks/one-login/state/vocabulary.ts';
import type { Asked } from './requests.ts';
import { ADDRESS, CALLBACK, signed } from './world.ts';

const HEADERS = [{ alg: 'RS256', kid: 'k' }, { alg: 'RS256' }, { alg: 'PS256' }, { alg: 'none' }, { alg: 7 }, null, []];
/** Values no claim should have. */
const ODD: unknown[] = [
  undefined,
  null,
  '',
  0,
  -1,
  1e300,
  [],
  {},
  [[]],
  { toString: 1 },
  true,
  '__proto__',
  'http^^^://',
  ['x', 1],
];

export interface Loot {
  /** A request with what was taken in the places for it. */
  spend: (asked: Asked) => [path: string, request: Request];
  /** Keeps what an answer gives away. */
  take: (answer: Pick<Response, 'headers'>, body: string) => void;
}

/** Begins with nothing but a registered client's key. `seconds`: the provider's clock. */
export function loot(key: KeyObject, seconds: () => number): Loot {
  const held: Record<string, string> = {};
  const assertions = variants(
    () => ({ iss: 'fuzz', sub: 'fuzz', aud: `${ADDRESS}/token`, exp: seconds() + 86_400 }),
    key,
  );
  const objects = variants(requestObject, key);

  const put = (text: string): string =>
    text.replace(/‹(.*?)›/g, (_, name: string) => {
      if (name === 'assertion') return assertions();
      return name === 'request object' ? objects() : (held[name] ?? name);
    });

  function spend({ method, path, query, headers, body }: Asked): [string, Request] {
    const fill = (list: Asked['query']) => new URLSearchParams(list.map(([name, value]) => [name, put(value)]));
    const sendable = Object.entries(headers).map(([name, value]) => [
      name,
      put(value).replace(/[^\t\x20-\x7e\x80-\xff]/g, ''),
    ]);
    const content = typeof body === 'string' ? put(body) : fill(body);
    const init = {
      method,
      headers: sendable as [string, string][],
      ...(!/^(GET|HEAD)$/.test(method) && { body: content }),
    };
    return [path, new Request(`${ADDRESS}/?${fill(query)}`, init)];
  }

  function take({ headers }: Pick<Response, 'headers'>, body: string): void {
    const to = headers.get('location') ?? '';
    const browser = /bsid=([\w-]+)/.exec(headers.get('set-cookie') ?? '')?.[1];
    const proving = /prove-identity\?journey=([\w-]{43})/.exec(to)?.[1];
    const found = {
      code: /[?&#]code=([\w-]{43})/.exec(to)?.[1],
      journey: /sign-in\?journey=([\w-]{43})/.exec(to)?.[1],
      browser,
      'identity journey': proving,
      'identity browser': proving && browser,
      session: /gs=([\w.-]+)/.exec(headers.get('set-cookie') ?? '')?.[1],
      'access token': /"access_token":"([\w.-]+)"/.exec(body)?.[1],
      'id token': /"id_token":"([\w.-]+)"/.exec(body)?.[1],
    };
    for (const [name, value] of Object.entries(found)) if (value) held[name] = value;
  }

  return { spend, take };
}

const requestObject = () => ({
  iss: 'fuzz',
  client_id: 'fuzz',
  aud: `${ADDRESS}/authorize`,
  response_type: 'code',
  redirect_uri: CALLBACK,
  scope: 'openid email',
  state: 's',
  nonce: 'n',
  vtr: ['Cl.Cm.P2'],
  claims: { userinfo: { [CLAIM.coreIdentity]: null } },
  ui_locales: 'cy en',
  max_age: 10,
  login_hint: 'amina-hussain',
  prompt: 'login',
  id_token_hint: 'x.y.z',
  exp: 4_000_000_000,
});

/** Signs the claims again and again, each time as they should be or with one header or one member that is not. */
function variants(make: () => Record<string, unknown>, key: KeyObject): () => string {
  const kept: string[] = [];
  let turn = 0;
  return () => {
    if (kept.length === 0) {
      const right = make();
      const members = Object.keys(right);
      for (let at = 0; at < 8; at += 1) kept.push(signed({ alg: 'RS256', kid: 'k' }, right, key));
      for (const header of HEADERS) kept.push(signed(header, right, key));
      for (const claims of [null, [], 'x', { ...right, request: 'x' }, { ...right, sub: 'fuzz' }])
        kept.push(signed({ alg: 'RS256' }, claims, key));
      for (const [at, odd] of [...ODD, ...ODD, ...ODD].entries())
        kept.push(signed({ alg: 'RS256' }, { ...right, [members[at % members.length] as string]: odd }, key));
    }
    turn += 1;
    return kept[(turn * 7) % kept.length] as string;
  };
}
