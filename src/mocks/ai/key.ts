// Any key is taken, but for three that ask for trouble, so that a test can.
import { refused, type Wrong } from './refusal.ts';

/** Keys that are refused, each in its way. */
export const TROUBLE: Record<string, Wrong> = {
  'pretend-wrong': {
    status: 401,
    message:
      'Incorrect API key provided: pretend-*****. You can find your API key at https://platform.openai.com/account/api-keys.',
    code: 'invalid_api_key',
  },
  'pretend-limited': {
    status: 429,
    message:
      'Rate limit reached for requests: Limit 500, Used 500, Requested 1. Please try again in 1s. Visit https://platform.openai.com/account/rate-limits to learn more.',
    type: 'requests',
    code: 'rate_limit_exceeded',
  },
  'pretend-spent': {
    status: 429,
    message:
      'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  },
};

/** The refusal of a request without a key, or with one that asks for trouble; else undefined. */
export function keyRefused({ headers }: Request): Response | undefined {
  const [, key] = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (!key)
    return refused({
      status: 401,
      message:
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from https://platform.openai.com/account/api-keys.",
    });
  const trouble = Object.hasOwn(TROUBLE, key) ? TROUBLE[key] : undefined;
  return trouble && refused(trouble);
}
