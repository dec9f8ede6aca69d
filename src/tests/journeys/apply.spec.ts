// “I need help with housing”: from the first question to a plan that is ticked off, and back another day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { signIn, test } from '../account.ts';
import { startServer } from '../server.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

/** Chooses an answer on a page that asks one thing. */
async function choose(page: Page, question: string, answer: string): Promise<void> {
  await expect(heading(page)).toHaveText(question);
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await goOn(page);
}

async function fill(page: Page, title: string, fields: Record<string, string>): Promise<void> {
  await expect(heading(page)).toHaveText(title);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await goOn(page);
}

/** From the first page to who needs a home: somebody who has been given notice. */
async function untilHousehold(page: Page, tonight = 'Yes, I have somewhere safe'): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('link', { name: 'Start now' }).click();
  await choose(page, 'Do you have somewhere safe to sleep tonight?', tonight);
  if (tonight.startsWith('No,')) {
    await expect(page.getByRole('link', { name: 'Ask for a bed tonight' })).toHaveAttribute('href', '/bed');
    await goOn(page);
  }
  await choose(page, 'Have you lost your home?', 'I am likely to lose my home within 56 days');
  await fill(page, 'When will you lose your home?', { Day: '24', Month: '12', Year: '2026' });
  await choose(page, 'Where do you live now?', 'A home rented from a private landlord');
  await choose(
    page,
    'What is the main reason you lost or will lose your home?',
    'A private landlord ended my tenancy (assured shorthold)',
  );
  await fill(page, 'What has happened, in your own words? (you can leave this out)', {});
  await fill(page, 'What is your name?', { 'What is your name?': 'Tess Example' });
  await fill(page, 'What is your date of birth?', { Day: '29', Month: '2', Year: '1992' });
}

/** From who needs a home to the look over everything. */
async function untilCheck(page: Page): Promise<void> {
  await fill(page, 'Who needs a home with you?', { 'How many adults, with you?': '1' });
  await fill(page, 'Do children need a home with you?', { 'How old is each child?': '4, 7' });
  await page.getByRole('checkbox', { name: 'Managing money' }).check();
  await goOn(page);
  await choose(page, 'How is it safe to contact you?', 'Send me a text message');
  await fill(page, 'Your telephone number', { 'Telephone number': '07700 900123' });
  await expect(heading(page)).toHaveText('Speaking with the council');
  await goOn(page);
  await page.getByRole('checkbox', { name: 'I ask the council for help with housing' }).check();
  await page.getByRole('checkbox', { name: 'What I have said is true, as far as I know' }).check();
  await goOn(page);
  await expect(heading(page)).toHaveText('Check what you are sending');
}

