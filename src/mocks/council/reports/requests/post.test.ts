import { beforeEach, describe, expect, test } from 'vitest';
import { reports } from '#cases';
import { DEMO_API_KEY } from '../index.ts';
import { Desk, formOf, LAMP, PAVEMENT, RUBBISH, type Sent, SOMEBODY } from '../testing/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const count = async () => ((await desk.read('/requests.json')) as unknown[]).length;

describe('the key', () => {
  test.each([
    ['missing', ''],
    ['unknown', 'another'],
  ])('%s is 403', async (words, key) => {
    const [status, told] = await desk.refusal(desk.post(SOMEBODY, { key }));
    expect([status, told]).toEqual([403, expect.stringContaining(words === 'missing' ? 'not provided' : 'not known')]);
  });

  test('may come in the query', async () => {
    const path = `/requests.json?api_key=${DEMO_API_KEY}`;
    expect((await desk.ask(path, { method: 'POST', body: formOf(SOMEBODY) })).status).toBe(200);
  });

  test('is not asked of whoever reads', async () => {
    expect((await desk.ask('/requests.json')).status).toBe(200);
  });
});

describe('the form', () => {
  test.each([
    ['JSON', 'application/json', JSON.stringify(SOMEBODY)],
    ['plain text', 'text/plain', formOf(SOMEBODY).toString()],
    ['files', 'multipart/form-data; boundary=x', '--x--'],
  ])('must not be %s', async (_, type, body) => {
    const answer = desk.ask('/requests.json', { method: 'POST', body, headers: { 'content-type': type } });
    expect(await desk.refusal(answer)).toEqual([400, expect.stringContaining('x-www-form-urlencoded')]);
  });

  test('may say its letters are UTF-8', async () => {
    const headers = { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' };
    const body = formOf({ api_key: DEMO_API_KEY, ...SOMEBODY }).toString();
    expect((await desk.ask('/requests.json', { method: 'POST', body, headers })).status).toBe(200);
  });

  test.each(['attribute', 'attribute[]', 'attribute[A', 'attribute[A]B', 'attribute[A][B]', 'attributes[A]'])(
    'must not have an attribute written %s',
    async (name) => {
      expect(await desk.refusal(desk.post({ ...SOMEBODY, [name]: 'x' }))).toEqual([
        400,
        expect.stringContaining('[CODE]'),
      ]);
    },
  );

  test('may number the values of an attribute, as PHP does', async () => {
    await desk.number({ ...SOMEBODY, 'attribute[CONCERNS][0]': 'cold', 'attribute[CONCERNS][1]': 'health' });
  });

  test('is the same with an argument left empty as without it', async () => {
    await desk.number({
      ...SOMEBODY,
      email: '',
      description: ' ',
      'attribute[APPEARANCE]': '',
      'attribute[EMERGENCY]': '',
    });
  });

  test.each<[string, Sent, number, string]>([
    ['without a service', { service_code: '' }, 400, 'service_code was not provided'],
    ['for a service there is not', { service_code: 'POTHOLE' }, 404, 'service_code was not found'],
    ['for two services', { service_code: ['FLY-TIPPING', 'STREET-LIGHT'] }, 400, 'once only'],
    ['for another jurisdiction', { jurisdiction_id: 'elsewhere.example' }, 404, 'jurisdiction_id was not found'],
    ['without a place', { address_string: '' }, 400, 'Say where it is'],
    ['with half a point', { lat: '52.5' }, 400, 'both lat and long'],
    ['with a point abroad', { lat: '48.85', long: '2.35' }, 400, 'not in the United Kingdom (lat)'],
    ['with a point in words', { lat: 'north', long: '1e0' }, 400, 'in degrees'],
    ['with two points', { lat: ['52', '53'], long: '-1.9' }, 400, 'once only (lat)'],
    ['with an address number of letters', { address_id: 'UPRN1' }, 400, 'UPRN'],
    ['with half an e-mail address', { email: 'someone@' }, 400, 'name@example.org'],
    ['with a telephone number of letters', { phone: 'ring me' }, 400, '07700 900123'],
    ['with a picture that is a script', { media_url: 'javascript:alert(1)' }, 400, 'https://'],
    ['with a description too long', { description: 'x'.repeat(4_001) }, 400, 'no more than 4,000'],
    ['with two descriptions', { description: ['a', 'b'] }, 400, 'once only (description)'],
    ['with a name the language knows', { 'attribute[__proto__]': 'x' }, 400, 'does not ask for __proto__'],
  ])('is refused %s', async (_, wrong, status, words) => {
    expect(await desk.refusal(desk.post({ ...RUBBISH, ...wrong }))).toEqual([status, expect.stringContaining(words)]);
    expect(await count()).toBe(0);
  });

  test('is checked by a schema that a form of one’s own can be checked by', () => {
    const read = reports.argumentsSchema.parse({
      service_code: 'FLY-TIPPING',
      lat: ' 52.5 ',
      long: '-1.9',
      description: 'a\r\nb',
    });
    expect(read).toEqual({ service_code: 'FLY-TIPPING', lat: 52.5, long: -1.9, description: 'a\nb' });
  });

  test('tells everything that is wrong at once', async () => {
    const answer = await desk.post({ service_code: 'FLY-TIPPING', lat: 'x', email: 'y' });
    const errors = (await answer.json()) as { description: string }[];
    expect(errors.map(({ description }) => description.match(/\(.+\)$/)?.[0])).toEqual([
      '(lat)',
      '(email)',
      '(attribute[SIZE])',
    ]);
  });
});

describe('what is sent again', () => {
  const withKey = (key: string) => ({ 'idempotency-key': key });

  test('by the same key is answered as before, in whichever format', async () => {
    const first = await desk.number(SOMEBODY, withKey('one'));
    desk.wait(60 * 24 * 30);
    expect(await desk.number(SOMEBODY, withKey('one'))).toBe(first);
    const xml = await desk.post(SOMEBODY, { path: '/requests.xml', headers: withKey('one') });
    expect(await xml.text()).toContain(first);
    expect(await desk.number(SOMEBODY, withKey('two'))).not.toBe(first);
  });

  test('by the same key while the first is still under way is taken once', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => desk.number(SOMEBODY, withKey('one'))));
    expect(new Set(numbers).size).toBe(1);
    expect(await count()).toBe(1);
  });

  test('by the same key with another report is refused, and the first stands', async () => {
    const first = await desk.number(SOMEBODY, withKey('one'));
    const other = desk.post({ ...SOMEBODY, 'attribute[PEOPLE]': '3' }, { headers: withKey('one') });
    expect(await desk.refusal(other)).toEqual([422, expect.stringContaining('Idempotency-Key')]);
    expect(await desk.number(SOMEBODY, withKey('one'))).toBe(first);
  });

  test('by the same key after it was refused is taken', async () => {
    const wrong = { ...SOMEBODY, 'attribute[PEOPLE]': 'x' };
    expect((await desk.post(wrong, { headers: withKey('one') })).status).toBe(400);
    await desk.number(SOMEBODY, withKey('one'));
  });

  test('in another order is the same', async () => {
    const first = await desk.number(SOMEBODY, withKey('one'));
    const reversed = Object.fromEntries(Object.entries(SOMEBODY).reverse());
    expect(await desk.number(reversed, withKey('one'))).toBe(first);
  });

  test.each<[string, Sent]>([
    ['account', { account_id: 'a1' }],
    ['device', { device_id: 'd1' }],
    ['account and device', { account_id: 'a1', device_id: 'd1' }],
  ])('from the same %s is answered as before, for a day', async (_, who) => {
    const first = await desk.number({ ...RUBBISH, ...who });
    desk.wait(60 * 24);
    expect(await desk.number({ ...RUBBISH, ...who })).toBe(first);
    expect(await desk.number({ ...RUBBISH, ...who, description: 'Another heap' })).not.toBe(first);
    desk.wait(1);
    expect(await desk.number({ ...RUBBISH, ...who })).not.toBe(first);
  });

  test('by nobody in particular is another report', async () => {
    expect(await desk.number(RUBBISH)).not.toBe(await desk.number(RUBBISH));
  });

  test('from another account is another report', async () => {
    expect(await desk.number({ ...RUBBISH, account_id: 'a' })).not.toBe(
      await desk.number({ ...RUBBISH, account_id: 'b' }),
    );
  });

  test('gets the same token too, and no number where there is none', async () => {
    expect(await desk.number(LAMP, withKey('one'))).toBe(await desk.number(LAMP, withKey('one')));
    expect(await desk.number(PAVEMENT)).toBe('');
  });

  test('by a key that is too long is refused', async () => {
    const answer = desk.post(SOMEBODY, { headers: withKey('k'.repeat(256)) });
    expect(await desk.refusal(answer)).toEqual([400, expect.stringContaining('255')]);
  });
});
