// Who asks: a JSON Web Token signed with the secret of an API key, as notifications-api reads it (authentication/auth.py).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { NotifyFault } from './faults.ts';
import { API_KEYS, type ApiKey, SERVICE_ID } from './keys.ts';
import { plainUuid } from './uuid.ts';

/** How far the two clocks may be apart, in seconds. */
const LEEWAY = 30;

const GENERAL =
  'Invalid token: make sure your API token matches the example at https://docs.notifications.service.gov.uk/rest-api.html#authorisation-header';
const CLOCK = 'Error: Your system clock must be accurate to within 30 seconds';

const refused = (message: string, status: 401 | 403 = 403): NotifyFault =>
  new NotifyFault(status, { error: 'AuthError', message });

type Claims = Record<string, unknown>;
interface Token {
  header: Claims;
  claims: Claims;
  signed: string;
  signature: Buffer;
}

/** The key whose secret signed the token. `now` is in seconds. Throws the fault of 401 or 403 when there is none. */
export function authenticate(authorization: string | null, now: number): ApiKey {
  const token = readToken(authorization);
  checkIssuer(token.claims);
  if (token.header.alg !== 'HS256') throw refused('Invalid token: algorithm used is not HS256');
  const key = API_KEYS.find(({ secret }) => signedWith(secret, token));
  // The real service looks for another key when the time of issue is missing, and finds none.
  if (!key || token.claims.iat === undefined) throw refused('Invalid token: API key not found');
  checkTimes(token.claims, now);
  if (key.revoked) throw refused('Invalid token: API key revoked');
  return key;
}

function readToken(authorization: string | null): Token {
  if (!authorization) throw refused('Unauthorized: authentication token must be provided', 401);
  if (authorization.slice(0, 7).toLowerCase() !== 'bearer ')
    throw refused('Unauthorized: authentication bearer scheme must be used', 401);
  const [head, body, signature, ...more] = authorization.slice(7).split('.');
  const header = decoded(head);
  const claims = decoded(body);
  if (!header || !claims || signature === undefined || more.length > 0) throw refused(GENERAL);
  return { header, claims, signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') };
}

function decoded(part: string | undefined): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

function checkIssuer({ iss }: Claims): void {
  if (iss === undefined) throw refused('Invalid token: iss field not provided');
  const issuer = plainUuid(iss);
  if (!issuer) throw refused('Invalid token: service id is not the right data type');
  if (issuer !== plainUuid(SERVICE_ID)) throw refused('Invalid token: service not found');
}

function signedWith(secret: string, { signed, signature }: Token): boolean {
  const right = createHmac('sha256', secret).update(signed).digest();
  return right.length === signature.length && timingSafeEqual(right, signature);
}

function checkTimes({ iat, nbf, exp, aud }: Claims, now: number): void {
  const issued = Number(iat);
  if (!Number.isFinite(issued) || Math.abs(now - Math.trunc(issued)) > LEEWAY) throw refused(CLOCK);
  if (nbf !== undefined && Number(nbf) > now + LEEWAY) throw refused(CLOCK);
  if (exp !== undefined && !(Number(exp) > now - LEEWAY)) throw refused(GENERAL);
  if (aud !== undefined) throw refused(GENERAL);
}
