// Four minutes of a judge: somebody is sleeping rough outside the library, and the finder’s telephone hears of it; then
// again while the council’s report desk is switched off, and it arrives when that is switched on.
import { expect, test } from '@playwright/test';
import { reportOnce, thisMinute } from '../faults/reporter.ts';
import { startServer } from '../server.ts';

test('@no-js what is told while the council is switched off waits, says so, and arrives when it is on', async ({
  page,
}) => {
  const { address, stop } = await startServer();
  const sighting = { ...thisMinute(), phone: '07700 900123' };
  const desk = async (weather: string) => {
    await page.goto(`${address}/mocks`);
    const row = page.locator('[data-name="council/reports"]');
    await row.getByRole('combobox').selectOption({ label: weather });
    await row.getByRole('button', { name: 'Set' }).click();
  };
  const shows = (where: string, words: string | RegExp) =>
    expect(async () => {
      await page.goto(address + where);
      await expect(page.locator('main, body').first()).toContainText(words, { timeout: 500 });
    }).toPass({ timeout: 60_000 });
  try {
    const first = await reportOnce(address, { ...sighting, place: 'Outside the library' });
    await shows(first.follow, 'The council has it');
    await shows('/mocks/notify/outbox', first.reference);
    await shows('/mocks?upstream=council/reports', 'POST /open311/v2/requests.json');

    await desk('Off');
    const second = await reportOnce(address, { ...sighting, place: 'Outside the library, by the bins' });
    expect(second.said).toBe('waiting');
    await shows(second.follow, 'On its way to the council');
    await page.goto(`${address}/mocks/notify/outbox`);
    await expect(page.locator('body')).not.toContainText(second.reference);

    await desk('Fine');
    await shows(second.follow, 'The council has it');
    await shows('/mocks/notify/outbox', second.reference);
  } finally {
    await stop();
  }
});
