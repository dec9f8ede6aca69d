import { beforeEach, describe, expect, test } from 'vitest';
import { reports } from '#cases';
import type { Definition } from '../index.ts';
import { Desk, type Sent, SOMEBODY } from '../testing/desk.ts';

const { roughSleepingAttributes, roughSleepingReport, UNDER_18 } = reports;

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe('someone sleeping rough', () => {
  test('is asked about in this order, and an emergency is only told of', async () => {
    const { attributes } = (await desk.read('/services/ROUGH-SLEEPING.json')) as Definition;
    expect(attributes.map(({ code, datatype, required }) => `${code} ${datatype}${required ? '' : '?'}`)).toEqual([
      'EMERGENCY string?',
      'PLACE text',
      'SEEN datetime',
      'PEOPLE number',
      'OVER_18 singlevaluelist',
      'SLEEPING singlevaluelist?',
      'APPEARANCE text?',
      'CONCERNS multivaluelist?',
      'FEEDBACK singlevaluelist',
      'CONTACT singlevaluelist?',
    ]);
    expect(attributes.map(({ code }) => code)).toEqual(Object.keys(roughSleepingAttributes.shape));
    expect(attributes.filter(({ variable }) => !variable).map(({ description }) => description)).toEqual([
      expect.stringContaining('ring 999 first'),
    ]);
    expect(attributes.find(({ code }) => code === 'OVER_18')?.values?.map(({ key }) => key)).toEqual([
      'yes',
      'unsure',
      'no',
    ]);
  });

  test('is taken with as little as that, and with everything', async () => {
    await desk.number(SOMEBODY);
    await desk.number({
      ...SOMEBODY,
      'attribute[SLEEPING]': 'yes',
      'attribute[APPEARANCE]': 'Grey coat.\r\nA small dog.',
      'attribute[CONCERNS]': ['cold', 'health', 'cold'],
      'attribute[FEEDBACK]': 'yes',
      'attribute[CONTACT]': 'phone',
      phone: '07700 900123',
    });
  });

  test('moves on as the clock does: received, with the team, visited, closed', async () => {
    const id = await desk.number(SOMEBODY);
    const seen: unknown[] = [];
    for (const minutes of [0, 30, 20 * 60 - 30, 52 * 60]) {
      desk.wait(minutes);
      const { status, status_notes, updated_datetime } = await desk.request(id);
      seen.push([status, String(status_notes).split(/[,.]/)[0], updated_datetime]);
    }
    expect(seen).toEqual([
      ['open', 'We have your report', '2026-11-24T12:00:00+00:00'],
      ['open', 'Your report is with the outreach team', '2026-11-24T12:30:00+00:00'],
      ['open', 'The outreach team has visited the place you told us of', '2026-11-25T08:00:00+00:00'],
      ['closed', 'The outreach team visited', '2026-11-27T12:00:00+00:00'],
    ]);
    expect(await desk.request(id)).toMatchObject({ expected_datetime: '2026-12-08T12:00:00+00:00' });
  });

  test('is never given back by the place, the words or whoever wrote them, with or without a key', async () => {
    const id = await desk.number({
      ...SOMEBODY,
      address_string: 'SECRET Street, Birmingham B4 6TB',
      address_id: '100070310000',
      description: 'SECRET',
      media_url: 'https://example.org/SECRET.jpg',
      first_name: 'SECRET',
      last_name: 'SECRET',
      email: 'secret@example.org',
      phone: '07700 900123',
      device_id: 'SECRET',
      'attribute[PLACE]': 'SECRET',
      'attribute[APPEARANCE]': 'SECRET',
    });
    for (const path of [
      '/requests.json?api_key=waymark-demo',
      '/requests.xml',
      `/requests/${id}.json?api_key=waymark-demo`,
    ]) {
      const text = await (await desk.ask(path)).text();
      expect(text).toContain(id);
      expect(text).not.toMatch(/secret|B4 6TB|100070310000|900123|52\.4795|1\.9036/i);
    }
    expect(await desk.request(id)).toMatchObject({ lat: 52.48, long: -1.904 });
  });
});

const without = (name: string): Sent => Object.fromEntries(Object.entries(SOMEBODY).filter(([key]) => key !== name));

