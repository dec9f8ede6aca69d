// A professional refers somebody, who must agree to three things and may not be pushed to where they are in danger.
import { expect, type Page } from '@playwright/test';
import { choosePersona, signIn, test } from '../account.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Fills in a date by the heading above its three boxes. */
async function fillDate(page: Page, legend: string, [day, month, year]: [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

/** From the first page to the one that asks where they are not safe. */
async function aboutThem(page: Page): Promise<void> {
  await page.getByLabel('Hospital, for its inpatients').check();
  await page.getByLabel('Name of your organisation').fill('Example Hospital');
  await next(page);
  await page.getByLabel('Your name').fill('Sam Okoro');
  await page.getByLabel('Your role').fill('Ward sister');
  await page.getByLabel('Your work e-mail address').fill('sam.okoro@example.org');
  await page.getByLabel('Your work telephone number').fill('0121 496 0123');
  await next(page);
  await page.getByLabel('Their name').fill('Alex Reed');
  await fillDate(page, 'Their date of birth', ['23', '4', '1985']);
  await page.getByLabel('They have no fixed address').check();
  await next(page);
  await page.getByLabel('A text message').check();
  await page.getByLabel('Their telephone number').fill('07700 900123');
  await next(page);
  await page
    .getByRole('group', { name: /immigration status/ })
    .getByLabel('Yes')
    .check();
  await next(page);
  await page.getByLabel('Adults').fill('1');
  await page.getByLabel('Children under 18').fill('2');
  await next(page);
  await page.getByLabel('Likely to be homeless within 56 days').check();
  await fillDate(page, 'The day they lost or will lose their home', ['1', '12', '2026']);
  await next(page);
  await page.getByLabel('Leaving hospital').check();
  await next(page);
  await page.getByLabel('Physical health or disability').check();
  await next(page);
  await next(page);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/refer');
});

test('nobody refers before signing in, and then begins where they were @no-js', async ({ page }) => {
  await page.goto('/refer/person');
  await expect(page).toHaveURL(/\/refer$/);
  await page.getByRole('link', { name: 'Sign in to refer somebody' }).click();
  await choosePersona(page, 'Ruth Harborne');
  await expect(page).toHaveURL(/\/refer$/);
  await page.getByRole('link', { name: /Start now|Go on/ }).click();
  await expect(page).toHaveURL(/\/refer\//);
});

test('somebody leaving hospital is referred: with every consent, and not where they are in danger @no-js', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'Joe Digbeth');
  await page.goto('/refer');
  await page.getByRole('link', { name: 'Start now' }).click();
  await next(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('Enter the name of your organisation');
  await aboutThem(page);

  await page.getByLabel('An area where they are not safe').selectOption('Coventry City Council');
  await next(page);
  await page.getByLabel('The council they have chosen').selectOption('Coventry City Council');
  await next(page);
  await expect(heading(page)).toContainText('not safe there');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('nobody may be pushed to go where they are in danger');
  await page.goto('/refer/council');
  await page.getByLabel('The council they have chosen').selectOption('Birmingham City Council');
  await next(page);

  // The last three things, each by itself.
  await expect(heading(page)).toContainText('What have they agreed to?');
  await fillDate(page, 'The day they agreed', ['24', '11', '2026']);
  await page.getByLabel('They agree to be referred').check();
  await page.getByLabel('They have chosen the council themselves').check();
  await page.getByLabel('They agree that the council is given their contact details').check();
  for (const [label, words] of [
    ['They agree to be referred', 'They must agree to be referred'],
    ['They have chosen the council themselves', 'They must have chosen the council themselves'],
    ['They agree that the council is given their contact details', 'They must agree that the council is given'],
  ] as const) {
    await page.getByLabel(label).uncheck();
    await next(page);
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(new RegExp(words));
    await page.getByLabel(label).check();
  }
  await next(page);

  await expect(page).toHaveURL(/\/refer\/check$/);
  await expect(page.getByText('Birmingham City Council')).toBeVisible();
  await expect(page.getByText('1 December 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Send the referral' }).click();
  await expect(page).toHaveURL(/\/refer\/sent$/);
  await expect(page.getByText(/WM-[A-Z0-9]{4}-[A-Z0-9]{4}/).first()).toBeVisible();
  await expect(async () => {
    await page.goto('/mocks/notify/outbox');
    await expect(page.getByText('sam.okoro@example.org').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();

  // Whoever comes next at this computer sees nothing of it.
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/refer/sent');
  await expect(page.getByText('WM-')).toHaveCount(0);
});
