import { asCurl } from '../../one-login/inspector/curl.ts';
import type { Exchange as Inspected } from '../../one-login/inspector/exchange.ts';
import { headerWithout, textWithout } from './secrets.ts';

/** Taken for no secret by anybody, and put in place only once everything else is quoted. */
const KEY = '\uE000';

/** Headers that curl makes itself, or that belong to the connection that was. */
const OWN = /^(host|connection|content-length|accept-encoding|transfer-encoding|keep-alive|sec-.*)$/i;

/**
 * The request as a command for a POSIX shell, to the pretend service at `address`. Every secret is `$KEY`: set it first.
 * A body that is no text is left out.
 */
export function curlOf(
  { method, headers, body }: { method: string; headers: readonly [string, string][]; body: string | undefined },
  address: string,
): string {
  const request: Inspected['request'] = {
    method,
    url: textWithout(address, KEY),
    headers: Object.fromEntries(
      headers.filter(([name]) => !OWN.test(name)).map(([name, value]) => [name, headerWithout(name, value, KEY)]),
    ),
    parameters: [],
    body: body === undefined ? undefined : textWithout(body, KEY),
  };
  return asCurl({ request }).replaceAll(KEY, `'"$KEY"'`);
}
