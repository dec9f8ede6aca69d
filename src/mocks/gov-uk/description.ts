import { z } from 'zod';
import type { Described } from '../openapi.ts';
import { localAuthority } from './councils.ts';

/** What the look-up by postcode reads. */
export const lookUpQuery = z.object({ postcode: z.string().max(500).default('') });

export const authorityAnswer = z.object({ local_authority: localAuthority });
export const addressesAnswer = z.object({
  addresses: z.array(z.object({ address: z.string(), slug: z.string(), name: z.string() })),
});
export const postcodeRefusal = z.object({ errors: z.object({ postcode: z.array(z.string()) }) });
const slugRefusal = z.object({ errors: z.object({ local_authority_slug: z.array(z.string()) }) });

export const govUkDescription: Described = {
  title: 'GOV.UK local authorities (pretend)',
  description:
    'The council of a postcode, as GOV.UK finds it. All councils of England; postcodes of the West Midlands. Addresses are invented.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/api/local-authority',
      id: 'findLocalAuthority',
      summary: 'The council of a postcode, or the addresses to choose from',
      query: lookUpQuery,
      answers: {
        200: { description: 'The postcode lies in two councils: choose an address', schema: addressesAnswer },
        302: { description: 'It lies in one: follow `location`' },
        400: { description: 'Not a postcode', schema: postcodeRefusal },
        404: { description: 'No such postcode, as far as we know', schema: postcodeRefusal },
      },
    },
    {
      method: 'get',
      path: '/api/local-authority/{slug}',
      id: 'getLocalAuthority',
      summary: 'A council by its slug',
      pathParameters: z.object({ slug: z.string() }),
      answers: {
        200: { description: 'The council', schema: authorityAnswer },
        404: { description: 'There is none', schema: slugRefusal },
      },
    },
  ],
};
