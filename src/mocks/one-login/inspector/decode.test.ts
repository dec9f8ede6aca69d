import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensIn } from './decode.ts';
import type { Exchange } from './exchange.ts';
import { AT, BASE, exchangeOf, refusedToken, token } from './testing/exchanges.ts';

const SECONDS = AT / 1_000;

/** An exchange with one token request parameter, and nothing else that could be a token. */
function withParameter(name: string, value: string): Exchange {
  const { request, response } = refusedToken();
  const parameters: [string, string][] = [[name, value]];
  return exchangeOf({
    request: { ...request, parameters, body: undefined },
    response: { ...response, body: undefined },
  });
}

const only = (exchange: Exchange) => {
  const [first, ...others] = tokensIn(exchange);
  expect(others).toEqual([]);
  return first;
};

test('a client assertion is opened once, though it stands among the parameters and in the body', () => {
  const found = only(refusedToken());
  expect(found?.found).toEqual(['request parameter client_assertion']);
  expect(found?.header).toEqual({ alg: 'RS256', kid: 'waymark-1' });
  expect(found?.claims).toMatchObject({ iss: 'waymark', aud: `${BASE}/token/` });
  expect(found?.problem).toBeUndefined();
});

test('tokens are found in the authorization header, the answer and the address sent to', () => {
  const [access, identity, hint] = ['access', 'identity', 'hint'].map((sub) => token({ alg: 'ES256' }, { sub })) as [
    string,
    string,
    string,
  ];
  const exchange = exchangeOf({
    request: { ...exchangeOf().request, headers: { Authorization: `Bearer ${access}` } },
    response: {
      status: 302,
      headers: { location: `https://service.example.org/?a=1#id_token_hint=${hint}` },
      body: JSON.stringify({ sub: 'x', list: [{ 'https://vocab.account.gov.uk/v1/coreIdentityJWT': identity }] }),
    },
  });
  expect(tokensIn(exchange).map(({ found, claims }) => [...found, claims?.sub])).toEqual([
    ['authorization header', 'access'],
    ['redirect parameter id_token_hint', 'hint'],
    ['answer’s coreIdentityJWT', 'identity'],
  ]);
});

test('a token found in two places names both', () => {
  const same = token({ alg: 'ES256' }, {});
  const exchange = withParameter('id_token_hint', same);
  exchange.response.body = JSON.stringify({ id_token: same });
  expect(only(exchange)?.found).toEqual(['request parameter id_token_hint', 'answer’s id_token']);
});

test('ordinary parameters are not taken for tokens', () => {
  const exchange = withParameter('redirect_uri', 'https://service.example.org/a.b.c');
  exchange.request.parameters.push(['state', 'aaa.bbb.ccc'], ['request', '']);
  expect(tokensIn(exchange)).toEqual([]);
});

test.each([
  ['rubbish', 'It has one part, not three.'],
  ['a.b', 'It has 2 parts, not three.'],
  ['a.b.c.d.e', 'It has five parts: it is encrypted, and GOV.UK One Login takes only signed tokens.'],
  ['a.b.c.d.e.f.g', 'It has 6 parts, not three.'],
  ['!.e30.x', 'Its first part, the header, is not a JSON object in base64url.'],
  [
    `e30.${Buffer.from('[1]').toString('base64url')}.x`,
    'Its second part, the claims, is not a JSON object in base64url.',
  ],
  ['e30.e30.', 'Its third part, the signature, is empty.'],
])('%s is shown with what is wrong with it', (text, problem) => {
  expect(only(withParameter('client_assertion', text))?.problem).toBe(problem);
});

test.each<[string, unknown, string]>([
  ['exp', SECONDS + 300, '24 Nov 2026, 21:27:05 UTC, 5 minutes after this request'],
  ['iat', SECONDS, '24 Nov 2026, 21:22:05 UTC, at the moment of this request'],
  ['nbf', SECONDS - 31, '24 Nov 2026, 21:21:34 UTC, 31 seconds before this request'],
  ['auth_time', AT, 'looks like milliseconds (24 Nov 2026, 21:22:05 UTC); seconds are wanted'],
  ['exp', '1795555325', 'is not a number of seconds'],
  ['exp', 1e300, 'is no date'],
])('%s of %j reads “%s”', (claim, value, reading) => {
  const found = only(withParameter('client_assertion', token({ alg: 'RS256' }, { [claim]: value })));
  expect(found?.times).toEqual([{ claim, reading }]);
});

test('a megabyte is not opened, and a thousand tokens are not all shown', () => {
  const huge = only(withParameter('request', token({}, { filler: 'x'.repeat(1_000_000) })));
  expect(huge).toMatchObject({ claims: undefined, problem: expect.stringContaining('characters long: not opened') });
  const many = withParameter('request', 'e30.e30.0');
  for (let i = 1; i < 1_000; i += 1) many.request.parameters.push(['request', `e30.e30.${i}`]);
  expect(tokensIn(many)).toHaveLength(12);
});

test('nothing that comes in makes it throw', () => {
  const part = fc.oneof(
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc.string({ unit: 'binary' }),
    fc.constant('eyJhbGciOiJub25l'),
  );
  const hostile = fc.oneof(
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join('.')),
    fc.json(),
  );
  fc.assert(
    fc.property(hostile, hostile, fc.option(hostile, { nil: undefined }), fc.double(), (one, two, body, at) => {
      const exchange = withParameter('request', one);
      exchange.at = at;
      exchange.request.headers = { authorization: `Bearer ${two}` };
      exchange.request.body = body;
      exchange.response = { status: 200, headers: { location: two }, body: one };
      for (const { found } of tokensIn(exchange)) expect(found.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever was signed over as JSON comes back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (claims) => {
      const text = token({ alg: 'ES256' }, claims);
      expect(only(withParameter('request', text))?.claims).toEqual(JSON.parse(JSON.stringify(claims)));
    }),
  );
});