describe('what is refused', () => {
  test('somebody under 18, with a sentence to ring 999, whatever else is wrong', async () => {
    const alone = await desk.refusal(desk.post({ ...SOMEBODY, 'attribute[OVER_18]': 'no' }));
    expect(alone).toEqual([400, `${UNDER_18} (attribute[OVER_18])`]);
    expect(UNDER_18).toContain('ring 999 now');
    const [, more] = await desk.refusal(desk.post({ service_code: 'ROUGH-SLEEPING', 'attribute[OVER_18]': 'no' }));
    expect(more).toContain(UNDER_18);
    expect(await desk.read('/requests.json')).toEqual([]);
  });

  test.each(['yes', 'unsure'])('nobody who may well be an adult: %s', async (over) => {
    await desk.number({ ...SOMEBODY, 'attribute[OVER_18]': over });
  });

  test.each(['PLACE', 'SEEN', 'PEOPLE', 'OVER_18', 'FEEDBACK'])('a report without %s', async (code) => {
    const name = `attribute[${code}]`;
    const [status, words] = await desk.refusal(desk.post(without(name)));
    expect([status, words]).toEqual([400, expect.stringMatching(new RegExp(`^Say .*\\(attribute\\[${code}\\]\\)$`))]);
  });

  test.each<[string, Sent, string]>([
    ['a place of spaces', { 'attribute[PLACE]': '  \n ' }, 'Say where exactly'],
    ['a place too long', { 'attribute[PLACE]': 'x'.repeat(501) }, 'no more than 500'],
    ['a place that XML cannot carry', { 'attribute[PLACE]': 'door\u0000' }, 'control characters'],
    ['two places', { 'attribute[PLACE]': ['here', 'there'] }, 'one answer only'],
    ['a time without its zone', { 'attribute[SEEN]': '2026-11-24T11:30:00' }, 'with its zone'],
    ['a day that is none', { 'attribute[SEEN]': '2026-02-30T11:30:00Z' }, 'with its zone'],
    ['a time to come', { 'attribute[SEEN]': '2026-11-24T12:05:01Z' }, 'still to come'],
    ['nobody', { 'attribute[PEOPLE]': '0' }, '1 or more'],
    ['a crowd', { 'attribute[PEOPLE]': '51' }, '50 or fewer'],
    ['one and a half', { 'attribute[PEOPLE]': '1.5' }, 'whole number'],
    ['a word for a number', { 'attribute[PEOPLE]': 'two' }, 'whole number'],
    ['an answer not on the list', { 'attribute[OVER_18]': 'maybe' }, 'Say whether they are 18'],
    ['a concern not on the list', { 'attribute[CONCERNS]': ['cold', 'begging'] }, 'from the list'],
    ['an answer to what is only to be read', { 'attribute[EMERGENCY]': 'yes' }, 'takes no answer'],
    ['an attribute nobody asks for', { 'attribute[NAME]': 'x' }, 'does not ask for NAME'],
    ['feedback to nowhere', { 'attribute[FEEDBACK]': 'yes' }, 'give an e-mail address or a telephone number (email)'],
    [
      'feedback by a way that is not given',
      { 'attribute[FEEDBACK]': 'yes', 'attribute[CONTACT]': 'phone', email: 'a@example.org' },
      'Give what you would like to be told by (phone)',
    ],
  ])('%s', async (_, wrong, words) => {
    const refusal = await desk.refusal(desk.post({ ...SOMEBODY, ...wrong }));
    expect(refusal).toEqual([400, expect.stringContaining(words)]);
  });

  test('nobody seen a moment ago by a telephone that runs ahead', async () => {
    await desk.number({ ...SOMEBODY, 'attribute[SEEN]': '2026-11-24T12:05Z' });
  });
});

test('the schema a form can be checked by is the one the council checks by', () => {
  const report = {
    service_code: 'ROUGH-SLEEPING',
    address_string: 'The library',
    attribute: {
      PLACE: 'Door',
      SEEN: '2026-11-24T11:30:00Z',
      PEOPLE: '2',
      OVER_18: 'yes',
      FEEDBACK: 'no',
      CONCERNS: 'cold',
    },
  };
  const read = roughSleepingReport(new Date('2026-11-24T12:00:00Z')).parse(report);
  expect(read.attribute).toMatchObject({ PEOPLE: 2, CONCERNS: ['cold'] });
  expect(roughSleepingReport(new Date('2026-11-24T11:00:00Z')).safeParse(report).success).toBe(false);
});
