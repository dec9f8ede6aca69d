// The error bodies of OS Places: its own, and those of the gateway in front of it.
import { HttpResponse } from 'msw';
import type { z } from 'zod';
import type { Resource } from './query.ts';

/** A refusal by the service itself. */
export const refused = (statuscode: number, message: string): Response =>
  HttpResponse.json({ error: { statuscode, message } }, { status: statuscode, headers: CORS });

export const CORS = { 'access-control-allow-origin': '*' };

/** Why a query was not understood. The words for a bad value are ours: the real ones are not published. */
export function misunderstood(resource: Resource, { issues }: z.ZodError, valid: readonly string[]): Response {
  const [first] = issues;
  const name = String(first?.path[0] ?? valid[0]);
  if (first?.code === 'unrecognized_keys')
    return refused(
      400,
      `Parameter ${first.keys[0]} is not a valid parameter for resource ${resource}. Valid parameters for requested resource are ${valid.join(', ')}.`,
    );
  if (name === valid[0] && (first?.code === 'invalid_type' || first?.code === 'too_small'))
    return refused(400, `No ${name} parameter provided.`);
  return refused(400, `The value given for parameter ${name} is not valid for resource ${resource}.`);
}

/** Keys that ask for trouble, so that a test can; every other key is taken. */
export const TROUBLE = {
  'pretend-wrong': 401,
  'pretend-forbidden': 403,
  'pretend-limited': 429,
} as const;

/** The gateway's refusal of a request without a key, or with one that asks for trouble; else undefined. */
export function keyRefused({ url, headers }: Request): Response | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const key = new URL(url).searchParams.get('key') || headers.get('key') || bearer;
  if (!key)
    return fault(
      401,
      'Failed to resolve API Key variable request.queryparam.key',
      'steps.oauth.v2.FailedToResolveAPIKey',
    );
  switch (TROUBLE[key as keyof typeof TROUBLE]) {
    case 401:
      return fault(401, 'Invalid ApiKey', 'oauth.v2.InvalidApiKey');
    case 403:
      return fault(
        403,
        'Invalid API call as no apiproduct match found',
        'keymanagement.service.InvalidAPICallAsNoApiProductMatchFound',
      );
    case 429:
      return fault(429, 'Rate limit quota violation. Quota limit exceeded.', 'policies.ratelimit.QuotaViolation');
    default:
      return undefined;
  }
}

const fault = (status: number, faultstring: string, errorcode: string): Response =>
  HttpResponse.json({ fault: { faultstring, detail: { errorcode } } }, { status, headers: CORS });
