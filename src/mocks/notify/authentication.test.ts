import { expect, test } from 'vitest';
import { authenticate } from './authentication.ts';
import { NotifyFault } from './faults.ts';
import { API_KEYS, NOTIFY_KEYS } from './keys.ts';
import { token } from './testing/world.ts';

const now = new Date('2026-11-24T23:30:00Z');
const seconds = now.getTime() / 1_000;
const live = NOTIFY_KEYS.live.slice(-36);
const refusal = (authorization: string | null) => {
  try {
    return authenticate(authorization, seconds).name;
  } catch (error) {
    const { status, message } = error as NotifyFault;
    expect(error).toBeInstanceOf(NotifyFault);
    return [status, message];
  }
};
const bearing = (more: Parameters<typeof token>[2], secret = live) => `Bearer ${token(secret, now, more)}`;

const GENERAL = expect.stringContaining('make sure your API token matches the example');
const CLOCK = 'Error: Your system clock must be accurate to within 30 seconds';

test('each key is known by what its secret signed', () => {
  expect(API_KEYS.filter(({ revoked }) => !revoked).map(({ secret }) => refusal(bearing({}, secret)))).toEqual([
    'pretend_live',
    'pretend_team',
    'pretend_test',
  ]);
  expect(refusal(bearing({}).replace('Bearer', 'bearer'))).toBe('pretend_live');
});

test.each([
  ['no token', null, 401, 'Unauthorized: authentication token must be provided'],
  ['another scheme', 'Basic abc', 401, 'Unauthorized: authentication bearer scheme must be used'],
  ['no dots', 'Bearer abc', 403, GENERAL],
  ['rubbish between dots', 'Bearer a.b.c', 403, GENERAL],
  ['a part too many', `${bearing({})}.x`, 403, GENERAL],
  ['no issuer', bearing({ claims: { iss: undefined } }), 403, 'Invalid token: iss field not provided'],
  [
    'an issuer that is no UUID',
    bearing({ claims: { iss: 'me' } }),
    403,
    'Invalid token: service id is not the right data type',
  ],
  [
    'an issuer that is a number',
    bearing({ claims: { iss: 7 } }),
    403,
    'Invalid token: service id is not the right data type',
  ],
  [
    'another service',
    bearing({ claims: { iss: '26785a09-ab16-4eb0-8407-a37497a57506' } }),
    403,
    'Invalid token: service not found',
  ],
  ['no algorithm', bearing({ header: { alg: 'none' } }), 403, 'Invalid token: algorithm used is not HS256'],
  ['another algorithm', bearing({ header: { alg: 'HS512' } }), 403, 'Invalid token: algorithm used is not HS256'],
  ['another secret', bearing({}, 'f'.repeat(36)), 403, 'Invalid token: API key not found'],
  ['no time of issue', bearing({ claims: { iat: undefined } }), 403, 'Invalid token: API key not found'],
  ['a time that is no number', bearing({ claims: { iat: 'soon' } }), 403, CLOCK],
  ['31 seconds ago', bearing({ claims: { iat: seconds - 31 } }), 403, CLOCK],
  ['in 31 seconds', bearing({ claims: { iat: seconds + 31 } }), 403, CLOCK],
  ['not yet good', bearing({ claims: { nbf: seconds + 60 } }), 403, CLOCK],
  ['over', bearing({ claims: { exp: seconds - 60 } }), 403, GENERAL],
  ['for another audience', bearing({ claims: { aud: 'x' } }), 403, GENERAL],
  ['a revoked key', bearing({}, NOTIFY_KEYS.revoked.slice(-36)), 403, 'Invalid token: API key revoked'],
])('refused: %s', (_what, authorization, status, message) => {
  expect(refusal(authorization)).toEqual([status, message]);
});

test('thirty seconds either way are borne', () => {
  for (const iat of [seconds - 30, seconds + 30, String(seconds)])
    expect(refusal(bearing({ claims: { iat } }))).toBe('pretend_live');
});
