/** How to reach GOV.UK One Login, and as whom. */
export interface OneLoginSettings {
  /** Its issuer, with a final slash. */
  issuer: string;
  /** Who vouches for proven identities: another issuer, with a final slash, whose DID document is at a fixed address. */
  identityIssuer: string;
  clientId: string;
  /** PKCS#8 PEM. Without one, in `demo`, a key is made and kept. */
  privateKey: string | undefined;
}

/** The settings for the One Login at an address: its issuer, with or without a final slash, or its discovery document. */
export function oneLoginAt(
  address: string,
  {
    identityIssuer,
    ...client
  }: Omit<OneLoginSettings, 'issuer' | 'identityIssuer'> & { identityIssuer?: string | undefined },
): OneLoginSettings {
  const issuer = issuerOf(address);
  return { issuer, identityIssuer: identityIssuer ? issuerOf(identityIssuer) : identityBeside(issuer), ...client };
}

function issuerOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.replace(/\.well-known\/[\w.-]+$/, '').replace(/\/*$/, '/')}`;
}

/** The real provider's `oidc.…` has an `identity.…` beside it; a pretend one has a folder. */
function identityBeside(issuer: string): string {
  const { protocol, host } = new URL(issuer);
  return host.startsWith('oidc.') ? `${protocol}//identity.${host.slice('oidc.'.length)}/` : `${issuer}identity/`;
}
