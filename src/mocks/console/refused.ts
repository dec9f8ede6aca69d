import { config, isThisMachine } from '#platform';
import { controlRefused } from '../http/allowed.ts';

/** True when a proxy stands in front, so that every peer is that proxy. */
export function isProxied(): boolean {
  const { publicUrl } = config();
  return publicUrl !== undefined && !isThisMachine(new URL(publicUrl).hostname);
}

/**
 * A sentence why whoever sent this may not see details nor change anything, or undefined: they may. `peer` is the address
 * at the other end of the connection.
 */
export const consoleRefused = (
  request: Pick<Request, 'headers' | 'url'>,
  peer: string | undefined,
): string | undefined =>
  controlRefused({
    headers: request.headers,
    url: new URL(request.url),
    peer,
    proxied: isProxied(),
    token: config().mocksToken,
  });
