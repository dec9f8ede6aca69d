// Where in Birmingham is nobody open after ten at night? And is the sum right?
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const BEDS = '/hub/need?need=bed-tonight&sort=-reach';
const number = (text: string | null | undefined): number => Number((text ?? '').replaceAll(',', ''));

test('it says where nothing is open after ten at night, on the map and in the table alike @no-js', async ({ page }) => {
  await page.goto('/hub/need');
  const said = await page.getByText(/In \d+ of Birmingham’s 69 wards nobody has one/).textContent();
  const wards = number(/In (\d+) of/.exec(said ?? '')?.[1]);
  expect(wards).toBeGreaterThan(0);
  await expect(page.locator('.wm-class--0')).toHaveCount(wards);
  await expect(page.locator('.wm-wards > svg .wm-ward--0 path')).toHaveCount(wards);
  await expect(page.locator('.wm-wards > svg .wm-ward path')).toHaveCount(69);
});

test('the sum of a ward can be checked with what is on the page @no-js', async ({ page }) => {
  await page.goto(BEDS);
  await page
    .getByRole('region', { name: /^Wards at 10pm/ })
    .getByRole('link')
    .nth(7)
    .click();
  await expect(page).toHaveURL(/ward=E05\d+.*#sum$/);
  const ward = number(
    /^([\d,]+) people live/.exec((await page.getByText(/people live in its/).textContent()) ?? '')?.[1],
  );
  const lines = page.locator('#sum tbody tr');
  let total = 0;
  for (const line of await lines.all()) {
    const [, counts, here, everybody, adds] = await line.locator('td').allTextContents();
    const bands = (text = ''): number => {
      const [sum = '', result] = text.split(' = ');
      const made = sum.split(' + ').reduce(
        (all, one) =>
          all +
          one
            .split(' × ')
            .map(number)
            .reduce((a, b) => a * b),
        0,
      );
      expect(Math.abs(made - number(result))).toBeLessThan(0.06);
      return made;
    };
    const made = ((Number.parseFloat(counts ?? '') * bands(here)) / bands(everybody) / ward) * 10_000;
    expect(Math.abs(made - number(adds))).toBeLessThan(0.001);
    total += made;
  }
  expect(Math.abs(total - number(await page.locator('#sum tfoot td').textContent()))).toBeLessThan(0.01);
});

test('the table sorts by its headings @no-js', async ({ page }) => {
  await page.goto('/hub/need');
  const heading = page.getByRole('columnheader', { name: /^Ward/ });
  const first = page.locator('#wards + .wm-wide tbody th').first();
  await heading.getByRole('link').click();
  await expect(first).toHaveText('Acocks Green');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('link').click();
  await expect(first).toHaveText('Yardley West & Stechford');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
});

test('beds in a new place: before and after, and undone again @no-js', async ({ page }) => {
  await page.goto('/hub/need?need=bed-tonight');
  await page.getByText('What if: change a service, or add one').click();
  await page.getByLabel('What to try').selectOption('new');
  await page.getByLabel('Where, if new').fill('Northfield');
  await page.getByLabel('Would open at').fill('21:00');
  await page.getByLabel('Would close at').fill('08:00');
  await page.getByLabel('Places or beds').fill('20');
  await page.getByRole('button', { name: 'Show' }).click();
  const tried = page.getByRole('region', { name: 'What if' });
  await expect(tried).toContainText(
    'A new service near Northfield, open every day from 21:00 to 08:00 and with 20 places.',
  );
  await expect(tried.getByRole('row', { name: /^Northfield/ })).toBeVisible();
  await tried.getByRole('link', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'What if' })).toHaveCount(0);
});

test('what is typed wrong is said, with what to do @no-js', async ({ page }) => {
  const response = await page.goto(
    '/hub/need?time=99:00&change=new&opens=21:00&closes=08:00&where=Atlantis+under+the+sea',
  );
  expect(response?.status()).toBe(400);
  await expect(page.getByRole('alert')).toContainText('Write the time on the 24-hour clock, such as 22:00');
});

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

for (const path of [
  '/hub/need',
  `${BEDS}&ward=E05011180&change=new&where=Northfield&opens=21:00&closes=08:00&places=20`,
  '/hub/need?need=gold',
])
  test(`${path} is accessible, and fits`, async ({ page }) => {
    await page.goto(path);
    expect(await fits(page)).toBe(true);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
