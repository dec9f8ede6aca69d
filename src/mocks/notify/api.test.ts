import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultAnswer } from './answers.ts';
import { NOTIFY_TEMPLATES } from './index.ts';
import { service } from './service.ts';
import { firstMessage, pretendNotify } from './testing/world.ts';

const { ask } = pretendNotify('2026-11-24T10:00:00Z');
const { reportChanged, applicationReceived, housingPlan } = NOTIFY_TEMPLATES;
const SMS = '/v2/notifications/sms';
const EMAIL = '/v2/notifications/email';
const LETTER = '/v2/notifications/letter';

const personalisation = { reference: 'WM-1', status: 'seen', closed: 'no' };
const sms = { phone_number: '07700900123', template_id: reportChanged.en, personalisation };
const email = {
  email_address: 'sam@example.org',
  template_id: applicationReceived.en,
  personalisation: { reference: 'r', name: 'n', days: 3, documents: ['d'], phone: 'p', link: 'https://example.org' },
};
const address = { address_line_1: 'Sam', address_line_2: '1 Road', address_line_3: 'Birmingham', postcode: 'B1 1BB' };
const plan = {
  ...address,
  name: 'n',
  reference: 'r',
  assessed_on: 'd',
  council_steps: ['a'],
  your_steps: ['b'],
  dependants: 'yes',
  review_on: 'd',
  phone: 'p',
  officer: 'o',
};
const letter = { template_id: housingPlan.en, personalisation: plan };
const withAddress = (lines: object) => ({ ...letter, personalisation: { ...plan, ...lines } });
const withFile = (file: object) => ({ ...email, personalisation: { ...email.personalisation, link: file } });
const file = Buffer.from('x').toString('base64');

