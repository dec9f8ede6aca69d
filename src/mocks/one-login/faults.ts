// Endpoints that are slow or fail on purpose: for everybody by the state, or for one journey by the choice on the page.
import type { Ask } from './ask.ts';
import { json } from './http.ts';
import type { Fault, Faults, FaultyEndpoint } from './state/vocabulary.ts';

/** How long a slow endpoint takes. Milliseconds. */
const SLOW = 5_000;

/** The fault an endpoint has at this moment, if any. */
export function faultOf(
  endpoint: FaultyEndpoint,
  { tenant, now }: Pick<Ask, 'tenant' | 'now'>,
  own: Faults = {},
): Fault | undefined {
  const passing = tenant.passingFaults.get(endpoint);
  return own[endpoint] ?? tenant.faults[endpoint] ?? (passing && passing.until > now ? passing.fault : undefined);
}

/** Waits when the endpoint is slow; answers 503 when it is failing, else nothing. */
export async function faulted(endpoint: FaultyEndpoint, ask: Ask, own?: Faults): Promise<Response | undefined> {
  const fault = faultOf(endpoint, ask, own);
  if (fault === 'SLOW') await ask.pause(SLOW);
  if (fault !== 'FAILING') return undefined;
  ask.checks.warn(`${endpoint} fails because it was told to. Choose “carry on”, or reset the state, to end it.`);
  return json({ error: 'server_error', error_description: 'Unexpected server error' }, 503);
}
