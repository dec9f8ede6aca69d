import { describe, expect, test } from 'vitest';
import { worldOf } from '../one-login/testing/world.ts';
import { type Caller, controlRefused } from './allowed.ts';

type Told = Partial<Omit<Caller, 'headers' | 'url'>> & { headers?: Record<string, string>; url?: string };

const refused = ({ headers = {}, url = 'http://127.0.0.1:4700/config', ...more }: Told) =>
  controlRefused({
    peer: '127.0.0.1',
    proxied: false,
    token: undefined,
    ...more,
    url: new URL(url),
    headers: new Headers(headers),
  });

describe('control is open', () => {
  test.each<[string, Told]>([
    ['from this machine', {}],
    ['from this machine by its name', { url: 'http://localhost:4700/config' }],
    ['from this machine over IPv6', { peer: '::1', url: 'http://[::1]:4700/config' }],
    ['from this machine as an IPv6 socket sees it', { peer: '::ffff:127.0.0.1' }],
    ['from inside the server itself', { peer: undefined, url: 'http://localhost/config' }],
    ['to a page of its own', { headers: { origin: 'http://127.0.0.1:4700' } }],
    [
      'to whoever holds the token, from anywhere',
      {
        peer: '192.0.2.7',
        proxied: true,
        token: 't0ken',
        headers: { authorization: 'Bearer t0ken', origin: 'https://elsewhere.example.org' },
      },
    ],
    [
      'to a browser that holds it as a cookie, behind a proxy that speaks TLS',
      {
        peer: '192.0.2.7',
        proxied: true,
        token: 't0ken',
        url: 'http://demo.example.org/mocks/console/state',
        headers: { cookie: 'a=1; waymark_mocks=t0ken', origin: 'https://demo.example.org' },
      },
    ],
  ])('%s', (_, caller) => {
    expect(refused(caller)).toBeUndefined();
  });
});

describe('control is closed', () => {
  test.each<[string, Told]>([
    ['to another machine', { peer: '192.0.2.7' }],
    ['to another machine that calls itself localhost', { peer: '192.0.2.7', url: 'http://localhost/config' }],
    ['behind a proxy that says so in PUBLIC_URL', { proxied: true }],
    ['behind a proxy that says so in a header', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['behind a proxy that says so as RFC 7239 has it', { headers: { forwarded: 'for=127.0.0.1' } }],
    ['to a name that somebody has pointed at this machine', { url: 'http://rebound.example.org:4700/config' }],
    ['with a wrong token', { peer: '192.0.2.7', token: 't0ken', headers: { authorization: 'Bearer t0keN' } }],
    ['with a token when there is none', { peer: '192.0.2.7', headers: { authorization: 'Bearer undefined' } }],
    [
      'with a wrong token in a cookie',
      { peer: '192.0.2.7', token: 't0ken', headers: { cookie: 'waymark_mocks=t0keN; xwaymark_mocks=t0ken' } },
    ],
    [
      'with a cookie that is written wrongly',
      { peer: '192.0.2.7', token: '%', headers: { cookie: 'waymark_mocks=%' } },
    ],
    [
      'to another site’s page in a browser that holds the token',
      {
        peer: '192.0.2.7',
        token: 't0ken',
        headers: { cookie: 'waymark_mocks=t0ken', origin: 'https://elsewhere.example.org' },
      },
    ],
    [
      'with the token in another scheme',
      { peer: '192.0.2.7', token: 't0ken', headers: { authorization: 'Basic t0ken' } },
    ],
  ])('%s', (_, caller) => {
    expect(refused(caller)).toContain('this machine only');
  });

  test.each(['https://elsewhere.example.org', 'http://127.0.0.1:4701', 'null'])('to a page of %s', (origin) => {
    expect(refused({ headers: { origin } })).toBe('Control is not for pages of other sites.');
  });
});

test('all of control asks first, the rest of the provider does not', async () => {
  const { provider } = await worldOf();
  const statuses = ['/config', '/control/state', '/control/nothing', '/t/team/config', '/inspect'].map(async (path) => {
    const url = new URL(`http://192.0.2.1${path}`);
    const caller = { url, peer: '192.0.2.7', proxied: false, token: undefined };
    const face = { internal: url.origin, browser: url.origin, identity: url.origin };
    return (await provider.answer({ path, request: new Request(url), face, caller })).status;
  });
  expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403, 200]);
});
