// The pretend provider's controls: what it signs with, and the tokens it has given out.
import { decodeJwt } from 'jose';

export interface ProviderState {
  personas: { id: string; response: { email: string } }[];
  /** Access tokens that are alive, by `<client id>.<sub>`. */
  accessTokens: Record<string, string[]>;
  useNewIdTokenSigningKeys: boolean;
  signingKeys: Record<'idTokenEc' | 'nextIdTokenEc', { kid: string; pkcs8: string }>;
}

/** Somebody who has signed in at a client, as the provider knows them. */
export interface Known {
  /** The provider's name, as the client knows it: inside a container that may be another. */
  issuer: string;
  clientId: string;
  sub: string;
  /** When the access token was given out, by the provider's clock. Seconds since 1970. */
  at: number;
  accessToken: string;
}

/** The controls of the provider that has an authorize endpoint. */
export class PretendProvider {
  readonly #state: URL;
  readonly #token: string | undefined;

  constructor(authorize: URL, token: string | undefined) {
    this.#state = new URL(`${authorize.origin}${authorize.pathname.replace(/authorize$/, 'control/state')}`);
    this.#token = token;
  }

  /** Its state, or a sentence why it cannot be had. */
  async state(): Promise<ProviderState | string> {
    const headers = this.#token === undefined ? undefined : { authorization: `Bearer ${this.#token}` };
    const response = await fetch(this.#state, { ...(headers && { headers }) });
    if (response.ok) return (await response.json()) as ProviderState;
    return `${this.#state} answered ${response.status}; from another machine it is opened with --token`;
  }

  /** Who is signed in by a `signIn`; undefined when the client fetched no token. */
  async watch(signIn: () => Promise<unknown>): Promise<Known | undefined> {
    const before = new Set(await this.#tokens());
    await signIn();
    const accessToken = (await this.#tokens()).find((token) => !before.has(token));
    if (accessToken === undefined) return undefined;
    const { iss = '', sub = '', iat = 0, client_id: clientId } = decodeJwt<{ client_id: string }>(accessToken);
    return { issuer: iss, clientId, sub, at: iat, accessToken };
  }

  async #tokens(): Promise<string[]> {
    const state = await this.state();
    return typeof state === 'string' ? [] : Object.values(state.accessTokens).flat();
  }
}
