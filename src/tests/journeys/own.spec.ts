// What somebody has sent is theirs: to see, to go on with, to take a copy of and to have deleted.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { signIn, test } from '../account.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

/** Reports somebody from the first page to the last but one, with words that can be looked for. */
async function report(page: Page, where: string): Promise<void> {
  await page.goto('/report/danger');
  await page.getByLabel('No', { exact: true }).check();
  await next(page);
  await page.getByLabel('Yes, as far as I can tell').check();
  await next(page);
  await page.getByLabel('Where exactly are they?').fill(where);
  await next(page);
  // The map, when they were seen, who, and what is worrying: as it stands.
  for (const path of ['map', 'seen', 'people', 'concerns']) {
    await expect(page).toHaveURL(new RegExp(`/report/${path}$`));
    await next(page);
  }
  await page.getByLabel('No', { exact: true }).check();
  await next(page);
  await expect(page).toHaveURL(/\/report\/check$/);
}

async function send(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').last().click();
  await expect(page).toHaveURL(/\/report\/sent$/);
}

// Each is a whole journey, several in one: longer than others on a busy machine.
test.slow();

const accessible = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('what was begun before signing in is in the account, and what is sent is listed there until it is deleted @no-js', async ({
  page,
  javaScriptEnabled,
}) => {
  await report(page, 'Behind the secretive heron');
  // Somebody who does nothing else here: a site is shared by the tests of a worker.
  await signIn(page, 'Grace Nechells');
  await page.getByRole('link', { name: /sleeping rough/ }).click();
  await expect(page).toHaveURL(/\/report\/check$/);
  await send(page);
  await page.goto('/account');
  const sent = page.locator('#sent + ul');
  await expect(sent.getByRole('link')).toContainText(/Somebody sleeping rough WM-/);
  await expect(page.locator('#unfinished')).toHaveCount(0);
  if (javaScriptEnabled !== false) await accessible(page);
  await sent.getByRole('link').click();
  await page.getByRole('link', { name: 'Delete it here' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete what you sent?');
  if (javaScriptEnabled !== false) await accessible(page);
  const address = page.url();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is deleted');
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto('/account');
  await expect(page.getByText('Nothing. What you send the council')).toBeVisible();
});

test('what is sent without signing in is deleted by the browser that sent it, and by no other', async ({
  page,
  browser,
  baseURL,
}) => {
  await report(page, 'By the sheltering wren');
  await send(page);
  const href = await page.locator('main a[href^="/sent/"]').first().getAttribute('href');
  const link = new URL(href ?? '', baseURL).href;
  const other = await browser.newPage();
  expect((await other.goto(link))?.status()).toBe(200);
  await expect(other.getByText('sheltering wren')).toHaveCount(0);
  expect((await other.goto(`${link}/delete`))?.status()).toBe(404);
  const posted = await other.request.post(`${link}/delete`, { form: { key: 'x' }, headers: { origin: baseURL ?? '' } });
  expect(posted.status()).toBe(404);
  await other.close();
  await page.goto(`${link}/delete`);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page).toHaveURL(/\/sent\/deleted$/);
  expect((await page.goto(link))?.status()).toBe(404);
});

test('a copy holds what was sent in words; everything can be deleted, and then nothing is held', async ({ page }) => {
  // Somebody no other test signs in as: sites are shared, and all that is held of them is counted.
  await signIn(page, 'Ellis Sutton');
  await report(page, 'Under the patient kestrel');
  await send(page);
  await page.goto('/account');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take a copy of what is held about me' }).click();
  const copy = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  expect(copy.sent[0].words).toContainEqual(expect.objectContaining({ answer: 'Under the patient kestrel' }));
  expect(copy.signedIn).toHaveLength(1);
  await page.getByRole('link', { name: 'Delete what is held about me' }).click();
  await accessible(page);
  await page.getByRole('button', { name: 'Delete it all' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we held about you is deleted');
  // GOV.UK One Login still knows them, and asks nothing.
  await page.goto('/account');
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await expect(page.getByText('Nothing. What you send the council')).toBeVisible();
});

test('nobody gets a copy without signing in', async ({ page }) => {
  const answer = await page.request.get('/account/export', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe('/account/sign-in?next=/account');
});
