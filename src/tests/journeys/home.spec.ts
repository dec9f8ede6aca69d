import { expect, test } from '@playwright/test';

test('the home page says what this is @no-js', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
