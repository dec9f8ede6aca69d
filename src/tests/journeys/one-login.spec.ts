// The pretend One Login as people meet it: every page on the way through it, and its inspector.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { choosePersona, signIn, test } from '../account.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect([page.url(), violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
    page.url(),
    [],
  ]);
  await page.setViewportSize({ width: 320, height: 640 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect([page.url(), beyond]).toEqual([page.url(), 0]);
  await page.setViewportSize({ width: 360, height: 740 });
}

test('every page on the way has nothing for axe to find, and fits the narrowest screen', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'phone', 'the pages are for telephones first');
  test.setTimeout(120_000);
  const look = async (address: string) => {
    await page.goto(address);
    await expectAccessible(page);
  };
  for (const why of ['cancelled', 'off']) await look(`/account/not-signed-in?why=${why}`);
  await look('/account');
  await look('/account/signed-out');
  await page.goto('/find?where=B4+7DJ&need=bed-tonight');
  await page.locator('.wm-items h3 a').first().click();
  await page.getByRole('link', { name: 'Save to my account' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in and save' }).click();
  await expectAccessible(page);
  await page.getByText('What should happen?').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Choose who is signing in').first()).toBeVisible();
  await expectAccessible(page);
  await choosePersona(page, 'Zoë Siân Máire O’Hara-Łukasik');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Prove your identity' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('definition').first()).toBeVisible();
  await expectAccessible(page);
  await look('/account/delete');
  await look('/mocks/one-login/signed-out');
});

test('the inspector shows what was asked, each check, and the cause of a refusal @no-js', async ({ page, baseURL }) => {
  await page.goto('/mocks/one-login/inspect');
  await page.getByRole('button', { name: 'Forget them all' }).click();
  await expect(page.getByText('Nothing has been asked yet')).toBeVisible();
  await signIn(page, 'Sunita Ladywood');
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'made-up' });
  await fetch(`${baseURL}/mocks/one-login/token`, { method: 'POST', body });
  await page.goto('/mocks/one-login/inspect');
  const exchanges = page.getByRole('article');
  await expect(exchanges.getByRole('heading')).toHaveText([
    /token 400 refused/,
    /userinfo 200/,
    /token 200/,
    /authorize 302/,
  ]);
  await expect(exchanges.first().locator('.cause')).toContainText('redirect_uri is missing');
  const token = exchanges.nth(2);
  await token.getByText(/checks passed$/).click();
  await expect(token.getByText('The PKCE verifier answers the challenge')).toBeVisible();
  await token.getByText(/^Token: .*id_token/).click();
  await expect(token.getByText('"vot": "Cl.Cm"')).toBeVisible();
});

test('the inspector, all of it open, has nothing for axe to find either', async ({ page }, { project }) => {
  test.skip(project.name !== 'phone', 'the pages are for telephones first');
  await page.goto('/mocks/one-login/inspect');
  await page.getByRole('button', { name: 'Forget them all' }).click();
  await expectAccessible(page);
  await page.setExtraHTTPHeaders({ 'x-one-login-persona': 'ravi-tyseley', 'x-one-login-outcome': 'cancel' });
  await page.goto('/account/sign-in');
  await page.setExtraHTTPHeaders({ 'x-one-login-persona': 'ravi-tyseley' });
  await page.goto('/account/sign-in');
  await page.goto('/mocks/one-login/inspect');
  await page.locator('article').evaluateAll((articles) => {
    for (const details of articles.flatMap((article) => [...article.querySelectorAll('details')])) details.open = true;
  });
  await expect(page.getByText('"vot": "Cl.Cm"')).toBeVisible();
  await expectAccessible(page);
});

test('the inspector is live: what happens next appears by itself', async ({ page, context, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'without JavaScript there is a link to look again');
  await page.goto('/mocks/one-login/inspect');
  await page.getByRole('button', { name: 'Forget them all' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Live/);
  await signIn(await context.newPage(), 'Ravi Tyseley');
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([
    /userinfo 200/,
    /token 200/,
    /authorize 302/,
  ]);
  await expect(page.getByRole('status')).toHaveText(/^New: userinfo/);
});
