import { z } from 'zod';

const identitySchema = z.object({
  /** As it is now, given names first. */
  name: z.string().min(1).max(500),
  birthDate: z.iso.date(),
  /** The level of confidence reached. */
  level: z.enum(['P1', 'P2', 'P3']),
  /** Milliseconds since 1970. */
  provedAt: z.int(),
});

/** What is remembered of a proof of identity, for one session: what the council needs, and no more. */
export type ProvenIdentity = z.output<typeof identitySchema>;

/** As it is kept. Whatever else came along, such as a token or the number of a passport, is left out. */
export const writeIdentity = (identity: ProvenIdentity): string => JSON.stringify(identitySchema.parse(identity));

/** As it was kept. */
export const readIdentity = (json: string): ProvenIdentity => identitySchema.parse(JSON.parse(json));
