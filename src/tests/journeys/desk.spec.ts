// The caseworker's desk: what comes in is seen, changed and told, and whoever looked is written down.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Case, Sending } from '../../cases/store/index.ts';
import { saveAnswer, send } from '../../cases/store/index.ts';
import { type Database, openDatabase } from '../../platform/database/index.ts';
import { choosePersona } from '../account.ts';
import { type RunningServer, startServer } from '../server.ts';

const AT = new Date('2026-11-24T23:30:00Z');
const RUTH = 'Ruth Harborne';
const PAGES = ['/cases', '/cases/map', '/cases/deliveries', '/cases/audit'];
const PLACE = { latitude: 52.47763, longitude: -1.88421 };

/** A site that the tests of one worker share, with its database, into which a resident's browser would write. */
const test = base.extend<object, { site: RunningServer & { db: Database } }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'waymark-desk-'));
      const db = await openDatabase(join(folder, 'waymark.sqlite'));
      const site = await startServer({ NOW: AT.toISOString(), DATA_DIR: folder });
      await use({ ...site, db });
      await site.stop();
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

/** A report that the council will not take, since it says nothing: it is given up, and waits for a caseworker. */
async function sent({ db }: { db: Database }, more: Partial<Sending> = {}): Promise<Case> {
  const whose = { holder: randomUUID(), personId: undefined };
  await saveAnswer(db, 'report', whose, 'where', {}, (all) => all, AT);
  const draft = await db.selectFrom('drafts').select('id').where('holder', '=', whose.holder).executeTakeFirstOrThrow();
  const sending: Sending = { kind: 'report', answers: {}, urgency: 0, body: {}, ...PLACE, ...more };
  return send(db, draft.id, whose, sending, AT, Date.now());
}

/** Deliveries that another process wrote down are noticed every five seconds, on a machine that may be busy. */
const PATIENCE = 20_000;

async function statusOf({ db }: { db: Database }, reference: string): Promise<string | undefined> {
  const row = await db.selectFrom('cases').select('status').where('reference', '=', reference).executeTakeFirst();
  return row?.status;
}

async function atDesk(page: Page, path = '/cases', name = RUTH): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await choosePersona(page, name);
  await expect(page).toHaveURL((url) => url.pathname === path);
}

/** Reports somebody as a passer-by would, page by page; answers with the reference. */
async function reportAs(page: Page, phone: string): Promise<string> {
  const go = async (name = 'Continue') => page.getByRole('button', { name, exact: true }).click();
  await page.goto('/report/danger');
  await page.getByLabel('No', { exact: true }).check();
  await go();
  await page.getByLabel('Yes, as far as I can tell').check();
  await go();
  await page.getByLabel('Where exactly are they?').fill('Back door of the library, by the bins');
  await page.getByLabel(/^Postcode or name of the place/).fill('Digbeth');
  await go();
  await expect(page).toHaveURL(/map$/);
  await go();
  await expect(page).toHaveURL(/seen$/);
  await go();
  await expect(page).toHaveURL(/people$/);
  await go();
  await page.getByLabel('They are not dressed or covered for the weather').check();
  await go();
  await page.getByLabel('Yes', { exact: true }).check();
  await go();
  await page.getByRole('radio', { name: 'A text message' }).check();
  await page.getByLabel('Mobile number, for a text message').fill(phone);
  await go();
  await go('Send to the outreach team');
  await expect(page).toHaveURL(/sent$/);
  return /WM-\w{4}-\w{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
}

test('a report is seen in the queue, changed, and whoever sent it gets a text @no-js', async ({ page, site }) => {
  test.slow();
  const reference = await reportAs(page, '07700 900321');
  await expect.poll(() => statusOf(site, reference), { timeout: PATIENCE }).toBe('received');
  await atDesk(page);
  const line = page.getByRole('listitem').filter({ hasText: reference });
  await expect(line).toContainText('Now');
  await expect(line).toContainText('Back door of the library');
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Report ${reference}`);
  await expect(page.getByText('They are not dressed or covered for the weather')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Map: the place that was reported' })).toBeVisible();

  await page.getByLabel('Somebody is acting on it').check();
  await page.getByRole('button', { name: 'Save and tell them' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('link', { name: 'Write what they will be told' }).click();
  await expect(page.getByLabel('They will be told this')).toBeFocused();
  await page.getByLabel('They will be told this').fill('Two outreach workers have set out.');
  await page.getByRole('button', { name: 'Save and tell them' }).click();
  await expect(page.getByRole('status')).toContainText('Saved');
  await expect(page.getByRole('listitem').filter({ hasText: 'said by a caseworker' })).toContainText(
    'Two outreach workers have set out.',
  );

  await expect
    .poll(async () => (await page.request.get('/mocks/notify/outbox')).text())
    .toContain(`(reference ${reference}): Two outreach workers have set out.`);
});

test('two caseworkers do not overwrite each other @no-js', async ({ page, browser, site, baseURL }) => {
  const { reference } = await sent(site);
  // It is given up first, which is a change too.
  await expect.poll(() => statusOf(site, reference), { timeout: PATIENCE }).toBe('stuck');
  await atDesk(page, `/cases/${reference}`);
  const other = await browser.newPage({ baseURL: baseURL as string });
  await atDesk(other, `/cases/${reference}`);
  for (const [tab, words] of [
    [page, 'I have rung the library.'],
    [other, 'I am going there myself.'],
  ] as const) {
    await tab.getByLabel('Received').check();
    await tab.getByLabel('They will be told this').fill(words);
    await tab.getByRole('button', { name: 'Save and tell them' }).click();
  }
  await expect(other.getByText('nothing of theirs was overwritten')).toContainText('I have rung the library.');
  await expect(other.getByLabel('They will be told this')).toHaveValue('I am going there myself.');
  await other.getByRole('button', { name: 'Save and tell them' }).click();
  await expect(other.getByRole('status')).toContainText('Saved');
  await other.close();
});

test('what was given up is seen without a word of it, and sent again @no-js', async ({ page, site }) => {
  const { reference } = await sent(site, { body: { words: 'Secretive heron' } });
  await atDesk(page, '/cases/deliveries');
  const line = page.getByRole('listitem').filter({ hasText: reference });
  await expect(async () => {
    await page.reload();
    await expect(line.getByRole('button', { name: /^Send again/ })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: PATIENCE });
  await expect(page.getByText('Secretive heron')).toHaveCount(0);
  await line.getByRole('button', { name: /^Send again/ }).click();
  await expect(page.getByRole('status')).toContainText('on its way again');

  await page.goto(`/cases/audit?reference=${reference.toLowerCase()}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'sent it again' })).toContainText('You');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /spreadsheet/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('audit-trail.csv');
});

