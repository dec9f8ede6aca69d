import { z } from 'zod';
import { config, now } from '#platform';
import type { CaseKind } from '../kind.ts';
import { releaseHold } from './council.ts';
import { journey } from './journey.ts';
import { keptSchema } from './kept.ts';

/** A bed on its way back, which is all that is ever delivered later. */
export const givingBackSchema = z.strictObject({ hold: z.string(), until: z.iso.datetime({ offset: true }) });

/**
 * A bed for tonight, held while somebody waits. It is not handed over later, as everything else is that people send: a
 * bed tomorrow is no bed tonight, and somebody who was told “we will see to it” would stop looking. So it is written down,
 * asked for at once, and they are told what the council said, or that it said nothing. Nor is the council asked later
 * where it has got to: a hold ends by the clock.
 */
export const bed: CaseKind = {
  kind: 'bed',
  journey,
  isOn: () => config().council.beds !== undefined,
  async sending(answers) {
    const { contact } = keptSchema.parse(answers);
    return { urgency: 0, body: undefined, phone: contact.phone };
  },
  async deliver({ body }) {
    const { hold, until } = givingBackSchema.parse(body);
    // By then it is free again by itself.
    if (Date.parse(until) > now().getTime()) await releaseHold(hold);
    return undefined;
  },
  standing: async () => ({
    status: 'closed',
    note: 'The time to come was up. If you still have nowhere to sleep, ask again.',
    untold: true,
  }),
  inShort: (answers) => {
    const kept = keptSchema.safeParse(answers);
    return kept.success ? `A space at ${kept.data.place.name}` : 'A space for tonight';
  },
};
