// Which of a tenant's keys sign, and which are published, at this point of a rotation.
import type { SigningKey } from './keys.ts';
import type { Tenant } from './tenant.ts';

/** The keys that sign ID and access tokens now, and those published. */
export function tokenKeys(tenant: Tenant): { signing: Record<'ES256' | 'RS256', SigningKey>; published: SigningKey[] } {
  const { keys, useNextKeys, publishNextKeys } = tenant;
  const current = [keys.get('idTokenEc'), keys.get('idTokenRsa')];
  if (!publishNextKeys && !useNextKeys)
    return { signing: { ES256: current[0] as SigningKey, RS256: current[1] as SigningKey }, published: current };
  const next = [keys.get('nextIdTokenEc'), keys.get('nextIdTokenRsa')];
  const [ES256, RS256] = (useNextKeys ? next : current) as [SigningKey, SigningKey];
  return { signing: { ES256, RS256 }, published: [...current, ...next] };
}

/** The key that signs core identities now, and those in the DID document. */
export function identityKeys(tenant: Tenant): { signing: SigningKey; published: SigningKey[] } {
  const current = tenant.keys.get('identityEc');
  if (!tenant.publishNextIdentityKey && !tenant.useNextIdentityKey) return { signing: current, published: [current] };
  const next = tenant.keys.get('nextIdentityEc');
  return { signing: tenant.useNextIdentityKey ? next : current, published: [current, next] };
}
