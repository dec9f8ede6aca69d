// GET /userinfo (UserInfoHandler.java): refusals are 401, their reason in WWW-Authenticate, their body empty.
import type { Ask } from '../ask.ts';
import type { OAuthError } from '../authorize/fault.ts';
import { faulted } from '../faults.ts';
import { withoutUserAgent } from '../firewall.ts';
import { json } from '../http.ts';
import { readBearer } from './accessToken.ts';
import { userInfo } from './userinfo.ts';

const unauthorized = (challenge: string): Response =>
  new Response(null, { status: 401, headers: { 'www-authenticate': challenge, 'cache-control': 'no-store' } });

const refused = ({ error, description }: OAuthError): Response =>
  unauthorized(`Bearer error="${error}", error_description="${description}"`);

/** Answers /userinfo. */
export async function userinfo(ask: Ask): Promise<Response> {
  const { tenant, checks, headers, addresses } = ask;
  const now = Math.floor(ask.now / 1000);
  const refusedEarly = withoutUserAgent(ask);
  if (refusedEarly) return refusedEarly;
  const header = headers.get('authorization');
  if (
    !checks.must('There is an access token', Boolean(header), 'The authorization header is missing.', 'userinfoErrors')
  )
    return unauthorized('Bearer');
  const bearer = await readBearer(header as string, tenant, ask.now / 1000, checks);
  if ('error' in bearer) return refused(bearer);
  const failing = await faulted('userinfo', ask, bearer.grant?.effect.faults);
  return failing ?? json(await userInfo(bearer, tenant, addresses, now));
}
