// The published totals that the invented data keeps to: H-CLIC, April to June 2024. `targets.json` is those tables with
// our codes; reasons and accommodations that MHCLG does not publish by themselves are within its “other”.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const counts = z.record(z.string(), z.int().min(0));
const byDuty = z.object({ PREVENTION: counts, RELIEF: counts });

const placeSchema = z.object({
  duty: z.object({ PREVENTION: z.int(), RELIEF: z.int(), NONE: z.int() }),
  reason: byDuty,
  accommodation: byDuty,
  age: counts,
  employment: counts,
  needs: counts,
  need: counts,
  temporary: z.object({ households: z.int(), withChildren: z.int(), type: counts }),
});

const targetsSchema = z.object({
  source: z.object({
    title: z.string(),
    publisher: z.string(),
    published: z.iso.date(),
    licence: z.string(),
    path: z.url(),
  }),
  birmingham: placeSchema,
  england: placeSchema,
});

export type Place = z.output<typeof placeSchema>;

export const TARGETS = targetsSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../targets.json'), 'utf8')),
);
