import { describe, expect, test } from 'vitest';
import { NOTIFY_TEMPLATES } from '../index.ts';
import type { NOTIFY_KEYS } from '../keys.ts';
import { firstMessage, pretendNotify } from '../testing/world.ts';
import { DAILY } from './limits.ts';
import type { Notification } from './notification.ts';
import { keep, keptAt, newStore, nextId } from './store.ts';

type Key = keyof typeof NOTIFY_KEYS;
const { ask, now, pass } = pretendNotify('2026-11-24T10:00:00Z');
const { reportChanged, reportReceived, referralReceived, housingPlan } = NOTIFY_TEMPLATES;

const sms = (phone: string, template: string = reportChanged.en) => ({
  phone_number: phone,
  template_id: template,
  personalisation: { reference: 'WM-1', status: 'seen', closed: 'no', link: 'https://example.org/r' },
});
const email = (address: string) => ({
  email_address: address,
  template_id: referralReceived.en,
  personalisation: { name: 'n', reference: 'r', consents: ['c'], phone: 'p', link: 'https://example.org' },
});
const letter = (more = {}) => ({
  template_id: housingPlan.en,
  personalisation: {
    ...{ address_line_1: 'Sam', address_line_2: '1 Road', address_line_3: 'B1 1BB' },
    ...{ name: 'n', reference: 'r', assessed_on: 'd', council_steps: ['a'], your_steps: ['b'], dependants: 'no' },
    ...{ review_on: 'd', phone: 'p', officer: 'o', ...more },
  },
});
const precompiled = (content: string) => ({ reference: 'r', content: Buffer.from(content).toString('base64') });

async function sent(path: string, body: unknown, key: Key = 'live'): Promise<string> {
  const answer = await ask(`/v2/notifications/${path}`, { body, key });
  expect([answer.status, firstMessage(answer)]).toEqual([201, '']);
  return answer.body.id as string;
}
const shown = async (id: string, key: Key = 'live') => (await ask(`/v2/notifications/${id}`, { key })).body;
const statusOf = async (id: string): Promise<unknown> => (await shown(id)).status;

