// The console: weather, clock, log and snapshot, on a server of its own, since all of it is for everybody at once.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from '../server.ts';

test.describe.configure({ mode: 'serial' });

const TOKEN = 'pretend-token-0123456789';
let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ NOW: '2026-11-24T23:30:00Z', MOCKS_TOKEN: TOKEN });
});
test.afterAll(() => server.stop());
test.beforeEach(() => fetch(`${server.address}/mocks/console/reset`, { method: 'POST' }));

const DESK = '/mocks/council/reports/services.json';
const ask = async (path = DESK) => (await fetch(server.address + path)).status;
const row = (page: Page, name: string) => page.locator(`[data-name="${name}"]`);
const lines = (page: Page) => page.locator('#lines > li');

async function setWeather(page: Page, name: string, label: string): Promise<void> {
  await row(page, name).getByRole('combobox').selectOption({ label });
  await row(page, name).getByRole('button', { name: 'Set' }).click();
}

test('@no-js weather set on the page strikes whoever asks, stands in the log, and clears again', async ({ page }) => {
  await page.goto(`${server.address}/mocks`);
  await setWeather(page, 'council/reports', 'Failing');
  await expect(row(page, 'council/reports')).toContainText('Failing');
  await expect.poll(() => ask()).toBe(503);
  await page.goto(`${server.address}/mocks?upstream=council/reports`);
  await expect(lines(page).first()).toContainText(/503\s*GET \/open311\/v2\/services\.json/);
  await expect(lines(page).first()).toContainText('failing');
  await setWeather(page, 'council/reports', 'Fine');
  await expect.poll(() => ask()).toBe(200);
});

test('@no-js a slow service is as slow as its numbers say', async ({ page }) => {
  await page.goto(`${server.address}/mocks`);
  const notify = row(page, 'notify');
  await expect(notify.getByLabel('Half within')).toBeHidden();
  await notify.getByRole('combobox').selectOption({ label: 'Slow' });
  await notify.getByLabel('Half within').fill('20');
  await notify.getByLabel('19 in 20 within').fill('40');
  await notify.getByRole('button', { name: 'Set' }).click();
  await expect(notify).toContainText('Slow: half within 20 ms, 19 in 20 within 40 ms');
});

test('@no-js the clock moves, runs and stands still', async ({ page }) => {
  await page.goto(`${server.address}/mocks`);
  const clock = page.locator('#clock');
  await expect(clock).toContainText('23:30:00');
  await clock.getByRole('button', { name: '+1 hour' }).click();
  await expect(clock).toContainText('00:30:00');
  await expect(clock).toContainText('Wednesday 25 November 2026');
  await clock.getByLabel('Freeze at').fill('2026-12-24T18:05');
  await clock.getByRole('button', { name: 'Set' }).click();
  await expect(clock).toContainText('18:05:00');
  await clock.getByRole('button', { name: 'Run' }).click();
  await expect(clock).toContainText('Running');
  await clock.getByRole('button', { name: 'Freeze' }).click();
  await expect(clock).toContainText('Frozen');
});

test('@no-js a snapshot is saved to a file, and all is as it was when it is restored', async ({ page }) => {
  await page.goto(`${server.address}/mocks`);
  await setWeather(page, 'notify', 'Off');
  await expect(row(page, 'notify').locator('.wm-service-row__weather')).toHaveText('Off');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save a snapshot' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('waymark-demo.json');
  const saved = await readFile(await download.path());
  await page.getByText('Begin anew').click();
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await expect(page.getByText('All is as at the start')).toBeVisible();
  await expect(row(page, 'notify').locator('.wm-service-row__weather')).toHaveCount(0);
  const restore = async (buffer: Buffer) => {
    await page.getByText('Restore a snapshot').click();
    const file = { name: 'waymark-demo.json', mimeType: 'application/json', buffer };
    await page.locator('#file').setInputFiles(file);
    await page.getByRole('button', { name: 'Restore' }).click();
  };
  await restore(saved);
  await expect(page.getByText('All is as it was when that snapshot was saved.')).toBeVisible();
  await expect(row(page, 'notify').locator('.wm-service-row__weather')).toHaveText('Off');
  await restore(Buffer.from('{}'));
  await expect(page.getByText('This is no snapshot of the mocks.')).toBeVisible();
});

