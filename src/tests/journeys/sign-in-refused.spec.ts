// Signing in that does not work, or should not: a calm page, nothing lost, and nobody let in.
import { expect, type Page } from '@playwright/test';
import { OUTCOMES } from '../../mocks/one-login/sign-in/outcomes.ts';
import { choosePersona, expectSignedOut, signIn, test } from '../account.ts';

/** What goes wrong for whoever is named next, without the page that asks. */
const hint = (page: Page, persona: string, outcome = 'carry-on') =>
  page.setExtraHTTPHeaders({ 'x-one-login-persona': persona, 'x-one-login-outcome': outcome });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const outcomesIn = (group: string) => OUTCOMES.filter((outcome) => outcome.group === group).map(({ id }) => id);

test('whoever cancels finds a calm page, and trying again leads where they were going @no-js', async ({ page }) => {
  const service = '/account/saved?service=';
  await page.goto('/find?where=B4+7DJ&need=bed-tonight');
  await page.locator('.wm-items h3 a').first().click();
  await page.getByRole('link', { name: 'Save to my account' }).click();
  await page.getByRole('link', { name: 'Sign in and save' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page)).toHaveText('You are not signed in');
  await expect(page.locator('main')).toContainText('nothing has changed');
  await expect(page.locator('main').getByRole('link', { name: 'the numbers that answer day and night' })).toBeVisible();
  await page.getByRole('link', { name: 'Try again' }).click();
  await choosePersona(page, 'Jordan Selly');
  await expect(heading(page)).toHaveText(/^Save .*\?$/);
  expect(page.url()).toContain(service);
});

test('whoever cannot prove who they are is still signed in, and told what to do @no-js', async ({ page }) => {
  await signIn(page, 'Callum Lozells');
  await page.getByRole('link', { name: 'Prove your identity' }).click();
  await page.getByRole('button', { name: 'I cannot prove who I am' }).click();
  await expect(heading(page)).toHaveText('We could not confirm who you are');
  await expect(page.locator('main')).toContainText('could not prove your identity this time');
  await page.getByRole('link', { name: 'Go to your account' }).click();
  await expect(page.getByText('Signed in as callum.lozells@example.org')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Prove your identity' })).toBeVisible();
});

test('every wrong ID token that the page offers is refused in a sentence', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'the same everywhere');
  const wrong = outcomesIn('id-token');
  expect(wrong.length).toBeGreaterThanOrEqual(12);
  for (const outcome of wrong) {
    await page.context().clearCookies();
    await page.goto('/account/sign-in');
    const answered = page.waitForResponse((response) => response.url().includes('/account/callback'));
    await choosePersona(page, 'Amina Hussain', outcome);
    expect([outcome, (await answered).status()]).toEqual([outcome, 403]);
    await expect(heading(page)).toHaveText('You could not be signed in');
    await expect(page.locator('main')).toContainText('so we did not sign you in');
    await expectSignedOut(page);
  }
});

test('no wrong core identity proves anything, and nobody is signed out for it', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'the same everywhere');
  await signIn(page, 'Lucía Kings-Heath');
  const wrong = outcomesIn('core-identity');
  expect(wrong.length).toBeGreaterThanOrEqual(12);
  for (const outcome of wrong) {
    await hint(page, 'lucia-kings-heath', outcome);
    expect([outcome, (await page.goto('/account/prove'))?.status()]).toEqual([outcome, 403]);
    await expect(heading(page)).toHaveText('We could not confirm who you are');
    await page.goto('/account');
    await expect(page.getByText('Signed in as lucia.kings-heath@example.org')).toBeVisible();
    await expect(page.getByText('Not proved')).toBeVisible();
  }
});

test('what goes wrong can be chosen on the page that proves an identity, too @no-js', async ({ page }) => {
  await signIn(page, 'Lucía Kings-Heath');
  await page.getByRole('link', { name: 'Prove your identity' }).click();
  await page.getByText('What should happen?').click();
  await page.getByText('A key that is not in the DID document (kid)').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('We could not confirm who you are');
  await expect(page.locator('main')).toContainText('so we did not use it');
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('definition').first()).toHaveText('Lucía Kings-Heath');
});

