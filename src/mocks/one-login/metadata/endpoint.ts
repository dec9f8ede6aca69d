// The describing documents, finished as bytes and kept: they change only with the keys, the addresses and the state.
import type { Addresses } from '../state/addresses.ts';
import type { Tenant } from '../state/tenant.ts';
import type { FaultyEndpoint } from '../state/vocabulary.ts';
import { didDocument, discovery, jwks, trustmark } from './documents.ts';

/** A document ready to be sent. */
export interface Finished {
  status: 200;
  headers: Record<string, string>;
  body: Buffer;
  /** The endpoint whose faults it has, if any. */
  endpoint: FaultyEndpoint | undefined;
}

interface Kind {
  cacheControl: string;
  endpoint?: FaultyEndpoint;
  make: (tenant: Tenant, addresses: Addresses) => unknown;
}

const A_DAY = 'max-age=86400';
const DID: Kind = { cacheControl: 'max-age=3600, private', endpoint: 'did', make: didDocument };

const DOCUMENTS: Record<string, Kind> = {
  '/.well-known/openid-configuration': { cacheControl: A_DAY, make: (_, addresses) => discovery(addresses) },
  '/.well-known/jwks.json': { cacheControl: A_DAY, endpoint: 'jwks', make: jwks },
  '/trustmark': { cacheControl: A_DAY, make: (_, addresses) => trustmark(addresses) },
  // Where the simulator has it; where the real one has it, on the identity issuer; and where did:web looks for it.
  '/.well-known/did.json': DID,
  '/identity/.well-known/did.json': DID,
  '/identity/did.json': DID,
};

const kept = new WeakMap<Tenant, Map<string, Finished>>();

/** Forgets a tenant's documents: its keys or its addresses have changed. */
export const forgetDocuments = (tenant: Tenant): boolean => kept.delete(tenant);

/** The document at a path of the provider, or undefined when there is none. */
export function documentAt(path: string, tenant: Tenant, addresses: Addresses): Finished | undefined {
  if (!Object.hasOwn(DOCUMENTS, path)) return undefined;
  const kind = DOCUMENTS[path] as Kind;
  const name = `${path}\n${addresses.internal}\n${addresses.browser}\n${addresses.did}`;
  const mine = kept.get(tenant) ?? new Map<string, Finished>();
  kept.set(tenant, mine);
  const found = mine.get(name);
  if (found) return found;
  const body = Buffer.from(JSON.stringify(kind.make(tenant, addresses)));
  const headers = { 'content-type': 'application/json', 'cache-control': kind.cacheControl };
  const finished: Finished = { status: 200, headers, body, endpoint: kind.endpoint };
  // Host headers can be anything: only so many are remembered.
  if (mine.size >= 100) mine.clear();
  mine.set(name, finished);
  return finished;
}
