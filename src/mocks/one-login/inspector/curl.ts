// The same request, for a terminal.
import type { Exchange } from './exchange.ts';
import { wasCut } from './log.ts';

/** Where a terminal finds this One Login: what was asked of the issuer's address is asked of `base`, where it is served. */
export interface Reach {
  issuer: string;
  base: string;
}

/**
 * The request as a `curl` command that any POSIX shell runs and that sends just what came: nothing curl would add of its
 * own, such as a User-Agent, whose absence may be the fault being looked for.
 */
export function asCurl({ request }: Pick<Exchange, 'request'>, reach?: Reach): string {
  const { method, body } = request;
  const url = reachable(request.url, reach);
  const words = [
    // --globoff: curl would otherwise take the brackets of vtr=["Cl.Cm"] for a pattern.
    `curl --include --globoff --url ${quote(url)}`,
    ...methodOf(method, body),
    ...headersOf(request).map((header) => `--header ${quote(header)}`),
    // --data-raw: a body that begins with @ is a body, not the name of a file.
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ];
  const note = wasCut(url) || wasCut(body) ? '# Too long to be kept whole: what follows is cut short.\n' : '';
  return note + words.join(' \\\n  ');
}

/** The pretence is that the real address is asked; the command must never ask the real one. */
function reachable(url: string, reach: Reach | undefined): string {
  const issuer = reach && withSlash(reach.issuer);
  return issuer && url.startsWith(issuer) ? withSlash(reach.base) + url.slice(issuer.length) : url;
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

function methodOf(method: string, body: string | undefined): string[] {
  if (method === (body === undefined ? 'GET' : 'POST')) return [];
  // Told to `--request HEAD`, curl waits for a body that never comes.
  return method === 'HEAD' ? ['--head'] : [`--request ${quote(method)}`];
}

function headersOf({ headers, body }: Exchange['request']): string[] {
  const given = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  const names = given.map(([name]) => name.toLowerCase());
  const unsent = ['user-agent', ...(body === undefined ? [] : ['content-type'])].filter(
    (name) => !names.includes(name),
  );
  // To curl `name:` means “do not send it” and `name;` means “send it empty”.
  return [
    ...given.map(([name, value]) => (value ? `${name}: ${value}` : `${name};`)),
    ...unsent.map((name) => `${name}:`),
  ];
}

/** A word of a POSIX shell, in which nothing is special but its end; no word of any shell can hold a NUL. */
const quote = (text: string): string => `'${text.replaceAll('\0', '\uFFFD').replaceAll("'", "'\\''")}'`;
