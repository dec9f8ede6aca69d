// Everything one pretend provider remembers. Each team or test worker may have one of its own, under /t/<team>/.
import type { KeyObject } from 'node:crypto';
import { type ExchangeLog, exchangeLog } from '../inspector/log.ts';
import { type Effect, PERSONAS } from '../sign-in/index.ts';
import type { Client } from './client.ts';
import { KeyRing } from './keys.ts';
import type {
  ErrorConfiguration,
  Fault,
  Faults,
  FaultyEndpoint,
  Persona,
  ResponseConfiguration,
} from './vocabulary.ts';

/** What was asked for in trust: credentials always, confidence in the identity perhaps. */
export interface Vector {
  credentialTrust: 'Cl' | 'Cl.Cm';
  levelOfConfidence: 'P0' | 'P1' | 'P2' | 'P3' | null;
}

/** Who has signed in, and what of them may be said. */
export interface Subject {
  /** Inside the provider only; what a client sees is derived from it for each sector. */
  id: string;
  response: ResponseConfiguration;
}

/** A valid authorization request (of either channel), waiting for somebody to sign in. */
export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  responseMode: 'query' | 'fragment';
  state: string;
  nonce: string | undefined;
  scopes: string[];
  claims: string[];
  vtr: Vector;
  codeChallenge: string | undefined;
  /** Seconds. */
  maxAge: number | undefined;
  prompt: string[];
  loginHint: string | undefined;
  idTokenHint: string | undefined;
  language: 'en' | 'cy';
}

/** Somebody on the sign-in pages. */
export interface Journey {
  request: AuthorizeRequest;
  /** The browser it began in; the pages answer no other. */
  browser: string;
  sid: string;
  /** Set once they have signed in, and their identity is asked for next. */
  subject: Subject | undefined;
  effect: Effect;
  authTime: number;
  expiresAt: number;
}

/** What a code stands for, and later its tokens. Times are epoch milliseconds. */
export interface Grant {
  /** Unknown only for codes written by control in the simulator's words. */
  clientId: string | undefined;
  redirectUri: string;
  nonce: string | undefined;
  scopes: string[];
  claims: string[];
  vtr: Vector;
  codeChallenge: string | undefined;
  subject: Subject | undefined;
  /** False when the journey ended with return codes instead of an identity. */
  proven: boolean;
  sid: string;
  authTime: number;
  expiresAt: number;
  effect: Effect;
}

/** A browser that is signed in: for an hour since it was last seen. */
export interface BrowserSession {
  browser: string;
  subject: Subject;
  credentialTrust: Vector['credentialTrust'];
  authTime: number;
  expiresAt: number;
  /** Each client signed in to, for logging out: its journeys and the subject it knows. */
  clientSessions: { sid: string; clientId: string; sub: string }[];
}

export interface Tenant {
  /** `easy`: clients nobody registered may return to this machine. `strict`: as the integration environment. */
  registration: 'easy' | 'strict';
  /** Refuses what the real one's firewall refuses: no User-Agent, an address too long. */
  firewall: boolean;
  clients: Map<string, Client>;
  personas: Persona[];
  /** Whoever is signed in when there are no pages (`interactive` is false), as the simulator does. */
  response: ResponseConfiguration;
  errors: ErrorConfiguration;
  faults: Faults;
  /** Faults chosen on the sign-in page for what nobody signs in to: keys and the DID document. They pass. */
  passingFaults: Map<FaultyEndpoint, { fault: Fault; until: number }>;
  interactive: boolean;
  pkceEnabled: boolean;
  /** The next keys are published beside the current ones; then they sign. */
  publishNextKeys: boolean;
  useNextKeys: boolean;
  publishNextIdentityKey: boolean;
  useNextIdentityKey: boolean;
  simulatorUrl: string | undefined;
  identityUrl: string | undefined;
  keys: KeyRing;
  /** Salt of the pairwise subjects: the same persona is another subject elsewhere. */
  salt: string;
  codes: Map<string, Grant>;
  /** Tokens given out; the grant is unknown for those written by control. */
  accessTokens: Map<string, { owner: string; grant: Grant | undefined; expiresAt: number }>;
  journeys: Map<string, Journey>;
  sessions: Map<string, BrowserSession>;
  /** By what name each client last asked for tokens. Browsers may call the provider by another. */
  issuers: Map<string, string>;
  /** `jti` of client assertions seen, with when they expire. */
  assertionIds: Map<string, number>;
  /** Keys fetched from clients' own addresses, by client and `kid`; and keys read from PEM, undefined when they are none. */
  clientKeys: Map<string, { key: KeyObject | undefined; until: number }>;
  /** Authorization requests of the current minute and the one before, by client. */
  requests: Map<string, { minute: number; count: number; before: number }>;
  log: ExchangeLog;
  /** Frozen time in epoch milliseconds, or how far from the clock outside. */
  frozenAt: number | null;
  offset: number;
}

export const EMPTY_ERRORS: ErrorConfiguration = { coreIdentityErrors: [], idTokenErrors: [], authoriseErrors: [] };

/** Who the simulator signs in when nothing is said: here, the first persona with a subject of its own. */
const whoever = (): ResponseConfiguration => ({
  ...(PERSONAS.find(({ response }) => response.maxLoCAchieved === 'P2') as Persona).response,
  sub: 'urn:fdc:gov.uk:2022:pretend-subject-of-the-non-interactive-mode',
});

/** A provider as on its first day; with the keys of its predecessor when there was one. */
export function newTenant(clients: readonly Client[], keys = new KeyRing()): Tenant {
  return {
    registration: 'easy',
    firewall: false,
    clients: new Map(clients.map((client) => [client.clientId, client])),
    personas: [...PERSONAS],
    response: whoever(),
    errors: EMPTY_ERRORS,
    faults: {},
    passingFaults: new Map(),
    interactive: true,
    pkceEnabled: false,
    publishNextKeys: false,
    useNextKeys: false,
    publishNextIdentityKey: false,
    useNextIdentityKey: false,
    simulatorUrl: undefined,
    identityUrl: undefined,
    keys,
    salt: 'waymark pretend one login',
    codes: new Map(),
    accessTokens: new Map(),
    journeys: new Map(),
    sessions: new Map(),
    issuers: new Map(),
    assertionIds: new Map(),
    clientKeys: new Map(),
    requests: new Map(),
    log: exchangeLog(),
    frozenAt: null,
    offset: 0,
  };
}
