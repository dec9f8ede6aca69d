import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clockState, freezeClock, goOut } from '#platform';
import { serve } from '../http/server.ts';
import { answerOverHttp, resetMocks, startMocks, upstreams } from '../index.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  startMocks();
  served = await serve(upstreams);
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
});
afterEach(() => {
  resetMocks();
  freezeClock(undefined);
});

const at = (path: string, init: RequestInit = {}) => fetch(`${served.origin}/mocks/${path}`, init);
const send = (method: string, path: string, body?: unknown) =>
  at(`console/${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
const read = async (path: string) => (await at(`console/${path}`)).json();

/** As somebody on another machine asks. */
const fromAfar = async (path: string, init: RequestInit = {}) =>
  (await answerOverHttp(
    `console/${path.split('?')[0]}`,
    new Request(`http://192.0.2.1/mocks/console/${path}`, init),
    '192.0.2.7',
  )) as Response;

describe('whoever sits at the machine', () => {
  test('sets the weather of an upstream and sees it', async () => {
    const answer = await send('PUT', 'weather/council/beds', { kind: 'slow', median: '20' });
    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'slow', median: 20, p95: 3_000 }]);
    const { upstreams: all } = await read('state');
    expect(all.find(({ name }: { name: string }) => name === 'council/beds')).toMatchObject({
      weather: { kind: 'slow', median: 20, p95: 3_000 },
      remembers: true,
    });
    expect(all).toHaveLength(upstreams.length);
  });

  test('stops the clock, moves it, and lets it run', async () => {
    expect(await (await send('POST', 'clock', { now: '2026-12-24T23:00:00Z' })).json()).toEqual({
      now: '2026-12-24T23:00:00.000Z',
      frozen: true,
      offset: 0,
    });
    expect(await (await send('POST', 'clock', { advance: 3_600 })).json()).toMatchObject({
      now: '2026-12-25T00:00:00.000Z',
    });
    await send('POST', 'clock', { now: null, advance: 60 });
    expect(clockState()).toMatchObject({ frozen: false, offset: 60_000 });
  });

  test('sees of an exchange all but its secrets, and sends it again as curl or at once', async () => {
    await at('os-places/postcode?postcode=B4%207DJ&key=s3cret', { headers: { authorization: 'Bearer s3cret' } });
    const [{ id, ...shown }] = (await read('log')).exchanges;
    expect(shown).toMatchObject({
      upstream: 'os-places',
      face: 'over-http',
      address: 'https://api.os.uk/search/places/v1/postcode?postcode=…&key=…',
      status: 200,
    });
    const whole = await read(`log/${id}`);
    expect(JSON.stringify(whole)).not.toContain('s3cret');
    expect(whole).toMatchObject({
      address: 'https://api.os.uk/search/places/v1/postcode?postcode=B4%207DJ&key=(hidden)',
      response: { body: expect.stringContaining('DPA'), cut: false },
      canReplay: true,
    });
    expect(whole.request.headers).toContainEqual(['authorization', 'Bearer (hidden)']);
    expect(whole.curl).toContain(`/mocks/os-places/postcode?postcode=B4%207DJ&key='"$KEY"'`);
    const again = await (await send('POST', `replay/${id}`)).json();
    expect(again).toMatchObject({ id: id + 1, upstream: 'os-places', status: 200 });
  });

  test('sends again what the server itself sent, body and all', async () => {
    const body = JSON.stringify({ postcodes: ['B4 7DJ'] });
    const headers = { 'content-type': 'application/json' };
    await goOut('https://api.postcodes.io/postcodes', { method: 'POST', headers, body });
    const [{ id }] = (await read('log')).exchanges;
    expect((await send('POST', `replay/${id}`)).status).toBe(200);
    const [latest] = (await read('log')).exchanges;
    const first = await read(`log/${id}`);
    const second = await read(`log/${latest.id}`);
    expect(second).toMatchObject({ face: 'inside', method: 'POST', request: { body }, response: first.response });
  });

  test('is told of each exchange as it comes', async () => {
    const abort = new AbortController();
    const reader = (await at('console/log/events', { signal: abort.signal })).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain('retry');
    await at('postcodes-io/postcodes/B4%207DJ');
    const event = await next();
    expect(event).toContain('event: exchange');
    const data = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '');
    expect(data).toMatchObject({ upstream: 'postcodes-io', response: { body: expect.stringContaining('B4 7DJ') } });
    abort.abort();
  });

  test('takes a snapshot, resets, and puts it back', async () => {
    await send('PUT', 'weather/ai', { kind: 'failing' });
    const saved = await read('snapshot');
    expect((await send('POST', 'reset')).status).toBe(204);
    expect((await read('snapshot')).weather).toEqual({});
    expect((await send('PUT', 'snapshot', saved)).status).toBe(204);
    expect(await read('snapshot')).toEqual(saved);
  });

  test.each([
    ['PUT', 'weather/nowhere', '{"kind":"off"}', 404, 'no pretend service nowhere'],
    ['PUT', 'weather/ai', '{"kind":"hail"}', 400, 'kind must be one of'],
    ['PUT', 'weather/ai', '{', 400, 'not JSON'],
    ['PUT', 'weather/ai', '', 400, 'A weather is such as'],
    ['POST', 'clock', '{"now":"tomorrow"}', 400, 'The clock takes'],
    ['POST', 'clock', '{"advance":1e300}', 400, '1970 to 9999. It was left as it was'],
    ['POST', 'clock', '[]', 400, 'The clock takes'],
    ['PUT', 'snapshot', '[]', 400, 'no snapshot of the mocks'],
    ['POST', 'replay/999999999', '', 404, 'no longer in the log'],
    ['POST', 'replay/__proto__', '', 400, 'has a number'],
    ['GET', 'log/0', undefined, 404, 'not in the log'],
    ['DELETE', 'log', undefined, 404, 'There are: GET state'],
    ['GET', 'constructor', undefined, 404, 'nothing at this address'],
    ['GET', '', undefined, 404, 'nothing at this address'],
  ])('%s %s %j: %i, %s', async (method, path, body, status, sentence) => {
    const answer = await at(`console/${path}`, { method, ...(body !== undefined && { body }) });
    expect([answer.status, (await answer.json()).error]).toEqual([status, expect.stringContaining(sentence)]);
  });
});

