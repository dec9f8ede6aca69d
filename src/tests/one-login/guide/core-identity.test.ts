// The example that checks a core identity takes a sound one, and no other.
import { pathToFileURL } from 'node:url';
import * as oidc from 'openid-client';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../../../mocks/one-login/sign-in/index.ts';
import { CLAIM } from '../../../mocks/one-login/state/vocabulary.ts';
import { browser } from '../browser.ts';
import { makeClientKey, servePretend } from '../pretend.ts';
import { exampleFile } from './example.ts';

const provider = await servePretend();
const file = pathToFileURL(exampleFile('core-identity.ts', { provider })).href;
const { coreIdentity } = await import(/* @vite-ignore */ file);
const key = oidc.PrivateKeyJwt(makeClientKey().privateKey);
const insecure = { execute: [oidc.allowInsecureRequests] };
const config = await oidc.discovery(new URL(provider), 'my-service', {}, key, insecure);

async function prove(outcome: string): Promise<unknown> {
  const there = oidc.buildAuthorizationUrl(config, {
    redirect_uri: 'http://localhost:8080/callback',
    scope: 'openid',
    vtr: '["Cl.Cm.P2"]',
    claims: JSON.stringify({ userinfo: { [CLAIM.coreIdentity]: null } }),
    state: 'state',
    nonce: 'nonce',
  });
  const back = await browser().signIn(there, 'amina-hussain', outcome);
  const tokens = await oidc.authorizationCodeGrant(config, back, { expectedState: 'state', expectedNonce: 'nonce' });
  const sub = tokens.claims()?.sub as string;
  const told = await oidc.fetchUserInfo(config, tokens.access_token, sub);
  return coreIdentity(told[CLAIM.coreIdentity], { sub, clientId: 'my-service' });
}

test('reads a sound one', async () => {
  const name = [
    {
      nameParts: [
        { value: 'Amina', type: 'GivenName' },
        { value: 'Hussain', type: 'FamilyName' },
      ],
    },
  ];
  expect(await prove('carry-on')).toMatchObject({ credentialSubject: { name } });
});

const bad = OUTCOMES.filter(({ group }) => group === 'core-identity').map(({ id }) => id);

test.each(bad)('refuses %s', async (outcome) => {
  await expect(prove(outcome)).rejects.toThrow();
});
