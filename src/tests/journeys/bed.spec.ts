// Somebody has nowhere to sleep tonight: a bed is found, held, given back, and runs out. On a site of its own, since beds
// and the clock are everybody's.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../account.ts';

let address = '';
const tell = (path: string, method: string, body?: object) =>
  fetch(`${address}/mocks/console/${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
const setClock = (to: object) => tell('clock', 'POST', to);

test.beforeEach(async ({ site }) => {
  ({ address } = site);
  await tell('reset', 'POST');
  await setClock({ now: '2026-11-24T21:48:00Z' });
});

// As others that use the same site expect it.
test.afterAll(() => setClock({ now: '2026-11-24T23:30:00Z' }));

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const place = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const HELD = 'A space is held for you';

/** Holds a bed at a place of the list. */
async function hold(page: Page, name: string, phone = ''): Promise<void> {
  await page.goto('/bed');
  await page.getByRole('link', { name: `Hold a space for me at ${name}` }).click();
  await page.getByLabel(/Your mobile number/).fill(phone);
  await press(page, 'Hold a space for me');
}

/** The same, and sees that it is held. */
async function held(page: Page, name: string): Promise<void> {
  await hold(page, name);
  await expect(heading(page)).toHaveText(HELD);
}

test('a bed is found, held and texted, and given back @no-js', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Have a bed held for you/ }).click();
  await expect(page.getByRole('heading', { name: /Severe weather/ })).toBeVisible();
  await expect(place(page, 'Emergency beds, main door')).toContainText('3 beds free, counted');
  await expect(place(page, 'Harebell refuge')).toContainText('The address is secret');
  await expect(place(page, 'Harebell refuge').getByRole('link')).toHaveText('Ring Harebell refuge: 0808 157 0842');
  await hold(page, 'Emergency beds, main door', '12');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/Enter a mobile number/);
  await page.getByLabel(/Your mobile number/).fill('07700 900123');
  await press(page, 'Hold a space for me');

  await expect(heading(page)).toHaveText(HELD);
  await expect(page).toHaveURL(/\/bed\/held$/);
  await expect(page.getByText('Kept until')).toContainText('Kept until 23:48 – 2 hours from now');
  const reference = await page.getByText(/^BED-\w{4}-\w{4}$/).textContent();
  await expect(async () => {
    await page.goto('/mocks/notify/outbox');
    await expect(page.getByText(reference ?? 'none').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.goto('/bed');
  await expect(place(page, 'Emergency beds, main door')).toContainText('2 beds free');
  await page.getByRole('link', { name: 'See it' }).click();
  await expect(page.getByText(reference ?? 'none')).toBeVisible();
  await press(page, 'I do not need it any more');
  await expect(heading(page)).toHaveText('You have given it back');
  await expect(async () => {
    await page.goto('/bed');
    await expect(place(page, 'Emergency beds, main door')).toContainText('3 beds free', { timeout: 1_000 });
  }).toPass();
});

test('it runs out by the clock, and the way to ask again is there @no-js', async ({ page }) => {
  await held(page, 'The Vestry beds');
  await setClock({ advance: 6_720 });
  await page.reload();
  await expect(page.getByText('Kept until')).toContainText('8 minutes from now');
  await setClock({ advance: 480 });
  await page.reload();
  await expect(heading(page)).toHaveText('This has run out');
  await expect(page.getByText(HELD)).toHaveCount(0);
  await page.getByRole('link', { name: 'Ask for a space there again' }).click();
  await press(page, 'Hold a space for me');
  await expect(heading(page)).toHaveText(HELD);
});

test('one at a time: another is had for the first @no-js', async ({ page }) => {
  await held(page, 'The Vestry beds');
  await page.goto('/bed');
  await page.getByRole('link', { name: 'Hold a space for me at Frost watch' }).click();
  await expect(heading(page)).toHaveText('You have a space already');
  await press(page, 'Give that one back, and ask for one at Frost watch');
  await press(page, 'Hold a space for me');
  await expect(page.getByRole('heading', { name: 'Frost watch' })).toBeVisible();
});

test('when the last is gone it says so, and shows what is free elsewhere @no-js', async ({ page, browser }) => {
  await page.goto('/bed');
  await page.getByRole('link', { name: 'Hold a space for me at The Vestry beds' }).click();
  const other = await browser.newContext({ baseURL: address });
  await held(await other.newPage(), 'The Vestry beds');
  await other.close();
  await press(page, 'Hold a space for me');
  await expect(heading(page)).toHaveText('None is free at The Vestry beds');
  await expect(place(page, 'Frost watch')).toBeVisible();
  await expect(place(page, 'The Vestry beds')).toHaveCount(0);
});

test('a council that cannot be asked leaves nobody without a number @no-js', async ({ page }) => {
  for (const kind of ['failing', 'wrong-shape', 'off']) {
    await tell('weather/council/beds', 'PUT', { kind });
    const answer = await page.goto('/bed');
    expect(answer?.status()).toBe(200);
    await expect(page.getByText('We cannot ask the council what is free just now.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Night services that are open now' })).toBeVisible();
    await page.goto('/bed/87e77eec-cbe9-80d8-8b81-cead7f01a353');
    await expect(heading(page)).toHaveText('We cannot ask about this bed just now');
  }
});

test('beds are shown for whoever asks, and the address says whom @no-js', async ({ page }) => {
  await page.goto('/bed');
  await page.getByRole('link', { name: 'Women', exact: true }).click();
  await page.getByRole('link', { name: 'With a dog' }).click();
  await expect(page).toHaveURL(/\?for=women&for=dog$/);
  await expect(page.getByRole('heading', { name: 'Women’s night room' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Foundry House for men' })).toHaveCount(0);
  await page.getByRole('link', { name: /^Women/ }).click();
  await expect(page).toHaveURL(/\?for=dog$/);
});

test('while the clock runs, the page counts down and says when it is over', async ({ page }) => {
  await setClock({ now: null });
  await page.clock.install();
  await page.goto('/bed');
  await page
    .getByRole('link', { name: /Hold a space for me/ })
    .first()
    .click();
  await press(page, 'Hold a space for me');
  await expect(heading(page)).toHaveText(HELD);
  await page.clock.fastForward('01:30:00');
  await expect(page.getByText('Kept until')).toContainText(/(29|30) minutes from now/);
  await page.clock.fastForward('00:31:00');
  await expect(heading(page)).toHaveText('This has run out');
});

test('every page of it passes the checks for accessibility, and fits a small phone', async ({ page }) => {
  const check = async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  };
  await page.goto('/bed?for=dog');
  await check();
  await page.goto('/bed/87e77eec-cbe9-80d8-8b81-cead7f01a353');
  await check();
  await held(page, 'Emergency beds, main door');
  await check();
  await page.goto('/bed/9829d252-9c51-8c20-92db-e8dff7fddd3e');
  await check();
});