describe('whoever does not', () => {
  test('sees that something was asked, and nothing that anybody typed', async () => {
    await at('postcodes-io/postcodes/B4%207DJ?secret=Sam');
    const { exchanges } = await (await fromAfar('log')).json();
    expect(exchanges).toMatchObject([{ address: 'https://api.postcodes.io/postcodes/…?secret=…', status: 200 }]);
    expect(JSON.stringify(exchanges)).not.toMatch(/B4|Sam|headers|curl/);
    expect(await (await fromAfar('state')).json()).toMatchObject({ mayControl: false });
  });

  test('is told of exchanges without their words', async () => {
    const reader = (await fromAfar('log/events')).body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    await next();
    await at('postcodes-io/postcodes/B4%207DJ');
    expect(await next()).not.toMatch(/7DJ|headers|curl/);
    await reader?.cancel();
  });

  test.each([
    ['PUT', 'weather/ai'],
    ['POST', 'clock'],
    ['POST', 'reset'],
    ['GET', 'snapshot'],
    ['PUT', 'snapshot'],
    ['POST', 'replay/1'],
    ['GET', 'log/1'],
  ])('%s %s is refused, and says how it can be had', async (method, path) => {
    const answer = await fromAfar(path, { method });
    expect([answer.status, (await answer.json()).error]).toEqual([403, expect.stringContaining('MOCKS_TOKEN')]);
  });

  test('pages of other sites change nothing, though they are open at this machine', async () => {
    const answer = await at('console/reset', { method: 'POST', headers: { origin: 'https://elsewhere.example.org' } });
    expect(answer.status).toBe(403);
  });
});
