// Nothing is lost: five hundred people report somebody while the council fails, and the server is killed without warning
// again and again. Whoever was told that it is written down must be heard by the council, once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { setWeather, snapshotMocks } from '../../mocks/console/index.ts';
import { chanceOf } from '../../mocks/console/weather/chance.ts';
import { reports } from '../../mocks/council/reports/index.ts';
import { serve } from '../../mocks/http/server.ts';
import { notify } from '../../mocks/notify/index.ts';
import { type Reported, reportOnce, thisMinute } from '../faults/reporter.ts';
import { startServer } from '../server.ts';

const CASES = 500;
const CONNECTIONS = 20;
const KILLS = 20;
const SEED = Number(process.env.SEED ?? 20_261_124);

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');

test('every report that was confirmed reaches the council once, whatever is killed', async () => {
  test.setTimeout(420_000);
  const chance = chanceOf(`seed ${SEED}`);
  const { origin, server } = await serve([reports, notify]);
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-nothing-lost-'));
  const settings = {
    DATA_DIR: dataDir,
    COUNCIL_REPORTS_URL: `${origin}/mocks/council/reports`,
    NOTIFY_URL: `${origin}/mocks/notify`,
  };
  let running = await startServer(settings);
  const site = running.address;
  let over = false;
  let clearedAt = Number.POSITIVE_INFINITY;
  let kills = 0;
  try {
    setWeather(reports.name, { kind: 'failing' });
    setWeather(notify.name, { kind: 'flaky', rate: 0.3 });
    const killing = (async () => {
      while (kills < KILLS && !over) {
        await pause(300 + chance() * 1_200);
        // While it fails for good nothing has been told; then answers get lost, which is what makes a client send twice.
        if (kills === KILLS / 2) {
          clearedAt = performance.now();
          setWeather(reports.name, { kind: 'flaky', rate: 0.6 });
        }
        await running.stop();
        kills += 1;
        running = await startServer({ ...settings, PORT: new URL(site).port });
      }
    })();
    const confirmed = await everybody(site);
    await killing;
    expect(kills).toBe(KILLS);
    expect(new Set(confirmed.map(({ reference }) => reference)).size).toBe(CASES);
    const early = confirmed.filter(({ hadAt }) => hadAt < clearedAt);
    expect(early.length).toBeGreaterThan(0);
    // The council had taken nothing yet, and no page said that it had.
    expect(early.filter(({ said }) => said !== 'waiting')).toEqual([]);

    setWeather(reports.name, { kind: 'fine' });
    setWeather(notify.name, { kind: 'fine' });
    await expect.poll(() => waiting(dataDir), { timeout: 150_000, intervals: [500] }).toBe(0);
    await running.stop();

    const kept = everythingIn(dataDir);
    expect(kept.map(({ reference }) => reference).sort()).toEqual(confirmed.map(({ reference }) => reference).sort());
    expect(
      kept.filter(({ state, council, status }) => state !== 'delivered' || !council || status === 'waiting'),
    ).toEqual([]);

    const taken = (snapshotMocks().upstreams[reports.name] as { reports: { id: string; digest: string }[] }).reports;
    expect(taken.map(({ id }) => id).sort()).toEqual(kept.map(({ council }) => council).sort());
    expect(new Set(taken.map(({ digest }) => digest)).size).toBe(CASES);

    const texts = JSON.stringify(snapshotMocks().upstreams[notify.name]);
    const told = kept.filter(({ phone }) => phone !== null);
    expect(told.length).toBe(confirmed.filter((_, i) => wantsToHear(i)).length);
    for (const { id } of told) expect(texts.split(`${id}:received`).length - 1).toBe(1);
  } finally {
    over = true;
    await running.stop();
    server.closeAllConnections();
    server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

const wantsToHear = (i: number): boolean => i % 5 === 0;

/** Everybody reports, so many at a time; while the council fails for good, no page may say that it has anything. */
async function everybody(site: string): Promise<Reported[]> {
  const confirmed: Reported[] = [];
  let next = 0;
  const one = async () => {
    while (next < CASES) {
      const i = next;
      next += 1;
      const phone = wantsToHear(i) ? '07700 900123' : undefined;
      confirmed[i] = await reportOnce(site, { ...thisMinute(), place: `Doorway number ${i} of the arcade`, phone });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return confirmed;
}

const open = (dataDir: string) => new DatabaseSync(join(dataDir, 'waymark.sqlite'), { readOnly: true });

function waiting(dataDir: string): number {
  const db = open(dataDir);
  const row = db.prepare("select count(*) as n from deliveries where state = 'waiting'").get();
  db.close();
  return Number(row?.n);
}

interface Kept {
  id: string;
  reference: string;
  state: string;
  council: string | null;
  status: string;
  phone: string | null;
}

function everythingIn(dataDir: string): Kept[] {
  const db = open(dataDir);
  const rows = db
    .prepare(
      `select cases.id, reference, deliveries.state, council_reference as council, status, phone
       from cases join deliveries on deliveries.case_id = cases.id and recipient = 'council'`,
    )
    .all();
  db.close();
  return rows as unknown as Kept[];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
