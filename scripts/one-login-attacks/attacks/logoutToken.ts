// Back-channel logout: tokens that must end nobody's session, and one that must end it.
import type { JWTPayload } from 'jose';
import { type Attack, LeftOut } from '../attack.ts';
import { Browser } from '../browser.ts';
import type { Known } from '../provider.ts';
import type { Scene } from '../scene.ts';
import { SOURCES, type Source } from '../sources.ts';
import {
  attackersKey,
  currentKey,
  logoutClaims,
  signed,
  signedWithPublicKey,
  type TokenKey,
  unsigned,
} from '../tokens.ts';

/** A day, in seconds. */
const DAY = 86_400;
const ANYBODY = 'Anybody can sign anybody out, again and again.';

/** A bad token for somebody who is signed in. */
type Forge = (claims: JWTPayload, key: TokenKey, known: Known) => string | Promise<string>;

/** Signed by the provider itself, with something wrong in it. */
const saying =
  (wrong: (claims: JWTPayload) => JWTPayload): Forge =>
  (claims, key) =>
    signed({ ...claims, ...wrong(claims) }, key);

const without =
  (name: string): Forge =>
  (claims, key) =>
    signed(Object.fromEntries(Object.entries(claims).filter(([one]) => one !== name)), key);

const KINDS: readonly (readonly [what: string, why: string, forge: Forge, source?: Source])[] = [
  ['nobody signed it (alg none)', ANYBODY, unsigned],
  ['signed with the public key as if it were a secret (HS256)', ANYBODY, signedWithPublicKey],
  [
    'signed with another key, under the name of the right one',
    ANYBODY,
    (claims, { kid }) => signed(claims, attackersKey(kid)),
  ],
  ['signed with a key nobody published', ANYBODY, (claims) => signed(claims, attackersKey('a-key-nobody-published'))],
  [
    'from another issuer',
    'Somebody else says who has left.',
    saying(() => ({ iss: 'https://example.com/identity-provider' })),
  ],
  [
    'meant for another client',
    'Whatever another service is sent ends sessions here.',
    saying(() => ({ aud: 'another-client' })),
  ],
  [
    'expired yesterday',
    'An old token signs its person out for ever.',
    saying(({ iat = 0, exp = 0 }) => ({ iat: iat - DAY, exp: exp - DAY })),
  ],
  [
    'issued tomorrow',
    'Its time is not checked, so it cannot be trusted to end.',
    saying(({ iat = 0, exp = 0 }) => ({ iat: iat + DAY, exp: exp + DAY })),
  ],
  ['about somebody else', 'One person’s leaving signs others out.', saying(({ sub }) => ({ sub: `${sub}-not` }))],
  [
    'with a nonce, as an ID token has',
    'ID tokens, which browsers and logs get to see, can be passed off as logout tokens.',
    saying(() => ({ nonce: 'a-nonce' })),
    SOURCES.logoutStandard,
  ],
  ['without events', 'Any token at all is taken for a logout token.', without('events')],
  [
    'with another event',
    'Any token at all is taken for a logout token.',
    saying(() => ({ events: { 'https://example.com/event/something-else': {} } })),
  ],
  ['without a jti', 'It cannot be known again, so it can be sent for ever.', without('jti'), SOURCES.logoutStandard],
  [
    'an access token in its place',
    'It is signed by the provider, and every service that somebody uses holds one.',
    (_claims, _key, { accessToken }) => accessToken,
    SOURCES.logoutStandard,
  ],
];

/** Somebody signs in; what a logout token would say of them, and a key to sign it with. */
async function signedIn({ party, provider, one }: Scene, browser: Browser) {
  const known = await provider.watch(() => party.signIn(browser, one));
  const state = await provider.state();
  if (!known || typeof state === 'string') throw new LeftOut('the provider gave out no token that is known to it');
  return { known, claims: logoutClaims(known), key: currentKey(state) };
}

/** Sends a token. Throws `LeftOut` unless it ends the session: without that, another that does not proves nothing. */
async function mustEnd(token: string, { party }: Scene, browser: Browser): Promise<void> {
  await party.announceLogout(token);
  if (await party.signedIn(browser)) throw new LeftOut('a sound logout token does not end a session either');
}

const forged = ([what, why, forge, source = SOURCES.logoutToken]: (typeof KINDS)[number]): Attack => ({
  name: `Logout token: ${what}`,
  correct: 'Ends no session, and answers 400.',
  why,
  source,
  needs: ['logout'],
  run: async (scene) => {
    const browser = new Browser();
    const { known, claims, key } = await signedIn(scene, browser);
    await scene.party.announceLogout(await forge(claims, key, known));
    if (!(await scene.party.signedIn(browser))) return true;
    await mustEnd(await signed(logoutClaims(known), key), scene, browser);
    return false;
  },
});

export const LOGOUT_TOKEN_ATTACKS: readonly Attack[] = [
  {
    name: 'Logout token: a sound one',
    words: ['taken', 'IGNORED'],
    correct: 'Ends every session of its person, and answers 200.',
    why: 'Somebody who has signed out of GOV.UK One Login on a shared computer is still signed in here.',
    source: SOURCES.logoutToken,
    needs: ['logout'],
    run: async (scene) => {
      const browser = new Browser();
      const { claims, key } = await signedIn(scene, browser);
      await scene.party.announceLogout(await signed(claims, key));
      return scene.party.signedIn(browser);
    },
  },
  ...KINDS.map(forged),
  {
    name: 'Logout token: one that was sent before',
    correct: 'Remembers each jti for three minutes, and takes it once.',
    why: 'Whoever has seen one can sign its person out again and again.',
    source: SOURCES.logoutToken,
    needs: ['logout'],
    run: async (scene) => {
      const browser = new Browser();
      const { claims, key } = await signedIn(scene, browser);
      const token = await signed(claims, key);
      await mustEnd(token, scene, browser);
      await scene.party.signIn(browser, scene.one);
      await scene.party.announceLogout(token);
      return !(await scene.party.signedIn(browser));
    },
  },
];