test('the map tells nothing that is nearer than a square', async ({ page, site }) => {
  await sent(site);
  await atDesk(page, '/cases/map');
  await expect(page.getByRole('img', { name: /^Map: how many alerts/ })).toBeVisible();
  const markup = await page.content();
  for (const figure of ['52.47763', '1.88421', '52.4776', '1.8842', '52.478', '1.884'])
    expect(markup).not.toContain(figure);
});

test('whoever does not work on cases learns nothing of the desk', async ({ page, site }) => {
  const { reference } = await sent(site);
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Caseworkers');
  await page.goto('/account/sign-in');
  await choosePersona(page, 'Amina Hussain');
  await expect(page.getByRole('link', { name: 'Cases for you to work on' })).toHaveCount(0);
  for (const path of [...PAGES, `/cases/${reference}`, '/cases/audit.csv', '/cases/WM-AAAA-AAAA']) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
    expect(await page.content()).not.toContain('Audit trail');
  }
});

test('a caseworker finds the desk from their account', async ({ page }) => {
  await page.goto('/account/sign-in');
  await choosePersona(page, RUTH);
  await page.getByRole('link', { name: 'Cases for you to work on' }).click();
  await expect(page).toHaveURL(/\/cases$/);
});

test('each page has no accessibility fault that a machine can find, fits a narrow screen and is kept nowhere', async ({
  page,
  site,
}) => {
  test.slow();
  const { reference } = await sent(site);
  await atDesk(page);
  for (const path of [...PAGES, `/cases/${reference}`, '/cases?kind=dragon', '/cases/audit?reference=dragon']) {
    const response = await page.goto(path);
    expect([path, response?.status(), response?.headers()['cache-control']]).toEqual([path, 200, 'no-store']);
    expect([path, (await new AxeBuilder({ page }).analyze()).violations]).toEqual([path, []]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= 320)]).toEqual([path, true]);
  }
});

test('a form that does not come from the page changes nothing, and none is an error of ours', async ({
  page,
  site,
}) => {
  const { reference } = await sent(site);
  await atDesk(page, `/cases/${reference}`);
  const post = (path: string, form: Record<string, string>) =>
    page.request.post(path, { form, headers: { origin: site.address } });
  const fields = { status: 'closed', note: 'Gone.', since: '0', id: '1', do: 'send-again' };
  for (const path of [`/cases/${reference}`, '/cases/deliveries']) {
    expect(await (await post(path, fields)).text()).toContain('had been open too long');
    expect(await (await post(path, { ...fields, key: 'x' })).text()).toContain('had been open too long');
    const odd = await page.request.post(path, {
      data: 'x',
      headers: { origin: site.address, 'content-type': 'text/plain' },
    });
    expect(odd.status()).toBe(200);
  }
  expect((await page.request.get('/cases/%F0%9F%90%89')).status()).toBe(404);
});
