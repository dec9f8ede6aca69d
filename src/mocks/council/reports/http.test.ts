// Over real HTTP: on its own, as a team in another stack would call it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOut } from '#platform';
import { serve } from '../../http/server.ts';
import { DEMO_API_KEY, forgetReports, reports } from './index.ts';
import { formOf, RUBBISH } from './testing/desk.ts';
import { readXml } from './testing/readXml.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  forgetReports();
  served = await serve([reports]);
});
afterAll(() => served.server.close());

test.each(['', '/mocks/council/reports'])('a report is sent and followed from discovery on, at “%s”', async (mount) => {
  const discovery = (await (await goOut(`${served.origin}${mount}/discovery.json`)).json()) as {
    endpoints: { url: string }[];
  };
  const base = discovery.endpoints[0]?.url;
  expect(base).toBe(served.origin + mount);
  const body = formOf({ api_key: DEMO_API_KEY, ...RUBBISH });
  const posted = await goOut(`${base}/requests.xml`, { method: 'POST', body });
  const { data } = readXml(await posted.text()) as { data: { service_request_id: string }[] };
  const [request] = (await (await goOut(`${base}/requests/${data[0]?.service_request_id}.json`)).json()) as unknown[];
  expect(request).toMatchObject({ status: 'open', service_code: 'FLY-TIPPING' });
  expect((await goOut(`${base}/openapi.json`)).status).toBe(200);
});
