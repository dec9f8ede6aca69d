// What the inspector shows of one request and its answer. The endpoints write it; `page.ts` draws it.

/** One check that the real provider makes, in the order it makes them. A check after the first failed one is not reached. */
export interface Check {
  /** What must hold, as a plain statement: “The client is registered”. */
  what: string;
  ok: boolean;
  /** When it does not hold: the cause in plain English, with what came and what was wanted. */
  cause?: string;
  /** The section of the technical documentation that says so, by name: “Request object parameters”. */
  docs?: string;
}

export interface Exchange {
  /** Counts up from 1 in each tenant. */
  id: number;
  /** Epoch milliseconds of the provider’s clock. */
  at: number;
  /** `authorize`, `token`, `userinfo`, `logout`, `back-channel logout`, `jwks`, … */
  endpoint: string;
  client: string | undefined;
  request: {
    method: string;
    /** Whole, as the client asked it. */
    url: string;
    /** Those that matter: authorization, content-type, user-agent. Cookies are left out. */
    headers: Record<string, string>;
    /** Parameters of the query or the form, in the order they came. */
    parameters: [name: string, value: string][];
    /** The body as it came, for `curl`; undefined for a GET. */
    body: string | undefined;
  };
  response: {
    status: number;
    /** `location`, `www-authenticate`, `content-type`, `cache-control`, where there are any. */
    headers: Record<string, string>;
    /** The body when it is short text or JSON. */
    body: string | undefined;
  };
  checks: Check[];
  /** Things worth saying loudly though nothing failed: “Any key was accepted, because this client is not registered”. */
  warnings: string[];
}