test('@no-js what was said can be opened, copied and sent again', async ({ page, javaScriptEnabled }) => {
  await fetch(`${server.address}/mocks/council/beds/service_capacities?unit=bed`);
  await page.goto(`${server.address}/mocks`);
  await lines(page).first().getByRole('link').click();
  const said = page.locator('.wm-exchange');
  await expect(said.locator('pre').last()).toContainText(
    `'${server.address}/mocks/council/beds/service_capacities?unit=bed'`,
  );
  await expect(said.locator('pre').first()).toContainText('"contents"');
  const count = await lines(page).count();
  await said.getByRole('button', { name: 'Send again' }).click();
  if (javaScriptEnabled) await expect(lines(page)).toHaveCount(count + 1);
  else await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asked of The council’s beds');
});

test('what happens appears by itself, is counted, waits while paused, and reads as the server writes it', async ({
  page,
}) => {
  await page.goto(`${server.address}/mocks`);
  await expect(page.locator('#live')).toHaveText('Live');
  await expect(lines(page)).toHaveCount(0);
  await ask();
  await expect(lines(page)).toHaveCount(1);
  await expect(row(page, 'council/reports')).toContainText('1 in the log, last 200');
  await expect(page.locator('#news')).toContainText('The council’s report desk: GET /open311/v2/services.json, 200.');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.locator('#live')).toHaveText('Paused');
  await ask();
  await ask();
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(lines(page)).toHaveCount(3);
  const drawn = await lines(page).first().textContent();
  await page.reload();
  expect(await lines(page).first().textContent()).toBe(drawn);
});

test('setting the weather moves nothing else on the page, and the button keeps the focus', async ({ page }) => {
  await page.goto(`${server.address}/mocks`);
  await row(page, 'ai').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await setWeather(page, 'ai', 'Off');
  await expect(row(page, 'ai').locator('.wm-service-row__weather')).toHaveText('Off');
  await expect(row(page, 'ai').getByRole('button', { name: 'Set' })).toBeFocused();
  await expect(page.locator('#news')).toHaveText('A language model: Off.');
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(60);
});

test('@no-js whoever is not at this machine may watch, and may do more with the key', async ({ browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { via: '1.1 proxy' } });
  const page = await context.newPage();
  await fetch(`${server.address}/mocks/postcodes-io/postcodes/B4%207DJ`);
  await page.goto(`${server.address}/mocks`);
  await expect(lines(page).first()).toContainText('GET /postcodes/…');
  await expect(page.getByRole('button', { name: /Set|hour|Forget/ })).toHaveCount(0);
  for (const key of ['not the key', TOKEN]) {
    await page.getByLabel('Key').fill(key);
    await page.getByRole('button', { name: 'Give the key' }).click();
    if (key !== TOKEN) await expect(page.getByRole('alert')).toContainText('That is not the key.');
  }
  await expect(lines(page).first()).toContainText('GET /postcodes/B4%207DJ');
  await page.getByRole('button', { name: '+1 day' }).click();
  await expect(page.locator('#clock')).toContainText('Wednesday 25 November 2026');
  await context.close();
});

test('a form of another site changes nothing', async () => {
  const answer = await fetch(`${server.address}/mocks`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
    body: new URLSearchParams({ do: 'weather', upstream: 'notify', kind: 'off' }),
  });
  expect(answer.status).toBe(403);
});

test('in live mode there is no console', async () => {
  const live = await startServer({
    MODE: 'live',
    DIRECTORY_URL: `${server.address}/api/open-referral`,
    POSTCODES_URL: 'http://127.0.0.1:9',
    BANK_HOLIDAYS_URL: 'http://127.0.0.1:9/bank-holidays.json',
  });
  try {
    for (const path of ['/mocks', '/mocks/exchange/1', '/mocks/console/state'])
      expect([path, (await fetch(live.address + path)).status]).toEqual([path, 404]);
  } finally {
    await live.stop();
  }
});

test('no accessibility fault that a machine can find, in trouble and with everything open, and room on a narrow screen', async ({
  page,
}) => {
  // So much on one page takes the checker a while.
  test.slow();
  await ask('/mocks/council/reports/nowhere');
  await ask();
  await page.goto(`${server.address}/mocks`);
  await setWeather(page, 'postcodes-io', 'Flaky');
  await expect(row(page, 'postcodes-io')).toContainText('30% of requests fail');
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  await lines(page).first().getByRole('link').click();
  await expect(page.locator('.wm-exchange')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('an exchange that the log no longer has says so, with no accessibility fault', async ({ page }) => {
  expect((await page.goto(`${server.address}/mocks/exchange/99999`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That request is no longer in the log');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
