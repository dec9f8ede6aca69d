import fc from 'fast-check';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { contextAt } from '../../testing.ts';
import { forgetReports, reports } from './index.ts';
import { garbage, requestOf } from './testing/garbage.ts';
import { readXml } from './testing/readXml.ts';
import { faultsIn } from './testing/standard.ts';

test('whatever is sent, the answer is one of the standard: taken, or errors with their sentences', async () => {
  const handlers = reports.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(garbage, async (sent) => {
      forgetReports();
      const request = requestOf(sent);
      // `..` may lead out of the API altogether, where this upstream has nothing to say.
      if (!request.url.startsWith(`${reports.address}/`)) return;
      const answer = (await getResponse(handlers, request))!;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect([200, 204, 400, 403, 404, 405, 422]).toContain(answer.status);
      if (answer.status === 204) return;
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json');
      const { root, data } = isJson ? { root: 'errors', data: JSON.parse(text) as unknown } : readXml(text);
      if (answer.status >= 400) expect([root, faultsIn('errors', data)]).toEqual(['errors', []]);
    }),
    { numRuns: 3_000 },
  );
  // Lest all of it was turned away at the door.
  for (const status of [200, 400, 404, 405]) expect(statuses.get(status)).toBeGreaterThan(20);
});
