import { expect, test } from 'vitest';
import { isCaseworker } from './who.ts';

const CASEWORKERS = ['ruth.harborne@council.example.org'];

test.each([
  ['their address, seen to be theirs', { email: 'ruth.harborne@council.example.org', emailVerified: true }, true],
  ['the same in capitals', { email: 'Ruth.Harborne@Council.Example.org', emailVerified: true }, true],
  [
    'their address, which anybody could have typed',
    { email: 'ruth.harborne@council.example.org', emailVerified: false },
    false,
  ],
  ['another address of the council', { email: 'somebody@council.example.org', emailVerified: true }, false],
  ['an address that only ends so', { email: 'x-ruth.harborne@council.example.org', emailVerified: true }, false],
  ['no address', { email: undefined, emailVerified: true }, false],
])('%s: %j', (_, session, expected) => {
  expect(isCaseworker(session, CASEWORKERS)).toBe(expected);
});

test('in the demo it is the persona who works for the council', () => {
  expect(isCaseworker({ email: 'ruth.harborne@council.example.org', emailVerified: true })).toBe(true);
  expect(isCaseworker({ email: 'amina.hussain@example.org', emailVerified: true })).toBe(false);
});
