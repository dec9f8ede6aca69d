// The description of the API, from the schemas that it reads and answers with.
import { z } from 'zod';
import type { Described } from '../../openapi.ts';
import { pagingSchema } from '../ask/paging.ts';
import { DEMO_API_KEYS } from './ask/keys.ts';
import {
  authoritiesSchema,
  bodiesSchema,
  errorSchema,
  pageSchema,
  referralSchema,
  referralShownSchema,
  withdrawalSchema,
} from './schema.ts';
import { ASKS } from './status/decisions.ts';

const key = z.object({ 'X-Api-Key': z.string().describe(`For everybody: ${Object.values(DEMO_API_KEYS).join(', ')}`) });
const again = key.extend({
  'Idempotency-Key': z.string().max(255).optional().describe('Sent again, the answer is what it was'),
});
const reference = z.object({ reference: z.string().describe('Such as DTR-7K3M-Q9PX') });

const REFUSALS = {
  400: 'It cannot be read',
  401: 'The key is missing or not known',
  404: 'There is no such referral, or it is another’s',
  409: 'It is too late for that',
  413: 'It is too long',
  415: 'It is not JSON',
  422: 'Something is missing or wrong: the errors say what, by field',
} as const;

const refusals = (...statuses: (keyof typeof REFUSALS)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: REFUSALS[status], schema: errorSchema }]));

export const described: Described = {
  title: 'Duty to refer to a pretend council',
  description: `Referrals under section 213B of the Housing Act 1996. Nobody real is told of anything, and nothing of the person is kept. To see an outcome, begin the referrer’s own reference with ${ASKS}, such as ${ASKS}INTENTIONALLY_HOMELESS.`,
  version: '1',
  operations: [
    {
      method: 'post',
      path: '/referrals',
      id: 'refer',
      summary: 'Refer somebody who has agreed to it',
      headers: again,
      body: { schema: referralSchema },
      answers: {
        201: { description: 'Taken and acknowledged', schema: referralShownSchema },
        ...refusals(400, 401, 413, 415, 422),
      },
    },
    {
      method: 'get',
      path: '/referrals',
      id: 'referrals',
      summary: 'Your own referrals, newest first',
      headers: key,
      query: pagingSchema,
      answers: { 200: { description: 'A page of them', schema: pageSchema }, ...refusals(401, 422) },
    },
    {
      method: 'get',
      path: '/referrals/{reference}',
      id: 'referral',
      summary: 'How your referral stands',
      headers: key,
      pathParameters: reference,
      answers: { 200: { description: 'The referral', schema: referralShownSchema }, ...refusals(401, 404) },
    },
    {
      method: 'post',
      path: '/referrals/{reference}/withdraw',
      id: 'withdraw',
      summary: 'Take your referral back',
      headers: key,
      pathParameters: reference,
      body: { schema: withdrawalSchema },
      answers: {
        200: { description: 'Withdrawn', schema: referralShownSchema },
        ...refusals(400, 401, 404, 409, 413, 415, 422),
      },
    },
    {
      method: 'get',
      path: '/bodies',
      id: 'bodies',
      summary: 'Who must refer, and who may',
      answers: { 200: { description: 'All of them', schema: bodiesSchema } },
    },
    {
      method: 'get',
      path: '/authorities',
      id: 'authorities',
      summary: 'The housing authorities of England, by name',
      answers: { 200: { description: 'All of them', schema: authoritiesSchema } },
    },
  ],
};
