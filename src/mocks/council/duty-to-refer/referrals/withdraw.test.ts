import { beforeEach, expect, test } from 'vitest';
import { but, Desk } from '../testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const withdraw = (reference: string, withdrawalReason: unknown = 'HOUSING_NEED_RESOLVED') =>
  desk.told(desk.post(`/referrals/${reference}/withdraw`, { withdrawalReason }));

test.each(['2026-11-24T13:00:00Z', '2026-11-26T13:00:00Z'])(
  'a referral is withdrawn at %s, and stays so',
  async (time) => {
    const reference = await desk.refer();
    desk.clock = new Date(time);
    const { status, body } = await withdraw(reference);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: 'HOUSING_NEED_RESOLVED', outcomeReason: null });
    expect(await desk.at('2027-01-01T12:00:00Z', reference)).toEqual(body);
  },
);

test('withdrawn again it is as it was, but not for another reason', async () => {
  const reference = await desk.refer();
  const first = await withdraw(reference);
  desk.clock = new Date('2026-11-24T14:00:00Z');
  expect(await withdraw(reference)).toEqual(first);
  expect(await withdraw(reference, 'OTHER')).toMatchObject({ status: 409, body: { error: expect.any(String) } });
});

test('with its outcome, or not accepted, it is too late', async () => {
  const accepted = await desk.refer();
  const refused = await desk.refer(but({ 'referrer.reference': 'PRETEND-INTENTIONALLY_HOMELESS' }));
  desk.clock = new Date('2026-11-25T12:00:00Z');
  expect((await withdraw(refused)).status).toBe(409);
  desk.clock = new Date('2026-12-01T12:00:00Z');
  expect((await withdraw(accepted)).status).toBe(409);
});

test.each([undefined, null, 'BORED', ['OTHER'], '__proto__'])('it is not withdrawn for %j', async (reason) => {
  const reference = await desk.refer();
  const { status, body } = await desk.told(
    desk.post(`/referrals/${reference}/withdraw`, { withdrawalReason: reason, note: 'x' }),
  );
  expect([status, Object.keys(body.errors as object)]).toEqual([422, ['withdrawalReason']]);
  expect(await desk.at('2026-11-24T12:00:00Z', reference)).toMatchObject({ status: 'SUBMITTED' });
});
