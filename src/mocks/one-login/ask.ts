import type { Checks } from './inspector/checks.ts';
import type { Addresses } from './state/addresses.ts';
import type { GoOut } from './state/clientKeys.ts';
import type { Tenant } from './state/tenant.ts';

/** One request, as every endpoint sees it: nothing else is asked of the world. */
export interface Ask {
  method: string;
  /** Below the provider's own address, beginning with a slash. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The body as it came. */
  body: string;
  tenant: Tenant;
  addresses: Addresses;
  checks: Checks;
  /** Epoch milliseconds of the provider's clock. */
  now: number;
  goOut: GoOut;
  /** Waits, in milliseconds. */
  pause: (ms: number) => Promise<unknown>;
  /** Gone when the caller is. */
  signal: AbortSignal | undefined;
}
