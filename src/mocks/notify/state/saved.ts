// The store as a snapshot has it: files of letters in base64.
import { z } from 'zod';
import { plain, readSaved } from '../../saved.ts';
import type { UpstreamState } from '../../upstream.ts';
import type { Notification } from './notification.ts';
import { emptyStore, type Store } from './store.ts';

const STATUSES = [
  'created',
  'sending',
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'pending-virus-check',
  'virus-scan-failed',
  'validation-failed',
] as const;

/** Epoch milliseconds. */
const time = z.number();
const text = z.string();

const letterSchema = z.strictObject({
  postage: text,
  given: z.array(text.nullable()),
  address: z.array(text),
  contact: text,
  pages: z.number(),
  estimatedDelivery: time,
  pdf: z
    .base64()
    .transform((file) => Buffer.from(file, 'base64'))
    .exactOptional(),
});

const notificationSchema = z.strictObject({
  id: text,
  keyType: z.enum(['normal', 'team', 'test']),
  type: z.enum(['sms', 'email', 'letter']),
  template: z.strictObject({ id: text, name: text, version: z.number(), language: z.enum(['en', 'cy']) }),
  recipient: text,
  reference: text.nullable(),
  createdAt: time,
  course: z.array(z.strictObject({ status: z.enum(STATUSES), at: time })).min(1),
  subject: text.nullable(),
  body: text,
  sender: text,
  unsubscribeUrl: text.nullable(),
  smokeTest: z.literal(true).exactOptional(),
  units: z.number(),
  letter: letterSchema.exactOptional(),
}) satisfies z.ZodType<Notification>;

const savedSchema = z.strictObject({
  sent: z.array(notificationSchema).max(5_000),
  received: z.array(z.strictObject({ id: text, userNumber: text, createdAt: time, content: text })).max(1_000),
  made: z.int().min(0),
  buckets: z.record(text, z.strictObject({ tokens: z.number(), filledAt: time })),
  daily: z.record(text, z.number()),
});

const written = ({ letter, ...rest }: Notification) => ({
  ...rest,
  ...(letter && { letter: { ...letter, pdf: letter.pdf?.toString('base64') } }),
});

/** What the pretend service remembers. */
export const stateOf = (store: Store): UpstreamState => ({
  save: () =>
    plain({
      ...store,
      sent: store.sent.map(written),
      buckets: Object.fromEntries(store.buckets),
      daily: Object.fromEntries(store.daily),
    }),
  restore: (saved) => {
    const { buckets, daily, ...rest } = readSaved(savedSchema, saved);
    Object.assign(store, { ...rest, buckets: new Map(Object.entries(buckets)), daily: new Map(Object.entries(daily)) });
  },
  reset: () => emptyStore(store),
});
