import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'src/tests/journeys',
  testMatch: '*.spec.ts',
  globalSetup: './src/tests/start.ts',
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  forbidOnly: true,
  use: {
    baseURL: process.env.WAYMARK_ADDRESS,
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    { name: 'no-javascript', grep: /@no-js/, use: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false } },
  ],
});
