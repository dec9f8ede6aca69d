// What mocks are given of the world outside, and of how they were asked.
import { config, goOut, now, ownAddress, publicAddress } from '#platform';
import { isProxied } from './console/refused.ts';
import type { MockContext, Upstream } from './upstream.ts';

/** Inside the server, where the real address itself is asked. */
export const context: MockContext = {
  now,
  publicUrl: publicAddress,
  ownUrl: ownAddress,
  goOut: (address, init) => goOut(address, init),
};

/** Over HTTP: `url` is the address as asked, `peer` who is at the other end. */
export function contextFor(
  url: URL,
  { name }: Upstream,
  peer: string | undefined,
): MockContext & Required<Pick<MockContext, 'asked'>> {
  const mount = url.pathname.startsWith(`/mocks/${name}`) ? `/mocks/${name}` : '';
  const { publicUrl, mocksToken } = config();
  return {
    ...context,
    asked: {
      base: url.origin + mount,
      browserBase: (publicUrl?.replace(/\/$/, '') ?? url.origin) + mount,
      url,
      peer,
      proxied: isProxied(),
      token: mocksToken,
    },
  };
}
