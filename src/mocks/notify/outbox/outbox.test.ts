import { createHash } from 'node:crypto';
import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { contextAt } from '../../testing.ts';
import { NOTIFY_TEMPLATES, notify } from '../index.ts';
import { pretendNotify } from '../testing/world.ts';

const { ask, now, pass } = pretendNotify('2026-11-24T23:30:00Z');
const { reportChanged, referralReceived, housingPlan } = NOTIFY_TEMPLATES;

async function send(path: string, body: unknown): Promise<string> {
  const answer = await ask(`/v2/notifications/${path}`, { body });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}
const text = (status = 'seen', template: string = reportChanged.en) =>
  send('sms', {
    phone_number: '07700900123',
    template_id: template,
    reference: 'report-1',
    personalisation: { reference: 'WM-1', status, closed: 'no' },
  });
const email = () =>
  send('email', {
    email_address: 'dr@example.org',
    template_id: referralReceived.en,
    personalisation: {
      name: 'Dr',
      reference: 'WM-2',
      consents: ['a <b>'],
      phone: '0121 496 0123',
      link: 'https://example.org',
    },
  });
const letter = () =>
  send('letter', {
    template_id: housingPlan.cy,
    personalisation: {
      ...{ address_line_1: 'Sam Example', address_line_2: '1 Road', address_line_3: 'B1 1BB', name: 'Sam' },
      ...{ reference: 'WM-3', assessed_on: 'd', council_steps: ['a'], your_steps: ['b'], dependants: 'no' },
      ...{ review_on: 'd', phone: 'p', officer: 'o' },
    },
  });
const page = async (query = '') => (await ask(`/outbox${query}`, { headers: { authorization: '' } })).text;
const titles = (markup: string) => [...markup.matchAll(/<h2[^>]*>([^<]*)</g)].map((match) => match[1]);

describe('the outbox', () => {
  test('shows every message, newest first, with what became of it', async () => {
    await text();
    pass(5);
    await email();
    await letter();
    const markup = await page();
    expect(titles(markup)).toEqual([
      'Letter to Sam Example',
      'E-mail to dr@example.org',
      'Text message to 07700\u00a0900123',
    ]);
    expect([...markup.matchAll(/class="status (\w+)">([^<]*)</g)].map((match) => match.slice(1))).toEqual([
      ['waiting', 'Waiting to be printed'],
      ['waiting', 'Waiting to be sent'],
      ['good', 'Delivered'],
    ]);
    expect(markup).toContain('<dt>Reference</dt><dd>report-1</dd>');
    expect(markup).toContain('<dt>Length</dt><dd>31 characters in 1 part</dd>');
    expect(markup).toContain('<time datetime="2026-11-24T23:30:00.000Z">24 November 2026 at 23:30</time>');
    expect(markup).toContain('<h3>They agreed to</h3><ul><li>a &lt;b&gt;</li></ul>');
    expect(markup).toMatch(/<div class="sheet" lang="cy">[\s\S]*Sam Example<br>1 Road<br>B1 1BB/);
  });

  test('shows one kind, and older pages', async () => {
    for (let i = 0; i < 27; i += 1) await text();
    await email();
    expect(titles(await page('?type=email'))).toEqual(['E-mail to dr@example.org']);
    const first = await page('?type=sms');
    expect(titles(first)).toHaveLength(25);
    const older = /href="(\?type=sms&(?:amp;)?older_than=[^"]+)">Older/.exec(first)?.[1]?.replace('&amp;', '&');
    const second = await page(older);
    expect(titles(second)).toHaveLength(2);
    expect(second).not.toContain('Older messages');
  });

  test('says so when there is nothing', async () => {
    expect(await page()).toContain('There is nothing here yet.');
  });

  test('shows no markup of a stranger’s', async () => {
    await text('<img src=x onerror=alert(1)>');
    expect(await page()).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('may do nothing but show its own style and send its own form', async () => {
    const answer = await getResponse(notify.handlers(contextAt(now())), new Request(`${notify.address}/outbox`));
    const policy = answer?.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*)<\/style>/.exec((await answer?.text()) ?? '')?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
  });

  test('takes an answer to a text message, and to nothing else', async () => {
    const headers = { authorization: '', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = (to: string, words: string) =>
      ask('/outbox/replies', { body: String(new URLSearchParams({ to, words })), headers });
    const [sms, mail] = [await text(), await email()];
    for (const [to, words] of [
      [sms, ' Thank you '],
      [sms, ' '],
      [mail, 'no'],
      ['x', 'no'],
      [sms, 'x'.repeat(2_000)],
    ] as const)
      expect((await answer(to, words)).status).toBe(303);
    const { body } = await ask('/v2/received-text-messages');
    expect(
      (body as { received_text_messages: { content: string }[] }).received_text_messages.map(({ content }) => content),
    ).toEqual(['x'.repeat(918), 'Thank you']);
    expect(await page()).toContain('<p class="bubble mine"><span class="hidden">Answer: </span>Thank you</p>');
  });

  test('has no other pages and takes no other methods', async () => {
    expect((await ask('/outbox/other')).status).toBe(404);
    expect((await ask('/outbox', { body: 'x' })).status).toBe(405);
    expect((await ask('/outbox/replies')).status).toBe(405);
  });
});

test('the address of the service alone leads to the outbox', async () => {
  const answer = await getResponse(notify.handlers(contextAt(now())), new Request(`${notify.address}/`));
  expect([answer?.status, answer?.headers.get('location')]).toEqual([303, 'http://localhost/mocks/notify/outbox']);
});
