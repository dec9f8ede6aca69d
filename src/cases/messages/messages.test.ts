// What is told, to whom, and once: with the pretend GOV.UK Notify at the other end.
import { SignJWT } from 'jose';
import { getResponse, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type MockContext, upstreams } from '#mocks';
import { config, goOut, now } from '#platform';
import { NotTaken } from '../kind.ts';
import { type Case, type Delivery, KINDS } from '../store/index.ts';
import { newsMessage, receivedMessage } from './message.ts';
import { sendMessage } from './notify.ts';
import { TEMPLATES, type TemplateName } from './templates.ts';

const notify = upstreams.find(({ name }) => name === 'notify');
const nowhere = () => 'http://localhost';
const context: MockContext = {
  now,
  publicUrl: nowhere,
  ownUrl: nowhere,
  goOut: () => Promise.reject(new Error('out')),
};

/** How many of the next answers are lost on the way back, though the request arrived. */
let lost = 0;
/** What was asked, in order. */
let asked: string[] = [];
const server = setupServer(
  http.all(`${notify?.address}/*`, async ({ request }) => {
    asked.push(request.method);
    const answer = await getResponse(notify?.handlers(context) ?? [], request);
    if (request.method === 'POST' && lost-- > 0) return HttpResponse.error();
    return answer;
  }),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  notify?.state?.reset(context);
  [lost, asked] = [0, []];
});
afterAll(() => server.close());

type Told = Parameters<typeof newsMessage>[0];
const told = (more: Partial<Case> = {}): Told => ({
  kind: 'report',
  reference: 'WM-7F3K-9QXA',
  followKey: 'follow',
  note: 'An outreach worker is on the way.',
  statusAt: 5,
  status: 'acting',
  phone: '07700 900123',
  email: null,
  ...more,
});
const delivery = (body: unknown, attempts = 1): Delivery => ({
  id: 1,
  caseId: 'case',
  recipient: 'notify',
  what: 'message',
  idempotencyKey: 'case:news 5 acting',
  body,
  attempts,
});
const body = (message: { body: unknown } | undefined) =>
  message?.body as { channel: string; template: TemplateName; personalisation: Record<string, string> };

/** A template of the pretend service, as it shows it to whoever holds our key. */
async function template(id: string) {
  const key = config().council.notify?.apiKey ?? '';
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(key.slice(-73, -37))
    .setIssuedAt(now())
    .sign(new TextEncoder().encode(key.slice(-36)));
  const headers = { authorization: `Bearer ${token}` };
  const answer = await goOut(`${notify?.address}/v2/template/${id}`, { headers });
  return z.object({ type: z.string(), personalisation: z.record(z.string(), z.unknown()) }).parse(await answer.json());
}

/** How often the pretend outbox shows the news. */
async function sentCount(): Promise<number> {
  const page = await (await goOut(`${notify?.address}/outbox`)).text();
  return page.match(/An outreach worker is on the way/g)?.length ?? 0;
}

const NOBODY = { phone: null, email: null };
const BY_TEXT = { phone: '07700 900123', email: 'sam@example.org' };
const BY_EMAIL = { phone: null, email: 'sam@example.org' };

describe('a message', () => {
  test.each(Object.entries(TEMPLATES))('%s has a template in the pretend service', async (_, id) => {
    expect(['sms', 'email']).toContain((await template(id)).type);
  });

  test.each(
    KINDS.flatMap((kind) =>
      [BY_TEXT, BY_EMAIL].flatMap((to) => [receivedMessage, newsMessage].map((make) => ({ kind, to, make }))),
    ),
  )('about a $kind fills every placeholder of its template: $make.name, $to', async ({ kind, to, make }) => {
    const { template: name, channel, personalisation } = body(make(told({ kind, ...to })));
    const { type, personalisation: asked } = await template(TEMPLATES[name]);
    expect(type).toBe(channel);
    expect(Object.keys(personalisation)).toEqual(expect.arrayContaining(Object.keys(asked)));
    // The text about a report is older than the others, and says for itself what it is about.
    const given = Object.keys(personalisation).filter((one) => name !== 'report-received' || one !== 'what');
    expect(given.sort()).toEqual(Object.keys(asked).sort());
  });

  test('goes by text where there is a number, else by e-mail, and nowhere when there is neither', () => {
    expect(body(newsMessage(told(BY_TEXT)))).toMatchObject({ channel: 'sms', to: '07700 900123' });
    expect(body(newsMessage(told(BY_EMAIL)))).toMatchObject({ channel: 'email', to: 'sam@example.org' });
    expect(newsMessage(told(NOBODY))).toBeUndefined();
    expect(receivedMessage(told(NOBODY))).toBeUndefined();
  });

  test('of the same news has the same name, and of other news another', () => {
    expect(newsMessage(told())?.name).toBe(newsMessage(told())?.name);
    expect(newsMessage(told({ statusAt: 6 }))?.name).not.toBe(newsMessage(told())?.name);
  });
});

describe('sending', () => {
  test('puts the council’s words into the outbox, once, without asking first', async () => {
    await sendMessage(delivery(newsMessage(told())?.body));
    expect([await sentCount(), asked.filter((method) => method === 'POST')]).toEqual([1, ['POST']]);
    expect(asked[0]).toBe('POST');
  });

  test('is done once though the answer was lost on its way back', async () => {
    lost = 1;
    const message = newsMessage(told())?.body;
    await expect(sendMessage(delivery(message, 1))).rejects.toThrow();
    expect(await sentCount()).toBe(1);
    await sendMessage(delivery(message, 2));
    await sendMessage(delivery(message, 3));
    expect(await sentCount()).toBe(1);
  });

  test('is done on the second attempt where the first never arrived', async () => {
    await sendMessage(delivery(newsMessage(told())?.body, 2));
    expect(await sentCount()).toBe(1);
  });

  test('to a number that is none is refused for good', async () => {
    const message = newsMessage(told({ phone: '12' }))?.body;
    await expect(sendMessage(delivery(message))).rejects.toThrow(NotTaken);
  });
});