const wrong: [path: string, body: unknown, status: number, error: string, message: string][] = [
  [SMS, '{', 400, 'BadRequestError', 'Invalid JSON supplied in POST data'],
  [SMS, '', 400, 'BadRequestError', 'Invalid JSON supplied in POST data'],
  [SMS, [1], 400, 'ValidationError', '[1] is not of type object'],
  [SMS, { ...sms, phone_number: undefined }, 400, 'ValidationError', 'phone_number is a required property'],
  [SMS, { ...sms, phone_number: 7 }, 400, 'ValidationError', 'phone_number 7 is not of type string'],
  [SMS, { ...sms, phone_number: '0770' }, 400, 'ValidationError', 'phone_number Not enough digits'],
  [SMS, { ...sms, phone_number: '077009001234' }, 400, 'ValidationError', 'phone_number Too many digits'],
  [
    SMS,
    { ...sms, phone_number: '0770090o123' },
    400,
    'ValidationError',
    'phone_number Must not contain letters or symbols',
  ],
  [SMS, { ...sms, phone_number: '+8391234567' }, 400, 'ValidationError', 'phone_number Not a valid country prefix'],
  [SMS, { ...sms, phone_number: '0121 496 0123' }, 400, 'InvalidPhoneError', 'Not a UK mobile number'],
  [
    SMS,
    { ...sms, phone_number: '+1 202 555 0123' },
    400,
    'BadRequestError',
    'Cannot send to international mobile numbers',
  ],
  [SMS, { ...sms, template_id: 'x' }, 400, 'ValidationError', 'template_id is not a valid UUID'],
  [SMS, { ...sms, template_id: null }, 400, 'ValidationError', 'template_id is not a valid UUID'],
  [SMS, { ...sms, template_id: service.id }, 400, 'BadRequestError', 'Template not found'],
  [
    SMS,
    { ...sms, template_id: email.template_id },
    400,
    'BadRequestError',
    'email template is not suitable for sms notification',
  ],
  [SMS, { ...sms, personalisation: 'x' }, 400, 'ValidationError', 'personalisation x is not of type object'],
  [
    SMS,
    { ...sms, personalisation: ['x', null, true] },
    400,
    'ValidationError',
    'personalisation [x, None, True] is not of type object',
  ],
  [
    SMS,
    { ...sms, personalisation: { status: 's' } },
    400,
    'BadRequestError',
    'Missing personalisation: reference, closed',
  ],
  [
    SMS,
    { ...sms, personalisation: undefined },
    400,
    'BadRequestError',
    'Missing personalisation: reference, status, closed',
  ],
  [
    SMS,
    { ...sms, personalisation: { ...personalisation, status: 'x'.repeat(919) } },
    400,
    'BadRequestError',
    'Your message is too long. Text messages cannot be longer than 918 characters. Your message is 946 characters long.',
  ],
  [
    SMS,
    { ...sms, personalisation: { ...personalisation, status: { file } } },
    400,
    'BadRequestError',
    'Can only send a file by email',
  ],
  [SMS, { ...sms, reference: 7 }, 400, 'ValidationError', 'reference 7 is not of type string'],
  [SMS, { ...sms, reference: 'x'.repeat(1_001) }, 400, 'ValidationError', `reference ${'x'.repeat(1_001)} is too long`],
  [SMS, { ...sms, sms_sender_id: 'x' }, 400, 'ValidationError', 'sms_sender_id is not a valid UUID'],
  [
    SMS,
    { ...sms, sms_sender_id: service.id },
    400,
    'BadRequestError',
    `sms_sender_id ${service.id} does not exist in database for service id ${service.id}`,
  ],
  [SMS, { ...sms, more: 1 }, 400, 'ValidationError', 'Additional properties are not allowed (more was unexpected)'],
  [
    SMS,
    { ...sms, more: 1, most: 2 },
    400,
    'ValidationError',
    'Additional properties are not allowed (more, most were unexpected)',
  ],
  [
    SMS,
    { ...sms, scheduled_for: 'soon' },
    400,
    'ValidationError',
    'scheduled_for datetime format is invalid. It must be a valid ISO8601 date time format, https://en.wikipedia.org/wiki/ISO_8601',
  ],
  [
    SMS,
    { ...sms, scheduled_for: '2026-11-24T09:00:00' },
    400,
    'ValidationError',
    'scheduled_for datetime can not be in the past',
  ],
  [
    SMS,
    { ...sms, scheduled_for: '2026-11-26T09:00:00' },
    400,
    'ValidationError',
    'scheduled_for datetime can only be 24 hours in the future',
  ],
  [EMAIL, { ...email, email_address: 'sam' }, 400, 'ValidationError', 'email_address Not a valid email address'],
  [
    EMAIL,
    { ...email, email_reply_to_id: service.id },
    400,
    'BadRequestError',
    `email_reply_to_id ${service.id} does not exist in database for service id ${service.id}`,
  ],
  [
    EMAIL,
    { ...email, one_click_unsubscribe_url: 'http://example.org' },
    400,
    'ValidationError',
    'one_click_unsubscribe_url is not a valid https url',
  ],
  [
    EMAIL,
    { ...email, sanitise_content_for: 'name' },
    400,
    'ValidationError',
    'sanitise_content_for name is not of type array, null',
  ],
  [EMAIL, withFile({ file: 7 }), 400, 'ValidationError', 'file 7 is not of type string'],
  [EMAIL, withFile({ file: '!' }), 400, 'BadRequestError', 'Document is not base64 encoded'],
  [
    EMAIL,
    withFile({ file, filename: 'x' }),
    400,
    'ValidationError',
    'filename `filename` must end with a file extension. For example, filename.csv',
  ],
  [
    EMAIL,
    withFile({ file, filename: 'x.exe' }),
    400,
    'BadRequestError',
    "Unsupported file type 'exe'. Supported types are: 'csv', 'doc', 'docx', 'jpeg', 'jpg', 'json', 'odt', 'pdf', 'png', 'rtf', 'txt', 'xlsx'",
  ],
  [
    EMAIL,
    withFile({ file, retention_period: '79 weeks' }),
    400,
    'ValidationError',
    'retention_period Unsupported value for retention_period: 79 weeks. Supported periods are from 1 to 78 weeks.',
  ],
  [LETTER, { template_id: housingPlan.en }, 400, 'ValidationError', 'personalisation is a required property'],
  [
    LETTER,
    withAddress({ address_line_2: '', address_line_3: '' }),
    400,
    'ValidationError',
    'Address must be at least 3 lines',
  ],
  [LETTER, withAddress({ postcode: 'France' }), 400, 'ValidationError', 'Must be a real UK postcode'],
  [LETTER, withAddress({ address_line_2: 'No fixed abode' }), 400, 'ValidationError', 'Must be a real address'],
  [
    LETTER,
    withAddress({ address_line_1: '(Sam)' }),
    400,
    'ValidationError',
    'Address lines must not start with any of the following characters: @ ( ) = [ ] ” \\ / , < >',
  ],
  [
    LETTER,
    { content: 'x', reference: 'r' },
    400,
    'BadRequestError',
    'Cannot decode letter content (invalid base64 encoding)',
  ],
  [LETTER, { content: file }, 400, 'ValidationError', 'reference is a required property'],
  [
    LETTER,
    { content: file, reference: 'r', postage: 'third' },
    400,
    'ValidationError',
    'postage invalid. It must be either first, second or economy.',
  ],
  [
    `/v2/template/${reportChanged.en}/preview`,
    {},
    400,
    'BadRequestError',
    'Missing personalisation: reference, status, closed',
  ],
  ['/v2/template/x/preview', {}, 400, 'ValidationError', 'id is not a valid UUID'],
  [`/v2/template/${service.id}/preview`, {}, 404, 'NoResultFound', 'No result found'],
  ['/v2/notifications/x', undefined, 400, 'ValidationError', 'notification_id is not a valid UUID'],
  [`/v2/notifications/${service.id}`, undefined, 404, 'NoResultFound', 'No result found'],
  [`/v2/notifications/${service.id}/pdf`, undefined, 404, 'NoResultFound', 'No result found'],
  [
    '/v2/notifications?status=elephant',
    undefined,
    400,
    'ValidationError',
    'status elephant is not one of [cancelled, created, sending, sent, delivered, pending, failed, technical-failure, temporary-failure, permanent-failure, pending-virus-check, validation-failed, virus-scan-failed, returned-letter, accepted, received]',
  ],
  [
    '/v2/notifications?template_type=fax',
    undefined,
    400,
    'ValidationError',
    'template_type fax is not one of [sms, email, letter]',
  ],
  [
    '/v2/notifications?include_jobs=no',
    undefined,
    400,
    'ValidationError',
    'include_jobs no is not one of [true, True]',
  ],
  ['/v2/notifications?older_than=x', undefined, 400, 'ValidationError', 'older_than is not a valid UUID'],
  [
    '/v2/notifications?page=2',
    undefined,
    400,
    'ValidationError',
    'Additional properties are not allowed (page was unexpected)',
  ],
  ['/v2/templates?type=fax', undefined, 400, 'ValidationError', 'type fax is not one of [sms, email, letter]'],
  ['/v2/template/x', undefined, 400, 'ValidationError', 'id is not a valid UUID'],
  [`/v2/template/${service.id}`, undefined, 404, 'NoResultFound', 'No result found'],
  [`/v2/template/${reportChanged.en}/version/9`, undefined, 404, 'NoResultFound', 'No result found'],
  ['/v2/received-text-messages?older_than=x', undefined, 400, 'ValidationError', 'older_than is not a valid UUID'],
];

