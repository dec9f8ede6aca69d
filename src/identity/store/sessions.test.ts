import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, formKeyMatches, openDatabase } from '#platform';
import { personFor } from './people.ts';
import {
  ABSOLUTE_LIMIT,
  endSession,
  endSessionsOfPerson,
  endSessionsOfSubject,
  findSession,
  IDLE_LIMIT,
  openSession,
  proveIdentity,
  rotateSession,
} from './sessions.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (after = 0) => new Date(NOON + after);
const MINUTE = 60_000;
const ISSUER = 'https://issuer.example/';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

async function open(sub = 'sub-1', issuer = ISSUER): Promise<string> {
  const personId = await personFor(db, { issuer, sub, email: `${sub}@example.org` }, at());
  return openSession(db, { personId, issuer, sub, sid: 'sid-1', idToken: 'id-token', authTime: NOON - 1 }, at());
}

describe('a session', () => {
  test('is found by its secret, with what it was opened with', async () => {
    const secret = await open();
    const found = await findSession(db, secret, at());
    expect(found).toMatchObject({
      issuer: ISSUER,
      sub: 'sub-1',
      sid: 'sid-1',
      idToken: 'id-token',
      authTime: NOON - 1,
      createdAt: NOON,
      expiresAt: NOON + ABSOLUTE_LIMIT,
      email: 'sub-1@example.org',
      emailVerified: false,
      identity: undefined,
    });
    expect(formKeyMatches(secret, found?.formKey)).toBe(true);
  });

  test('says whether the provider has seen that the address is theirs, as it last said', async () => {
    const secret = await open();
    const account = { issuer: ISSUER, sub: 'sub-1', email: 'sub-1@example.org' };
    for (const emailVerified of [true, false]) {
      await personFor(db, { ...account, emailVerified }, at());
      expect((await findSession(db, secret, at()))?.emailVerified).toBe(emailVerified);
    }
  });

  test('has a secret of 256 bits that is nowhere in the database', async () => {
    const secret = await open();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await open()).not.toBe(secret);
    expect(JSON.stringify(await db.selectFrom('sessions').selectAll().execute())).not.toContain(secret);
  });

  test('is not found by its id, which is no secret', async () => {
    const { id } = (await findSession(db, await open(), at())) ?? {};
    expect(await findSession(db, id as string, at())).toBeUndefined();
  });

  test.each(['', 'x', 'a'.repeat(100_000), '\0', '%', "' or 1=1 --"])('is not found by %.20j', async (secret) => {
    await open();
    expect(await findSession(db, secret, at())).toBeUndefined();
  });

  test('ends after an hour unused', async () => {
    const secret = await open();
    expect(await findSession(db, secret, at(IDLE_LIMIT - 1))).toBeDefined();
    expect(await findSession(db, secret, at(IDLE_LIMIT - 1 + IDLE_LIMIT))).toBeUndefined();
  });

  test('ends after twelve hours, however busy', async () => {
    const secret = await open();
    for (let time = 0; time < ABSOLUTE_LIMIT; time += 30 * MINUTE)
      expect(await findSession(db, secret, at(time))).toBeDefined();
    expect(await findSession(db, secret, at(ABSOLUTE_LIMIT))).toBeUndefined();
  });

  test('that has ended does not begin again', async () => {
    const secret = await open();
    expect(await findSession(db, secret, at(IDLE_LIMIT))).toBeUndefined();
    expect(await proveIdentity(db, secret, PROOF, at(IDLE_LIMIT))).toBe(false);
    expect(await rotateSession(db, secret, at(IDLE_LIMIT))).toBeUndefined();
    expect((await db.selectFrom('sessions').selectAll().execute())[0]).toMatchObject({ seenAt: NOON, identity: null });
  });

  test('costs a write once a minute at most', async () => {
    const secret = await open();
    const seen = async (after: number) => {
      await findSession(db, secret, at(after));
      return (await db.selectFrom('sessions').select('seenAt').executeTakeFirstOrThrow()).seenAt - NOON;
    };
    expect([await seen(59_999), await seen(60_000), await seen(119_999), await seen(120_000)]).toEqual([
      0, 60_000, 60_000, 120_000,
    ]);
  });
});

