// The proof: the real client for Node, unmodified, over HTTP, with every call it has.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NotifyClient } from 'notifications-node-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { serve } from '../http/server.ts';
import * as answers from './answers.ts';
import { NOTIFY_KEYS, NOTIFY_TEMPLATES, notify, resetNotify } from './index.ts';
import { SERVICE_ID } from './keys.ts';
import { templates } from './templates/index.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve([notify]);
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
});
beforeEach(resetNotify);

/** The calls of the client that were made, by name. */
const made = new Set<PropertyKey>();

const client = (key: string = NOTIFY_KEYS.live, address = `${served.origin}/mocks/notify`) =>
  new Proxy(new NotifyClient(address, key), {
    get: (real, name) => {
      made.add(name);
      return Reflect.get(real, name);
    },
  });

/** The data of an answer, which must be exactly what the description says. */
async function data<T extends z.ZodType>(schema: T, asked: Promise<{ data: unknown }>): Promise<z.output<T>> {
  const { data: found } = await asked.catch(({ response }) => expect.fail(JSON.stringify(response?.data)));
  return schema.parse(found);
}

interface Refusal {
  response: { status: number; data: unknown };
}
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => expect.fail('it was not refused'),
    ({ response: { status, data: body } }: Refusal) => ({ status, ...answers.faultAnswer.parse(body) }),
  );

const text = {
  personalisation: { reference: 'WM-1', status: 'somebody has been to look', closed: false },
  reference: 'report-1',
};
const plan = {
  address_line_1: 'Sam Example',
  address_line_2: '1 Example Road',
  address_line_3: 'Birmingham',
  address_line_4: 'b11bb',
  name: 'Sam',
  reference: 'WM-3',
  assessed_on: '20 November 2026',
  council_steps: ['Write to your landlord', 'Look for a deposit'],
  your_steps: ['Send us your tenancy agreement'],
  dependants: 'no',
  review_on: '20 December 2026',
  phone: '0121 496 0123',
  officer: 'A. Officer',
};

describe('sending with the real client', () => {
  test('a text message', async () => {
    const sent = await data(
      answers.smsAnswer,
      client().sendSms(NOTIFY_TEMPLATES.reportChanged.en, '07700 900123', {
        ...text,
        smsSenderId: '00000000-0000-4000-8000-0000005e4de2',
      }),
    );
    expect(sent).toMatchObject({
      reference: 'report-1',
      content: { body: 'News of your report WM-1: somebody has been to look.', from_number: '07700900999' },
      uri: `${served.origin}/mocks/notify/v2/notifications/${sent.id}`,
      template: { id: NOTIFY_TEMPLATES.reportChanged.en, version: 1 },
    });
    expect(await data(answers.notificationAnswer, client().getNotificationById(sent.id))).toMatchObject({
      id: sent.id,
      type: 'sms',
      status: 'created',
      phone_number: '07700 900123',
      reference: 'report-1',
      is_cost_data_ready: false,
    });
  });

  test('an e-mail, with a file, a sanitised name and a way out', async () => {
    const file = client().prepareUpload(Buffer.from('a,b\n1,2'), { filename: 'steps.csv', retentionPeriod: '4 weeks' });
    const sent = await data(
      answers.emailAnswer,
      client().sendEmail(NOTIFY_TEMPLATES.applicationReceived.en, 'sam@example.org', {
        personalisation: {
          name: 'Sam [click](https://example.org/evil)',
          reference: 'WM-2',
          days: 3,
          documents: ['passport', 'a letter from your landlord'],
          phone: '0121 496 0123',
          link: file,
        },
        emailReplyToId: '00000000-0000-4000-8000-0000004e9170',
        oneClickUnsubscribeURL: 'https://example.org/unsubscribe',
        sanitiseContentFor: ['name'],
      }),
    );
    expect(sent.content).toMatchObject({
      subject: 'We have your application for help with housing (WM-2)',
      from_email: 'waymark@notifications.service.gov.uk',
      one_click_unsubscribe_url: 'https://example.org/unsubscribe',
    });
    expect(sent.content.body).toContain('within 3 working days');
    expect(sent.content.body).toContain('* passport\n* a letter from your landlord');
    expect(sent.content.body).toMatch(
      /\[See your application\]\(https:\/\/documents\.service\.gov\.uk\/d\/[\w-]{22}\)/,
    );
    expect(sent.sanitised_content).toEqual({
      name: { unsanitised: 'Sam [click](https://example.org/evil)', sanitised: 'Sam \\[click\\]\\(' },
    });
    expect(sent.content.body).not.toContain('evil');
  });

  test('a letter, and its file', async () => {
    const sent = await data(
      answers.letterAnswer,
      client().sendLetter(NOTIFY_TEMPLATES.housingPlan.en, { personalisation: plan, reference: 'plan-3' }),
    );
    expect(sent.content.subject).toBe('Your personalised housing plan');
    expect(await data(answers.notificationAnswer, client().getNotificationById(sent.id))).toMatchObject({
      status: 'accepted',
      line_1: 'Sam Example',
      line_4: 'b11bb',
      postage: 'second',
      cost_details: { billable_sheets_of_paper: 1, postage: 'second' },
      cost_in_pounds: 0.73,
    });
    const pdf = (await client().getPdfForLetterNotification(sent.id)).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7\n[\s\S]*%%EOF\n$/);
    expect(pdf).toContain('(Sam Example)');
    expect(pdf).toContain('(B1 1BB)');
  });

  test('a letter that is a file already: not to be had before it has been looked at', async () => {
    const sent = await data(
      answers.precompiledAnswer,
      client(NOTIFY_KEYS.test).sendPrecompiledLetter('plan-4', Buffer.from('%PDF-1.7 …'), 'first'),
    );
    expect(sent).toMatchObject({ reference: 'plan-4', postage: 'first' });
    expect(await refusal(client(NOTIFY_KEYS.test).getPdfForLetterNotification(sent.id))).toMatchObject({
      status: 400,
      errors: [{ error: 'PDFNotReadyError', message: 'PDF not available yet, try again later' }],
    });
  });
});

