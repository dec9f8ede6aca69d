// How much may be sent: 3,000 messages a minute for each kind of key, and so many a day (the documentation, “Limits”).
import { NotifyFault } from '../faults.ts';
import type { KeyType } from '../keys.ts';
import type { MessageType } from './notification.ts';
import type { Store } from './store.ts';

const PER_MINUTE = 3_000;
const PER_SECOND = PER_MINUTE / 60;
/** A third of a minute’s worth may come at once (validators.py). */
const BURST = Math.min(PER_MINUTE / 3 + 1, 1_000);

/** The most of each kind in a day of Coordinated Universal Time. */
export const DAILY: Record<MessageType, number> = { sms: 250_000, email: 250_000, letter: 20_000 };

/** Throws the fault of 429 when more is sent than may be. Every attempt counts against the minute, also a refused one. */
export function checkLimits(store: Store, type: MessageType, keyType: KeyType, now: number): void {
  if (takeToken(store, keyType, now) < 1) {
    const name = keyType === 'normal' ? 'LIVE' : keyType.toUpperCase();
    throw tooMany(
      'RateLimitError',
      `Exceeded rate limit for key type ${name} of ${PER_MINUTE} requests per 60 seconds`,
    );
  }
  if (keyType !== 'test' && (store.daily.get(dayKey(type, now)) ?? 0) >= DAILY[type])
    throw tooMany('TooManyRequestsError', `Exceeded send limits (${type}: ${DAILY[type]}) for today`);
}

/** Counts a message that was accepted. A test key’s do not count. */
export function countSent(store: Store, type: MessageType, keyType: KeyType, now: number): void {
  if (keyType === 'test') return;
  const today = dayKey(type, now);
  for (const key of store.daily.keys()) if (!key.startsWith(today.slice(0, 10))) store.daily.delete(key);
  store.daily.set(today, (store.daily.get(today) ?? 0) + 1);
}

const tooMany = (error: string, message: string): NotifyFault => new NotifyFault(429, { error, message });

const dayKey = (type: MessageType, now: number): string => `${new Date(now).toISOString().slice(0, 10)} ${type}`;

/** What is left in the bucket after one is taken; it fills as time goes by, in whole tokens. */
function takeToken({ buckets }: Store, keyType: KeyType, now: number): number {
  const { tokens, filledAt } = buckets.get(keyType) ?? { tokens: BURST, filledAt: now };
  const fresh = Math.floor((Math.max(now - filledAt, 0) / 1_000) * PER_SECOND);
  const left = Math.max(Math.min(tokens + fresh, BURST) - 1, 0);
  buckets.set(keyType, { tokens: left, filledAt: filledAt + (fresh / PER_SECOND) * 1_000 });
  return left;
}
