// Somebody in the cold tells the outreach team of a person sleeping rough: no account, no script, two minutes.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../account.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the start to the page that asks where they are. */
async function toPlace(page: Page): Promise<void> {
  await page.goto('/report');
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByLabel('No', { exact: true }).check();
  await next(page);
  await page.getByLabel('Yes, as far as I can tell').check();
  await next(page);
}

/** From there to the look over, with everything that may be left out left out, and a telephone number. */
async function toCheck(page: Page): Promise<void> {
  await page.getByLabel('Where exactly are they?').fill('Back door of the library, by the bins');
  await next(page);
  await expect(heading(page)).toContainText('on the map');
  await next(page);
  await expect(page.getByLabel('At what time?')).toHaveValue('23:30');
  await next(page);
  await next(page);
  await next(page);
  await page.getByLabel('Yes').check();
  await next(page);
  await page.getByRole('radio', { name: 'A text message' }).check();
  await page.getByLabel('Mobile number').fill('07700 900123');
  await next(page);
  await expect(page).toHaveURL(/\/report\/check$/);
}

/** Goes to the same page until it says this: the council is told behind the page's back. */
async function sooner(page: Page, address: string, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('a report is made, arrives, and is answered with a text message @no-js', async ({ page, browser, baseURL }) => {
  test.slow();
  await page.goto('/');
  await page.getByRole('link', { name: /sleeping rough/ }).click();
  await toPlace(page);
  await toCheck(page);
  await page.getByRole('button', { name: 'Send to the outreach team' }).click();
  await expect(page).toHaveURL(/\/report\/sent$/);
  const reference = (await page.getByText(/^WM-/).textContent()) ?? '';
  await sooner(page, '/report/sent', 'The council has it');

  const link = (await page.getByRole('link', { name: /Keep this link/ }).getAttribute('href')) ?? '';
  await page.goto(link);
  await expect(heading(page)).toContainText(reference);
  await expect(page.getByText('Back door of the library')).toBeVisible();

  // Whoever else has the link sees how it stands, and nothing of what was sent.
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const answer = await other.goto(link);
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  await expect(heading(other)).toContainText(reference);
  await expect(other.locator('body')).not.toContainText(/library|07700/);
  await other.close();

  await sooner(page, '/mocks/notify/outbox', reference);
  await expect(page.getByText('07700 900123').first()).toBeVisible();
});

test('danger, and somebody under 18, end at 999 @no-js', async ({ page }) => {
  await page.goto('/report');
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByLabel('Yes').check();
  await next(page);
  await expect(heading(page)).toHaveText('Ring 999 now');
  await expect(page.getByRole('main').getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
  await page.goto('/report/danger');
  await page.getByLabel('No', { exact: true }).check();
  await next(page);
  await page.getByLabel('No, somebody is under 18').check();
  await next(page);
  await expect(heading(page)).toContainText('under 18: ring 999 now');
  // There is no way past it.
  await page.goto('/report/check');
  await expect(page).toHaveURL(/\/report\/age$/);
});

test('what is wrong is said first, and leads to where it can be put right @no-js', async ({ page }) => {
  await toPlace(page);
  await page.getByLabel('Postcode or name').fill('B1 2ND');
  await next(page);
  await expect(page).toHaveTitle(/^Error: Where are they\?/);
  await page.getByRole('alert').getByRole('link', { name: 'Say where exactly they are, in words' }).click();
  await expect(page.locator('#PLACE')).toBeFocused();
  await expect(page.getByLabel('Postcode or name')).toHaveValue('B1 2ND');
});

test('an answer can be changed, and that leads straight back to the look over @no-js', async ({ page }) => {
  await toPlace(page);
  await toCheck(page);
  await page.getByRole('link', { name: 'Change how many people?' }).click();
  await page.getByLabel('How many people?').fill('3');
  await next(page);
  await expect(page).toHaveURL(/\/report\/check$/);
  await expect(page.locator('.govuk-summary-list__row', { hasText: 'How many people?' })).toContainText('3');
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(heading(page)).toHaveText('How shall we tell you?');
});

test('the map is moved and marked without a script @no-js', async ({ page }) => {
  await toPlace(page);
  await page.getByLabel('Where exactly are they?').fill('Back door of the library');
  await page.getByLabel('Postcode or name').fill('B1 2ND');
  await next(page);
  const centre = page.locator('[name="centre"]');
  const before = await centre.inputValue();
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.getByRole('button', { name: 'North' }).click();
  expect(await centre.inputValue()).not.toBe(before);
  await expect(page.locator('.wm-mark')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mark the place' }).click({ position: { x: 80, y: 90 } });
  await expect(page.locator('.wm-mark')).toHaveAttribute('transform', /^translate\((79|80|81) (89|90|91)\)$/);
  await page.getByRole('button', { name: 'No mark' }).click();
  await page.getByRole('button', { name: 'Mark here' }).click();
  await expect(page.locator('.wm-mark')).toHaveAttribute('transform', 'translate(144 128)');
  await next(page);
  await page.goto('/report/map');
  await expect(page.locator('.wm-mark')).toHaveCount(1);
});

test.describe('with a phone that says where it is', () => {
  test.use({ geolocation: { latitude: 52.4786, longitude: -1.899 }, permissions: ['geolocation'] });

  test('the map is brought there, and marked', async ({ page }) => {
    await toPlace(page);
    await page.getByLabel('Where exactly are they?').fill('Back door of the library');
    await next(page);
    await page.getByRole('button', { name: 'Where I am' }).click();
    await expect(page.locator('.wm-mark')).toHaveCount(1);
    await expect(page.locator('[name="centre"]')).toHaveValue('52.478600,-1.899000');
  });
});

test('the keyboard is enough', async ({ page }) => {
  await page.goto('/report/danger');
  await page.getByLabel('No', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Are they 18 or over?');
});

test('no page has an accessibility fault that a machine can find, and each fits a narrow screen', async ({ page }) => {
  test.slow();
  const fine = async () => {
    expect([page.url(), (await new AxeBuilder({ page }).analyze()).violations]).toEqual([page.url(), []]);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([page.url(), 320]);
    if (size) await page.setViewportSize(size);
  };
  await toPlace(page);
  await toCheck(page);
  for (const path of ['danger', 'age', 'place', 'map', 'seen', 'people', 'concerns', 'feedback', 'contact', 'check']) {
    await page.goto(`/report/${path}`);
    await fine();
  }
  await page.goto('/report/seen');
  await page.getByLabel('At what time?').fill('late');
  await next(page);
  await fine();
  for (const path of ['/report', '/report/ring-999', '/report/under-18']) {
    await page.goto(path);
    await fine();
  }
  await page.goto('/report/check');
  await page.getByRole('button', { name: 'Send to the outreach team' }).click();
  await fine();
  await page.getByRole('link', { name: /Keep this link/ }).click();
  await fine();
});

test('an address that leads nowhere is not found', async ({ page }) => {
  for (const path of ['/sent/nobody-has-this', '/report/nothing-is-asked-here']) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
  await page.goto('/report/sent');
  await expect(page).toHaveURL(/\/report$/);
});
