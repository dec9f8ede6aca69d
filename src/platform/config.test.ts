import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

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
