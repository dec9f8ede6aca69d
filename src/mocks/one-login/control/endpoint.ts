// The controls of a pretend provider: state, reset, clock and rotation of keys.
import { z } from 'zod';
import type { Ask } from '../ask.ts';
import { json } from '../http.ts';
import { tellClients } from '../logout/backChannel.ts';
import { forgetDocuments } from '../metadata/endpoint.ts';
import type { Addresses } from '../state/addresses.ts';
import type { Client } from '../state/client.ts';
import { KeyError } from '../state/keys.ts';
import { newTenant, type Tenant } from '../state/tenant.ts';
import { readJson } from './body.ts';
import { setClock } from './clock.ts';
import { readConfiguration, writeConfiguration } from './config.ts';
import { tenantFrom } from './restore.ts';
import { snapshotSchema } from './snapshot.ts';
import { readState } from './state.ts';

/** What control needs beyond the request. */
export interface Control {
  /** Clients that are always registered. */
  clients: () => readonly Client[];
  /** The clock outside, in epoch milliseconds. */
  clock: () => number;
  /** Puts another tenant in the place of this one, and answers where that one is. */
  replace: (tenant: Tenant) => Addresses;
}

const bad = (error: string): Response => json({ error }, 400);

const rotationSchema = z.strictObject({
  keys: z.enum(['id-token', 'did']).default('id-token'),
  /** `publish`: the next keys stand beside the current. `use`: they sign. `retire`: the old ones go. Left out: all three. */
  step: z.enum(['publish', 'use', 'retire']).optional(),
});

type Handler = (ask: Ask, control: Control) => Response | Promise<Response>;

const HANDLERS: Record<string, Handler> = {
  'GET /config': (ask, { clients }) => readConfiguration(ask, idsOf(clients())),
  'POST /config': (ask, { clients }) => writeConfiguration(ask, idsOf(clients())),
  'GET /control/state': showState,
  'PUT /control/state': writeState,
  'POST /control/reset': reset,
  'POST /control/clock': (ask, { clock }) => setClock(ask, clock()),
  'POST /control/rotate-keys': rotateKeys,
  'POST /control/back-channel-logout': announceLogout,
};

/** True for a path that only those who control may ask for. */
export const isControl = (path: string): boolean => path === '/config' || path.startsWith('/control/');

/** Answers a request to control; the caller has been found to be allowed. */
export function control(ask: Ask, controls: Control): Response | Promise<Response> {
  const name = `${ask.method} ${ask.path}`;
  const handler = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  return handler
    ? handler(ask, controls)
    : json({ error: `There is no ${name}. There are: ${Object.keys(HANDLERS).join(', ')}.` }, 404);
}

const idsOf = (clients: readonly Client[]): string[] => clients.map(({ clientId }) => clientId);

function showState({ tenant, addresses, now }: Ask, { clients }: Control): Response {
  return json(readState(tenant, addresses, idsOf(clients()), now));
}

function writeState(ask: Ask, { replace, clients, clock }: Control): Response {
  const parsed = snapshotSchema.safeParse(readJson(ask.body));
  if (!parsed.success) return bad(`This is no state of a provider:\n${z.prettifyError(parsed.error)}`);
  try {
    const { tenant, addresses } = ask;
    const next = tenantFrom(parsed.data, { tenant, addresses, always: clients(), clock: clock() });
    return json(readState(next, replace(next), idsOf(clients()), next.frozenAt ?? clock() + next.offset));
  } catch (error) {
    if (error instanceof KeyError) return bad(error.message);
    throw error;
  }
}

/** Back to the first day, on the same keys. Whoever watches the inspector goes on watching. */
function reset({ tenant }: Ask, { replace, clients }: Control): Response {
  forgetDocuments(tenant);
  tenant.log.clear();
  replace({ ...newTenant(clients(), tenant.keys), log: tenant.log });
  return new Response(null, { status: 204 });
}

function rotateKeys({ tenant, body }: Ask): Response {
  const parsed = rotationSchema.safeParse(readJson(body));
  if (!parsed.success)
    return bad(
      `Rotation takes {"keys": "id-token" | "did", "step": "publish" | "use" | "retire"}:\n${z.prettifyError(parsed.error)}`,
    );
  const { keys, step } = parsed.data;
  const [publish, use] =
    keys === 'did'
      ? (['publishNextIdentityKey', 'useNextIdentityKey'] as const)
      : (['publishNextKeys', 'useNextKeys'] as const);
  const retires = step === 'retire' || step === undefined;
  tenant[publish] = !retires;
  tenant[use] = step === 'use';
  if (retires && keys === 'did') tenant.keys.advance('identityEc', 'nextIdentityEc');
  if (retires && keys === 'id-token') {
    tenant.keys.advance('idTokenEc', 'nextIdTokenEc');
    tenant.keys.advance('idTokenRsa', 'nextIdTokenRsa');
  }
  forgetDocuments(tenant);
  return json({ keys, step: step ?? 'publish, use, retire' });
}

/** Tells a client that somebody has left, as a logout would. Body: `{clientId, sub}`. */
async function announceLogout(ask: Ask): Promise<Response> {
  const parsed = z.object({ clientId: z.string(), sub: z.string() }).safeParse(readJson(ask.body));
  if (!parsed.success) return bad('The client and the subject are needed: {"clientId": …, "sub": …}.');
  await tellClients([{ ...parsed.data, sid: '' }], ask);
  return new Response(null, { status: 204 });
}
