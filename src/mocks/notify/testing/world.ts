// For tests: a pretend service with a clock that is set, asked as its handlers are, by whoever holds a key.
import { createHmac } from 'node:crypto';
import { getResponse } from 'msw';
import { beforeEach } from 'vitest';
import { contextAt } from '../../testing.ts';
import { notify, resetNotify } from '../index.ts';
import { NOTIFY_KEYS, SERVICE_ID } from '../keys.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as a client makes it; `header` and `claims` are set over what is right. */
export function token(
  secret: string,
  now: Date,
  { header = {}, claims = {} }: { header?: object; claims?: object } = {},
): string {
  const iat = Math.floor(now.getTime() / 1_000);
  const signed = `${part({ typ: 'JWT', alg: 'HS256', ...header })}.${part({ iss: SERVICE_ID, iat, ...claims })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

interface Asked {
  key?: keyof typeof NOTIFY_KEYS;
  /** A body: as JSON, unless it is text already. */
  body?: unknown;
  method?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  text: string;
}

/** A service with nothing in it, at a time that `pass` moves on. */
export function pretendNotify(start: string) {
  let now = new Date(start);
  beforeEach(() => {
    now = new Date(start);
    resetNotify();
  });

  /** What is answered to a request below the real address. */
  async function ask(path: string, { key = 'live', body, method, headers }: Asked = {}): Promise<Answer> {
    const authorization = `Bearer ${token(NOTIFY_KEYS[key].slice(-36), now)}`;
    const request = new Request(notify.address + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { authorization, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await getResponse(notify.handlers(contextAt(now)), request);
    if (!response) throw new Error(`Nobody answers ${path}`);
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    return { status: response.status, body: isJson ? JSON.parse(text) : {}, text };
  }

  return {
    ask,
    now: () => now,
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000);
    },
  };
}

/** The first words of a refusal. */
export const firstMessage = ({ body }: Answer): string =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message ?? '';