describe('asking with the real client', () => {
  test('many messages are had by type, status and reference', async () => {
    const ids: string[] = [];
    for (const reference of ['a', 'b', 'a'])
      ids.push(
        (await client().sendSms(NOTIFY_TEMPLATES.reportChanged.en, '07700900123', { ...text, reference })).data.id,
      );
    const all = await data(answers.notificationsAnswer, client().getNotifications());
    expect(all.notifications.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(all.links).toEqual({
      current: `${served.origin}/mocks/notify/v2/notifications`,
      next: `${served.origin}/mocks/notify/v2/notifications?older_than=${ids[0]}`,
    });
    const some = await data(answers.notificationsAnswer, client().getNotifications('sms', 'created', 'a', ids[2]));
    expect(some.notifications.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await client().getNotifications('email')).data).toMatchObject({ notifications: [] });
  });

  test('templates: one, an earlier version, all, and a preview', async () => {
    const { reportReceived, referralReceived } = NOTIFY_TEMPLATES;
    expect(await data(answers.templateAnswer, client().getTemplateById(reportReceived.en))).toMatchObject({
      version: 2,
      personalisation: { reference: { required: true }, link: { required: true } },
    });
    expect(await data(answers.templateAnswer, client().getTemplateByIdAndVersion(reportReceived.en, 1))).toMatchObject({
      version: 1,
      updated_at: null,
    });
    expect((await data(answers.templatesAnswer, client().getAllTemplates())).templates).toHaveLength(templates.length);
    const letters = await data(answers.templatesAnswer, client().getAllTemplates('letter'));
    expect(letters.templates.map(({ name }) => name)).toEqual(['Housing plan', 'Housing plan (Welsh)']);
    const preview = await data(
      answers.previewAnswer,
      client().previewTemplateById(referralReceived.en, {
        name: 'Dr <Example>',
        reference: 'WM-5',
        consents: ['being referred'],
        phone: '0121 496 0123',
        link: 'https://example.org/r',
      }),
    );
    expect(preview.subject).toBe('We have your referral WM-5');
    expect(preview.html).toContain('<p>Dear Dr &lt;Example&gt;</p>');
    expect(preview.html).toContain('<ul><li>being referred</li></ul>');
    expect(preview.html).toContain('<a href="https://example.org/r">See what happens to this referral</a>');
  });

  test('what somebody wrote back', async () => {
    expect(await data(answers.receivedAnswer, client().getReceivedTexts())).toMatchObject({
      received_text_messages: [],
    });
    const { id } = (await client().sendSms(NOTIFY_TEMPLATES.reportChanged.en, '07700900123', text)).data;
    const answer = (words: string) =>
      fetch(`${served.origin}/mocks/notify/outbox/replies`, {
        method: 'POST',
        body: new URLSearchParams({ to: id, words }),
      });
    await answer('Thank you');
    await answer('Is he all right?');
    const { received_text_messages: texts } = await data(answers.receivedAnswer, client().getReceivedTexts());
    expect(texts.map(({ content }) => content)).toEqual(['Is he all right?', 'Thank you']);
    expect(texts[0]).toMatchObject({
      user_number: '07700900123',
      notify_number: '07700900999',
      service_id: SERVICE_ID,
    });
    const older = await data(answers.receivedAnswer, client().getReceivedTexts(texts[0]?.id));
    expect(older.received_text_messages.map(({ content }) => content)).toEqual(['Thank you']);
  });

  test('each kind of key', async () => {
    const send = (key: string, number: string) => client(key).sendSms(NOTIFY_TEMPLATES.reportChanged.en, number, text);
    expect((await send(NOTIFY_KEYS.test, '07700900123')).status).toBe(201);
    expect((await send(NOTIFY_KEYS.team, '+44 7700 900101')).status).toBe(201);
    expect(await refusal(send(NOTIFY_KEYS.team, '07700900123'))).toMatchObject({
      status: 400,
      errors: [{ error: 'BadRequestError', message: 'Can’t send to this recipient using a team-only API key' }],
    });
    expect(await refusal(send(NOTIFY_KEYS.revoked, '07700900123'))).toMatchObject({
      status: 403,
      errors: [{ error: 'AuthError', message: 'Invalid token: API key revoked' }],
    });
    expect(
      await refusal(client(NOTIFY_KEYS.team).sendLetter(NOTIFY_TEMPLATES.housingPlan.en, { personalisation: plan })),
    ).toMatchObject({ status: 403, errors: [{ message: 'Cannot send letters with a team api key' }] });
    expect((await client(NOTIFY_KEYS.live).getNotifications()).data.notifications).toEqual([]);
    expect((await client(NOTIFY_KEYS.test).getNotifications()).data.notifications).toHaveLength(1);
  });
});

