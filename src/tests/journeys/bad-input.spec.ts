// Whatever comes in: somebody is answered, in words where it is wrong; nothing of anybody else's moves, and the log stays
// silent about it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ask } from '../faults/ask.ts';
import { doorsOf } from '../faults/doors.ts';
import { faultOf } from '../faults/faultOf.ts';
import { everythingIn } from '../faults/kept.ts';
import { AT, settle } from '../faults/people.ts';
import { type Garbled, garbled, MARKER } from '../faults/requests.ts';
import { type RunningServer, startServer } from '../server.ts';

/** Another number tries others; a failure prints the one that it came with. */
const SEED = Number(process.env.SEED ?? 20_261_124);

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');

/** A site with everybody in it. */
async function inSite(
  run: (at: RunningServer & { folder: string } & Awaited<ReturnType<typeof settle>>) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bad-input-'));
  const people = await settle(folder);
  const site = await startServer({ NOW: AT.toISOString(), DATA_DIR: folder });
  try {
    await run({ ...site, ...people, folder });
    expect(site.output()).not.toContain(MARKER);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

for (const [isOwn, runs, name] of [
  [false, 150, 'nothing is written down that the form of somebody else, or of nobody, asks for'],
  [true, 150, 'a form of one’s own changes what one is writing, and nothing else'],
] as const)
  test(name, async () => {
    test.setTimeout(120_000);
    await inSite(async ({ address, output, folder, victim, parties }) => {
      const but: Record<string, string> = isOwn
        ? { drafts: `holder in (${parties.map(({ holder }) => `'${holder}'`)})` }
        : {};
      const before = everythingIn(folder, but);
      const seen = new Map<string, number>();
      const request = garbled(address, doorsOf(victim), parties, [...parties, victim], isOwn);
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: 12, maxLength: 12, size: 'max' }), async (requests) => {
          const said = output().length;
          const faults = await Promise.all(requests.map((one) => tried(address, one, seen)));
          expect(faults.filter(Boolean)).toEqual([]);
          expect(everythingIn(folder, but)).toEqual(before);
          expect(output().slice(said)).not.toContain(MARKER);
        }),
        { numRuns: runs, seed: SEED, endOnFailure: true },
      );
      if (process.env.SHOW) console.log(seen, output());
    });
  });

async function tried(site: string, asked: Garbled, seen: Map<string, number>): Promise<string | undefined> {
  const told = await ask(site, asked).catch((error: Error) => error);
  if (told instanceof Error) return `${asked.method} ${asked.target}: ${told.message}`;
  const kind = `${asked.method} ${told.status}`;
  seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const fault = faultOf(asked, told);
  return fault && `${asked.method} ${asked.target}: ${told.status}, ${fault}`;
}
