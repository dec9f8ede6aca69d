// The state of a provider, written down.
import type { Addresses } from '../state/addresses.ts';
import { KEY_NAMES, type KeyName } from '../state/keys.ts';
import type { Grant, Tenant } from '../state/tenant.ts';
import type { Persona } from '../state/vocabulary.ts';
import { configuredClient } from './configuredClient.ts';
import type { Snapshot, WrittenGrant } from './snapshot.ts';

/**
 * Writes the state down. Browsers on the pages, sessions and the inspector's log are left out, and so is what has expired.
 * `always`: ids of the clients that are always registered. `now` in epoch milliseconds.
 */
export function readState(tenant: Tenant, addresses: Addresses, always: readonly string[], now: number): Snapshot {
  const clientConfiguration = configuredClient(tenant, always);
  const codes = alive(tenant.codes, now);
  const tokens = alive(tenant.accessTokens, now);
  return {
    registration: tenant.registration,
    firewall: tenant.firewall,
    clients: [...tenant.clients.values()],
    ...(clientConfiguration && { clientConfiguration }),
    personas: tenant.personas,
    responseConfiguration: tenant.response,
    errorConfiguration: tenant.errors,
    faults: tenant.faults,
    interactiveMode: tenant.interactive,
    pkceEnabled: tenant.pkceEnabled,
    publishNewIdTokenSigningKeys: tenant.publishNextKeys,
    useNewIdTokenSigningKeys: tenant.useNextKeys,
    publishNewIdentityKey: tenant.publishNextIdentityKey,
    useNewIdentityKey: tenant.useNextIdentityKey,
    simulatorUrl: addresses.internal,
    identityUrl: addresses.identityIssuer.replace(/\/$/, ''),
    authCodes: Object.fromEntries(codes.map(([code, grant]) => [code, written(grant, tenant.personas)])),
    accessTokens: Object.fromEntries(
      [...Map.groupBy(tokens, ([, { owner }]) => owner)].map(([owner, theirs]) => [
        owner,
        theirs.map(([token]) => token),
      ]),
    ),
    accessTokenGrants: Object.fromEntries(
      tokens.flatMap(([token, { grant, expiresAt }]) =>
        grant ? [[token, written({ ...grant, expiresAt }, tenant.personas)]] : [],
      ),
    ),
    now: tenant.frozenAt,
    clockOffset: tenant.offset,
    signingKeys: Object.fromEntries(KEY_NAMES.map((name) => [name, keyAsWritten(tenant, name)])),
  };
}

const alive = <T extends { expiresAt: number }>(map: ReadonlyMap<string, T>, now: number): [string, T][] =>
  [...map].filter(([, { expiresAt }]) => expiresAt > now);

const keyAsWritten = ({ keys }: Tenant, name: KeyName) => {
  const { kid, pkcs8 } = keys.get(name);
  return { kid, pkcs8 };
};

function written(
  { codeChallenge, subject, clientId, nonce, effect, ...rest }: Grant,
  personas: readonly Persona[],
): WrittenGrant {
  const persona = personas.find(({ id }) => id === subject?.id);
  return {
    ...rest,
    nonce: nonce ?? null,
    clientId: clientId ?? null,
    persona: subject?.id ?? null,
    ...(subject && persona?.response !== subject.response && { responseConfiguration: subject.response }),
    ...(codeChallenge !== undefined && { code_challenge: codeChallenge }),
    effect: {
      idTokenErrors: effect.idTokenErrors,
      coreIdentityErrors: effect.coreIdentityErrors,
      faults: effect.faults,
    },
  };
}
