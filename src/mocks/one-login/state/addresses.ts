/** Where the provider is, as one caller sees it. All without a final slash. */
export interface Face {
  /** For programs: the issuer, the token endpoint and so on. */
  internal: string;
  /** For browsers: the sign-in page and logging out. The same, unless a container and a browser call it differently. */
  browser: string;
  /** Whose DID document vouches for core identities; the real one has a host of its own. */
  identity: string;
}

/** Every address of the provider, derived from a face (OidcAPI and AuthFrontend of the real provider). */
export interface Addresses {
  issuer: string;
  identityIssuer: string;
  /** `did:web:` of the identity issuer. */
  did: string;
  internal: string;
  browser: string;
  /** Path that cookies belong to. */
  cookiePath: string;
}

/** `did:web` of an address: the port's colon escaped, folders joined by colons (did:web method specification §2.5). */
function didOf(address: string): string {
  const { host, pathname } = new URL(address);
  const folders = pathname.split('/').filter(Boolean);
  return ['did', 'web', host.replace(':', '%3A'), ...folders].join(':');
}

/** The addresses of one face of the provider. */
export function addressesOf({ internal, browser, identity }: Face): Addresses {
  return {
    issuer: `${internal}/`,
    identityIssuer: `${identity}/`,
    did: didOf(identity),
    internal,
    browser,
    cookiePath: new URL(browser).pathname,
  };
}
