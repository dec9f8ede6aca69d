// The journey the kit is for: where are you, what is open, how do I get in.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const NIGHT = '/find?where=B4+7DJ&need=bed-tonight&open=now';
/** By hand, from the sample directory: places to sleep that take people in at 23:30 on Tuesday 24 November 2026, nearest to B4 7DJ first. */
const NIGHT_SERVICES = [
  'Newtown winter shelter',
  'Open Doors night shelter',
  'Women’s night room',
  'Direct-access beds',
  'The Lantern Room',
  'Emergency beds, main door',
  'Night beds at the Yard',
  'Sparkbrook night shelter',
];

test('typing B4 7DJ at half past eleven at night lists the night services, nearest first @no-js', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Where are you?').fill('B4 7DJ');
  await page.getByRole('button', { name: 'Find help near me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Services near B4 7DJ');
  await page.goto(NIGHT);
  const names = await page.locator('.wm-items h3 a').allTextContents();
  expect(names.slice(0, NIGHT_SERVICES.length)).toEqual(NIGHT_SERVICES);
  await expect(page.locator('#map svg a').first()).toBeVisible();
  await expect(page.locator('#s-1')).toContainText('Open now');
});

test('the numbers on the map are the numbers of the list @no-js', async ({ page }) => {
  await page.goto(NIGHT);
  for (const pin of await page.locator('#map svg a').all()) {
    const [, number, name] = /^(\d+)\. ([^;]*)/.exec((await pin.getAttribute('aria-label')) ?? '') ?? [];
    await expect(page.locator(`#s-${number} h3 a`)).toHaveText(name ?? 'no name');
    expect(await pin.getAttribute('href')).toBe(`#s-${number}`);
  }
});

test('a service says how to get in, when, and where, and leads back to the list @no-js', async ({ page }) => {
  await page.goto(NIGHT);
  await page.getByRole('link', { name: 'Open Doors night shelter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open Doors night shelter');
  await expect(page.getByRole('table', { name: 'Hours this week' })).toContainText('Today, Tuesday');
  await expect(page.getByRole('link', { name: /Ring 0121 496/ })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(page).toHaveURL(/need=bed-tonight/);
});

test('a filter narrows the list without leaving the page', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'the form is sent whole without JavaScript');
  await page.goto('/find?where=B4+7DJ');
  const before = await page.locator('.wm-count').textContent();
  const panel = page.locator('#filters > summary');
  if (await panel.isVisible()) await panel.click();
  await page.getByLabel('When').selectOption('now');
  await expect(page).toHaveURL(/open=now/);
  await expect(page.locator('.wm-count')).not.toHaveText(before ?? '');
});

test('the map that moves comes when it is asked for, with the same numbers', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'there is a drawn map without JavaScript');
  await page.goto(NIGHT);
  await page.getByRole('button', { name: 'Show the interactive map' }).click();
  await expect(page.locator('.wm-map__moving .wm-flag').first()).toBeVisible();
  await expect(page.locator('#map > svg')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('with nothing found it says what to let go of, and whom to ring @no-js', async ({ page }) => {
  await page.goto('/find?where=B4+7DJ&need=dentist&open=now&with=pets&within=800');
  await expect(page.getByRole('heading', { name: 'What would give more' })).toBeVisible();
  const link = page.locator('.wm-nothing li a[href^="/find"]').first();
  const promised = Number(/: (\d+) service/.exec((await link.locator('..').textContent()) ?? '')?.[1]);
  await link.click();
  const listed = (await page.locator('.wm-items > li').count()) + 0;
  expect(listed).toBeGreaterThan(0);
  expect(listed).toBeLessThanOrEqual(promised);
});

const HOSTILE = [
  ['/find?where=B4+9ZZ', 400, 'There is no postcode B4 9ZZ'],
  ['/find?where=CV37+6UU', 400, 'Stratford-on-Avon'],
  ['/find?where=cheese', 400, 'We do not know the place'],
  ["/find?where='; DROP TABLE services;--", 400, 'We do not know the place'],
  ['/find?where=<script>alert(1)</script>', 400, 'We do not know the place'],
  ['/find?where=4.5,137.4', 400, 'We do not know the place'],
  ['/find?where=B4+7DJ&need=castle', 400, 'Choose what you need from the list'],
  ['/find?where=B4+7DJ&open=25:99', 400, 'Choose a time from the list'],
  ['/find?where=B4+7DJ&within=-5', 400, 'Choose a distance'],
  ['/find?where=B4+7DJ&page=1000000000', 404, 'The list ends before that page'],
  ['/find?where=B4+7DJ&page=x', 400, 'A page is a number'],
  [`/find?q=${'a'.repeat(10_000)}`, 400, '200 characters or fewer'],
  ['/services/nothing-of-the-kind', 404, 'Page not found'],
  ['/need/castles', 404, 'Page not found'],
  ['/docs/nothing', 404, 'Page not found'],
  ['/no/such/page', 404, 'Page not found'],
] as const;
for (const [address, status, words] of HOSTILE) {
  test(`${address.slice(0, 60)} gets a ${status} that says what to do`, async ({ page, request }, { project }) => {
    test.skip(project.name !== 'desktop', 'the same everywhere');
    expect((await request.get(address)).status()).toBe(status);
    page.on('dialog', () => expect('a script of the visitor').toBe('never run'));
    await page.goto(address);
    await expect(page.locator('main')).toContainText(words);
  });
}

const PAGES = [
  '/',
  '/find',
  '/find?where=B4+7DJ&open=now',
  '/find?where=cheese',
  '/find?need=domestic-abuse',
  '/help',
  '/about',
  '/safety',
  '/privacy',
  '/accessibility',
  '/places',
  '/need',
  '/need/food',
  '/need/domestic-abuse',
  '/status',
  '/docs',
  '/docs/getting-started',
  '/docs/settings',
  '/docs/how-it-fits-together',
  '/nowhere',
];
for (const address of PAGES) {
  test(`${address} has nothing for axe to find, and does not scroll sideways`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'axe is a script');
    await page.goto(address);
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('every service page answers, and a sample has nothing for axe to find', async ({ page, request }, { project }) => {
  test.skip(project.name !== 'phone', 'the same everywhere');
  test.setTimeout(120_000);
  const ids: string[] = [];
  for (let n = 1; n < 20; n += 1) {
    const body = await (await request.get(`/api/open-referral/services?per_page=100&page=${n}`)).json();
    ids.push(...body.contents.map(({ id }: { id: string }) => id));
    if (body.last_page) break;
  }
  expect(ids.length).toBeGreaterThan(250);
  for (const id of ids) expect((await request.get(`/services/${id}`)).status(), id).toBe(200);
  for (const id of ids.filter((_, i) => i % 60 === 0)) {
    await page.goto(`/services/${id}`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test('three presses of Shift leave a dangerous page and take it out of the history', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'the button is a link without JavaScript');
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  );
  await page.goto('/');
  await page.goto('/need/domestic-abuse');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift');
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('a refuge has a telephone number, a neutral title and no place', async ({ page }) => {
  await page.goto('/find?where=B4+7DJ&q=refuge');
  await page.getByRole('link', { name: 'Harebell refuge', exact: true }).click();
  await expect(page).toHaveTitle(/^Support near you/);
  await expect(page.locator('main')).toContainText('The address is kept secret');
  await expect(page.getByRole('link', { name: /^Ring/ })).toBeVisible();
  await expect(page.getByText('OpenStreetMap')).toHaveCount(0);
});
