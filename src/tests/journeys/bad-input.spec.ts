// Whatever comes in: somebody is answered, in words where it is wrong; nothing of anybody else's moves, and the log stays
// silent about it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Asked, ask, say } from '../faults/ask.ts';
import { doorsOf } from '../faults/doors.ts';
import { faultOf } from '../faults/faultOf.ts';
import { everythingIn } from '../faults/kept.ts';
import { AT, type Party, settle } from '../faults/people.ts';
import { type Garbled, garbled, MARKER } from '../faults/requests.ts';
import { type RunningServer, startServer } from '../server.ts';

/** Another number tries others; a failure prints the one that it came with. */
const SEED = Number(process.env.SEED ?? 20_261_124);
const TIMES = Number(process.env.TIMES ?? 60);
const AT_ONCE = 12;

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');
test.setTimeout(120_000);

/** A site with everybody in it. */
async function inSite(
  run: (at: RunningServer & { folder: string } & Awaited<ReturnType<typeof settle>>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bad-input-'));
  const people = await settle(folder);
  const site = await startServer({ NOW: AT.toISOString(), DATA_DIR: folder });
  try {
    await run({ ...site, ...people, folder });
    expect(site.output()).not.toContain(MARKER);
    expect(site.output()).not.toContain('page-failed');
    for (const key of people.victim.followKeys) expect(site.output()).not.toContain(key);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

for (const [isOwn, name] of [
  [false, 'nothing is written down that nobody’s own form asks for'],
  [true, 'a form of one’s own changes what one is writing, and nothing else'],
] as const)
  test(name, () =>
    inSite(async ({ address, folder, victim, parties }) => {
      const own = `holder in (${parties.map(({ holder }) => `'${holder}'`)})`;
      const but: Record<string, string> = isOwn ? { drafts: own } : {};
      const before = everythingIn(folder, but);
      const seen = new Set<string>();
      const request = garbled(address, doorsOf(victim), parties, [...parties, victim], isOwn);
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (requests) => {
          const faults = await Promise.all(requests.map((one) => tried(address, one, seen)));
          expect(faults.filter(Boolean)).toEqual([]);
          expect(everythingIn(folder, but)).toEqual(before);
        }),
        { numRuns: TIMES, seed: SEED, endOnFailure: true },
      );
      // Without these the rest would have tried the doorstep.
      expect([...seen]).toEqual(expect.arrayContaining(['POST 303', 'POST 400', 'POST 403', 'POST 404', 'GET 200']));
    }),
  );

async function tried(site: string, asked: Garbled, seen: Set<string>): Promise<string | undefined> {
  const told = await ask(site, asked).catch((error: Error) => error);
  if (told instanceof Error) return `${asked.method} ${asked.target}: ${told.message}`;
  seen.add(`${asked.method} ${told.status}`);
  const fault = faultOf(site, asked, told);
  return fault && `${asked.method} ${asked.target}: ${told.status}, ${fault}`;
}

/** A form as a browser sends it from a page of `origin`. */
function form(target: string, fields: Readonly<Record<string, string>>, who: Party | undefined, origin: string): Asked {
  const type = 'application/x-www-form-urlencoded';
  const headers = { origin, 'content-type': type, 'user-agent': MARKER, ...(who && { cookie: who.cookie }) };
  return { method: 'POST', target, headers, body: Buffer.from(new URLSearchParams(fields).toString()) };
}

test('a form that is right but for its key, or comes from another site, changes nothing', () =>
  inSite(async ({ address, folder, victim, parties }) => {
    const before = everythingIn(folder);
    for (const { path, key, right = {} } of doorsOf(victim).filter((door) => door.key)) {
      const target = path.replace('*', MARKER);
      const own = (who: Party) => ({ ...right, key: who[key ?? 'draftKey'] });
      const forms = [undefined, ...parties].map((who) => form(target, own(victim), who, address));
      for (const { status } of await Promise.all(forms.map((one) => ask(address, one))))
        expect(status).toBeLessThan(500);
      const afar = [...parties, victim].map((who) => form(target, own(who), who, 'https://elsewhere.example'));
      for (const { status, text } of await Promise.all(afar.map((one) => ask(address, one))))
        expect([path, status, text]).toEqual([path, 403, expect.stringContaining('sent from another site')]);
    }
    expect(everythingIn(folder)).toEqual(before);
  }));

test('what somebody else has sent is nowhere to be found', () =>
  inSite(async ({ address, folder, victim, parties }) => {
    const before = everythingIn(folder);
    const [stranger, resident] = parties;
    for (const who of [stranger, resident]) {
      const get = (target: string) =>
        ask(address, { method: 'GET', target, headers: { cookie: who?.cookie ?? '' }, body: undefined });
      for (const link of victim.followKeys) {
        expect((await get(`/sent/${link}/delete`)).status).toBe(404);
        const own = form(
          `/sent/${link}/plan`,
          { step: 'letters', done: 'yes', key: who?.draftKey ?? '' },
          who,
          address,
        );
        expect((await ask(address, own)).status).toBe(404);
        expect((await get(`/sent/${link}`)).text).not.toContain('What you sent');
      }
      const signedOut = who === stranger;
      const record = await get(`/cases/${victim.reference}`);
      if (!signedOut) expect(record.status).toBe(404);
      for (const { text } of [record, await get('/account'), await get('/report/sent'), await get('/account/export')])
        expect(text).not.toMatch(/library|Gather your letters|tess@example\.org/);
    }
    expect(everythingIn(folder)).toEqual(before);
  }));

const MEGABYTE = 1024 * 1024;
const SIZE = 20 * MEGABYTE;
const PIECE = Buffer.alloc(64 * 1024, `${MARKER}=`);
const HEX = PIECE.length.toString(16);
const CHUNK = Buffer.concat([Buffer.from(`${HEX}\r\n`), PIECE, Buffer.from('\r\n')]);

function* twentyMegabytes(piece: Buffer): Iterable<Buffer> {
  for (let sent = 0; sent < SIZE; sent += PIECE.length) yield piece;
}

test('twenty megabytes are refused before they have arrived, and half a form is nobody’s', () =>
  inSite(async ({ address, folder, victim, parties: [stranger] }) => {
    const before = everythingIn(folder);
    const opening = (path: string, more: string) =>
      `POST ${path.replace('*', 'x')} HTTP/1.1\r\nhost: {host}\r\norigin: ${address}\r\ncookie: ${stranger?.cookie}\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\n${more}\r\n\r\n`;
    for (const { path } of doorsOf(victim)) {
      const whole = await say(address, opening(path, `content-length: ${SIZE}`), twentyMegabytes(PIECE));
      const chunked = await say(address, opening(path, 'transfer-encoding: chunked'), twentyMegabytes(CHUNK));
      for (const said of [whole, chunked])
        expect([path, said?.text.slice(0, 12), said?.text]).toEqual([
          path,
          'HTTP/1.1 413',
          expect.stringContaining('Go back and send less.'),
        ]);
      expect(whole?.sent).toBeLessThan(SIZE / 2);
      expect(chunked?.sent).toBeLessThan(SIZE / 2);
      const key = Buffer.from(`key=${stranger?.draftKey}&name=${MARKER}`);
      await say(address, opening(path, 'content-length: 500'), [key], { hangUp: true });
      await say(address, opening(path, 'transfer-encoding: chunked'), [Buffer.from(`${HEX}\r\n`), key], {
        hangUp: true,
      });
    }
    const { status } = await ask(address, { method: 'GET', target: '/health', headers: {}, body: undefined });
    expect(status).toBe(200);
    expect(everythingIn(folder)).toEqual(before);
  }));
