// Whatever comes in: somebody is answered, in words where it is wrong; nothing of anybody else's moves, and the log stays
// silent about it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Asked, ask, breakOff, say } from '../faults/ask.ts';
import { doorsOf } from '../faults/doors.ts';
import { faultOf } from '../faults/faultOf.ts';
import { everythingIn } from '../faults/kept.ts';
import { AT, type Party, settle } from '../faults/people.ts';
import { type Garbled, garbled, MARKER } from '../faults/requests.ts';
import { type RunningServer, startServer } from '../server.ts';

/** Another number tries others; a failure prints the one that it came with. */
const SEED = Number(process.env.SEED ?? 20_261_124);
const TIMES = Number(process.env.TIMES ?? 40);
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

test('a page that is asked in a way of its own is no fault, and its address is not written down', () =>
  inSite(async ({ address, folder, victim, parties: [stranger] }) => {
    const before = everythingIn(folder);
    for (const { path } of doorsOf(victim)) {
      const asked = form(path.replace('*', MARKER), {}, stranger, address);
      const told = await Promise.all(['PUT', 'DELETE', 'TRACE'].map((method) => ask(address, { ...asked, method })));
      expect([path, told.filter(({ status }) => status >= 500)]).toEqual([path, []]);
    }
    expect(everythingIn(folder)).toEqual(before);
  }));

/** Where people see what is theirs. */
const OWN_PAGES = ['/account', '/account/export', '/report/sent', '/apply/sent', '/refer/sent', '/bed/held'];

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
      const record = await get(`/cases/${victim.reference}`);
      if (who === resident) expect(record.status).toBe(404);
      const theirs = new RegExp(['Gather your letters', 'tess@example.org', ...victim.followKeys].join('|'));
      for (const { text } of [record, ...(await Promise.all(OWN_PAGES.map(get)))]) expect(text).not.toMatch(theirs);
    }
    expect(everythingIn(folder)).toEqual(before);
  }));

const SIZE = 20 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, `${MARKER}=`);
const LENGTH = Buffer.from(`${PIECE.length.toString(16)}\r\n`);
const CHUNK = Buffer.concat([LENGTH, PIECE, Buffer.from('\r\n')]);

function* twentyMegabytes(piece: Buffer): Iterable<Buffer> {
  for (let sent = 0; sent < SIZE; sent += PIECE.length) yield piece;
}

test('twenty megabytes are refused before they have arrived, and half a form is nobody’s', () =>
  inSite(async ({ address, folder, victim, parties: [stranger] }) => {
    const before = everythingIn(folder);
    const key = Buffer.from(`key=${stranger?.draftKey}&name=${MARKER}`);
    for (const [i, { path }] of doorsOf(victim).entries()) {
      const opening = (length: string) =>
        [
          `POST ${path.replace('*', 'x')} HTTP/1.1`,
          ...[
            `host: ${new URL(address).host}`,
            `origin: ${address}`,
            `cookie: ${stranger?.cookie}`,
            `user-agent: ${MARKER}`,
          ],
          ...['content-type: application/x-www-form-urlencoded', length, '', ''],
        ].join('\r\n');
      // They are refused at one place, in front of every door: a few are enough.
      for (const [length, piece] of i % 10 > 0
        ? []
        : ([
            [`content-length: ${SIZE}`, PIECE],
            ['transfer-encoding: chunked', CHUNK],
          ] as const)) {
        const { text, sent } = await say(address, opening(length), twentyMegabytes(piece), '</html>');
        expect([path, text]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 413 .*Go back and send less\./s)]);
        expect(sent).toBeLessThan(SIZE);
      }
      await breakOff(address, Buffer.concat([Buffer.from(opening('content-length: 500')), key]));
      await breakOff(address, Buffer.concat([Buffer.from(opening('transfer-encoding: chunked')), LENGTH, key]));
    }
    const { status } = await ask(address, { method: 'GET', target: '/health', headers: {}, body: undefined });
    expect(status).toBe(200);
    expect(everythingIn(folder)).toEqual(before);
  }));
