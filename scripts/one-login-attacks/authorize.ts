// The request that a client sends a browser to the provider with.
import { decodeJwt } from 'jose';

/** True for the provider's authorize endpoint, asked by a client. */
export const isAuthorize = ({ pathname, searchParams }: URL): boolean =>
  pathname.endsWith('/authorize') && searchParams.has('client_id');

/** What is asked for, in the query or in a signed request object, as text. */
export function parametersOf({ searchParams }: URL): Record<string, string> {
  const { request, ...query } = Object.fromEntries(searchParams);
  const signed = Object.entries(request === undefined ? {} : decodeJwt(request));
  const text = signed.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return { ...query, ...Object.fromEntries(text) };
}

/** True when somebody is asked to prove who they are: a vector of trust names a level of confidence above P0. */
export const asksIdentity = (authorize: URL): boolean => /P[123]/.test(parametersOf(authorize).vtr ?? '');
