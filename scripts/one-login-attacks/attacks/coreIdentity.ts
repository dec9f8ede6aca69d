// Every bad core identity, and every way not to prove one. The sign-in itself is sound.
import type { Attack } from '../attack.ts';
import { Browser } from '../browser.ts';
import { SOURCES, type Source } from '../sources.ts';

const FORGED = 'Anybody can be whoever they like.';

/** By the provider's name for the outcome: what is wrong, why it matters, and where that is written if not as for most. */
const KINDS: readonly (readonly [outcome: string, what: string, why: string, source?: Source])[] = [
  ['core-identity-alg-none', 'nobody signed it (alg none)', FORGED],
  ['core-identity-invalid-signature', 'the signature is another’s', FORGED],
  [
    'core-identity-invalid-alg-header',
    'the header names another algorithm than ES256',
    'Whoever writes the token writes its header: only ES256 is to be believed.',
  ],
  [
    'core-identity-other-controller',
    'the kid is of another controller’s DID',
    'A client that looks for the key where the token says believes whoever wrote it.',
  ],
  ['core-identity-kid-not-in-did', 'the kid is not in the DID document', 'A key nobody published may be anybody’s.'],
  [
    'core-identity-signed-with-id-token-key',
    'signed with the key of ID tokens',
    'Keys that vouch for signing in do not vouch for identities: the DID document says which do.',
  ],
  ['core-identity-invalid-iss', 'from another issuer', 'Somebody else says who this is.'],
  [
    'core-identity-invalid-aud',
    'meant for another client',
    'An identity that another service was shown opens this one.',
  ],
  [
    'core-identity-incorrect-sub',
    'about somebody else than who has signed in (sub)',
    'One person can pass for another who has proved who they are.',
  ],
  ['core-identity-token-expired', 'expired yesterday', 'An old one found anywhere still proves its person’s identity.'],
  [
    'core-identity-token-not-valid-yet',
    'good from tomorrow',
    'Its time is not checked, so it cannot be trusted to end.',
  ],
  ['core-identity-incorrect-vot', 'P1 where P2 was asked for', 'Less was proved than the service relies on.'],
  [
    'core-identity-missing',
    'left out',
    'No core identity means that the identity was not proved, whatever else came.',
    SOURCES.coreIdentity,
  ],
  [
    'identity-not-proven',
    'a return code in its place',
    'They tried to prove who they are and could not.',
    SOURCES.returnCodes,
  ],
  ['userinfo-failing', 'the user information cannot be had', 'Nothing was proved.', SOURCES.userinfo],
];

const proving = ([outcome, what, why, source = SOURCES.coreIdentityValidation]: (typeof KINDS)[number]): Attack => ({
  name: `Core identity: ${what}`,
  correct: 'Takes nothing for proven.',
  why,
  source,
  needs: ['proving'],
  run: async ({ party, one }) => {
    const browser = new Browser();
    await party.prove(browser, one, outcome);
    return party.proven(browser);
  },
});

export const CORE_IDENTITY_ATTACKS: readonly Attack[] = [
  ...KINDS.map(proving),
  {
    name: 'Core identity: proved by somebody else than who has signed in',
    correct: 'Refuses it, or signs the other person in instead.',
    why: 'A friend with a passport can prove an identity for somebody else’s account.',
    source: SOURCES.coreIdentityValidation,
    needs: ['proving', 'emails'],
    run: async ({ party, one, other, email }) => {
      const browser = new Browser();
      await party.signIn(browser, one);
      await party.prove(browser, other);
      return (await party.proven(browser)) && (await party.account(browser)).includes(email);
    },
  },
];
