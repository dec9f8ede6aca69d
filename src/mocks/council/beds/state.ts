// The holds as a snapshot has them.
import { z } from 'zod';
import { instant, plain, readSaved } from '../../saved.ts';
import type { UpstreamState } from '../../upstream.ts';
import type { Holds } from './holds.ts';

const savedSchema = z.strictObject({
  made: z.int().min(0),
  holds: z
    .array(
      z.strictObject({
        id: z.string(),
        reference: z.string(),
        service_capacity_id: z.string(),
        service_id: z.string(),
        heldAt: instant,
        expiresAt: instant,
        releasedAt: instant.exactOptional(),
        key: z.string().exactOptional(),
      }),
    )
    .max(10_000),
});

/** What the beds remember. */
export const stateOf = (holds: Holds): UpstreamState => ({
  save: () => plain(holds.all()),
  restore: (saved) => holds.replace(readSaved(savedSchema, saved)),
  reset: () => holds.clear(),
});
