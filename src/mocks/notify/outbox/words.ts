// What the outbox calls things.
import { wallAt } from '#platform';
import type { ApiKey } from '../keys.ts';
import { letterDate } from '../letters/words.ts';
import type { MessageType, Notification } from '../state/notification.ts';

export const KINDS: Record<MessageType, { one: string; many: string }> = {
  sms: { one: 'Text message', many: 'Text messages' },
  email: { one: 'E-mail', many: 'E-mails' },
  letter: { one: 'Letter', many: 'Letters' },
};

interface StatusWords {
  words: string;
  tone: 'waiting' | 'good' | 'bad';
}

/** A status as people say it, as on the real service's own pages. */
export function statusWords(type: MessageType, status: string): StatusWords {
  if (status === 'delivered' || status === 'received')
    return { words: type === 'letter' ? 'Printed and posted' : 'Delivered', tone: 'good' };
  return WORDS[status]?.(type) ?? { words: status, tone: 'bad' };
}

const waiting = (words: string): StatusWords => ({ words, tone: 'waiting' });
const bad = (words: string): StatusWords => ({ words, tone: 'bad' });

const WORDS: Record<string, (type: MessageType) => StatusWords> = {
  created: () => waiting('Waiting to be sent'),
  sending: () => waiting('On its way'),
  accepted: () => waiting('Waiting to be printed'),
  'pending-virus-check': () => waiting('Being checked for viruses'),
  'temporary-failure': (type) =>
    bad(type === 'sms' ? 'Phone not accepting messages right now' : 'Inbox not accepting messages right now'),
  'permanent-failure': (type) => bad(type === 'sms' ? 'Phone number doesn’t exist' : 'E-mail address doesn’t exist'),
  'virus-scan-failed': () => bad('Has a virus'),
  'validation-failed': () => bad('Cannot be printed'),
};

/** What kind of key a message was sent with. */
export const keyWords = ({ keyType, smokeTest }: Notification): string =>
  smokeTest
    ? 'Any: this is a smoke test, which the real service answers and forgets'
    : { normal: 'Live', team: 'Team and guest list', test: 'Test: the real service would send nothing' }[keyType];

/** What a key may do, for those who choose one. */
export const keyTypeWords = ({ type, revoked }: ApiKey): string =>
  revoked ? 'Revoked' : { normal: 'Live', team: 'Team and guest list', test: 'Test' }[type];

/** `24 November 2026 at 23:30`, London's, of an instant in milliseconds. */
export const whenWords = (at: number): string => `${letterDate(at, 'en')} at ${clockWords(at)}`;

/** `23:30` in London. */
export function clockWords(at: number): string {
  const minutes = wallAt(Math.floor(at / 60_000)) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `1 part`, `2 parts`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** A mobile number as it is read aloud, `07700 900123`, on one line; anything else as it is. */
export const spaced = (recipient: string): string => recipient.replace(/^(\+44|0)(7\d{3})(\d{6})$/, '$1$2\u00a0$3');
