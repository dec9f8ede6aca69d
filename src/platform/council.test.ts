import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const LIVE = { MODE: 'live', DIRECTORY_URL: 'https://feed.gov.uk' };
const council = (env: Record<string, string> = {}) => readConfig(env).council;

describe('the parts of the council', () => {
  test('are the pretend ones in demo, each with the key it takes', () => {
    const { reports, referrals, notify, beds } = council();
    expect(reports).toEqual({ url: 'https://reports.council.example/open311/v2', apiKey: 'waymark-demo' });
    expect(referrals?.apiKey).toBe('waymark-demo-hospital');
    expect(notify?.url).toBe('https://api.notifications.service.gov.uk');
    expect(beds?.apiKey).toBe('');
  });

  test('are none in live until they are set up', () => {
    expect(council(LIVE)).toMatchObject({
      ...{ reports: undefined, referrals: undefined, homelessness: undefined, beds: undefined, swep: undefined },
      notify: undefined,
      caseworkers: [],
    });
  });

  test('are set up in live by an address and a key, and GOV.UK Notify by its key alone', () => {
    const env = { ...LIVE, COUNCIL_REPORTS_URL: 'https://311.gov.uk/v2/', COUNCIL_REPORTS_API_KEY: 'k' };
    expect(council(env).reports).toEqual({ url: 'https://311.gov.uk/v2', apiKey: 'k' });
    expect(council({ ...LIVE, COUNCIL_BEDS_URL: 'https://beds.gov.uk' }).beds?.apiKey).toBe('');
    expect(council({ ...LIVE, NOTIFY_API_KEY: 'n' }).notify).toEqual({
      url: 'https://api.notifications.service.gov.uk',
      apiKey: 'n',
    });
  });
});

describe('what is refused', () => {
  const http = { COUNCIL_HOMELESSNESS_URL: 'http://homes.gov.uk' };
  test.each([
    [{ COUNCIL_REPORTS_URL: 'ftp://311' }, 'COUNCIL_REPORTS_URL must be an http or https address'],
    [{ NOTIFY_TEMPLATES: '{' }, 'NOTIFY_TEMPLATES must be JSON'],
    [{ NOTIFY_TEMPLATES: '{"news-text":"1"}' }, 'NOTIFY_TEMPLATES must name the identifier of each template'],
    [{ KEEP_DRAFTS_DAYS: 'long' }, 'KEEP_DRAFTS_DAYS must be a number of days'],
    [{ KEEP_DRAFTS_DAYS: '0' }, 'KEEP_DRAFTS_DAYS must be a day or more'],
    [{ KEEP_REPORTS_DAYS: '40000' }, 'KEEP_REPORTS_DAYS must be a hundred years or fewer'],
    [{ KEEP_AUDIT_DAYS: '365' }, 'KEEP_AUDIT_DAYS must be 366 days or more: who has read what is kept for a year'],
    [{ ...LIVE, ...http }, 'COUNCIL_HOMELESSNESS_URL must be an https address in live mode'],
    [{ ...LIVE, COUNCIL_SWEP_URL: 'https://swep.council.example' }, 'points at a pretend service'],
    [{ ...LIVE, NOTIFY_URL: 'https://demo.gov.uk/mocks/notify' }, 'points at a pretend service'],
  ])('%o, with a sentence', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });

  test('not what runs beside it, not in demo, and not what is nobody’s secret', () => {
    expect(council({ ...LIVE, COUNCIL_BEDS_URL: 'http://127.0.0.1:9000' }).beds?.url).toBe('http://127.0.0.1:9000');
    expect(council(http).homelessness?.url).toBe('http://homes.gov.uk');
    // A site inside a building, and a feed that is public: their addresses are not the council's to rule on here.
    const open = { PUBLIC_URL: 'http://waymark.internal', DIRECTORY_URL: 'http://feed.gov.uk' };
    expect(() => readConfig({ ...LIVE, ...open })).not.toThrow();
  });
});

test('caseworkers are told by their addresses, however they are written down', () => {
  expect(council({ CASEWORKERS: ' Ruth@example.org ,,sam@example.org' }).caseworkers).toEqual([
    'ruth@example.org',
    'sam@example.org',
  ]);
  expect(council().caseworkers).toEqual(['ruth.harborne@council.example.org']);
});

test('how long things are kept has a default each, and can be set', () => {
  expect(council({ KEEP_HOLDS_DAYS: '7', KEEP_AUDIT_DAYS: '366' }).keep).toEqual({
    ...{ drafts: 28, reports: 90, referrals: 180, applications: 365 },
    ...{ holds: 7, audit: 366 },
  });
});

test('templates are a council’s own by name', () => {
  const id = 'f0000001-0000-4000-8000-0000000000e0';
  expect(council({ NOTIFY_TEMPLATES: JSON.stringify({ 'news-text': id }) }).templates).toEqual({ 'news-text': id });
  expect(council().templates).toEqual({});
});