describe('what is wrong is refused in the real service’s words', () => {
  const rows = wrong.map(([path, body, status, error, message]) => ({ path, body, status, error, message }));
  test.each(rows)('$path: $message', async ({ path, body, status, error, message }) => {
    expect((await ask(path, { body })).body).toEqual({ status_code: status, errors: [{ error, message }] });
  });

  test('everything that is wrong is told at once: values, then what is missing, then what is too much', async () => {
    const { body } = await ask(SMS, { body: { more: 1, reference: 7 } });
    expect((await ask(SMS, { body: 'null' })).body).toEqual((await ask(SMS, { body: {} })).body);
    expect((body as { errors: { message: string }[] }).errors.map(({ message }) => message)).toEqual([
      'reference 7 is not of type string',
      'phone_number is a required property',
      'template_id is a required property',
      'Additional properties are not allowed (more was unexpected)',
    ]);
  });

  test('an address that nobody has, and a method that it has not, before anybody asks for a key', async () => {
    const headers = { authorization: '' };
    expect(await ask('/v2/faxes', { body: {}, headers })).toMatchObject({
      status: 404,
      body: { result: 'error', message: expect.stringContaining('not found') },
    });
    expect(await ask('/v2/templates', { body: {}, headers })).toMatchObject({ status: 405, body: { result: 'error' } });
    expect(await ask('/v2/notifications/fax', { body: {} })).toMatchObject({ status: 404, body: { result: 'error' } });
    expect(await ask(`/v2/template/${reportChanged.en}/version/x`)).toMatchObject({ status: 404 });
  });
});

test('what is right is accepted: so that the refusals above are for the one thing that is wrong', async () => {
  for (const [path, body] of [
    [SMS, sms],
    [SMS, { ...sms, scheduled_for: '2026-11-24T12:00:00' }],
    [EMAIL, email],
    [EMAIL, withFile({ file, filename: 'x.csv', retention_period: '78 weeks', confirm_email_before_download: false })],
    [LETTER, letter],
    [LETTER, withAddress({ postcode: undefined, address_line_7: 'b11bb' })],
    [LETTER, { content: file, reference: 'r', postage: 'first' }],
  ] as const)
    expect([path, (await ask(path, { body })).status]).toEqual([path, 201]);
});

describe('whatever is sent', () => {
  const paths = [SMS, EMAIL, LETTER, `/v2/template/${reportChanged.en}/preview`, '/v2/template/%/preview'];
  const almost = fc.constantFrom<Record<string, unknown>>(sms, email, letter, { content: file, reference: 'r' });
  const broken = fc
    .tuple(
      almost,
      fc.dictionary(fc.constantFrom('personalisation', 'template_id', 'reference', 'more'), fc.jsonValue()),
    )
    .map(([good, bad]) => ({ ...good, ...bad }));
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    broken.map((value) => JSON.stringify(value)),
  );

  test('is accepted or refused in the right shape, and never an accident', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async (path, text) => {
        const answer = await ask(path, { body: text, key: 'test' });
        expect([200, 201, 400, 404, 429]).toContain(answer.status);
        if (answer.status >= 400) faultAnswer.parse(answer.body);
      }),
      { numRuns: 400 },
    );
  });

  test('is asked for: any path and any query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
        expect((await ask(`/v2${path}?${query}`)).status).toBeLessThan(500);
      }),
    );
  });

  test('is personal, and shown as it was meant, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const answer = await ask(EMAIL, {
          body: { ...email, personalisation: { ...email.personalisation, name: value } },
          key: 'test',
        });
        expect(value === null ? firstMessage(answer) : answer.status).toEqual(
          value === null ? 'Missing personalisation: name' : 201,
        );
      }),
    );
  });

  test('may be nested without end', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const answer = await ask(SMS, { body: `{"personalisation": ${deep}}` });
    expect(answer.status).toBe(400);
    expect((await ask(EMAIL, { body: JSON.stringify(email).replace('"n"', deep) })).status).toBe(201);
  });
});
