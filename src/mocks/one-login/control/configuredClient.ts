import type { Client } from '../state/client.ts';
import type { Tenant } from '../state/tenant.ts';

/**
 * The client that the simulator's `clientConfiguration` speaks of, if there is one yet: the first that is neither always
 * registered (`always`, by id) nor was let in on the spot.
 */
export const configuredClient = ({ clients }: Tenant, always: readonly string[]): Client | undefined =>
  [...clients.values()].find(({ clientId, anyKey }) => !anyKey && !always.includes(clientId));
