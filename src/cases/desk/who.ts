import { config } from '#platform';

/**
 * True for somebody who works on cases: their e-mail address is among CASEWORKERS, and whoever signed them in has seen
 * that it is theirs. An address that anybody could type in opens nothing.
 */
export const isCaseworker = (
  { email, emailVerified }: { email?: string | undefined; emailVerified: boolean },
  caseworkers: readonly string[] = config().council.caseworkers,
): boolean => emailVerified && email !== undefined && caseworkers.includes(email.toLowerCase());

/** True when there is anybody to work on cases. */
export const deskIsOn = (): boolean => config().council.caseworkers.length > 0;
