import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beds } from './index.ts';
import { errorSchema } from './refused.ts';
import { BedDesk } from './testing.ts';

const MAIN_DOOR = '87e77eec-cbe9-80d8-8b81-cead7f01a353';
const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '0', '-1', 'NaN', '\u0000', '__proto__', 'constructor', MAIN_DOOR, 'x'.repeat(1_000)),
);
const inPath = fc.oneof(
  odd.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%', '%zz', '..', '//', '%00', MAIN_DOOR, 'holds'),
);
const filter = fc.oneof(fc.constantFrom('service_id', 'unit', 'available', 'page', 'per_page'), odd);
const garbage = fc.record({
  path: fc
    .tuple(fc.constantFrom('/service_capacities', '/holds', ''), fc.array(inPath, { maxLength: 2 }))
    .map(([start, parts]) => [start, ...parts].join('/')),
  query: fc.array(fc.tuple(filter, odd), { maxLength: 3 }).map((pairs) => new URLSearchParams(pairs).toString()),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'),
  body: fc.oneof(odd, fc.json(), fc.constant('{}')),
  key: fc.option(fc.stringMatching(/^[!-~]{1,300}$/), { nil: undefined }),
});

test('whatever is sent, the answer is what was asked for or a sentence', async () => {
  const desk = new BedDesk();
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(garbage, async ({ path, query, method, body, key }) => {
      if (!new URL(`${beds.address}${path}`).href.startsWith(`${beds.address}/`)) return;
      const answer = await desk.ask(`${path}?${query}`, {
        method,
        headers: key === undefined ? {} : { 'idempotency-key': key },
        ...(!['GET', 'HEAD'].includes(method) && { body }),
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect([200, 201, 204, 400, 404, 405, 409, 422]).toContain(answer.status);
      if (answer.status >= 400) expect(errorSchema.parse(await answer.json()).error).not.toBe('');
    }),
    { numRuns: 2_000 },
  );
  // Lest all of it was turned away at the door.
  for (const status of [200, 400, 404, 405]) expect(statuses.get(status)).toBeGreaterThan(10);
});
