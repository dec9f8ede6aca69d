// Switching to another One Login takes three settings and no code: live mode, strict registration, a provider on a port
// of its own with its paths at the root, as the real one has them.
import { generateKeyPairSync } from 'node:crypto';
import { expect } from '@playwright/test';
import { serve } from '../../mocks/http/server.ts';
import { oneLogin } from '../../mocks/one-login/index.ts';
import { choosePersona, test } from '../account.ts';
import { startServer } from '../server.ts';

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');

test('a council signs people in with a One Login of its own, and nothing pretend is left', async ({
  page,
  baseURL,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { origin: provider, server } = await serve([oneLogin]);
  const council = await startServer({
    MODE: 'live',
    DIRECTORY_URL: `${baseURL}/api/open-referral`,
    POSTCODES_URL: 'http://127.0.0.1:9',
    BANK_HOLIDAYS_URL: 'http://127.0.0.1:9/bank-holidays.json',
    ONE_LOGIN_ISSUER: provider,
    ONE_LOGIN_CLIENT_ID: 'a-council',
    ONE_LOGIN_PRIVATE_KEY: privateKey,
  });
  const registration = {
    clientId: 'a-council',
    clientName: 'A council',
    publicKey,
    redirectUrls: [`${council.address}/account/callback`],
    postLogoutRedirectUrls: [`${council.address}/account/signed-out`],
    backChannelLogoutUri: `${council.address}/account/back-channel-logout`,
  };
  try {
    const body = JSON.stringify({ registration: 'strict', clients: [registration] });
    expect((await fetch(`${provider}/control/state`, { method: 'PUT', body })).ok).toBe(true);
    await expect.poll(async () => (await fetch(`${council.address}/ready`)).status).toBe(200);

    await page.goto(`${council.address}/account`);
    await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
    expect(page.url()).toContain(`${provider}/sign-in?`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is signing in to A council?');
    await choosePersona(page, 'Amina Hussain');
    await expect(page.getByText('Signed in as amina.hussain@example.org')).toBeVisible();
    await page.getByRole('link', { name: 'Prove your identity' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('definition').first()).toHaveText('Amina Hussain');
    await expect(page.getByText(/demo|pretend/i)).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have signed out');
    expect(page.url()).toContain(`${council.address}/account/signed-out`);

    await page.goto(`${council.address}/account/sign-in`);
    await choosePersona(page, 'Amina Hussain');
    await expect(page.getByText('Signed in as')).toBeVisible();
    await page.goto(`${provider}/logout`);
    const account = async () => (await page.request.get(`${council.address}/account`)).text();
    await expect.poll(account).not.toContain('amina.hussain');

    for (const path of ['/mocks', '/mocks/one-login/.well-known/openid-configuration', '/mocks/national-notices/'])
      expect([path, (await fetch(council.address + path)).status]).toEqual([path, 404]);
  } finally {
    await council.stop();
    server.close();
    server.closeAllConnections();
  }
});
