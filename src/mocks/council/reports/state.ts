// The reports as a snapshot has them.
import { z } from 'zod';
import { instant, plain, readSaved } from '../../saved.ts';
import type { UpstreamState } from '../../upstream.ts';
import type { Store } from './requests/store.ts';
import { SERVICES } from './services/index.ts';
import type { Service } from './services/service.ts';

const text = z.string().nullable();

const service = z.string().transform((code, context): Service => {
  const found = SERVICES.find((one) => one.code === code);
  if (found) return found;
  context.addIssue(`the council takes no reports of ${code.slice(0, 100)}`);
  return z.NEVER;
});

const savedSchema = z.strictObject({
  made: z.int().min(0),
  reports: z
    .array(
      z
        .strictObject({
          id: z.string(),
          token: z.string(),
          service,
          requestedAt: instant,
          accountId: text,
          shown: z.strictObject({
            description: text,
            address: text,
            address_id: text,
            zipcode: text,
            lat: z.number().nullable(),
            long: z.number().nullable(),
            media_url: text,
          }),
          digest: z.string(),
          key: z.string().optional(),
        })
        .transform(({ key, ...report }) => ({ ...report, key })),
    )
    .max(10_000),
});

/** What the report desk remembers. */
export const stateOf = (store: Store): UpstreamState => ({
  save: () => plain({ made: store.made(), reports: store.all().map((one) => ({ ...one, service: one.service.code })) }),
  restore: (saved) => {
    const { made, reports } = readSaved(savedSchema, saved);
    store.replace(reports, made);
  },
  reset: () => store.clear(),
});
