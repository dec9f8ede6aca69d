import { expect, test } from 'vitest';
import type { Upstream } from '../index.ts';
import { choose, curlFor } from './choose.ts';

const all = ['postcodes-io', 'council/open-referral'].map((name) => ({ name })) as Upstream[];

test('without --only every pretend service is served', () => {
  expect(choose(all, undefined)).toEqual(all);
});

test('--only picks by name and ignores spaces', () => {
  expect(choose(all, ' council/open-referral ')).toEqual([all[1]]);
  expect(choose(all, 'council/open-referral,postcodes-io')).toEqual(all);
});

test.each(['notify', '', ',', 'postcodes-io,notify'])('--only %j is refused with the names there are', (only) => {
  expect(() => choose(all, only)).toThrow('There are: postcodes-io, council/open-referral.');
});

test('the command to try is one a shell can run', () => {
  expect(curlFor('http://127.0.0.1:1', { name: 'postcodes-io', example: '/postcodes/B4 7DJ' })).toBe(
    "curl 'http://127.0.0.1:1/mocks/postcodes-io/postcodes/B4%207DJ'",
  );
});
