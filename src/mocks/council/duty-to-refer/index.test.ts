import { validate } from '@scalar/openapi-parser';
import { beforeEach, expect, test } from 'vitest';
import { openApi } from '../../openapi.ts';
import {
  authoritiesSchema,
  bodiesSchema,
  DEMO_API_KEYS,
  dutyToRefer,
  pageSchema,
  referralShownSchema,
} from './index.ts';
import { but, Desk, SOMEBODY } from './testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
const another = { 'x-api-key': DEMO_API_KEYS.hospital };

test('a referral is taken, acknowledged at once, and found again at its Location', async () => {
  const answer = await desk.post('/referrals', SOMEBODY);
  expect(answer.status).toBe(201);
  const shown = referralShownSchema.strict().parse(await answer.json());
  expect(shown).toMatchObject({
    yourReference: 'A-1',
    localAuthorityAreaId: 'E08000025',
    authority: 'Birmingham City Council',
    submissionDate: '2026-11-24',
    status: 'SUBMITTED',
    outcomeReason: null,
  });
  expect(shown.reference).toMatch(/^DTR-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(shown.acknowledgement.at).toBe('2026-11-24T12:00:00.000Z');
  expect(shown.acknowledgement.message).toContain(shown.reference);
  expect(answer.headers.get('location')).toBe(`${dutyToRefer.address}/referrals/${shown.reference}`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await desk.at('2026-11-24T12:00:00Z', shown.reference.toLowerCase())).toEqual(shown);
});

test('nothing of the person is given back', async () => {
  const text = await (await desk.post('/referrals', SOMEBODY)).text();
  for (const theirs of ['Alex', 'Reed', '1985', '07700', 'After six', 'Okoro', 'example.org'])
    expect(text).not.toContain(theirs);
});

test('without a key, or with one not known, nothing is shown or taken', async () => {
  for (const key of ['', 'wrong', '__proto__']) {
    const headers = { 'x-api-key': key };
    expect((await desk.post('/referrals', SOMEBODY, headers)).status).toBe(401);
    expect((await desk.ask('/referrals', { headers })).status).toBe(401);
    expect((await desk.ask('/referrals/DTR-2222-2222', { headers })).status).toBe(401);
  }
});

test('a referral of another’s is a 404, as one that is not there', async () => {
  const reference = await desk.refer();
  const theirs = await desk.told(desk.ask(`/referrals/${reference}`, { headers: another }));
  const nobodys = await desk.told(desk.ask('/referrals/DTR-2222-2222'));
  expect(theirs).toEqual(nobodys);
  expect(theirs.status).toBe(404);
  const withdrawn = await desk.post(`/referrals/${reference}/withdraw`, { withdrawalReason: 'OTHER' }, another);
  expect(withdrawn.status).toBe(404);
  expect((await desk.told(desk.ask('/referrals', { headers: another }))).body).toMatchObject({
    total: 0,
    referrals: [],
  });
});

test('one’s own are listed newest first, in pages', async () => {
  const references: string[] = [];
  for (let hour = 10; hour < 15; hour += 1) {
    desk.clock = new Date(`2026-11-24T${hour}:00:00Z`);
    references.unshift(await desk.refer());
  }
  const page = pageSchema.parse(await (await desk.ask('/referrals?page=2&pageSize=2')).json());
  expect(page).toMatchObject({ page: 2, pageSize: 2, total: 5 });
  expect(page.referrals.map(({ reference }) => reference)).toEqual(references.slice(2, 4));
  expect(pageSchema.parse(await (await desk.ask('/referrals')).json()).referrals).toHaveLength(5);
});

test.each(['page=0', 'page=x', 'pageSize=101', 'page=', 'page=1e3'])(
  'a list cannot be asked for by “%s”',
  async (query) => {
    const { status, body } = await desk.told(desk.ask(`/referrals?${query}`));
    expect([status, Object.keys(body.errors as object)]).toEqual([422, [query.split('=')[0]]]);
  },
);

test('a referral sent again with its key is not taken twice, and is answered as it was', async () => {
  const key = { 'idempotency-key': 'k' };
  const first = await desk.told(desk.post('/referrals', SOMEBODY, key));
  await desk.post(`/referrals/${first.body.reference}/withdraw`, { withdrawalReason: 'OTHER' });
  // After the date of loss, when it would no longer be taken, and with its fields in another order.
  desk.clock = new Date('2027-03-01T12:00:00Z');
  const again = await desk.post('/referrals', Object.fromEntries(Object.entries(SOMEBODY).reverse()), key);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await desk.told(again)).toEqual(first);
  expect((await desk.told(desk.ask('/referrals'))).body.total).toBe(1);
});

