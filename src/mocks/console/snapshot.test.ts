import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { clockState, freezeClock } from '#platform';
import { DEMO_API_KEY } from '../council/reports/index.ts';
import {
  answerOverHttp,
  ConsoleError,
  latestExchanges,
  resetMocks,
  restoreMocks,
  setClock,
  setWeather,
  snapshotMocks,
  upstreams,
  weatherOf,
  weatherSchema,
} from '../index.ts';
import { NOTIFY_KEYS, NOTIFY_TEMPLATES } from '../notify/index.ts';
import { token } from '../notify/testing/world.ts';

afterEach(() => {
  resetMocks();
  freezeClock(undefined);
});

const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  (await answerOverHttp(path.split('?')[0] as string, new Request(`http://127.0.0.1/mocks/${path}`, init))) as Response;

const report = (words: string) =>
  ask('council/reports/requests.json', {
    method: 'POST',
    body: new URLSearchParams({
      api_key: DEMO_API_KEY,
      service_code: 'FLY-TIPPING',
      lat: '52.48',
      long: '-1.9',
      description: words,
      'attribute[SIZE]': 'car',
    }),
  });

const text = (reference: string) =>
  ask('notify/v2/notifications/sms', {
    method: 'POST',
    headers: { authorization: `Bearer ${token(NOTIFY_KEYS.live.slice(-36), clockState().now)}` },
    body: JSON.stringify({
      phone_number: '07700900123',
      template_id: NOTIFY_TEMPLATES.reportChanged.en,
      personalisation: { reference, status: 'seen', closed: 'no', link: 'https://example.org/r' },
    }),
  });

async function hold(key: string): Promise<Response> {
  const { contents } = await (await ask('council/beds/service_capacities?unit=bed&available=true')).json();
  return ask(`council/beds/service_capacities/${contents[0].id}/holds`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
  });
}

const DO = [
  () => report('rubbish'),
  () => text('WM-1'),
  () => hold('a'),
  () => ask('one-login/.well-known/jwks.json'),
  async () => setClock({ advance: 90 }),
];

/** As a file has it. */
const written = () => JSON.parse(JSON.stringify(snapshotMocks()));

test('whatever was done, a snapshot that is restored is the same snapshot', async () => {
  const weathers = fc.constantFrom(
    { kind: 'fine' },
    { kind: 'off' },
    { kind: 'slow', median: 1, p95: 2 },
    { kind: 'flaky', rate: 0.25 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(DO.length - 1), { maxLength: 6 }),
      weathers,
      fc.option(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })),
      async (deeds, weather, frozen) => {
        resetMocks();
        setClock({ now: frozen?.toISOString() ?? null });
        for (const at of deeds) await DO[at]?.();
        setWeather('ai', weather);
        const saved = written();
        resetMocks();
        restoreMocks(saved);
        expect(written()).toEqual(saved);
      },
    ),
    { numRuns: 25 },
  );
});

test('what was remembered is remembered again, and is found as it was', async () => {
  setClock({ now: '2026-11-24T12:00:00Z' });
  const [reported] = await (await report('two mattresses')).json();
  const sent = await (await text('WM-7')).json();
  const held = await (await hold('my-key')).json();
  const saved = written();
  resetMocks();
  expect((await ask(`council/reports/requests/${reported.service_request_id}.json`)).status).toBe(404);
  restoreMocks(saved);
  const again = await ask(`council/reports/requests/${reported.service_request_id}.json`);
  expect(await again.json()).toMatchObject([{ description: 'two mattresses', status: 'open' }]);
  expect(await (await ask('notify/outbox')).text()).toContain(sent.id);
  expect((await (await hold('my-key')).json()).id).toBe(held.id);
});

test('a reset forgets everything: what was sent, the log, the weather, the clock', async () => {
  const before = written();
  for (const deed of DO) await deed();
  setWeather('notify', { kind: 'failing' });
  setClock({ now: '2031-01-01T00:00:00Z' });
  resetMocks();
  expect(latestExchanges()).toEqual([]);
  expect(weatherOf('notify')).toEqual({ kind: 'fine' });
  expect(clockState().frozen).toBe(false);
  const { upstreams: after } = written();
  expect({ ...after, 'one-login': undefined }).toEqual({ ...before.upstreams, 'one-login': undefined });
});

test('a demo that is restored meets the same chances again', async () => {
  setWeather('postcodes-io', { kind: 'flaky', rate: 0.5 });
  const saved = written();
  const run = async () => {
    restoreMocks(saved);
    const statuses: number[] = [];
    for (let i = 0; i < 20; i += 1) statuses.push((await ask('postcodes-io/postcodes/B4%207DJ')).status);
    return statuses;
  };
  expect(await run()).toEqual(await run());
});

test.each<[string, (saved: ReturnType<typeof written>) => unknown]>([
  ['no snapshot of the mocks', () => 'nonsense'],
  ['reads snapshots of version 1', (saved) => ({ ...saved, version: 2 })],
  ['no snapshot of the mocks', (saved) => ({ ...saved, clock: { frozenAt: 'tomorrow' } })],
  ['1970 to 9999', (saved) => ({ ...saved, clock: { offset: -9e13 } })],
  ['kind must be one of', (saved) => ({ ...saved, weather: { ai: { kind: 'hail' } } })],
  ['nowhere, which is no pretend service', (saved) => ({ ...saved, upstreams: { nowhere: {} } })],
  [
    'GOV.UK Notify cannot be restored',
    (saved) => ({ ...saved, upstreams: { ...saved.upstreams, notify: { sent: [{ id: 1 }] } } }),
  ],
  [
    'not a private key',
    (saved) => ({
      ...saved,
      upstreams: { ...saved.upstreams, 'one-login': { '': { signingKeys: { idTokenEc: { kid: 'k', pkcs8: 'x' } } } } },
    }),
  ],
])('what cannot be restored changes nothing, and says why: %s', async (sentence, spoil) => {
  setClock({ now: '2026-11-24T12:00:00Z' });
  setWeather('ai', { kind: 'failing' });
  for (const deed of DO) await deed();
  const saved = written();
  const spoilt = spoil(saved);
  await report('one more');
  const before = written();
  expect(() => restoreMocks(spoilt)).toThrow(ConsoleError);
  expect(() => restoreMocks(spoilt)).toThrow(sentence);
  expect(written()).toEqual(before);
});

test('garbage is never restored, and never more than refused', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom(...upstreams.filter(({ state }) => state)),
      (value, { name, state }) => {
        const before = written().upstreams[name];
        const reading = { version: 1, clock: { offset: 0 }, weather: {}, upstreams: { [name]: value } };
        const isEmpty = JSON.stringify(value) === '{}';
        if (isEmpty) return;
        expect(() => restoreMocks(reading)).toThrow(ConsoleError);
        expect(state && written().upstreams[name]).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});

test('every kind of weather comes back from a snapshot', () => {
  for (const kind of ['off', 'slow', 'flaky', 'failing', 'rate-limited', 'wrong-shape']) {
    const weather = setWeather('ai', { kind });
    restoreMocks(written());
    expect(weatherOf('ai')).toEqual(weather);
    expect(weatherSchema.parse(weather)).toEqual(weather);
  }
});
