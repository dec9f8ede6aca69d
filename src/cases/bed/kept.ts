import { z } from 'zod';
import type { Case } from '../store/index.ts';
import { placeSchema } from './place.ts';

/** A mobile number in the United Kingdom, since a text message is sent to it. Spaces and the like are taken out. */
export const mobileSchema = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^(?:0|\+44|0044)7\d{9}$/, 'Enter a mobile number, such as 07700 900123, or leave it out'));

const holdSchema = z.object({
  /** The council's id of it. */
  id: z.string(),
  /** To be said at the door. */
  reference: z.string(),
  /** An ISO time. */
  until: z.iso.datetime({ offset: true }),
});

/** A hold as it is kept. */
export type KeptHold = z.output<typeof holdSchema>;

/** What is kept of asking for a bed: where, how to be told, and what came of it. */
export const keptSchema = z.object({
  place: placeSchema,
  contact: z.object({ phone: mobileSchema.optional() }),
  outcome: z
    .discriminatedUnion('is', [
      z.object({ is: z.enum(['held', 'given-back']), hold: holdSchema }),
      z.object({ is: z.enum(['none-free', 'refused', 'unsure']) }),
    ])
    .optional(),
});

export type Kept = z.output<typeof keptSchema>;
export type Outcome = NonNullable<Kept['outcome']>;

/** What was kept of a case that asks for a bed. */
export const keptOf = ({ answers }: Pick<Case, 'answers'>): Kept => keptSchema.parse(answers);

/** How long an answer may still be on its way, in milliseconds; after that, whoever waited for it is gone. */
const UNDER_WAY = 30_000;

/** A bed whose hold nobody heard of is free again by itself after this, in milliseconds; then a new one is asked for. */
const LONGEST_HOLD = 2 * 60 * 60_000;

/**
 * How it stands at a time: `held` for them; `over`, it was held and nobody came in time; `given-back`; `unsure`, no
 * answer came, and the council may hold it; `under-way`, an answer is waited for now; else there is none.
 */
export type HowItStands = 'held' | 'over' | 'given-back' | 'unsure' | 'under-way' | 'none-free' | 'refused';

export function howItStands({ outcome }: Kept, createdAt: number, at: Date): HowItStands {
  const since = at.getTime() - createdAt;
  if (!outcome && since < UNDER_WAY) return 'under-way';
  if (!outcome || outcome.is === 'unsure') return since < LONGEST_HOLD ? 'unsure' : 'over';
  if (outcome.is !== 'held') return outcome.is;
  return Date.parse(outcome.hold.until) > at.getTime() ? 'held' : 'over';
}
