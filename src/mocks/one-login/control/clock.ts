// POST /control/clock: the provider's time stands still, moves on, or runs again.
import { z } from 'zod';
import type { Ask } from '../ask.ts';
import { json } from '../http.ts';
import { readJson } from './body.ts';
import { LAST_INSTANT } from './snapshot.ts';

const clockSchema = z.strictObject({
  /** Epoch milliseconds or an ISO time to stand still at; null lets it run again, as the clock outside. */
  now: z.union([z.number(), z.iso.datetime({ offset: true }).transform((at) => Date.parse(at)), z.null()]).optional(),
  /** Seconds to move on by; may be negative. */
  advance: z.number().optional(),
});

/** Sets the clock and answers with the time it now is. `clock`: the clock outside, in epoch milliseconds. */
export function setClock({ tenant, body }: Pick<Ask, 'tenant' | 'body'>, clock: number): Response {
  const parsed = clockSchema.safeParse(readJson(body));
  if (!parsed.success)
    return json(
      {
        error: `The clock takes {"now": <epoch milliseconds, ISO time or null>} or {"advance": <seconds>}:\n${z.prettifyError(parsed.error)}`,
      },
      400,
    );
  const { now: at, advance = 0 } = parsed.data;
  const frozenAt = at === undefined ? tenant.frozenAt : at;
  const offset = at === null ? 0 : tenant.offset;
  const now = (frozenAt ?? clock + offset) + advance * 1000;
  if (!(now >= 0 && now <= LAST_INSTANT))
    return json({ error: 'The clock keeps to the years 1970 to 9999; it was left as it was.' }, 400);
  if (frozenAt === null) Object.assign(tenant, { frozenAt, offset: now - clock });
  else Object.assign(tenant, { frozenAt: now, offset });
  return json({ now, frozen: frozenAt !== null });
}
