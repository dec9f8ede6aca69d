// The two cookies of signing in.
import { type CookieOptions, readSecretCookie, writeSecretCookie } from '#platform';
import { SIGN_IN_LASTS } from '../store/index.ts';

/** The cookie of a session. It ends with the browser's: people use telephones and computers that are not theirs. */
export const sessionCookie = (secret: string, options: CookieOptions): string =>
  writeSecretCookie('waymark', secret, options);

/** The `Set-Cookie` that takes the session's cookie away. */
export const clearSessionCookie = (options: CookieOptions): string => writeSecretCookie('waymark', '', options, 0);

/** The secret of a session from a `Cookie` header, or `undefined`. */
export const readSessionCookie = (header: string | null | undefined, options: CookieOptions): string | undefined =>
  readSecretCookie('waymark', header, options);

/** The cookie that ties signing in to this browser, for as long as somebody may be away at the provider. */
export const signInCookie = (secret: string, options: CookieOptions): string =>
  writeSecretCookie('waymark-sign-in', secret, options, SIGN_IN_LASTS / 1000);

/** The `Set-Cookie` that takes the sign-in's cookie away. */
export const clearSignInCookie = (options: CookieOptions): string =>
  writeSecretCookie('waymark-sign-in', '', options, 0);

/** The secret that ties signing in to this browser, from a `Cookie` header, or `undefined`. */
export const readSignInCookie = (header: string | null | undefined, options: CookieOptions): string | undefined =>
  readSecretCookie('waymark-sign-in', header, options);
