// Every weather, met by every face: inside the server, over HTTP, and the short ways that leave MSW out.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goOut, UpstreamError } from '#platform';
import { serve } from '../../http/server.ts';
import {
  answerOverHttp,
  latestExchanges,
  resetMocks,
  setWeather,
  snapshotMocks,
  startMocks,
  upstreams,
} from '../../index.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  startMocks();
  served = await serve(upstreams);
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
});
afterEach(() => resetMocks());

interface Met {
  /** Nought when the connection was closed without an answer. */
  status: number;
  type: string | null;
  text: string;
}

async function met(answer: Promise<Response>): Promise<Met> {
  try {
    const response = await answer;
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  } catch (error) {
    if (error instanceof UpstreamError || error instanceof TypeError) return { status: 0, type: null, text: '' };
    throw error;
  }
}

interface Face {
  name: string;
  upstream: string;
  /** Where a handler is reached, what is below it that answers 200 in JSON. */
  ask: (headers?: Record<string, string>) => Promise<Met>;
  /** What a closed connection looks like there. */
  noAnswer: number;
}

const POSTCODE = '/postcodes/B4%207DJ';
const JWKS = '/.well-known/jwks.json';
const over = (path: string, headers: HeadersInit) => met(fetch(`${served.origin}/mocks/${path}`, { headers }));

const FACES: Face[] = [
  {
    name: 'inside the server',
    upstream: 'postcodes-io',
    ask: (headers = {}) => met(goOut(`https://api.postcodes.io${POSTCODE}`, { headers })),
    noAnswer: 0,
  },
  {
    name: 'over HTTP',
    upstream: 'postcodes-io',
    ask: (headers = {}) => over(`postcodes-io${POSTCODE}`, headers),
    noAnswer: 0,
  },
  {
    name: 'over HTTP in the site, which cannot close a connection',
    upstream: 'postcodes-io',
    ask: (headers = {}) => {
      const path = `postcodes-io${POSTCODE}`;
      const request = new Request(`http://127.0.0.1/mocks/${path}`, { headers });
      return met(answerOverHttp(path, request) as Promise<Response>);
    },
    noAnswer: 503,
  },
  {
    name: 'over HTTP, a document known at once',
    upstream: 'one-login',
    ask: (headers = {}) => over(`one-login${JWKS}`, headers),
    noAnswer: 0,
  },
  {
    name: 'over HTTP, answered without MSW',
    upstream: 'one-login',
    ask: (headers = {}) => {
      const path = `one-login${JWKS}`;
      const request = new Request(`http://127.0.0.1/mocks/${path}`, { headers });
      return met(answerOverHttp(path, request) as Promise<Response>);
    },
    noAnswer: 503,
  },
  {
    name: 'inside the server, at another address of the same',
    upstream: 'one-login',
    ask: (headers = {}) => met(goOut('https://identity.integration.account.gov.uk/.well-known/did.json', { headers })),
    noAnswer: 0,
  },
];

