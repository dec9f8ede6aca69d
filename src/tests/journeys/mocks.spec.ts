import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { upstreams } from '#mocks';

test('@no-js the console shows every pretend service, and each link to try answers', async ({ page, request }) => {
  await page.goto('/mocks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The pretend outside world');
  const links = page.locator('main a').filter({ hasText: /^Ask / });
  await expect(links).toHaveCount(upstreams.length);
  for (const link of await links.all()) {
    const address = (await link.getAttribute('href')) ?? '';
    expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
    expect([address, (await request.head(address)).status()]).toEqual([address, 200]);
  }
});

test('the console has no accessibility fault that a machine can find, and fits a narrow screen', async ({ page }) => {
  await page.goto('/mocks');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
