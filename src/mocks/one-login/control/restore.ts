// From a snapshot back to a state.
import { forgetDocuments } from '../metadata/endpoint.ts';
import { PERSONAS } from '../sign-in/index.ts';
import type { Addresses } from '../state/addresses.ts';
import type { Client } from '../state/client.ts';
import { importKey, KEY_NAMES, KeyRing } from '../state/keys.ts';
import { secret } from '../state/secret.ts';
import { type Grant, newTenant, type Subject, type Tenant } from '../state/tenant.ts';
import type { Persona } from '../state/vocabulary.ts';
import type { ReadGrant, ReadSnapshot } from './snapshot.ts';

/** What a snapshot is laid over. */
export interface Before {
  tenant: Tenant;
  addresses: Addresses;
  /** Clients that are always registered. */
  always: readonly Client[];
  /** The clock outside, in epoch milliseconds. */
  clock: number;
}

/**
 * A tenant as a snapshot says, on the keys it has unless it brings others. Keys cached from clients and sessions begin
 * anew; the log goes on. Throws `KeyError` for a key that cannot be used; the tenant before is untouched then.
 */
export function tenantFrom(state: ReadSnapshot, before: Before): Tenant {
  const keys = keysFrom(state, before.tenant);
  const tenant = newTenant(clientsFrom(state, before.always), keys);
  const now = state.now ?? before.clock + state.clockOffset;
  const personas = state.personas ?? [...PERSONAS];
  forgetDocuments(before.tenant);
  return Object.assign(tenant, {
    registration: state.registration ?? (state.clientConfiguration ? 'strict' : 'easy'),
    firewall: state.firewall ?? state.registration === 'strict',
    personas,
    response: { ...tenant.response, ...state.responseConfiguration },
    errors: state.errorConfiguration ?? tenant.errors,
    faults: state.faults,
    interactive: state.interactiveMode,
    pkceEnabled: state.pkceEnabled,
    publishNextKeys: state.publishNewIdTokenSigningKeys,
    useNextKeys: state.useNewIdTokenSigningKeys,
    publishNextIdentityKey: state.publishNewIdentityKey,
    useNextIdentityKey: state.useNewIdentityKey,
    ...addressesFrom(state, before),
    codes: new Map(Object.entries(state.authCodes).map(([code, one]) => [code, grantFrom(one, personas, now)])),
    accessTokens: tokensFrom(state, personas, now),
    frozenAt: state.now,
    offset: state.clockOffset,
    log: before.tenant.log,
  } satisfies Partial<Tenant>);
}

function keysFrom({ signingKeys }: ReadSnapshot, { keys }: Tenant): KeyRing {
  const ring = new KeyRing();
  for (const name of KEY_NAMES) {
    const given = signingKeys?.[name];
    ring.set(name, given ? importKey(name, given) : keys.get(name));
  }
  return ring;
}

/** A configured client comes first, and stands for itself where it is also in the list. */
function clientsFrom({ clientConfiguration, clients }: ReadSnapshot, always: readonly Client[]): Client[] {
  const listed = [...(clientConfiguration ? [clientConfiguration] : []), ...(clients ?? always)];
  return listed.filter((one, at) => listed.findIndex(({ clientId }) => clientId === one.clientId) === at);
}

/** An address that is where the provider is served anyway is not held to: another face must keep its own. */
function addressesFrom(
  { simulatorUrl, identityUrl }: ReadSnapshot,
  { tenant, addresses }: Before,
): Pick<Tenant, 'simulatorUrl' | 'identityUrl'> {
  const identity = identityUrl ?? simulatorUrl ?? undefined;
  const own = tenant.simulatorUrl === undefined && simulatorUrl === addresses.internal;
  const ownIdentity = tenant.identityUrl === undefined && `${identity}/` === addresses.identityIssuer;
  return {
    simulatorUrl: own ? undefined : (simulatorUrl ?? undefined),
    identityUrl: ownIdentity ? undefined : identity,
  };
}

/** Tokens without a grant never expire here: the `exp` they carry says when. */
function tokensFrom(
  { accessTokens, accessTokenGrants }: ReadSnapshot,
  personas: readonly Persona[],
  now: number,
): Tenant['accessTokens'] {
  const all = Object.entries(accessTokens).flatMap(([owner, tokens]) => tokens.map((token) => ({ owner, token })));
  return new Map(
    all.map(({ owner, token }) => {
      const written = Object.hasOwn(accessTokenGrants, token) ? accessTokenGrants[token] : undefined;
      const grant = written && grantFrom(written, personas, now);
      return [token, { owner, grant, expiresAt: grant?.expiresAt ?? Number.POSITIVE_INFINITY }];
    }),
  );
}

function grantFrom(written: ReadGrant, personas: readonly Persona[], now: number): Grant {
  const { nonce, redirectUri, scopes, claims, vtr, proven, effect } = written;
  return {
    clientId: written.clientId ?? undefined,
    redirectUri,
    nonce: nonce ?? undefined,
    scopes,
    claims: claims ?? [],
    vtr,
    codeChallenge: written.code_challenge ?? undefined,
    subject: subjectFrom(written, personas),
    proven,
    sid: written.sid ?? secret(),
    authTime: written.authTime ?? now,
    expiresAt: written.expiresAt ?? now + 300_000,
    effect: Object.fromEntries(Object.entries(effect).filter(([, value]) => value !== undefined)),
  };
}

function subjectFrom({ persona, responseConfiguration }: ReadGrant, personas: readonly Persona[]): Subject | undefined {
  if (responseConfiguration) return { id: persona ?? 'response-configuration', response: responseConfiguration };
  const known = personas.find(({ id }) => id === persona);
  return known && { id: known.id, response: known.response };
}
