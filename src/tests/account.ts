// What the journeys of an account share: a site of their own, since people and what they saved stay on the server, and
// the way through the pretend One Login.
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

/** Tests against a site that only the tests of one worker use, one after the other; its clock stands still. */
export const test = base.extend<object, { site: RunningServer }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const site = await startServer({ NOW: '2026-11-24T23:30:00Z' });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

/** On the page of the pretend One Login: chooses who it is, by name, and what should happen, by the id of an outcome. */
export async function choosePersona(page: Page, name: string, outcome?: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  if (outcome) {
    await page.getByText('What should happen?').click();
    await page.locator(`label[for="outcome-${outcome}"]`).click();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Signs in from the page of the account, and sees it. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Sign in with GOV.UK One Login' }).click();
  await choosePersona(page, name);
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
}

/** Nobody is signed in, as far as this browser is told. */
export async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/account');
  await expect(page.getByRole('link', { name: 'Sign in with GOV.UK One Login' })).toBeVisible();
  await expect(page.getByText('@example.org')).toHaveCount(0);
}