describe('a new secret', () => {
  test('opens the same session, and the old one opens nothing', async () => {
    const secret = await open();
    const before = await findSession(db, secret, at());
    const next = (await rotateSession(db, secret, at())) as string;
    expect(await findSession(db, secret, at())).toBeUndefined();
    const { id, formKey, ...rest } = before as NonNullable<typeof before>;
    const after = await findSession(db, next, at());
    expect(after).toMatchObject(rest);
    expect([after?.id, after?.formKey]).not.toEqual([id, formKey]);
  });

  test('prolongs nothing', async () => {
    const next = (await rotateSession(db, await open(), at(30 * MINUTE))) as string;
    expect(await findSession(db, next, at(IDLE_LIMIT))).toBeUndefined();
  });
});

const PROOF = { name: 'Nia Okafor-Bell', birthDate: '1990-02-28', level: 'P2' as const };

describe('a proof of identity', () => {
  test('is remembered with its time', async () => {
    const secret = await open();
    expect(await proveIdentity(db, secret, PROOF, at(MINUTE))).toBe(true);
    expect((await findSession(db, secret, at(MINUTE)))?.identity).toEqual({ ...PROOF, provedAt: NOON + MINUTE });
  });

  test('is for its own session, not another of the same person', async () => {
    const [one, two] = [await open(), await open()];
    await proveIdentity(db, one, PROOF, at());
    expect((await findSession(db, two, at()))?.identity).toBeUndefined();
  });

  test('keeps neither the token nor the number of a document', async () => {
    const secret = await open();
    const more = { ...PROOF, coreIdentityJWT: 'eyJ.raw.token', passport: [{ documentNumber: '120000000' }] };
    await proveIdentity(db, secret, more, at());
    const { identity } = await db.selectFrom('sessions').select('identity').executeTakeFirstOrThrow();
    expect(Object.keys(JSON.parse(identity as string))).toEqual(['name', 'birthDate', 'level', 'provedAt']);
  });

  test.each([
    { ...PROOF, birthDate: '28/02/1990' },
    { ...PROOF, name: '' },
    { ...PROOF, level: 'P0' as 'P1' },
  ])('that is none is refused: %j', async (proof) => {
    const secret = await open();
    await expect(proveIdentity(db, secret, proof, at())).rejects.toThrow();
  });
});

describe('signing out', () => {
  test('ends one session', async () => {
    const [one, two] = [await open(), await open()];
    await endSession(db, one);
    await endSession(db, one);
    expect(await findSession(db, one, at())).toBeUndefined();
    expect(await findSession(db, two, at())).toBeDefined();
  });

  test('everywhere ends a person’s, and nobody else’s', async () => {
    const [one, two, other] = [await open(), await open(), await open('sub-2')];
    const { personId = '' } = (await findSession(db, one, at())) ?? {};
    expect(await endSessionsOfPerson(db, personId)).toBe(2);
    const found = await Promise.all([one, two, other].map((secret) => findSession(db, secret, at())));
    expect(found.map(Boolean)).toEqual([false, false, true]);
  });

  test('by the provider ends those of one subject of that provider', async () => {
    const [one, two] = [await open(), await open()];
    const others = [await open('sub-2'), await open('sub-1', 'https://other.example/')];
    expect(await endSessionsOfSubject(db, ISSUER, 'sub-1')).toBe(2);
    expect(await endSessionsOfSubject(db, ISSUER, 'sub-1')).toBe(0);
    const found = await Promise.all([one, two, ...others].map((secret) => findSession(db, secret, at())));
    expect(found.map(Boolean)).toEqual([false, false, true, true]);
  });
});

test('whatever is done with it, a session is never found after either limit', async () => {
  const deed = fc.record({
    wait: fc.oneof(fc.integer({ min: 0, max: 5 * MINUTE }), fc.integer({ min: 0, max: 70 * MINUTE })),
    what: fc.constantFrom('look', 'look', 'look', 'rotate', 'prove'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 60 }), async (deeds) => {
      let secret = await open();
      let [time, used] = [0, 0];
      for (const { wait, what } of deeds) {
        time += wait;
        const over = time >= ABSOLUTE_LIMIT || time - used >= IDLE_LIMIT;
        if (what === 'rotate') secret = (await rotateSession(db, secret, at(time))) ?? secret;
        if (what === 'prove') await proveIdentity(db, secret, PROOF, at(time));
        const found = await findSession(db, secret, at(time));
        if (over) expect(found).toBeUndefined();
        // A use within a minute of the one before may not have been noted.
        else if (time - used < IDLE_LIMIT - MINUTE) expect(found).toBeDefined();
        if (found) used = time;
      }
    }),
    { numRuns: 60 },
  );
});
