import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorSchema, pageSchema, referralShownSchema, withdrawalSchema } from './index.ts';
import { Desk, SOMEBODY } from './testing/desk.ts';

/** Every field of a referral, as a path. */
const pathsIn = (value: object, above = ''): string[] =>
  Object.entries(value).flatMap(([name, inside]) => [
    above + name,
    ...(typeof inside === 'object' ? pathsIn(inside as object, `${above}${name}.`) : []),
  ]);

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', '2026-11-24', 1e308, -0),
);

/** A referral with a few fields spoilt or added. */
const spoilt = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...pathsIn(SOMEBODY)), fc.constantFrom('__proto__', 'person.constructor')), odd),
    {
      maxLength: 3,
    },
  )
  .map((changes) => {
    const copy = structuredClone(SOMEBODY) as unknown as Record<string, unknown>;
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

const request = fc.record({
  path: fc.oneof(
    { weight: 3, arbitrary: fc.constant('/referrals') },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.constantFrom('/referrals/REFERENCE', '/bodies', '/authorities', '/referrals/%00', '/REFERRALS', '//'),
        fc.string().map((text) => `/referrals/${encodeURIComponent(text)}`),
        fc.webQueryParameters().map((query) => `/referrals?${query}&pageSize=${query}`),
      ),
    },
    { weight: 1, arbitrary: fc.constant('/referrals/REFERENCE/withdraw') },
  ),
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'),
  type: fc.constantFrom('application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain'),
  body: fc.oneof(
    { weight: 4, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.constant('{"withdrawalReason":"OTHER"}') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
  key: fc.option(fc.stringMatching(/^[!-~]{1,300}$/), { nil: undefined }),
});

test('whatever is sent, it is answered as described or refused in words', async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, type, body, key }) => {
      const desk = new Desk();
      const reference = await desk.refer();
      const answer = await desk.ask(path.replace('REFERENCE', reference), {
        method,
        headers: { 'content-type': type, ...(key && { 'idempotency-key': key }) },
        ...(!['GET', 'HEAD'].includes(method) && { body }),
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect([200, 201, 400, 404, 405, 415, 422]).toContain(answer.status);
      const told: unknown = await answer.json();
      if (answer.status >= 400) errorSchema.strict().parse(told);
      if (answer.status === 201) referralShownSchema.strict().parse(told);
      if (answer.status === 200 && /^\/referrals(\?|$)/.test(path)) pageSchema.strict().parse(told);
      if (answer.status === 200 && path.endsWith('/withdraw')) withdrawalSchema.parse(JSON.parse(body));
    }),
    { numRuns: 2_000 },
  );
  // Lest all of it was turned away at the door.
  for (const status of [200, 201, 400, 404, 405, 415, 422])
    expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
});
