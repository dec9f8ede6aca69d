// What the pretend service remembers: one store a process, bounded, emptied by a reset.
import { uuidFrom } from '../uuid.ts';
import type { Bucket } from './bucket.ts';
import type { Notification } from './notification.ts';

/** A text message that somebody sent back. */
export interface ReceivedText {
  id: string;
  userNumber: string;
  createdAt: number;
  content: string;
}

export interface Store {
  /** Oldest first. */
  sent: Notification[];
  received: ReceivedText[];
  /** How many identifiers were made. */
  made: number;
  buckets: Map<string, Bucket>;
  /** How many messages went out on a day, by `2026-11-24 sms`. */
  daily: Map<string, number>;
}

/** As the real service by default: older messages are deleted. */
const RETENTION = 7 * 86_400_000;

const MOST_MESSAGES = 5_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_RECEIVED = 1_000;

/** An empty store. */
export const newStore = (): Store => ({ sent: [], received: [], made: 0, buckets: new Map(), daily: new Map() });

/** Forgets everything. */
export const emptyStore = (store: Store): void => void Object.assign(store, newStore());

/** A new identifier. It differs between runs by the time, so that nobody's old one becomes a new message. */
export function nextId(store: Store, now: number): string {
  store.made += 1;
  return uuidFrom(`${store.made} ${now}`);
}

/** Remembers a message, and forgets the oldest when there are too many, or they are too long together. */
export function keep(store: Store, notification: Notification): void {
  store.sent.push(notification);
  let size = store.sent.reduce((sum, one) => sum + sizeOf(one), 0);
  while (store.sent.length > MOST_MESSAGES || (size > MOST_CHARACTERS && store.sent.length > 1))
    size -= sizeOf(store.sent.shift() as Notification);
}

/** Remembers a text message that came back. */
export function receive(store: Store, text: ReceivedText): void {
  store.received.push(text);
  if (store.received.length > MOST_RECEIVED) store.received.shift();
}

/** The messages of the last seven days that the real service would still have, newest first. */
export const keptAt = (store: Store, now: number): Notification[] =>
  store.sent.filter(({ smokeTest, createdAt }) => !smokeTest && createdAt > now - RETENTION).reverse();

const sizeOf = ({ body, subject, recipient, letter }: Notification): number =>
  body.length + (subject?.length ?? 0) + recipient.length + (letter?.pdf?.length ?? 0) + 500;
