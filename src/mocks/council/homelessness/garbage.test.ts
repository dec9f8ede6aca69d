import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTIONS, applicationPageSchema, applicationShownSchema, planSchema, refusedSchema } from '#cases';
import { Desk, SOMEBODY } from './testing/desk.ts';

/** A body that each path takes. */
const GOOD: Record<string, object> = {
  '/homeless-applications': SOMEBODY,
  '/homeless-applications/ID/assessment': {
    on: '2026-11-24',
    eligible: true,
    dutyOwed: 'RELIEF',
    referred: true,
    agency: 'HOSPITAL',
    circumstances: { sex: 'MALE' },
  },
  '/homeless-applications/ID/prevention': { start: '2026-11-25' },
  '/homeless-applications/ID/relief': { start: '2026-11-25' },
  '/homeless-applications/ID/main-duty': { decided: '2026-11-24', effective: '2026-11-24', outcome: 'OWED' },
  '/homeless-applications/ID/temporary-accommodation': { action: 'IN', on: '2026-11-24', type: 'HOSTEL', bedrooms: 1 },
  '/homeless-applications/ID/end': { on: '2026-11-24', reason: 'WITHDREW' },
  '/homeless-applications/ID/reviews': { action: 'REQUEST', decision: 'DUTY_OWED', on: '2026-11-24' },
  '/homeless-applications/ID/plan': {
    reviewOn: '2026-12-20',
    steps: [{ id: 'a', text: 'A', by: 'council', kind: 'mandatory', agreed: true }],
  },
  '/homeless-applications/ID/plan/steps/documents': { done: true },
};

/** Every field of a body, as a path. */
const pathsIn = (value: object, above = ''): string[] =>
  Object.entries(value).flatMap(([name, inside]) => [
    above + name,
    ...(typeof inside === 'object' ? pathsIn(inside as object, `${above}${name}.`) : []),
  ]);

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '2026-11-24', '0001-01-01', 1e308, -0),
);

/** A good body with a few fields spoilt or added. */
const spoilt = (good: object) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsIn(good), '__proto__', 'constructor'), odd), { maxLength: 2 })
    .map((changes) => {
      const copy = structuredClone(good) as Record<string, unknown>;
      for (const [path, value] of changes) {
        const names = path.split('.');
        const inside = names
          .slice(0, -1)
          .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], copy);
        if (typeof inside === 'object' && inside !== null)
          Object.defineProperty(inside, names.at(-1)!, { value, enumerable: true, configurable: true, writable: true });
      }
      return JSON.stringify(copy);
    });

const request = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(GOOD)) },
    {
      weight: 2,
      arbitrary: fc.oneof(
        fc.constantFrom(
          '/h-clic?quarter=2026-Q4',
          '/codes',
          '/homeless-applications/%00',
          '//',
          '/homeless-applications/ID',
        ),
        fc.string().map((text) => `/homeless-applications/${encodeURIComponent(text)}/plan`),
        fc.webQueryParameters().map((query) => `/homeless-applications?${query}&status=${query}`),
        fc.webQueryParameters().map((query) => `/h-clic?quarter=${query}`),
      ),
    },
  )
  .chain((path) =>
    fc.record({
      path: fc.constant(path),
      method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'PUT', 'GET', 'GET', 'DELETE', 'OPTIONS', 'HEAD'),
      type: fc.constantFrom('application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain'),
      body: fc.oneof(
        { weight: 5, arbitrary: spoilt(GOOD[path] ?? {}) },
        { weight: 1, arbitrary: fc.json() },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      key: fc.option(fc.stringMatching(/^[!-~]{1,300}$/), { nil: undefined }),
    }),
  );

test('whatever is sent, it is answered as described or refused in words', async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, type, body, key }) => {
      const desk = new Desk();
      const id = await desk.apply();
      const answer = await desk.ask(path.replace('ID', id), {
        method,
        headers: { accept: 'application/json', 'content-type': type, ...(key && { 'idempotency-key': key }) },
        ...(!['GET', 'HEAD'].includes(method) && { body }),
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect([200, 201, 400, 404, 405, 409, 415, 422]).toContain(answer.status);
      const told: unknown = await answer.json();
      if (answer.status >= 400) refusedSchema.strict().parse(told);
      if (answer.status === 201) applicationShownSchema.strict().parse(told);
      if (answer.status !== 200) return;
      if (/^\/homeless-applications(\?|$)/.test(path)) applicationPageSchema.strict().parse(told);
      if (/\/plan/.test(path)) planSchema.strict().parse(told);
      if (Object.keys(ACTIONS).some((action) => path.endsWith(`/${action}`)))
        applicationShownSchema.strict().parse(told);
    }),
    { numRuns: 2_000 },
  );
  // Lest all of it was turned away at the door.
  for (const status of [200, 201, 400, 404, 405, 409, 415, 422])
    expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
});