describe('how the real client goes out', () => {
  test('by way of a proxy', async () => {
    const through: (string | undefined)[] = [];
    const proxy = createServer(async ({ url, headers }, response) => {
      through.push(url);
      const { pathname } = new URL(url ?? '');
      const answer = await fetch(served.origin + pathname, {
        headers: { authorization: headers.authorization ?? '' },
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const outside = client(NOTIFY_KEYS.live, 'http://notify.example.org/mocks/notify');
    outside.setProxy({ protocol: 'http', host: '127.0.0.1', port });
    const found = await data(answers.templatesAnswer, outside.getAllTemplates());
    proxy.close();
    proxy.closeAllConnections();
    expect(found.templates).toHaveLength(templates.length);
    expect(through).toEqual(['http://notify.example.org/mocks/notify/v2/templates']);
  });

  test('by an HTTP client of your own', async () => {
    const asked: string[] = [];
    const own = async ({ url, headers }: { url: string; headers: Record<string, string> }) => {
      asked.push(url);
      return { data: await (await fetch(url, { headers })).json() };
    };
    const notifying = client();
    notifying.setClient(own as never);
    await data(answers.notificationsAnswer, notifying.getNotifications());
    expect(asked).toEqual([`${served.origin}/mocks/notify/v2/notifications`]);
  });
});

// Last, for it looks back upon all of the above.
test('no call that the real client has was left out', () => {
  const calls = Object.getOwnPropertyNames(NotifyClient.prototype).filter((name) => name !== 'constructor');
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((name) => !made.has(name))).toEqual([]);
});
