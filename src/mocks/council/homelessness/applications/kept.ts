import { z } from 'zod';
import { planSchema } from '#cases';
import { eventSchema } from '../schema/events.ts';
import { factsSchema } from './facts.ts';

/** An application as the council keeps it; times are ISO, so that it can be written down as it is. */
export const keptSchema = z.strictObject({
  id: z.string(),
  reference: z.string(),
  receivedAt: z.iso.datetime(),
  facts: factsSchema,
  /** What caseworkers have done, in order; empty while nobody has touched it, and it moves on by itself. */
  events: z.array(eventSchema),
  touched: z.boolean(),
  plan: planSchema,
});

export type Kept = z.output<typeof keptSchema>;

/** An answer given to an `Idempotency-Key`, to be given again. */
export const answeredSchema = z.strictObject({
  /** What was sent, and where to, as a hash. */
  digest: z.string(),
  status: z.int(),
  location: z.string().optional(),
  body: z.json(),
});

export type Answered = z.output<typeof answeredSchema>;