describe('a message moves on as the clock does', () => {
  test('a text message: created, sending, delivered, with the times of each', async () => {
    const id = await sent('sms', sms('07700900123'));
    expect(await shown(id)).toMatchObject({
      status: 'created',
      sent_at: null,
      completed_at: null,
      cost_in_pounds: null,
    });
    pass(1);
    expect(await shown(id)).toMatchObject({
      status: 'sending',
      sent_at: '2026-11-24T10:00:01.000000Z',
      completed_at: null,
    });
    pass(4);
    expect(await shown(id)).toMatchObject({
      status: 'delivered',
      created_at: '2026-11-24T10:00:00.000000Z',
      sent_at: '2026-11-24T10:00:01.000000Z',
      completed_at: '2026-11-24T10:00:05.000000Z',
      cost_in_pounds: 0.024,
      cost_details: { billable_sms_fragments: 1, international_rate_multiplier: 1, sms_rate: 0.024 },
    });
    pass(-3_600);
    expect(await shown(id)).toMatchObject({ status: 'created' });
  });

  test.each([
    ['sms', sms('+447700900003'), 'temporary-failure'],
    ['sms', sms('07700 900002'), 'permanent-failure'],
    ['email', email('Temp-Fail@simulator.notify'), 'temporary-failure'],
    ['email', email('perm-fail@simulator.notify'), 'permanent-failure'],
    ['email', email('sam@example.org'), 'delivered'],
  ] as const)('%s to %j ends in %s', async (path, body, status) => {
    const id = await sent(path, body, 'test');
    pass(5);
    expect(await statusOf(id)).toBe(status);
  });

  test('a letter is accepted until it is printed the next working day, then received', async () => {
    const id = await sent('letter', letter());
    expect(await shown(id)).toMatchObject({ status: 'accepted', estimated_delivery: '2026-12-02T16:00:00.000000Z' });
    pass(8 * 3_600);
    expect(await shown(id)).toMatchObject({ status: 'accepted', sent_at: '2026-11-24T17:30:00.000000Z' });
    pass(21 * 3_600);
    expect(await shown(id)).toMatchObject({ status: 'received', completed_at: '2026-11-25T15:00:00.000000Z' });
  });

  test('a letter with a test key is over in seconds, and costs nothing', async () => {
    const id = await sent('letter', letter(), 'test');
    pass(5);
    expect(await shown(id)).toMatchObject({ status: 'received', cost_in_pounds: 0 });
  });

  test('a letter of more than ten pages cannot be printed', async () => {
    const id = await sent('letter', letter({ officer: 'word '.repeat(10_000) }));
    pass(3);
    expect(await shown(id)).toMatchObject({ status: 'validation-failed', cost_in_pounds: 0 });
  });

  test.each([
    ['%PDF-1.7 /Type /Page', 'accepted', undefined],
    ['not a file of that kind', 'validation-failed', undefined],
    [
      '%PDF-1.7 X5O!P%@AP $EICAR-STANDARD-ANTIVIRUS-TEST-FILE!',
      'virus-scan-failed',
      'File did not pass the virus scan',
    ],
  ])('a file, %s, is looked at, and then is %s', async (content, status, message) => {
    const id = await sent('letter', precompiled(content));
    expect(await shown(id)).toMatchObject({ status: 'pending-virus-check', is_cost_data_ready: false });
    pass(2);
    expect(await statusOf(id)).toBe(status);
    const pdf = await ask(`/v2/notifications/${id}/pdf`);
    expect(message === undefined ? pdf.text : firstMessage(pdf)).toBe(message ?? content);
  });

  test('a text message has no file', async () => {
    const id = await sent('sms', sms('07700900123'));
    expect(firstMessage(await ask(`/v2/notifications/${id}/pdf`))).toBe('Notification is not a letter');
  });

  test('after seven days it is forgotten', async () => {
    const id = await sent('sms', sms('07700900123'));
    pass(7 * 86_400 - 1);
    expect(await statusOf(id)).toBe('delivered');
    pass(1);
    expect((await ask(`/v2/notifications/${id}`)).status).toBe(404);
  });
});

describe('smoke tests', () => {
  test.each([
    ['sms', sms('07700900000')],
    ['sms', sms('+44 7700 900111')],
    ['sms', sms('07700900222')],
    ['email', email('simulate-delivered@notifications.service.gov.uk')],
    ['email', email('Simulate-Delivered-3@notifications.service.gov.uk')],
  ] as const)('%s: are answered, and leave no trace but in the outbox', async (path, body) => {
    const id = await sent(path, body);
    expect((await ask(`/v2/notifications/${id}`)).status).toBe(404);
    expect((await ask('/v2/notifications')).body).toMatchObject({ notifications: [] });
    expect((await ask('/outbox')).text).toContain(`m-${id}`);
  });
});

describe('many messages', () => {
  test('come in pages of 250, each with the address of the next, whose end is empty', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 260; i += 1) ids.push(await sent('sms', sms('07700900123')));
    let path = '/v2/notifications?template_type=sms&template_type=email';
    const seen: string[][] = [];
    for (let page = 0; page < 3; page += 1) {
      const { notifications, links } = (await ask(path)).body as unknown as {
        notifications: { id: string }[];
        links: { current: string; next?: string };
      };
      seen.push(notifications.map(({ id }) => id));
      expect(links.current).toBe(`https://api.notifications.service.gov.uk${path}`);
      path = links.next?.slice('https://api.notifications.service.gov.uk'.length) ?? 'none';
    }
    expect(seen.map(({ length }) => length)).toEqual([250, 10, 0]);
    expect(seen.flat()).toEqual(ids.toReversed());
    expect(path).toBe('none');
  });

  test('are chosen by what a status stands for', async () => {
    const failed = await sent('sms', sms('07700900002'));
    const printed = await sent('letter', letter());
    pass(5);
    const ids = async (query: string) =>
      (
        (await ask(`/v2/notifications?${query}`)).body as unknown as { notifications: { id: string }[] }
      ).notifications.map(({ id }) => id);
    expect(await ids('status=failed')).toEqual([failed]);
    expect(await ids('status=accepted')).toEqual([printed]);
    expect(await ids('status=received&status=permanent-failure')).toEqual([failed]);
    expect(await ids('include_jobs=true')).toEqual([printed, failed]);
    expect(await ids(`older_than=${printed}`)).toEqual([failed]);
    expect(await ids('older_than=26785a09-ab16-4eb0-8407-a37497a57506')).toEqual([]);
  });
});

