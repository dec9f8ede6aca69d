import { expect, test } from 'vitest';
import { SECTIONS, sectionOf } from './docs.ts';

// Anchors that the documentation itself links to, so that the rule for making them is not only our belief.
test.each([
  ['requestObject', 'authenticate-your-user/#secure-your-authorisation-request-parameters-with-jwt'],
  ['authorizeErrors', 'authenticate-your-user/#understand-error-codes-returned-by-the-authorize-endpoint'],
  ['jwks', 'authenticate-your-user/#caching-the-jwks-document'],
  ['returnCodes', 'prove-users-identity/#understand-your-user-s-return-code-claim'],
  ['didDocument', 'prove-users-identity/#cache-the-did-document'],
  ['sessions', 'managing-your-users-sessions/#managing-your-users-39-sessions'],
  ['backChannelLogout', 'managing-your-users-sessions/#request-logout-notifications-from-gov-uk-one-login'],
] as const)('%s leads to where the documentation’s own links lead', (key, end) => {
  expect(SECTIONS[key].url).toBe(`https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/${end}`);
});

test('every address is one that a browser reads, with an anchor', () => {
  for (const { url, title } of Object.values(SECTIONS)) {
    expect(new URL(url).hash, title).toMatch(/^#[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new URL(url).pathname, title).toMatch(/\/$/);
  }
});

test('a section is found by its key or by its heading, and nothing else finds one', () => {
  expect(sectionOf('clientAssertion')).toBe(SECTIONS.clientAssertion);
  expect(sectionOf('Create a JWT assertion')).toBe(SECTIONS.clientAssertion);
  expect([undefined, '', 'constructor', '__proto__', 'No such heading'].map(sectionOf)).toEqual(
    Array(5).fill(undefined),
  );
});
