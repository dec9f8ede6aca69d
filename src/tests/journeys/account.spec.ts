// One account for what is local and what is national: in, to what is there, and out again.
import { expect } from '@playwright/test';
import { choosePersona, expectSignedOut, signIn, test } from '../account.ts';

const SHELTER = 'Open Doors night shelter';

test('somebody new signs in, proves who they are, saves a service, takes it out and signs out @no-js', async ({
  page,
}) => {
  await signIn(page, 'Amina Hussain');
  await expect(page.getByText('Signed in as amina.hussain@example.org')).toBeVisible();
  const [local, national] = [
    page.getByRole('region', { name: 'Where you live' }),
    page.getByRole('region', { name: 'Across the country' }),
  ];
  await expect(national).toContainText('Your Universal Credit statement is ready');
  await expect(local).toContainText('Not proved, and for most things not needed');

  await page.getByRole('link', { name: 'Prove your identity' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prove your identity');
  await expect(page.getByText('Who is signing in')).toHaveCount(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(local.getByRole('definition')).toHaveText(['Amina Hussain', '17 March 1994', /^By GOV.UK One Login/]);

  await page.goto('/find?where=B4+7DJ&need=bed-tonight&open=now');
  await page.getByRole('link', { name: SHELTER, exact: true }).click();
  await page.getByRole('link', { name: 'Save to my account' }).click();
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await expect(local.getByRole('link', { name: SHELTER })).toBeVisible();
  await expect(local.getByRole('link', { name: /^Ring 0121 496/ })).toBeVisible();
  await expect(local).toContainText('Open now');
  await page.getByRole('button', { name: `Remove ${SHELTER}` }).click();
  await expect(page.getByRole('link', { name: SHELTER })).toHaveCount(0);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have signed out');
  await expectSignedOut(page);
});

test('it can all be done in Welsh on the side of One Login @no-js', async ({ page }) => {
  await page.goto('/account/sign-in?next=/account/prove');
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pwy sy’n mewngofnodi i Waymark?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await page.getByText('Grace Nechells', { exact: true }).click();
  await page.getByRole('button', { name: 'Parhau' }).click();
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profi eich hunaniaeth');
  await page.getByRole('button', { name: 'Parhau' }).click();
  await expect(page.getByText('Grace Temperance Nechells')).toBeVisible();
});

test('a service is saved by somebody who had to sign in first, and ends in their list @no-js', async ({ page }) => {
  await page.goto('/find?where=B4+7DJ&need=bed-tonight&open=now');
  await page.getByRole('link', { name: SHELTER, exact: true }).click();
  await page.getByRole('link', { name: 'Save to my account' }).click();
  await page.getByRole('link', { name: 'Sign in and save' }).click();
  await choosePersona(page, 'Joe Digbeth');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Save ${SHELTER}?`);
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await expect(page).toHaveURL(/\/account#saved$/);
  await expect(page.getByRole('listitem').filter({ hasText: SHELTER })).toBeVisible();
});

test('the keyboard alone is enough, and never stands on something hidden', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'the same pages, without the script that looks');
  const tabTo = async (words: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if (!(await focused.count())) continue;
      const { name, seen } = await focused.evaluate((element: HTMLElement) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
        const label = (element as HTMLInputElement).labels?.[0];
        const seen = above !== null && [element, label].some((one) => one?.contains(above));
        return { name: (label ?? element).textContent?.trim() ?? '', seen };
      });
      expect([name, seen]).toEqual([name, true]);
      if (name.startsWith(words)) return;
    }
    throw new Error(`80 presses of Tab never came to “${words}”`);
  };
  await page.goto('/account');
  await tabTo('Sign in with GOV.UK One Login');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is signing in to Waymark?');
  await tabTo('Amina Hussain');
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { checked: true }).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Signed in as')).toBeVisible();
  await tabTo('Sign out');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have signed out');
});

test('within the hour they are let through without being asked again; after signing out they are asked', async ({
  page,
  context,
}) => {
  await signIn(page, 'Marlon Deritend');
  await context.clearCookies({ name: 'waymark' });
  await expectSignedOut(page);
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await expect(page.getByText('Signed in as marlon.deritend@example.org')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is signing in to Waymark?');
});

test('two tabs that sign in at once both arrive', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto('/account/sign-in');
  for (const tab of [page, other]) {
    await choosePersona(tab, 'Orla Northfield');
    await expect(tab.getByText('Signed in as orla.northfield@example.org')).toBeVisible();
  }
});

test('the way back after signing out shows nothing of theirs', async ({ page }) => {
  await signIn(page, 'Nadia Moseley');
  expect((await page.request.get('/account')).headers()['cache-control']).toBe('no-store');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have signed out');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('nadia.moseley')).toHaveCount(0);
});

test('signing out on every device ends the session in another browser', async ({ page, browser, baseURL }) => {
  const elsewhere = await browser.newPage({ baseURL: baseURL as string });
  await signIn(elsewhere, 'Tomasz Aston');
  await signIn(page, 'Tomasz Aston');
  await page.getByRole('button', { name: 'Sign out on every device' }).click();
  await expectSignedOut(elsewhere);
  await elsewhere.close();
});

test('signing out of One Login itself ends the session here within moments', async ({ page }) => {
  await signIn(page, 'Winston Handsworth');
  await page.goto('/mocks/one-login/logout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have signed out');
  await expect
    .poll(async () => (await page.request.get('/account')).text())
    .not.toContain('winston.handsworth@example.org');
  await expectSignedOut(page);
});

test('what is held is deleted when they say so @no-js', async ({ page }) => {
  await signIn(page, 'Mei Bournville');
  await page.goto('/find?where=B4+7DJ&need=bed-tonight');
  await page.getByRole('link', { name: SHELTER, exact: true }).click();
  await page.getByRole('link', { name: 'Save to my account' }).click();
  await page.getByRole('button', { name: 'Save to my account' }).click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'Delete what is held about me' }).click();
  await page.getByRole('button', { name: 'Delete it all' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we held about you is deleted');
  await expectSignedOut(page);
  // Their GOV.UK One Login is their own, and still knows them.
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await expect(page.getByText('Signed in as mei.bournville@example.org')).toBeVisible();
  await expect(page.getByText('None yet.')).toBeVisible();
});
