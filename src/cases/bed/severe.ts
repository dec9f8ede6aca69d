import { z } from 'zod';
import { config, log } from '#platform';
import { askCouncil } from '../council.ts';

const time = z.iso.datetime({ offset: true });

/** How the council's severe weather emergency protocol (SWEP) stands. */
export const swepStateSchema = z.object({
  status: z.enum(['standby', 'active', 'ended']),
  /** What it is for; null on standby. */
  kind: z.enum(['cold', 'heat']).nullable(),
  reason: z.string(),
  from: time.nullable(),
  until: time.nullable().describe('When active, the next review, which may go on with it'),
  activatedBy: z.string().nullable(),
  reviewAt: time,
  accessRoutes: z.array(
    z.object({ name: z.string(), how: z.string(), phone: z.string().optional(), url: z.string().optional() }),
  ),
  capacity: z.object({ places: z.number().int().min(0), description: z.string() }),
  message: z.string(),
  languages: z.array(z.string()).describe('Codes of those the message is in'),
});

export type SwepState = z.output<typeof swepStateSchema>;

/** The longest that a page waits to hear about the weather, in milliseconds: the beds themselves matter more. */
const LONGEST = 2_500;

/** What is done about the weather tonight, while something is; `undefined` otherwise, or when the council cannot be asked. */
export async function severeWeather(): Promise<SwepState | undefined> {
  const { swep } = config().council;
  if (!swep) return undefined;
  const headers: Record<string, string> = swep.apiKey ? { 'x-api-key': swep.apiKey } : {};
  try {
    const state = swepStateSchema.parse(await askCouncil(swep, '/status', { headers }, LONGEST));
    return state.status === 'active' ? state : undefined;
  } catch (error) {
    log('warn', 'severe-weather-not-had', { fault: (error as Error).name });
    return undefined;
  }
}
