import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { config, type Database, freezeClock } from '#platform';
import { saveAnswer } from '../store/index.ts';
import { at, emptyDatabase } from '../testing/cases.ts';
import { tidyUp } from './index.ts';

const platform = vi.hoisted(() => ({ database: vi.fn(), scrub: vi.fn(async () => {}) }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  platform.database.mockReset().mockResolvedValue(db);
  await saveAnswer(db, 'try', { holder: 'here', personId: undefined }, 'who', { who: 'me' }, (all) => all, at());
});
afterEach(async () => {
  freezeClock(undefined);
  await db.destroy();
});
const KEPT = config().council.keep.drafts * 24 * 60 * 60_000;

test('what is past its time by the settings and our clock goes, from the disk too', async () => {
  freezeClock(at(KEPT));
  await tidyUp();
  expect(await db.selectFrom('drafts').selectAll().execute()).toEqual([]);
  expect(platform.scrub).toHaveBeenCalledTimes(1);
});

test('the disk is left alone when there is nothing to remove', async () => {
  freezeClock(at(KEPT - 1));
  await tidyUp();
  expect(await db.selectFrom('drafts').selectAll().execute()).toHaveLength(1);
  expect(platform.scrub).not.toHaveBeenCalled();
});
