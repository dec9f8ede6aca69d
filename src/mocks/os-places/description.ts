import { z } from 'zod';
import type { Described } from '../openapi.ts';
import { type Resource, resources } from './query.ts';
import { TROUBLE } from './refusal.ts';

const row = z.looseObject({
  UPRN: z.string(),
  ADDRESS: z.string(),
  X_COORDINATE: z.number(),
  Y_COORDINATE: z.number(),
  LNG: z.number().optional(),
  LAT: z.number().optional(),
  CLASSIFICATION_CODE: z.string(),
  LOCAL_CUSTODIAN_CODE: z.int(),
  LOCAL_CUSTODIAN_CODE_DESCRIPTION: z.string(),
  PARENT_UPRN: z.string().optional(),
  MATCH: z.number(),
  MATCH_DESCRIPTION: z.string(),
});

/** What every resource answers. */
export const searchResult = z.object({
  header: z.object({
    uri: z.string(),
    query: z.string(),
    offset: z.int(),
    totalresults: z.int(),
    format: z.literal('JSON'),
    dataset: z.string(),
    lr: z.string(),
    maxresults: z.int(),
    matchprecision: z.int().optional(),
    epoch: z.string(),
    lastupdate: z.string(),
    output_srs: z.string(),
  }),
  /** Left out when nothing was found. */
  results: z
    .array(
      z.object({
        DPA: row
          .extend({ UDPRN: z.string(), THOROUGHFARE_NAME: z.string(), POST_TOWN: z.string(), POSTCODE: z.string() })
          .optional(),
        LPI: row.extend({ USRN: z.string(), STREET_DESCRIPTION: z.string(), POSTCODE_LOCATOR: z.string() }).optional(),
      }),
    )
    .optional(),
});

/** A refusal by the service. */
export const refusal = z.object({ error: z.object({ statuscode: z.int(), message: z.string() }) });
/** A refusal by the gateway in front of it. */
export const gatewayFault = z.object({
  fault: z.object({ faultstring: z.string(), detail: z.object({ errorcode: z.string() }) }),
});

const SUMMARIES: Record<Resource, string> = {
  postcode: 'Addresses of a postcode, an outcode or a sector',
  find: 'Addresses like a free text',
  uprn: 'The address with a UPRN',
  nearest: 'The address nearest to a point',
  radius: 'Addresses around a point, nearest first',
};

const operation = (resource: Resource): Described['operations'][number] => ({
  method: 'get',
  path: `/${resource}`,
  id: resource,
  summary: SUMMARIES[resource],
  query: z.object({ ...resources[resource].shape, key: z.string().optional() }),
  answers: {
    200: { description: 'What was found', schema: searchResult },
    400: { description: 'The query was not understood', schema: refusal },
    401: { description: 'No key, or a wrong one', schema: gatewayFault },
    403: { description: 'The key may not ask this', schema: gatewayFault },
    429: { description: 'Asked too often', schema: gatewayFault },
  },
});

export const osPlacesDescription: Described = {
  title: 'OS Places (pretend)',
  description: `Every address is invented. Any key is taken, but for those that ask for trouble: ${Object.entries(
    TROUBLE,
  )
    .map(([key, status]) => `\`${key}\` is answered ${status}`)
    .join(', ')}.`,
  version: '1',
  operations: (Object.keys(resources) as Resource[]).map(operation),
};
