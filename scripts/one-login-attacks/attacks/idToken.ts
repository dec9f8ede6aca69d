// Every bad ID token. All but its fault is as it should be, so that nothing else gives it away.
import type { Attack } from '../attack.ts';
import { Browser } from '../browser.ts';
import { SOURCES, type Source } from '../sources.ts';

interface Kind {
  /** The provider's name for it. */
  outcome: string;
  what: string;
  why: string;
  source?: Source;
}

const signature = SOURCES.idTokenSignature;

const KINDS: readonly Kind[] = [
  {
    outcome: 'alg-none',
    what: 'nobody signed it (alg none)',
    why: 'Anybody can write one, for anybody.',
    source: signature,
  },
  {
    outcome: 'hs256-with-public-key',
    what: 'signed with the public key as if it were a secret (HS256)',
    why: 'The token chose how it is checked, and everybody has the public key.',
    source: signature,
  },
  {
    outcome: 'invalid-signature',
    what: 'the signature is another’s',
    why: 'Without the signature nothing in it can be believed.',
    source: signature,
  },
  {
    outcome: 'invalid-alg-header',
    what: 'the header names another algorithm',
    why: 'The algorithm must be the key’s own: whoever writes the token writes the header too.',
    source: signature,
  },
  {
    outcome: 'unknown-kid',
    what: 'signed with a key nobody published',
    why: 'A key that is not in the JWKS may be anybody’s.',
    source: signature,
  },
  {
    outcome: 'invalid-iss',
    what: 'from another issuer',
    why: 'Somebody else says who this is.',
  },
  {
    outcome: 'invalid-aud',
    what: 'meant for another client',
    why: 'A token that another service was given, or that leaked from it, opens this one.',
  },
  {
    outcome: 'token-expired',
    what: 'expired yesterday',
    why: 'An old token found anywhere still signs its person in.',
  },
  {
    outcome: 'token-not-valid-yet',
    what: 'issued tomorrow',
    why: 'Its time is not checked, so it cannot be trusted to end.',
  },
  {
    outcome: 'nonce-not-matching',
    what: 'with another nonce',
    why: 'A token from another sign-in can be put in the place of this one.',
  },
  {
    outcome: 'incorrect-vot',
    what: 'with another level of authentication than was asked for (vot)',
    why: 'Somebody with only a password may get in where two factors are needed.',
  },
];

const signingIn = ({ outcome, what, why, source = SOURCES.idToken }: Kind): Attack => ({
  name: `ID token: ${what}`,
  correct: 'Does not sign anybody in.',
  why,
  source,
  run: async ({ party, one }) => {
    const browser = new Browser();
    await party.signIn(browser, one, `id-token-${outcome}`);
    return party.signedIn(browser);
  },
});

const proving = ({ outcome, what, why, source = SOURCES.idToken }: Kind): Attack => ({
  name: `ID token while proving an identity: ${what}`,
  correct: 'Checks it as it does at sign-in, and takes nothing for proven.',
  why,
  source,
  needs: ['proving'],
  run: async ({ party, one }) => {
    const browser = new Browser();
    await party.prove(browser, one, `id-token-${outcome}`);
    return party.proven(browser);
  },
});

/** Those that are tried again where an identity is proved: a second way in is easily left less well guarded. */
const AGAIN = ['alg-none', 'invalid-signature', 'nonce-not-matching'];

export const ID_TOKEN_ATTACKS: readonly Attack[] = [
  ...KINDS.map(signingIn),
  {
    name: 'ID token: about somebody else than the user information (sub)',
    correct: 'Believes no user information about somebody else.',
    why: 'What is shown is another person’s: whoever swaps one access token for another sees it.',
    source: SOURCES.userinfo,
    needs: ['emails'],
    run: async ({ party, one, email }) => {
      const browser = new Browser();
      await party.signIn(browser, one, 'id-token-incorrect-sub');
      return (await party.account(browser)).includes(email);
    },
  },
  ...KINDS.filter(({ outcome }) => AGAIN.includes(outcome)).map(proving),
];
