import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const rsa = (modulusLength: number, type: 'pkcs8' | 'pkcs1' = 'pkcs8') =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type, format: 'pem' }).toString();
const key = rsa(2048);
const live = { MODE: 'live', DIRECTORY_URL: 'https://feed.gov.uk' };
const signingIn = {
  ...live,
  ONE_LOGIN_ISSUER: 'https://oidc.account.gov.uk/',
  ONE_LOGIN_CLIENT_ID: 'a-client',
  ONE_LOGIN_PRIVATE_KEY: key,
};

describe('settings', () => {
  test('none at all is the demo', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      dataDir: '.waymark',
      postcodesUrl: 'https://api.postcodes.io',
    });
  });

  test('an empty setting is the same as none', () => {
    expect(readConfig({ MODE: '', NOW: '', PORT: '' })).toMatchObject({
      mode: 'demo',
      frozenAt: undefined,
      port: undefined,
    });
  });

  test.each([
    [{ MODE: 'production' }, 'MODE must be demo or live'],
    [{ NOW: 'tonight' }, 'NOW must be a time such as'],
    [{ DIRECTORY_URL: 'ftp://feed' }, 'DIRECTORY_URL must be an http or https address'],
    [{ MODE: 'live' }, 'DIRECTORY_URL is needed in live mode'],
    [{ MODE: 'live', DIRECTORY_URL: 'https://feed.gov.uk', NOW: '2026-11-24T23:30:00Z' }, 'refused in live mode'],
    [{ MODE: 'live', DIRECTORY_URL: 'https://open-referral.council.example' }, 'points at a pretend service'],
    [{ MODE: 'live', DIRECTORY_URL: 'https://demo.gov.uk/mocks/council/open-referral' }, 'points at a pretend service'],
    [{ MAP_TILES_URL: 'https://tiles.org/{z}/{x}/{y}.png' }, 'MAP_TILES_ATTRIBUTION must name'],
  ])('%o is refused with a sentence', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });
});

describe('the settings of One Login', () => {
  test('none in demo is the pretend one, with a key still to be made', () => {
    expect(readConfig({}).oneLogin).toEqual({
      issuer: 'https://oidc.integration.account.gov.uk/',
      identityIssuer: 'https://identity.integration.account.gov.uk/',
      clientId: 'waymark',
      privateKey: undefined,
    });
  });

  test('none in live is no signing in, and no notices', () => {
    expect(readConfig(live)).toMatchObject({ oneLogin: undefined, noticesUrl: undefined });
  });

  test('all in live is signing in', () => {
    expect(readConfig(signingIn).oneLogin).toEqual({
      issuer: 'https://oidc.account.gov.uk/',
      identityIssuer: 'https://identity.account.gov.uk/',
      clientId: 'a-client',
      privateKey: key,
    });
  });

  test.each([
    ['https://oidc.account.gov.uk', 'https://oidc.account.gov.uk/', 'https://identity.account.gov.uk/'],
    [
      'https://oidc.account.gov.uk/.well-known/openid-configuration',
      'https://oidc.account.gov.uk/',
      'https://identity.account.gov.uk/',
    ],
    ['http://localhost:4700', 'http://localhost:4700/', 'http://localhost:4700/identity/'],
    ['http://127.0.0.1:4321/t/blue//', 'http://127.0.0.1:4321/t/blue/', 'http://127.0.0.1:4321/t/blue/identity/'],
  ])('the issuer at %s is %s, beside %s', (address, issuer, identityIssuer) => {
    expect(readConfig({ ONE_LOGIN_ISSUER: address }).oneLogin).toMatchObject({ issuer, identityIssuer });
  });

  test('who vouches for identities can be said', () => {
    const env = { ONE_LOGIN_IDENTITY_ISSUER: 'https://identity.elsewhere.gov.uk' };
    expect(readConfig(env).oneLogin?.identityIssuer).toBe('https://identity.elsewhere.gov.uk/');
  });

  test.each([
    ['on one line', key.replaceAll('\n', '\\n')],
    ['as base64', Buffer.from(key).toString('base64')],
    ['with its lines', key],
  ])('a key %s is the same key', (_, text) => {
    expect(readConfig({ ...signingIn, ONE_LOGIN_PRIVATE_KEY: text }).oneLogin?.privateKey).toBe(key);
  });

  test('a key in the older PKCS#1 form is taken, as PKCS#8', () => {
    const older = rsa(2048, 'pkcs1');
    expect(readConfig({ ONE_LOGIN_PRIVATE_KEY: older }).oneLogin?.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  test.each([
    ['too short', rsa(1024)],
    ['not RSA', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })],
    [
      'only public',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
    ],
    ['no key at all', 'hunter2'],
  ])('a key that is %s is refused, and not repeated', (_, text) => {
    const read = () => readConfig({ ONE_LOGIN_PRIVATE_KEY: text.toString() });
    expect(read).toThrow('ONE_LOGIN_PRIVATE_KEY must be an RSA private key of 2048 bits or more');
    expect(read).not.toThrow(text.toString().slice(0, 40));
  });

  test.each(['ONE_LOGIN_ISSUER', 'ONE_LOGIN_CLIENT_ID', 'ONE_LOGIN_PRIVATE_KEY'] as const)(
    'in live, all but %s is refused by its name',
    (name) => {
      expect(() => readConfig({ ...signingIn, [name]: '' })).toThrow(`${name} is needed to sign people in`);
    },
  );

  test.each([
    [{ ONE_LOGIN_ISSUER: 'https://demo.gov.uk/mocks/one-login/' }, 'points at a pretend service'],
    [{ ONE_LOGIN_IDENTITY_ISSUER: 'https://identity.example/' }, 'points at a pretend service'],
    [{ NOTICES_URL: 'https://notices.national.example' }, 'points at a pretend service'],
    [{ ONE_LOGIN_ISSUER: 'http://oidc.account.gov.uk/' }, 'ONE_LOGIN_ISSUER must be an https address'],
    [{ MOCKS_TOKEN: 'short' }, 'MOCKS_TOKEN must have at least 16 characters'],
  ])('in live, %o is refused with a sentence', (env, sentence) => {
    expect(() => readConfig({ ...signingIn, ...env })).toThrow(sentence);
  });

  test('in live, a provider of this machine may do without TLS', () => {
    const env = { ...signingIn, ONE_LOGIN_ISSUER: 'http://127.0.0.1:4700/' };
    expect(readConfig(env).oneLogin?.issuer).toBe('http://127.0.0.1:4700/');
  });
});
