import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, goOut } from './http.ts';
import { VERSION } from './version.ts';

const address = 'https://upstream.example/thing';
const upstream = setupServer();
beforeAll(() => upstream.listen({ onUnhandledFrame: 'error' }));
afterEach(() => upstream.resetHandlers());
afterAll(() => upstream.close());

const echo = http.all(address, async ({ request }) =>
  HttpResponse.json({
    method: request.method,
    agent: request.headers.get('user-agent'),
    type: request.headers.get('content-type'),
    body: await request.text(),
  }),
);

test('every request says who asks, whatever it was given to say', async () => {
  upstream.use(echo);
  const answer = await goOut(address, { headers: { 'user-agent': 'somebody else' } });
  expect(await answer.json()).toMatchObject({ agent: `waymark/${VERSION}` });
  expect(JSON.parse((await ask(address)).text)).toMatchObject({ agent: `waymark/${VERSION}` });
});

test('a form goes out with its method and its type, from its parts or as a request', async () => {
  const form = () => ({ method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code' }) });
  const sent = {
    method: 'POST',
    type: 'application/x-www-form-urlencoded;charset=UTF-8',
    body: 'grant_type=authorization_code',
  };
  upstream.use(echo);
  expect(await (await goOut(address, form())).json()).toMatchObject(sent);
  expect(await (await goOut(new Request(address, form()))).json()).toMatchObject(sent);
});

test('a redirect is an answer, and is not followed', async () => {
  upstream.use(http.get(address, () => new HttpResponse(null, { status: 302, headers: { location: '/elsewhere' } })));
  const answer = await goOut(address);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/elsewhere']);
});

test('an answer without a body stays one', async () => {
  upstream.use(http.get(address, () => new HttpResponse(null, { status: 204 })));
  expect((await goOut(address)).status).toBe(204);
});

test('too long an answer, too late a one and none at all are told apart', async () => {
  upstream.use(http.get(address, () => HttpResponse.text('x'.repeat(101))));
  await expect(goOut(address, {}, { limit: 100 })).rejects.toMatchObject({ code: 'UPSTREAM', fault: 'too-large' });
  upstream.use(http.get(address, () => new Promise<never>(() => {})));
  await expect(goOut(address, {}, { timeout: 20 })).rejects.toMatchObject({ code: 'UPSTREAM', fault: 'timeout' });
  upstream.use(http.get(address, () => HttpResponse.error()));
  await expect(goOut(address)).rejects.toMatchObject({ code: 'UPSTREAM', fault: 'unreachable' });
});
