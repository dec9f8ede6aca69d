// A pretend One Login for tests: the clock stands until it is moved, and nothing leaves the machine.
import { type Provider, provider } from '../provider.ts';
import type { Face } from '../state/addresses.ts';
import { type Client, clientSchema } from '../state/client.ts';
import { KEY_NAMES, makeKey } from '../state/keys.ts';

/** Where the provider is for programs and for browsers. */
export const ISSUER = 'https://oidc.example.org';
export const IDENTITY = 'https://identity.example.org';
/** 24 November 2026, 21:22:05 UTC. */
export const START = Date.UTC(2026, 10, 24, 21, 22, 5);

/** Keys take a tenth of a second to make, so that all worlds of a test file begin with the same. */
const signingKeys = Object.fromEntries(
  KEY_NAMES.map((name) => {
    const { kid, pkcs8 } = makeKey(name);
    return [name, { kid, pkcs8 }];
  }),
);

/** A request that went out of the provider: for a client's keys, or to tell it of a logout. */
export interface Outing {
  address: string;
  body: string;
}

export interface World {
  provider: Provider;
  /** Asks the provider for a path, with the query in it. Redirects are not followed. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Epoch seconds of the provider's clock. */
  seconds: () => number;
  /** Moves the clock on by so many seconds. */
  wait: (seconds: number) => void;
  /** What went out, in order. */
  outings: Outing[];
  /** Pauses that were asked for, in milliseconds; none takes any time. */
  pauses: number[];
  /** Says what an address of a client's answers. Without it, nothing is there. */
  serve: (address: string, answer: () => Response | Promise<Response>) => void;
  /** Begins anew in another state: strict and without a firewall, unless it says otherwise. The keys stay. */
  restart: (state: Record<string, unknown>) => Promise<unknown>;
  /** Asks of control, which must answer well. */
  control: (method: string, path: string, body?: unknown) => Promise<Response>;
}

/** Makes a provider in which these clients are registered, and nobody else is let in (`strict`). */
export async function worldOf(clients: readonly Partial<Client>[] = [], face: Partial<Face> = {}): Promise<World> {
  let now = START;
  const outings: Outing[] = [];
  const pauses: number[] = [];
  const served = new Map<string, () => Response | Promise<Response>>();
  const made = provider({
    now: () => new Date(now),
    goOut: async (address, init) => {
      outings.push({ address, body: String(init?.body ?? '') });
      const answer = served.get(address);
      if (!answer) throw new Error(`nothing is at ${address}`);
      return answer();
    },
    pause: async (ms) => pauses.push(ms),
    clients: () => clients.map((client) => clientSchema.parse(client)),
  });
  const whole: Face = { internal: ISSUER, browser: ISSUER, identity: IDENTITY, ...face };
  const ask: World['ask'] = (path, init) => {
    const request = new Request(ISSUER + path, { redirect: 'manual', ...init });
    const url = new URL(request.url);
    const caller = { url, peer: undefined, proxied: false, token: undefined };
    return made.answer({ path: url.pathname, request, face: whole, caller });
  };
  const control: World['control'] = async (method, path, body) => {
    const answer = await ask(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const restart: World['restart'] = (state) =>
    control('PUT', '/control/state', { registration: 'strict', firewall: false, ...state });
  await restart({ signingKeys });
  return {
    provider: made,
    ask,
    control,
    restart,
    outings,
    pauses,
    seconds: () => Math.floor(now / 1000),
    wait: (seconds) => {
      now += seconds * 1000;
    },
    serve: (address, answer) => served.set(address, answer),
  };
}
