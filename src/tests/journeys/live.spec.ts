// The council takes it home: live mode, somebody else's feed, nothing pretended, and the outside world out of reach.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../server.ts';

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');

test('live mode reads another site’s feed, pretends nothing, and works when postcodes.io is out of reach', async ({
  page,
}) => {
  const council = await startServer({ NOW: '2026-11-24T23:30:00Z' });
  const live = await startServer({
    MODE: 'live',
    DIRECTORY_URL: `${council.address}/api/open-referral`,
    POSTCODES_URL: 'http://127.0.0.1:9',
    BANK_HOLIDAYS_URL: 'http://127.0.0.1:9/bank-holidays.json',
  });
  try {
    await expect.poll(async () => (await fetch(`${live.address}/ready`)).status).toBe(200);
    await page.goto(`${live.address}/find?where=B4+7DJ&need=bed-tonight`);
    await expect(page.locator('.wm-items h3').first()).toBeVisible();
    await expect(page.getByText('Demo:')).toHaveCount(0);
    expect((await fetch(`${live.address}/mocks/postcodes-io/postcodes/B47DJ`)).status).toBe(404);
    const [theirs, ours] = await Promise.all(
      [council, live].map(
        async ({ address }) =>
          (await (await fetch(`${address}/api/open-referral/services?per_page=1`)).json()).total_items,
      ),
    );
    expect(ours).toBe(theirs);
  } finally {
    await Promise.all([council.stop(), live.stop()]);
  }
});

test('what was built runs alone, with no packages and no sources beside it', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-alone-'));
  await cp(join(import.meta.dirname, '../../../dist'), join(folder, 'dist'), { recursive: true });
  const server = await startServer({ NOW: '2026-11-24T23:30:00Z' }, join(folder, 'dist/server/entry.mjs'));
  try {
    for (const path of ['/', '/find?where=B4+7DJ&open=now', '/docs/deploy', '/mocks', '/basemap/streets.png']) {
      expect((await request.get(server.address + path)).status(), path).toBe(200);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
