// The catalogue: find a dataset, try its table, take it away – and never see what organisers score by.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);

test('a dataset is found by words and tried out with filters, an order and pages @no-js', async ({ page }) => {
  await page.goto('/data');
  await page.getByLabel('Search the data').fill('rough sleeping snapshot');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Rough sleeping snapshot, England, 2010 to 2022' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rough sleeping snapshot, England, 2010 to 2022');
  await expect(page.getByText('Department for Levelling Up').first()).toBeVisible();

  await page.getByLabel('Only rows where').selectOption({ label: 'Region' });
  await page.getByLabel('With (leave empty for missing)').fill('London');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('Rows 1 to 20 of 429')).toBeVisible();
  await page.getByRole('link', { name: 'count', exact: true }).click();
  await page.getByRole('link', { name: 'count', exact: true }).click();
  const rows = page.getByRole('region', { name: 'Rows' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Westminster');
  await expect(rows.nth(1)).toContainText('333');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('Rows 21 to 40 of 429')).toBeVisible();
  await page.getByRole('link', { name: /^Take away.*Region is London/ }).click();
  await expect(page.getByText('Rows 1 to 20 of 4,017')).toBeVisible();
});

test('a wrong filter is told in a sentence, and the table is still there @no-js', async ({ page }) => {
  const response = await page.goto('/data/rough-sleeping?count.gte=many');
  expect(response?.status()).toBe(400);
  await expect(page.getByRole('alert')).toContainText('“many” is not a whole number');
  await expect(page.getByText('Rows 1 to 20 of 4,017')).toBeVisible();
});

test('what is missing says why @no-js', async ({ page }) => {
  await page.goto('/data/h-clic?show=temporary-accommodation&households_in_ta.is=missing');
  await expect(page.locator('abbr[title="the council did not report"]').first()).toHaveText('..');
});

test('invented data says so, and its answers are nowhere @no-js', async ({ page, request }) => {
  await page.goto('/data?kind=invented');
  await expect(page.getByText('Invented: it describes nobody').first()).toBeVisible();
  for (const id of ['household-risk', 'outreach-contacts']) {
    await page.goto(`/data/${id}`);
    await expect(page.getByText('Nobody in it exists')).toBeVisible();
    await expect(page.locator('[href*="truth"]')).toHaveCount(0);
    for (const path of [`/data/${id}/truth.csv`, `/api/data/${id}/truth`, `/api/data/${id}/truth.csv`])
      expect((await request.get(path)).status(), path).toBe(404);
    expect(await (await request.get(`/api/data/${id}/datapackage.json`)).text()).not.toContain('truth.csv');
  }
  expect(await (await request.get('/api/data/catalog.jsonld')).text()).not.toContain('truth.csv');
});

test('the snippets in TypeScript and curl run as they stand', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'nothing here depends on the browser');
  await page.goto('/data/rough-sleeping');
  const snippet = async (name: string) => (await page.locator(`[data-snippet="${name}"]`).textContent()) ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'waymark-snippets-'));
  try {
    await writeFile(join(folder, 'load.ts'), await snippet('TypeScript'));
    const { stdout } = await run(process.execPath, ['--experimental-strip-types', '--no-warnings', 'load.ts'], {
      cwd: folder,
    });
    expect(stdout).toContain('1000 of 4017 rows');
    await run('sh', ['-c', await snippet('curl')], { cwd: folder });
    expect(await readdir(folder)).toContain('rough-sleeping-snapshot.csv');
    const text = await readFile(join(folder, 'rough-sleeping-snapshot.csv'), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(4_018);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

const PAGES = ['/data', '/data/rough-sleeping', '/data/household-risk?show=history', '/data/basemap'];

for (const path of PAGES) {
  test(`${path} fits the screen and is fit for everybody`, async ({ page }) => {
    await page.goto(path);
    const { scrolled, wide } = await page.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      wide: document.documentElement.clientWidth,
    }));
    expect(scrolled).toBeLessThanOrEqual(wide);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