describe.each(FACES)('$name', ({ upstream, ask, noAnswer }) => {
  const last = () => latestExchanges()[0];

  test('fine: the answer, which is in the log', async () => {
    const { status, text } = await ask();
    expect([status, text.length > 20]).toEqual([200, true]);
    expect(last()).toMatchObject({ upstream, method: 'GET', status: 200 });
    expect(last()?.weather).toBeUndefined();
  });

  test.each([
    [{ kind: 'failing' }, 503, 'text/html', '503 Service Temporarily Unavailable'],
    [{ kind: 'rate-limited' }, 429, 'application/json', 'Too many requests'],
  ])('%j: %i', async (weather, status, type, words) => {
    setWeather(upstream, weather);
    const answer = await ask();
    expect(answer).toMatchObject({ status, type });
    expect(answer.text).toContain(words);
    expect(last()).toMatchObject({ status, weather: weather.kind });
  });

  test('off: no answer', async () => {
    setWeather(upstream, { kind: 'off' });
    expect((await ask()).status).toBe(noAnswer);
    expect(last()).toMatchObject({ status: 0, weather: 'off' });
  });

  test('slow: the right answer, late', async () => {
    const { text } = await ask();
    setWeather(upstream, { kind: 'slow', median: 60, p95: 60 });
    const from = performance.now();
    expect(await ask()).toMatchObject({ status: 200, text });
    expect(performance.now() - from).toBeGreaterThan(50);
    expect(last()).toMatchObject({ status: 200, weather: 'slow: 60 ms' });
  });

  test('flaky: some of each, the same ones every time', async () => {
    const run = async () => {
      setWeather(upstream, { kind: 'flaky', rate: 0.5 });
      const statuses: number[] = [];
      for (let i = 0; i < 24; i += 1) statuses.push((await ask()).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 500, 503, noAnswer]));
    expect(await run()).toEqual(first);
    expect(latestExchanges().map(({ weather }) => weather)).toContain('flaky: done, but the answer was lost');
  });

  test('wrong shape: 200 and JSON, but nothing that was promised', async () => {
    const right = JSON.parse((await ask()).text) as Record<string, unknown>;
    setWeather(upstream, { kind: 'wrong-shape' });
    const answer = await ask();
    expect([answer.status, answer.type?.includes('json')]).toEqual([200, true]);
    const wrong = JSON.parse(answer.text) as Record<string, unknown>;
    expect(Object.keys(wrong)).toEqual(['data']);
    for (const name of Object.keys(right)) expect(wrong.data).not.toHaveProperty(name);
  });

  test('a header beats what is set, in either direction', async () => {
    expect((await ask({ 'X-Waymark-Weather': 'failing' })).status).toBe(503);
    setWeather(upstream, { kind: 'failing' });
    expect((await ask({ 'x-waymark-weather': 'fine' })).status).toBe(200);
  });

  test('a header that names no weather is answered with those there are', async () => {
    const { status, text } = await ask({ 'X-Waymark-Weather': 'hurricane' });
    expect([status, JSON.parse(text).error]).toEqual([400, expect.stringContaining('flaky; rate=0.3')]);
  });
});

test('a page where JSON was never promised', async () => {
  setWeather('notify', { kind: 'wrong-shape' });
  setWeather('council/reports', { kind: 'wrong-shape' });
  const xml = await over('council/reports/services.xml', {});
  expect(xml).toMatchObject({ status: 200, type: 'text/html' });
  expect(await over('notify/outbox', {})).toMatchObject({ status: 200, text: expect.stringContaining('Outbox') });
});

test('the weather of one upstream never strikes another at the same host', async () => {
  setWeather('gov-uk', { kind: 'failing' });
  expect((await met(goOut('https://www.gov.uk/bank-holidays.json'))).status).toBe(200);
  expect((await met(goOut('https://www.gov.uk/api/local-authority/birmingham'))).status).toBe(503);
  expect(latestExchanges().map(({ upstream }) => upstream)).toEqual(['gov-uk', 'bank-holidays']);
});

test('trouble before a request does nothing; a lost answer comes after it was done', async () => {
  const post = (weather: string) =>
    over('council/beds/service_capacities?unit=bed&available=true', {}).then(async ({ text }) => {
      const { contents } = JSON.parse(text) as { contents: { id: string }[] };
      return met(
        fetch(`${served.origin}/mocks/council/beds/service_capacities/${contents[0]?.id}/holds`, {
          method: 'POST',
          headers: { 'X-Waymark-Weather': weather, 'Idempotency-Key': 'one' },
        }),
      );
    });
  for (const weather of ['failing', 'off', 'rate-limited']) await post(weather);
  const held = () => (snapshotMocks().upstreams['council/beds'] as { made: number }).made;
  expect(held()).toBe(0);
  for (let i = 0; i < 8; i += 1) await post('flaky; rate=1');
  expect(latestExchanges().some(({ weather }) => weather?.includes('answer was lost'))).toBe(true);
  expect(held()).toBe(1);
});

test('an upstream nobody has cannot be given any weather', () => {
  expect(() => setWeather('nowhere', { kind: 'off' })).toThrow('There are: postcodes-io');
  expect(() => setWeather('ai', { kind: 'drizzle' })).toThrow('kind must be one of');
});
