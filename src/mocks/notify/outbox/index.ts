// The outbox: what would have been sent. Pages for people, below the pretend service; no key is needed to look.
import { createHash } from 'node:crypto';
import { inWords } from '../../http/words.ts';
import { nothingHere } from '../faults.ts';
import { LONGEST_SMS } from '../message/sms.ts';
import type { MessageType } from '../state/notification.ts';
import { nextId, receive, type Store } from '../state/store.ts';
import { isUuid, sameUuid } from '../uuid.ts';
import { outboxLook } from './look.ts';
import { outboxPage, PER_PAGE } from './page.ts';

interface Asked {
  path: string;
  request: Request;
  store: Store;
  now: number;
}

/** The page at `/outbox`, and what its form sends to `/outbox/replies`. */
export function outbox({ path, request, store, now }: Asked): Response | Promise<Response> {
  if (path === '/outbox/replies') return request.method === 'POST' ? reply(request, store, now) : nothingHere(405);
  if (path !== '/outbox') return nothingHere(404);
  return request.method === 'GET' ? show(new URL(request.url).searchParams, store, now) : nothingHere(405);
}

function show(query: URLSearchParams, store: Store, now: number): Response {
  const type = (['sms', 'email', 'letter'] as MessageType[]).find((one) => one === query.get('type'));
  const all = store.sent.toReversed();
  const chosen = all.filter((one) => type === undefined || one.type === type);
  const before = chosen.findIndex(({ id }) => id === query.get('older_than'));
  const page = chosen.slice(before + 1, before + 1 + PER_PAGE);
  const older = before + 1 + PER_PAGE < chosen.length ? page.at(-1)?.id : undefined;
  return inWords(String(outboxPage({ messages: page, all, type, older, received: store.received, now })), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}

/** Somebody answers a text message: it is received by the number that messages come from. */
async function reply(request: Request, store: Store, now: number): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const id = form.get('to') ?? '';
  const content = (form.get('words') ?? '').trim().slice(0, LONGEST_SMS);
  const answered = store.sent.find((one) => isUuid(id) && sameUuid(one.id, id) && one.type === 'sms');
  if (answered && content)
    receive(store, { id: nextId(store, now), userNumber: answered.recipient, createdAt: now, content });
  return new Response(null, {
    status: 303,
    headers: { location: answered ? `../outbox#m-${answered.id}` : '../outbox' },
  });
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(outboxLook).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
