// Over real HTTP: on its own, as a team in another stack would call it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOut } from '#platform';
import { serve } from '../../http/server.ts';
import { DEMO_API_KEY, homelessness } from './index.ts';
import { HOMELESS } from './testing/desk.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve([homelessness]);
});
afterAll(() => served.server.close());

test.each(['', '/mocks/council/homelessness'])('somebody applies, and follows it, at “%s”', async (mount) => {
  const headers = { 'x-api-key': DEMO_API_KEY, 'content-type': 'application/json' };
  // The server’s clock is the real one, so that nothing may hang on today’s date.
  const posted = await goOut(`${served.origin}${mount}/homeless-applications`, {
    method: 'POST',
    headers,
    body: JSON.stringify(HOMELESS),
  });
  expect(posted.status).toBe(201);
  const location = posted.headers.get('location') ?? '';
  expect(location.startsWith(`${served.origin}${mount}/homeless-applications/`)).toBe(true);
  expect(await (await goOut(location, { headers })).json()).toMatchObject({ status: 'RECEIVED' });
  expect((await goOut(`${location}/plan`, { headers })).status).toBe(200);
  expect((await goOut(`${served.origin}${mount}/codes`)).status).toBe(200);
  expect((await goOut(`${served.origin}${mount}/openapi.json`)).status).toBe(200);
});
