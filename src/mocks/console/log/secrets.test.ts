import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerWithout, pathForAll, textWithout } from './secrets.ts';

test.each([
  ['Authorization', 'Bearer abc.def', 'Bearer (hidden)'],
  ['authorization', 'Basic ZGVtbzpwYXNz', 'Basic (hidden)'],
  ['Authorization', 'abc', '(hidden)'],
  ['Cookie', 'a=1; b=2', '(hidden)'],
  ['set-cookie', 'a=1', '(hidden)'],
  ['X-Api-Key', 'waymark-demo', '(hidden)'],
  ['content-type', 'text/html', 'text/html'],
  ['location', 'https://example.org/?code=abc&state=x', 'https://example.org/?code=(hidden)&state=x'],
])('%s: %s is shown as %s', (name, value, shown) => {
  expect(headerWithout(name, value)).toBe(shown);
});

test.each([
  ['https://api.os.uk/places?key=abc&postcode=B4', 'https://api.os.uk/places?key=(hidden)&postcode=B4'],
  ['api_key=abc&service_code=X', 'api_key=(hidden)&service_code=X'],
  ['{"access_token": "a\\"b","monkey":"c"}', '{"access_token": "(hidden)","monkey":"c"}'],
  ['monkey=1&service_code=2', 'monkey=1&service_code=2'],
])('in %s what opens something is hidden', (text, shown) => {
  expect(textWithout(text)).toBe(shown);
});

test.each([
  ['/postcodes/B4%207DJ', '/postcodes/…'],
  ['/postcode?postcode=B4&key=k', '/postcode?postcode=…&key=…'],
  ['/v2/notifications/sms', '/v2/notifications/sms'],
  ['/requests/R12.json', '/requests/…'],
  ['/people/Sam%20Jones', '/people/…'],
  ['/.well-known/jwks.json', '/.well-known/jwks.json'],
  ['/?a=1?b=2&c', '/?a=…&…'],
])('everybody sees of %s only %s', (path, shown) => {
  expect(pathForAll(path)).toBe(shown);
});

test('no value of a query is ever shown to everybody', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{4,9}$/), fc.constantFrom('q', 'postcode', 'a b'), (value, name) => {
      expect(pathForAll(`/find?z=1&${encodeURIComponent(name)}=${value}&${value}`)).not.toContain(value);
    }),
  );
});
