import { freshly } from './freshly.ts';
import { checkLogoutToken, type LogoutToken } from './logoutToken.ts';
import { provider } from './provider.ts';
import { refusalFor } from './refusal.ts';

export interface SignOutRequest {
  /** The ID token of the session that ends, as it came. It may have expired. */
  idToken: string;
  /** Where the provider sends the browser afterwards: one that is registered with it, to the letter. */
  postLogoutRedirectUri: string;
  /** Comes back with the browser. */
  state: string;
}

/** Where to send a browser to sign out of GOV.UK One Login too (“Log your user out”). Throws `SignInRefused`. */
export async function signOutAddress({ idToken, postLogoutRedirectUri, state }: SignOutRequest): Promise<URL> {
  try {
    const address = new URL((await provider().metadata.read()).end_session_endpoint);
    address.searchParams.set('id_token_hint', idToken);
    address.searchParams.set('post_logout_redirect_uri', postLogoutRedirectUri);
    address.searchParams.set('state', state);
    return address;
  } catch (error) {
    throw refusalFor(error);
  }
}

/**
 * Reads a logout token that the provider has sent, at the moment `at`. Throws `TokenRefused`; `UpstreamError` when there
 * are no keys to check it by.
 */
export async function readLogoutToken(jwt: string, at: Date): Promise<LogoutToken> {
  const { settings, metadata, keys } = provider();
  const { issuer } = await metadata.read();
  const { clientId } = settings;
  return freshly(keys, (keys) => checkLogoutToken(jwt, { keys, issuer, clientId, at }));
}
