import { expect, test } from 'vitest';
import { shallow, tidyJson } from './json.ts';

test('JSON gets a line for each member, and anything else stays as it is', () => {
  expect(tidyJson('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(tidyJson('Request is missing parameters')).toBe('Request is missing parameters');
});

test('brackets alone cannot fill the page', () => {
  expect(tidyJson('['.repeat(4_000) + ']'.repeat(4_000)).length).toBeLessThan(1_000);
});

test('values no deeper than a core identity are the same as before', () => {
  const identity = { vc: { credentialSubject: { name: [{ nameParts: [{ value: 'AMINA', type: 'GivenName' }] }] } } };
  expect(shallow(identity)).toEqual(identity);
  expect(JSON.stringify(shallow(JSON.parse('{"__proto__":{"a":1}}')))).toBe('{"__proto__":{"a":1}}');
});