test('somebody else’s identity proves nothing', async ({ page }) => {
  await signIn(page, 'Joe Digbeth');
  await hint(page, 'amina-hussain');
  expect((await page.goto('/account/prove'))?.status()).toBe(403);
  await page.goto('/account');
  await expect(page.getByText('amina', { exact: false })).toHaveCount(0);
});

test('a session lost at One Login, and an answer nobody waits for, are pages that say what to do @no-js', async ({
  page,
}) => {
  await page.goto('/account/sign-in');
  await choosePersona(page, 'Amina Hussain', 'session-lost');
  await expect(heading(page)).toHaveText('Sorry, your session was lost');
  await page.goto('/account/callback?code=made-up&state=made-up');
  await expect(heading(page)).toHaveText('You could not be signed in');
  await expect(page.locator('main')).toContainText('Start again from the beginning');
  await expectSignedOut(page);
});

test('an answer opened twice does no harm', async ({ page }) => {
  await hint(page, 'amina-hussain');
  const answered = page.waitForRequest((request) => request.url().includes('/account/callback'));
  await page.goto('/account/sign-in');
  const callback = (await answered).url();
  await page.goto(callback);
  await expect(heading(page)).toHaveText('You are signed in already');
  await page.getByRole('link', { name: 'Go to your account' }).click();
  await expect(page.getByText('Signed in as amina.hussain@example.org')).toBeVisible();
});

test('a sign-in begun in one browser cannot be finished in another', async ({ page, browser, baseURL }) => {
  const attacker = await browser.newContext({ baseURL: baseURL as string });
  const headers = { 'x-one-login-persona': 'ellis-sutton' };
  const follow = async (address: string) =>
    (await attacker.request.get(address, { headers, maxRedirects: 0 })).headers().location ?? '';
  const callback = await follow(await follow('/account/sign-in'));
  expect(callback).toContain('/account/callback?code=');
  expect((await page.goto(callback))?.status()).toBe(403);
  await expectSignedOut(page);
  // Where it was begun it is still good.
  expect((await attacker.request.get(callback)).url()).toMatch(/\/account$/);
  await attacker.close();
});

for (const next of [
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  '/%09/evil.example',
  '\\\\evil.example',
]) {
  test(`signing in never leads on to ${next}`, async ({ page, baseURL }, { project }) => {
    test.skip(project.name !== 'desktop', 'the same everywhere');
    await page.route('**/*evil.example/**', (route) => route.fulfill({ body: 'gone astray' }));
    await hint(page, 'amina-hussain');
    await page.goto(`/account/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL as string).origin);
    await expect(page.getByRole('link', { name: 'Waymark' })).toBeVisible();
  });
}

test('a form of another site changes nothing, whatever it brings along', async ({ page, baseURL }) => {
  await signIn(page, 'Ruth Harborne');
  const key = (await page.locator('input[name="key"]').first().getAttribute('value')) ?? '';
  expect(key).not.toBe('');
  const answer = await page.request.post('/account/sign-out', {
    form: { key, extent: 'forget' },
    headers: { origin: 'https://evil.example' },
  });
  expect([answer.status(), await answer.text()]).toEqual([403, expect.stringContaining('nothing was changed')]);
  await page.route('https://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${baseURL}/account/sign-out"><button name="extent" value="forget">Win a prize</button></form>`,
    }),
  );
  await page.goto('https://evil.example/');
  await page.getByRole('button').click();
  await expect(page.getByText('nothing was changed')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('Signed in as ruth.harborne')).toBeVisible();
});

test('a form without its key changes nothing', async ({ page, baseURL }) => {
  await signIn(page, 'Hope Stirchley');
  for (const key of ['', 'a'.repeat(43)])
    await page.request.post('/account/sign-out', {
      form: { key, extent: 'here' },
      headers: { origin: baseURL as string },
    });
  await page.goto('/account');
  await expect(page.getByText('Signed in as hope.stirchley')).toBeVisible();
});

test('programs may ask the pretend One Login for tokens without saying where they come from', async ({ baseURL }) => {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'made-up' });
  const answer = await fetch(`${baseURL}/mocks/one-login/token`, { method: 'POST', body });
  expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_request' })]);
});
