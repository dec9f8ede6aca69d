import { validate } from '@scalar/openapi-parser';
import fc from 'fast-check';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { openApi } from '../../openapi.ts';
import { contextAt } from '../../testing.ts';
import { errorSchema, forecastSchema, ruleSchema, stateSchema, swep } from './index.ts';

const NOW = new Date('2026-11-24T22:00:00Z');
const ask = async (path: string, init?: RequestInit, now = NOW): Promise<Response> =>
  (await getResponse(swep.handlers(contextAt(now)), new Request(swep.address + path, init))) as Response;

test('the state is a record of its schema on every day of two years', async () => {
  const statuses = new Set<string>();
  for (let day = 0; day < 730; day += 1) {
    const at = new Date(NOW.getTime() + day * 86_400_000);
    const state = stateSchema.strict().parse(await (await ask('/status', {}, at)).json());
    statuses.add(`${state.status} ${state.kind ?? ''}`);
    expect(Date.parse(state.reviewAt)).toBeGreaterThan(at.getTime());
    if (state.from !== null) expect(Date.parse(state.from)).toBeLessThan(at.getTime());
  }
  expect(statuses).toEqual(new Set(['standby ', 'active cold', 'ended cold', 'active heat', 'ended heat']));
});

test('the forecast is 72 hours from the one that has begun', async () => {
  const { features } = forecastSchema.parse(await (await ask('/forecast')).json());
  const { timeSeries, warnings } = features[0]!.properties;
  expect(timeSeries).toHaveLength(72);
  expect([timeSeries[0]?.time, timeSeries.at(-1)?.time]).toEqual([
    '2026-11-24T22:00:00.000Z',
    '2026-11-27T21:00:00.000Z',
  ]);
  for (const { validTo } of warnings) expect(Date.parse(validTo)).toBeGreaterThan(NOW.getTime());
});

test('the rule is Birmingham’s, as data', async () => {
  expect(ruleSchema.parse(await (await ask('/rule')).json())).toMatchObject({
    minFeelsLikeC: 0,
    consecutiveNights: 1,
    warningLevels: expect.arrayContaining(['yellow']),
    heat: { warningLevels: expect.arrayContaining(['yellow']) },
  });
});

test.each(['/status', '/rule', '/forecast'])(
  '%s is the same at the same time, and open to pages of any site',
  async (path) => {
    const [one, two] = [await ask(path), await ask(path)];
    expect(one.headers.get('access-control-allow-origin')).toBe('*');
    expect(await one.text()).toBe(await two.text());
    expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
  },
);

test('whatever else is asked gets a sentence', async () => {
  const path = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
    fc.constantFrom('/', '/%', '/%E0%A4%A', '/__proto__', '/constructor', '/status/', '/status', '/rule', '//forecast'),
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'constructor');
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(path, method, async (path, method) => {
      const answer = await ask(path, { method, ...(method !== 'GET' && { body: '{' }) });
      seen.add(answer.status);
      expect([200, 404, 405]).toContain(answer.status);
      if (answer.status !== 200) expect(errorSchema.parse(await answer.json()).error).toMatch(/\.$/);
      if (answer.status === 405) expect(answer.headers.get('allow')).toBe('GET');
    }),
    { numRuns: 500 },
  );
  expect(seen).toEqual(new Set([200, 404, 405]));
});

test('the description is OpenAPI 3.1', async () => {
  expect(await validate(openApi(swep.openapi!, 'http://localhost/mocks/council/swep'))).toMatchObject({ valid: true });
});