/** The page that confirms it, once the council has it. */
async function arrived(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('You have asked for help');
  const link = page.getByRole('link', { name: 'See your plan' });
  await expect(async () => {
    if (!(await link.isVisible())) await page.reload();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** The steps that the pretend council knows to be done, of the newest application. */
async function doneAtCouncil(page: Page): Promise<string[]> {
  const headers = { 'x-api-key': 'waymark-demo' };
  const base = '/mocks/council/homelessness/homeless-applications';
  const { applications } = await (await page.request.get(base, { headers })).json();
  const { steps } = await (await page.request.get(`${base}/${applications[0].id}/plan`, { headers })).json();
  return (steps as { id: string; doneAt?: string }[]).filter(({ doneAt }) => doneAt).map(({ id }) => id);
}

test('somebody asks for help without signing in, is texted, and ticks off their plan @no-js', async ({
  page,
  browser,
  baseURL,
}) => {
  await untilHousehold(page, 'No, I have nowhere to sleep');
  await untilCheck(page);
  // A change leads straight back.
  await page.getByRole('link', { name: /^Change how old is each child/ }).click();
  await fill(page, 'Do children need a home with you?', { 'How old is each child?': '4, 7 and 0' });
  await expect(page.getByText('4, 7, 0')).toBeVisible();
  await page.getByRole('button', { name: 'Send it to the council' }).click();
  await arrived(page);
  await page.goto('/mocks/notify/outbox');
  await expect(page.getByText('07700 900123').first()).toBeVisible();
  await page.goto('/apply/sent');
  await page.getByRole('link', { name: 'See your plan' }).click();

  const plan = page.getByRole('region', { name: 'Your plan' });
  await expect(plan).toContainText(/You: 0 of \d+ done/);
  const documents = plan.getByRole('listitem').filter({ hasText: 'Bring something that shows who you are' });
  await documents.getByRole('button', { name: 'I have done this' }).click();
  await expect(page).toHaveURL(/#step-documents$/);
  await expect(documents).toContainText('Done on 24 November 2026');
  await expect(plan).toContainText(/You: 1 of \d+ done/);
  await expect.poll(() => doneAtCouncil(page)).toEqual(['documents']);
  await documents.getByRole('button', { name: 'Not done after all' }).click();
  await expect(plan).toContainText(/You: 0 of \d+ done/);
  await expect.poll(() => doneAtCouncil(page)).toEqual([]);

  // Whoever else has the link sees where it has got to, and neither what was sent nor the plan.
  const stranger = await browser.newPage({ baseURL: baseURL as string });
  const { pathname } = new URL(page.url());
  await stranger.goto(pathname);
  await expect(stranger.getByText('The council has it').first()).toBeVisible();
  await expect(stranger.getByText('Tess Example')).toHaveCount(0);
  await expect(stranger.getByRole('region', { name: 'Your plan' })).toHaveCount(0);
  const origin = new URL(page.url()).origin;
  const form = { step: 'documents', done: 'yes', key: 'x' };
  const refused = await stranger.request.post(`${pathname}/plan`, { form, headers: { origin } });
  expect(refused.status()).toBe(404);
  await stranger.close();
});

test('what is wrong is said in words, and nothing typed is lost @no-js', async ({ page }) => {
  await untilHousehold(page);
  await fill(page, 'Who needs a home with you?', { 'How many adults, with you?': '0' });
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('Enter how many adults need a home together');
  await expect(page.getByLabel('How many adults, with you?')).toHaveValue('0');
  await fill(page, 'Who needs a home with you?', { 'How many adults, with you?': '1' });
  await fill(page, 'Do children need a home with you?', { 'How old is each child?': '4, four' });
  await expect(page.getByRole('alert')).toContainText('Enter each child’s age in years, from 0 to 17');
  await expect(page.getByLabel('How old is each child?')).toHaveValue('4, four');
});

test('whoever is not safe is told whom to ring, by windows that say nothing of it @no-js', async ({ page }) => {
  await page.goto('/apply/tonight');
  await choose(page, 'Do you have somewhere safe to sleep tonight?', 'I have somewhere, but I am not safe there');
  await expect(page.getByRole('link', { name: '0808 2000 247' })).toBeVisible();
  await expect(page).toHaveTitle('Before you go on – Help with housing – Waymark');
  await expect(page.getByText('Exit this page')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('somebody who has signed in comes back to their answers, and to their plan, in another browser @no-js', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'Amina Hussain');
  await untilHousehold(page);
  const other = await browser.newPage({ baseURL: baseURL as string });
  await signIn(other, 'Amina Hussain');
  await other.goto('/apply');
  await other.getByRole('link', { name: 'Go on where you were' }).click();
  await untilCheck(other);
  await expect(other.getByText('Tess Example')).toBeVisible();
  await other.getByRole('button', { name: 'Send it to the council' }).click();
  await arrived(other);
  await page.goto('/account');
  await page
    .getByRole('link', { name: /help with housing/i })
    .first()
    .click();
  const plan = page.getByRole('region', { name: 'Your plan' });
  await plan.getByRole('button', { name: 'I have done this' }).first().click();
  await expect(plan).toContainText(/You: 1 of \d+ done/);
  await other.close();
});

test('the server may fall over in the middle: the answers are kept, and so is what was sent', async ({ browser }) => {
  test.slow();
  const dir = await mkdtemp(join(tmpdir(), 'waymark-apply-'));
  const env = { NOW: '2026-11-24T23:30:00Z', DATA_DIR: dir };
  let site = await startServer(env);
  const again = async () => {
    const { port } = new URL(site.address);
    await site.stop();
    site = await startServer({ ...env, PORT: port });
  };
  try {
    const page = await browser.newPage({ baseURL: site.address });
    await untilHousehold(page);
    await again();
    await untilCheck(page);
    await page.getByRole('button', { name: 'Send it to the council' }).click();
    const reference = page.getByText(/^WM-/);
    const words = (await reference.textContent()) ?? '';
    await again();
    await page.goto('/apply/sent');
    await expect(reference).toHaveText(words);
    await page.close();
  } finally {
    await site.stop();
    await rm(dir, { recursive: true, force: true });
  }
});

test('nothing is in the way of anybody', async ({ page }) => {
  test.slow();
  const faultless = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  };
  await page.goto('/apply');
  await faultless();
  await untilHousehold(page, 'No, I have nowhere to sleep');
  await faultless();
  await untilCheck(page);
  await faultless();
  await page.getByRole('button', { name: 'Send it to the council' }).click();
  await arrived(page);
  await faultless();
  await page.getByRole('link', { name: 'See your plan' }).click();
  await faultless();
});
