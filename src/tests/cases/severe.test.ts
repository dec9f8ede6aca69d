// The council's severe weather protocol, as the page of beds asks for it.
import { getResponse, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { severeWeather, swepStateSchema } from '#cases';
import { swep } from '../../mocks/council/swep/index.ts';
import { contextAt } from '../../mocks/testing.ts';

const upstream = setupServer();
beforeAll(() => upstream.listen({ onUnhandledFrame: 'error' }));
afterEach(() => upstream.resetHandlers());
afterAll(() => upstream.close());

const at = (time: string) => swep.handlers(contextAt(new Date(time)));
/** A day of this winter on which the protocol stands so. */
async function dayWith(status: string): Promise<string> {
  for (let day = 1; day <= 31; day += 1) {
    const time = new Date(Date.UTC(2027, 0, day, 22)).toISOString();
    const answer = await getResponse(at(time), new Request(`${swep.address}/status`));
    if (swepStateSchema.parse(await answer?.json()).status === status) return time;
  }
  throw new Error(`no day of January is ${status}`);
}

test('while it is active, it is told with how to come in', async () => {
  upstream.use(...at(await dayWith('active')));
  const state = await severeWeather();
  expect(state).toMatchObject({ status: 'active', kind: 'cold' });
  expect(state?.accessRoutes.some(({ phone }) => phone === '0121 496 0142')).toBe(true);
});

test('on standby there is nothing to tell', async () => {
  upstream.use(...at(await dayWith('standby')));
  expect(await severeWeather()).toBeUndefined();
});

test.each([
  ['a fault', () => HttpResponse.json({ error: 'Not now.' }, { status: 503 })],
  ['another shape', () => HttpResponse.json({ status: 'active' })],
  ['no answer', () => HttpResponse.error()],
  ['silence', () => new Promise<never>(() => {})],
])('%s is no weather, and stops nothing else', async (_, resolve) => {
  upstream.use(http.get(`${swep.address}/status`, resolve));
  expect(await severeWeather()).toBeUndefined();
});
