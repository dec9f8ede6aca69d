// The pretend GOV.UK One Login: one function from request to answer, over a store, a clock and keys that are given.
import { z } from 'zod';
import { type Caller, controlRefused } from '../http/allowed.ts';
import { readSaved } from '../saved.ts';
import type { PlainRequest } from '../upstream.ts';
import type { Ask } from './ask.ts';
import { control, isControl } from './control/endpoint.ts';
import { tenantFrom } from './control/restore.ts';
import { type Snapshot, snapshotSchema } from './control/snapshot.ts';
import { readState } from './control/state.ts';
import { faultOf } from './faults.ts';
import { json } from './http.ts';
import { Checks } from './inspector/checks.ts';
import { documentAt, type Finished, forgetDocuments } from './metadata/endpoint.ts';
import { route } from './routes.ts';
import { type Addresses, addressesOf, type Face } from './state/addresses.ts';
import type { Client } from './state/client.ts';
import type { GoOut } from './state/clientKeys.ts';
import { newTenant, type Tenant } from './state/tenant.ts';

/** What a provider is made of, so that it owns no time and no network. */
export interface World {
  now: () => Date;
  goOut: GoOut;
  pause: (ms: number) => Promise<unknown>;
  /** Clients that are always registered. */
  clients: () => readonly Client[];
}

/** A request as it came to one face of the provider. */
interface Asked {
  /** Below the provider's own address, beginning with a slash. */
  path: string;
  request: PlainRequest;
  face: Face;
  caller: Omit<Caller, 'headers'>;
}

export interface Provider {
  answer: (asked: Asked) => Promise<Response>;
  /** A describing document as finished bytes, at once; undefined for everything else, and while faults are chosen. */
  document: (path: string, face: Face) => Finished | undefined;
  /** The state of every tenant, by its team; of the one without a team under no name. `face` is where they are saved. */
  save: (face: Face) => Record<string, Snapshot>;
  /** Puts these tenants in the place of all. Throws, and changes nothing, for what is no state or has no good keys. */
  restore: (saved: unknown, face: Face) => void;
  /** Every tenant as on its first day, on its keys. Whoever watches an inspector goes on watching. */
  reset: () => void;
}

/** The most tenants remembered; the one longest unused goes first, but never the one without a team. */
const MOST_TENANTS = 200;
const TENANT = /^\/t\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?=\/|$)/;

/** Builds a provider. Each `/t/<team>/` below it is one of its own, with keys and state nobody else sees. */
export function provider(world: World): Provider {
  const tenants = new Map<string, Tenant>();
  const tenantOf = (team: string): Tenant => {
    const tenant = tenants.get(team) ?? newTenant(world.clients());
    tenants.delete(team);
    tenants.set(team, tenant);
    if (tenants.size > MOST_TENANTS) tenants.delete(longestUnused(tenants));
    return tenant;
  };

  const nowIn = ({ frozenAt, offset }: Tenant): number => frozenAt ?? world.now().getTime() + offset;

  /** The tenant that a path belongs to, what is left of the path, and where it all is. */
  function locate(whole: string, face: Face) {
    const team = TENANT.exec(whole)?.[1];
    const below = belowOf(team ?? '');
    const tenant = tenantOf(team ?? '');
    const path = whole.slice(below.length) || '/';
    return { team: team ?? '', tenant, path, addresses: addressesFor(tenant, face, below) };
  }

  const idsOfClients = (): string[] => world.clients().map(({ clientId }) => clientId);
  const clock = (): number => world.now().getTime();

  function save(face: Face): Record<string, Snapshot> {
    return Object.fromEntries(
      [...tenants].map(([team, tenant]) => [
        team,
        readState(tenant, addressesFor(tenant, face, belowOf(team)), idsOfClients(), nowIn(tenant)),
      ]),
    );
  }

  function restore(saved: unknown, face: Face): void {
    const read = Object.entries(readSaved(savedSchema, saved)).map(([team, state]) => {
      const tenant = tenants.get(team) ?? newTenant(world.clients());
      const addresses = addressesFor(tenant, face, belowOf(team));
      return [team, tenantFrom(state, { tenant, addresses, always: world.clients(), clock: clock() })] as const;
    });
    tenants.clear();
    for (const [team, tenant] of read) tenants.set(team, tenant);
  }

  function reset(): void {
    for (const [team, tenant] of tenants) {
      forgetDocuments(tenant);
      tenant.log.clear();
      tenants.set(team, { ...newTenant(world.clients(), tenant.keys), log: tenant.log });
    }
  }

  async function answer({ path: whole, request, face, caller }: Asked): Promise<Response> {
    const { team, tenant, path, addresses } = locate(whole, face);
    const url = new URL(request.url);
    const ask: Ask = {
      method: request.method,
      path,
      query: url.searchParams,
      headers: request.headers,
      body: request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text(),
      tenant,
      addresses,
      checks: new Checks(),
      now: nowIn(tenant),
      goOut: world.goOut,
      pause: world.pause,
      get signal() {
        return request.signal;
      },
    };
    if (isControl(path)) {
      const refused = controlRefused({ ...caller, headers: request.headers });
      return refused
        ? json({ error: refused }, 403)
        : control(ask, {
            clients: world.clients,
            clock,
            replace: (next) => {
              tenants.set(team, next);
              return locate(whole, face).addresses;
            },
          });
    }
    return route(ask);
  }

  return {
    answer,
    save,
    restore,
    reset,
    document: (whole, face) => {
      const { tenant, path, addresses } = locate(whole, face);
      const document = documentAt(path, tenant, addresses);
      return document?.endpoint && faultOf(document.endpoint, { tenant, now: nowIn(tenant) }) ? undefined : document;
    },
  };
}

const belowOf = (team: string): string => (team === '' ? '' : `/t/${team}`);

const savedSchema = z.record(z.string().regex(/^$|^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/), snapshotSchema);

const longestUnused = (tenants: ReadonlyMap<string, Tenant>): string =>
  [...tenants.keys()].find((team) => team !== '') as string;

/** Addresses once worked out. Host headers can be anything: only so many are remembered. */
const workedOut = new Map<string, Addresses>();
const MOST_ADDRESSES = 1_000;

function addressesFor({ simulatorUrl, identityUrl }: Tenant, face: Face, below: string): Addresses {
  const internal = simulatorUrl ?? face.internal + below;
  const browser = simulatorUrl ?? face.browser + below;
  const identity = identityUrl ?? (below ? `${face.internal}${below}/identity` : face.identity);
  const name = `${internal}\n${browser}\n${identity}`;
  const known = workedOut.get(name);
  if (known) return known;
  if (workedOut.size >= MOST_ADDRESSES) workedOut.clear();
  const addresses = addressesOf({ internal, browser, identity });
  workedOut.set(name, addresses);
  return addresses;
}
