// The applications as a snapshot has them: still no name, number or address.
import { z } from 'zod';
import { plain, readSaved } from '../../saved.ts';
import type { UpstreamState } from '../../upstream.ts';
import { answeredSchema, keptSchema } from './applications/kept.ts';
import type { Store } from './applications/store.ts';

const savedSchema = z.strictObject({
  made: z.int().min(0),
  hasSamples: z.boolean(),
  applications: z.array(keptSchema).max(2_000),
  answers: z.array(z.tuple([z.string().max(255), answeredSchema])).max(2_000),
});

/** What the council remembers of applications. */
export const stateOf = (store: Store): UpstreamState => ({
  save: () => plain(store.everything()),
  restore: (saved) => store.replace(readSaved(savedSchema, saved)),
  reset: () => store.clear(),
});
