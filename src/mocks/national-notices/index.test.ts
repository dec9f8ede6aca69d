import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { contextAt } from '../testing.ts';
import { nationalNotices } from './index.ts';

const handlers = nationalNotices.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));
const search = (body: string) =>
  getResponse(handlers, new Request(`${nationalNotices.address}/notices/search`, { method: 'POST', body }));

test('tells whoever has signed in of two notices, dated by the clock it is given', async () => {
  const { notices } = (await ((await search('{"subject":"somebody"}')) as Response).json()) as {
    notices: { sentAt: string; from: string }[];
  };
  expect(notices.map(({ sentAt }) => sentAt)).toEqual(['2026-11-22T12:00:00.000Z', '2026-11-15T12:00:00.000Z']);
  expect(notices.every(({ from }) => from.includes('pretend'))).toBe(true);
});

test.each(['', '{}', '{"subject":""}', '[]', 'half a JSON'])('asks for a subject when it is sent %j', async (body) => {
  const answer = await search(body);
  expect([answer?.status, await answer?.json()]).toEqual([
    400,
    { error: expect.stringContaining('A subject is needed') },
  ]);
});
