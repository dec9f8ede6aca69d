import { expect, test } from 'vitest';
import { answerOverHttp, upstreams } from './index.ts';

const ask = (path: string) => answerOverHttp(path, new Request(`http://127.0.0.1/mocks/${path}`));

test.each(upstreams.map(({ name }) => name))('%s takes an address of any length', async (name) => {
  const answer = await ask(`${name}/x?q=${'a'.repeat(20_000)}`);
  expect(answer?.status).toBeGreaterThanOrEqual(200);
  expect(answer?.status).toBeLessThan(500);
});

test('an upstream that nobody has is nobody’s to answer', async () => {
  expect(await ask('nowhere/at-all')).toBeUndefined();
});
