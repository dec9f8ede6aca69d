// Over real HTTP: on its own, as a team in another stack would call it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hold, Page } from '#cases';
import { goOut } from '#platform';
import { serve } from '../../http/server.ts';
import { beds, forgetHolds } from './index.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  forgetHolds();
  served = await serve([beds]);
});
afterAll(() => served.server.close());

test('a bed is found, held once however often that is sent, and given back', async () => {
  const base = `${served.origin}/mocks/council/beds`;
  const { contents } = (await (await goOut(`${base}/service_capacities?unit=bed&available=true`)).json()) as Page;
  const bed = contents[0]!;
  const post = { method: 'POST', headers: { 'idempotency-key': 'over-http' } };
  const answers = await Promise.all([1, 2, 3].map(() => goOut(`${base}/service_capacities/${bed.id}/holds`, post)));
  const holds = await Promise.all(answers.map(async (answer) => (await answer.json()) as Hold));
  expect(new Set(holds.map(({ reference }) => reference)).size).toBe(1);
  const gone = await goOut(`${base}/holds/${holds[0]?.id}`, { method: 'DELETE' });
  expect(await gone.json()).toMatchObject({ status: 'released' });
  expect((await goOut(`${base}/openapi.json`)).status).toBe(200);
});
