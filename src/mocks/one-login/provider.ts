// The pretend GOV.UK One Login: one function from request to answer, over a store, a clock and keys that are given.
import type { PlainRequest } from '../upstream.ts';
import type { Ask } from './ask.ts';
import { authorize } from './authorize/endpoint.ts';
import { type Caller, controlRefused } from './control/allowed.ts';
import { control, isControl } from './control/endpoint.ts';
import { faulted, faultOf } from './faults.ts';
import { json, redirect, text } from './http.ts';
import { Checks } from './inspector/checks.ts';
import { eventStream, exchangeArticle, inspectorPage, inspectorPolicy, lastSeen } from './inspector/index.ts';
import { record } from './inspector/record.ts';
import { logout } from './logout/endpoint.ts';
import { documentAt, type Finished } from './metadata/endpoint.ts';
import { nowhere, proveIdentity, root, signedOut, signIn } from './sign-in/endpoint.ts';
import { type Addresses, addressesOf, type Face } from './state/addresses.ts';
import type { Client } from './state/client.ts';
import type { GoOut } from './state/clientKeys.ts';
import { newTenant, type Tenant } from './state/tenant.ts';
import { token } from './token/endpoint.ts';
import { userinfo } from './userinfo/endpoint.ts';

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
}

type Endpoint = (ask: Ask) => Response | Promise<Response>;

/** Everything a client or a browser may ask, with the methods it may use. */
const ENDPOINTS: Record<string, { methods: string; answer: Endpoint; recorded?: string }> = {
  '/authorize': { methods: '*', answer: authorize, recorded: 'authorize' },
  '/token': { methods: 'POST', answer: token, recorded: 'token' },
  '/userinfo': { methods: 'GET', answer: userinfo, recorded: 'userinfo' },
  '/logout': { methods: 'GET', answer: logout, recorded: 'logout' },
  '/connect/register': { methods: 'POST', answer: () => json({ message: 'Forbidden' }, 403) },
  '/sign-in': { methods: 'GET POST', answer: signIn },
  '/prove-identity': { methods: 'GET POST', answer: proveIdentity },
  '/signed-out': { methods: 'GET', answer: signedOut },
  '/inspect': { methods: 'GET', answer: inspect },
  '/inspect/events': { methods: 'GET', answer: inspectEvents },
  '/inspect/clear': { methods: 'POST', answer: clearInspector },
  '/': { methods: 'GET', answer: root },
};

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
    const below = team === undefined ? '' : `/t/${team}`;
    const tenant = tenantOf(team ?? '');
    const path = whole.slice(below.length) || '/';
    return { team: team ?? '', tenant, path, addresses: addressesFor(tenant, face, below) };
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
            clock: () => world.now().getTime(),
            replace: (next) => {
              tenants.set(team, next);
              return locate(whole, face).addresses;
            },
          });
    }
    return (await documentAnswer(ask)) ?? endpointAnswer(ask);
  }

  return {
    answer,
    document: (whole, face) => {
      const { tenant, path, addresses } = locate(whole, face);
      const document = documentAt(path, tenant, addresses);
      return document?.endpoint && faultOf(document.endpoint, { tenant, now: nowIn(tenant) }) ? undefined : document;
    },
  };
}

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

async function documentAnswer(ask: Ask): Promise<Response | undefined> {
  const document = documentAt(ask.path, ask.tenant, ask.addresses);
  if (!document) return undefined;
  if (ask.method !== 'GET') return notAllowed('GET');
  const failing = document.endpoint && (await faulted(document.endpoint, ask));
  return failing ?? new Response(new Uint8Array(document.body), { headers: document.headers });
}

async function endpointAnswer(ask: Ask): Promise<Response> {
  const endpoint = Object.hasOwn(ENDPOINTS, ask.path) ? ENDPOINTS[ask.path] : undefined;
  if (!endpoint) return nowhere(ask.path);
  const { methods, answer, recorded } = endpoint;
  if (methods !== '*' && !methods.split(' ').includes(ask.method)) return notAllowed(methods.replace(' ', ', '));
  const response = await answer(ask);
  return recorded ? record(recorded, ask, response) : response;
}

function notAllowed(methods: string): Response {
  const answer = text(405, `This address answers ${methods}.`);
  answer.headers.set('allow', methods);
  return answer;
}

function inspect({ tenant, addresses }: Ask): Response {
  const { browser, internal, issuer } = addresses;
  const markup = inspectorPage({
    exchanges: tenant.log.latest(),
    base: internal,
    issuer,
    clearAction: `${browser}/inspect/clear`,
    events: `${browser}/inspect/events`,
    stream: true,
  });
  return new Response(String(markup), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': inspectorPolicy(),
      'cache-control': 'no-store',
    },
  });
}

function inspectEvents({ tenant, addresses, headers, query, signal }: Ask): Response {
  const { issuer, internal: base } = addresses;
  const seen = new Request(`http://localhost/?${query}`, { headers });
  return eventStream(
    tenant.log,
    (exchange) => String(exchangeArticle(exchange, { issuer, base })),
    signal,
    lastSeen(seen),
  );
}

function clearInspector({ tenant, addresses }: Ask): Response {
  tenant.log.clear();
  return redirect(`${addresses.browser}/inspect`, [], 303);
}