test('a key is its caller’s own, and is for one referral only', async () => {
  const key = { 'idempotency-key': 'k' };
  const reference = await desk.refer(SOMEBODY, key);
  expect(await desk.refer(SOMEBODY, { ...key, ...another })).not.toBe(reference);
  const other = await desk.told(desk.post('/referrals', but({ 'person.name': 'Jo Reed' }), key));
  expect(other).toEqual({ status: 422, body: { error: expect.stringContaining('Idempotency-Key') } });
  expect((await desk.post('/referrals', SOMEBODY, { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
});

test('of twenty with one key that come at once, one is taken', async () => {
  const sent = Array.from({ length: 20 }, () => desk.refer(SOMEBODY, { 'idempotency-key': 'k' }));
  expect(new Set(await Promise.all(sent)).size).toBe(1);
  expect((await desk.told(desk.ask('/referrals'))).body.total).toBe(1);
});

test('the lists are for everybody: who must refer, and every housing authority but no county', async () => {
  const headers = { 'x-api-key': '' };
  const { bodies } = bodiesSchema.parse(await (await desk.ask('/bodies', { headers })).json());
  expect(bodies).toHaveLength(13);
  expect(bodies.filter(({ duty }) => !duty).map(({ code }) => code)).toEqual(['VOLUNTARY']);
  const answer = await desk.ask('/authorities', { headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const { authorities } = authoritiesSchema.parse(await answer.json());
  const names = authorities.map(({ name }) => name);
  expect(names).toContain('Birmingham City Council');
  // Three counties have no districts, and house people themselves.
  expect(names.filter((name) => /County Council|Combined|Greater London/.test(name))).toEqual([
    'Durham County Council',
    'Northumberland County Council',
    'Rutland County Council',
  ]);
  expect(authorities).toHaveLength(296);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/referrals/', 404],
  ['GET', '/referrals/a/b', 404],
  ['GET', '/referrals/%zz', 404],
  ['PUT', '/referrals', 405],
  ['DELETE', '/referrals/a', 405],
  ['GET', '/referrals/a/withdraw', 405],
  ['POST', '/bodies', 405],
  ['HEAD', '/bodies', 200],
])('%s %s is %i', async (method, path, status) => {
  const answer = await desk.ask(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.has('allow')).toBe(status === 405);
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
  ['nothing', {}, '', 415],
  ['half of it', { 'content-type': 'application/json' }, '{"referrer":', 400],
  ['too much', { 'content-type': 'application/json' }, `"${'x'.repeat(100_000)}"`, 413],
  ['depth', { 'content-type': 'application/json' }, '['.repeat(40_000) + ']'.repeat(40_000), 422],
])('a body that is %s is refused in a sentence', async (_, headers, body, status) => {
  const told = await desk.told(
    desk.ask('/referrals', { method: 'POST', headers: headers as Record<string, string>, body }),
  );
  expect([told.status, typeof told.body.error]).toEqual([status, 'string']);
});

test('its description is sound', async () => {
  expect(await validate(openApi(dutyToRefer.openapi!, dutyToRefer.address))).toMatchObject({ valid: true });
});
