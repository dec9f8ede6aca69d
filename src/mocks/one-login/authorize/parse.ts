// What must be there before any rule of the provider itself is asked (Nimbus AuthorizationRequest.parse, and
// AuthorisationService.classifyParseException): whose request it is, and where its answer may go.
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import type { Checks } from '../inspector/checks.ts';
import type { Client } from '../state/client.ts';
import { mayReturnTo } from '../state/client.ts';
import { type AuthorizeFault, ERRORS, TEXT } from './fault.ts';
import { formFault, impliesFragment, isLegalRedirect } from './form.ts';
import { filled } from './words.ts';

/** The parameters of the query, the last of each name, as the real gateway passes them on. */
export type Parameters = Readonly<Record<string, string>>;

/** A request object, read but not yet trusted. */
export interface RequestObject {
  jwt: string;
  header: Record<string, unknown>;
  claims: z.output<typeof claimsSchema>;
}

export interface Parsed {
  parameters: Parameters;
  client: Client;
  requestObject: RequestObject | undefined;
}

/** The registered claims of a JWT are of these kinds (RFC 7519 §4.1); any other member may be anything. */
const claimsSchema = z.looseObject({
  iss: z.string().nullish(),
  sub: z.string().nullish(),
  aud: z.union([z.string(), z.array(z.string())]).nullish(),
  exp: z.number().nullish(),
  nbf: z.number().nullish(),
  iat: z.number().nullish(),
  jti: z.string().nullish(),
});

/** Reads the query, or says how it is refused. `findClient` may register a client on the spot (`easy`). */
export function parseQuery(
  parameters: Parameters,
  findClient: (clientId: string, redirectUri: string | undefined) => Client | undefined,
  ownHost: string,
  checks: Checks,
): Parsed | AuthorizeFault {
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'authorizeRequest');
  const clientId = filled(parameters, 'client_id') ?? '';
  if (!must('The request names its client', clientId !== '', 'client_id is missing.')) return TEXT.missing;
  checks.client = clientId;
  const request = filled(parameters, 'request');
  const read = request === undefined ? undefined : readRequestObject(request, clientId);
  const outside = filled(parameters, 'redirect_uri');
  const legal = outside === undefined ? read !== undefined : isLegalRedirect(outside);
  const cause =
    outside === undefined
      ? 'redirect_uri is missing.'
      : `redirect_uri is ${outside}, where no browser can be sent back to.`;
  if (!must('redirect_uri is an address, or stands in a request object', legal, cause)) return TEXT.missing;
  const client = findClient(clientId, outside ?? redirectWithin(read));
  const fault =
    typeof read === 'string' ? `request cannot be read: ${read}` : formFault(parameters, read !== undefined);
  if (!must('The parameters have the right form', fault === undefined, `${fault}.`)) {
    if (outside === undefined) return TEXT.missing;
    return client && mayReturnTo(outside, client.redirectUrls, client, ownHost)
      ? malformed(parameters, outside)
      : TEXT.invalid;
  }
  return must('The client is registered', client !== undefined, `There is no client ${clientId}.`)
    ? { parameters, client: client as Client, requestObject: read as RequestObject | undefined }
    : TEXT.invalid;
}

/** The request object, or why it is none. */
function readRequestObject(jwt: string, clientId: string): RequestObject | string {
  try {
    const header = decodeProtectedHeader(jwt) as Record<string, unknown>;
    const claims = claimsSchema.safeParse(decodeJwt(jwt));
    if (!claims.success) return `its ${claims.error.issues[0]?.path.join('.')} is of the wrong kind`;
    return claims.data.sub === clientId ? 'its sub must not be the client_id' : { jwt, header, claims: claims.data };
  } catch {
    return 'it is not a JWT: three parts of base64url, the first two JSON';
  }
}

function redirectWithin(read: RequestObject | string | undefined): string | undefined {
  const inside = typeof read === 'object' ? read.claims.redirect_uri : undefined;
  return typeof inside === 'string' ? inside : undefined;
}

const malformed = (parameters: Parameters, redirectUri: string): AuthorizeFault => {
  const mode = filled(parameters, 'response_mode');
  const fragment = mode === 'fragment' || (mode === undefined && impliesFragment(parameters.response_type));
  return {
    kind: 'redirect',
    error: ERRORS.invalidRequest,
    redirectUri,
    state: filled(parameters, 'state'),
    responseMode: fragment ? 'fragment' : 'query',
  };
};