describe('limits', () => {
  const status = async (key: Key) => (await ask('/v2/notifications/sms', { body: '', key })).status;

  test('a thousand at once, then fifty a second, for each kind of key', async () => {
    let answered = 0;
    while ((await status('live')) === 400) answered += 1;
    expect(answered).toBe(999);
    const refused = await ask('/v2/notifications/sms', { body: sms('07700900123') });
    expect(refused.body).toEqual({
      status_code: 429,
      errors: [
        { error: 'RateLimitError', message: 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds' },
      ],
    });
    expect(await status('test')).toBe(400);
    expect((await ask('/v2/notifications')).status).toBe(200);
    pass(1);
    answered = 0;
    while ((await status('live')) === 400) answered += 1;
    expect(answered).toBe(49);
  });

  test('so many letters a day, which a test key’s are not counted among, and none is owed the next day', async () => {
    const most = DAILY.letter;
    try {
      DAILY.letter = 2;
      await sent('letter', letter(), 'test');
      await sent('letter', letter());
      await sent('letter', letter());
      expect((await ask('/v2/notifications/letter', { body: letter() })).body).toEqual({
        status_code: 429,
        errors: [{ error: 'TooManyRequestsError', message: 'Exceeded send limits (letter: 2) for today' }],
      });
      await sent('letter', letter(), 'test');
      pass(14 * 3_600);
      await sent('letter', letter());
    } finally {
      DAILY.letter = most;
    }
  });
});

describe('the store', () => {
  const one = (id: string, length: number): Notification => ({
    ...({
      id,
      keyType: 'live',
      type: 'sms',
      recipient: '',
      reference: null,
      course: [],
      subject: null,
    } as never as Notification),
    createdAt: now().getTime(),
    body: 'x'.repeat(length),
  });

  test('forgets the oldest when there are too many, or they are too long together', () => {
    const many = newStore();
    for (let i = 0; i < 5_002; i += 1) keep(many, one(String(i), 1));
    expect([many.sent.length, many.sent[0]?.id]).toEqual([5_000, '2']);
    const long = newStore();
    for (let i = 0; i < 4; i += 1) keep(long, one(String(i), 30 * 1024 * 1024));
    expect(keptAt(long, now().getTime()).map(({ id }) => id)).toEqual(['3', '2']);
  });

  test('makes identifiers that repeat when everything does, and never between two runs', () => {
    expect(nextId(newStore(), 1)).toBe(nextId(newStore(), 1));
    expect(nextId(newStore(), 1)).not.toBe(nextId(newStore(), 2));
    const store = newStore();
    expect(nextId(store, 1)).not.toBe(nextId(store, 1));
    expect(nextId(store, 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('a Welsh message takes more parts', async () => {
  const [english, welsh] = [
    await sent('sms', sms('07700900123', reportReceived.en)),
    await sent('sms', sms('07700900123', reportReceived.cy)),
  ];
  pass(5);
  expect((await shown(english)).cost_details).toMatchObject({ billable_sms_fragments: 2 });
  expect((await shown(welsh)).cost_details).toMatchObject({ billable_sms_fragments: 3 });
});
