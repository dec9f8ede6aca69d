import { expect, test } from 'vitest';
import { exchangeOf, refusedToken } from './testing/exchanges.ts';
import { verdictOf } from './verdict.ts';

const answered = (status: number, location?: string, body?: string) =>
  verdictOf(exchangeOf({ response: { status, headers: location ? { location } : {}, body } }));

test.each([
  [200, undefined, 'good', '200 answered'],
  [302, 'https://service.example.org/?code=abc&state=error=x', 'good', '302 sent on'],
  [302, 'https://service.example.org/?error=access_denied', 'bad', '302 sent back with an error'],
  [302, 'https://service.example.org/#state=x&error=login_required', 'bad', '302 sent back with an error'],
  [302, 'https://signin.account.gov.uk/signed-out?error_code=invalid_request', 'bad', '302 sent back with an error'],
  [401, undefined, 'bad', '401 refused'],
  [503, undefined, 'bad', '503 failed'],
])('%i to %s is %s: “%s”', (status, location, kind, words) => {
  expect(answered(status, location)).toMatchObject({ kind, words });
});

test('a failed check gives the cause, in its own words', () => {
  expect(verdictOf(refusedToken())).toMatchObject({
    kind: 'bad',
    failed: { docs: 'clientAssertion' },
    cause: expect.stringMatching(/^`aud` is .*\/token\/ but must be .*\/token$/),
  });
  const silent = exchangeOf({ checks: [{ what: 'The client is active', ok: false }] });
  expect(verdictOf(silent).cause).toBe('This does not hold: The client is active');
});

test('without a failed check, the cause is what the service was told', () => {
  expect(answered(302, 'https://service.example.org/?error=access_denied&error_description=Not+today').cause).toBe(
    'The service was told `access_denied`: Not today',
  );
  expect(answered(400, undefined, '{"error":"invalid_grant"}').cause).toBe('The service was told `invalid_grant`');
});

test.each(['null', '[]', '"error"', '{"error":{}}', '{"error":', 'Request is missing parameters', ''])(
  'a body of %s tells no cause',
  (body) => {
    expect(answered(400, undefined, body)).toMatchObject({ kind: 'bad', cause: undefined });
  },
);
