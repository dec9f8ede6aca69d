// The description of the report desk, from the schemas that it reads and answers with.
import { z } from 'zod';
import { reports } from '#cases';
import type { Described } from '../../openapi.ts';
import { FORMATS, type Format, MEDIA_TYPE } from './format/format.ts';
import { JURISDICTION } from './requests/callers.ts';
import { querySchema } from './requests/query.ts';
import {
  definitionSchema,
  discoverySchema,
  errorSchema,
  postedSchema,
  requestSchema,
  serviceSchema,
  tokenSchema,
} from './schema.ts';
import { SERVICES } from './services/index.ts';

const jurisdiction = z.object({
  jurisdiction_id: z.string().optional().describe(`May be left out: the only one here is ${JURISDICTION}`),
});

/** Attributes of every service; which of them one asks for, its definition says. */
const attributes = Object.fromEntries(
  SERVICES.flatMap(({ attributes: { shape } }) =>
    Object.entries(shape)
      .filter(([, schema]) => !(reports.withoutOptional(schema as z.ZodType) instanceof z.ZodNever))
      .map(([code, schema]) => [`attribute[${code}]`, (schema as z.ZodType).optional()]),
  ),
);

const form = z.object({
  api_key: z.string().describe('May be sent in the query instead'),
  ...jurisdiction.shape,
  ...reports.argumentsSchema.shape,
  ...attributes,
});

const again = z.object({
  'Idempotency-Key': z.string().max(255).optional().describe('Sent again, the answer is what it was'),
});

type Operation = Described['operations'][number];

/** An operation before it is known in which format: the list that XML wraps its answer in, and what is in it. */
type InEither = Omit<Operation, 'answers' | 'path'> & {
  path: string;
  root: string;
  schema: z.ZodType;
  refusals: readonly number[];
};

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Something is missing or wrong',
  403: 'The api_key is missing or not known',
  404: 'There is no such jurisdiction, service, request or token',
  422: 'The Idempotency-Key came before with another report',
};

const inFormat = (format: Format, { path, id, root, schema, refusals, ...rest }: InEither): Operation => ({
  ...rest,
  path: `${path}.${format}`,
  id: format === 'json' ? id : `${id}AsXml`,
  answers: {
    200: { description: 'Done', ...body(format, root, schema) },
    ...Object.fromEntries(
      refusals.map((status) => [
        status,
        { description: REFUSALS[status] ?? '', ...body(format, 'errors', z.array(errorSchema)) },
      ]),
    ),
  },
});

/** XML has no more in it than JSON has: the outermost element, and for each thing in a list an element in the singular. */
const body = (format: Format, root: string, schema: z.ZodType) =>
  format === 'json'
    ? { type: MEDIA_TYPE.json, schema }
    : { type: MEDIA_TYPE.xml, schema: z.string().describe(`<${root}>: the same as JSON, by the Spark convention`) };

const operations: readonly InEither[] = [
  {
    method: 'get',
    path: '/discovery',
    id: 'discovery',
    summary: 'Where the API is, and how to get a key',
    query: jurisdiction,
    root: 'discovery',
    schema: discoverySchema,
    refusals: [400, 404],
  },
  {
    method: 'get',
    path: '/services',
    id: 'services',
    summary: 'What can be reported',
    query: jurisdiction,
    root: 'services',
    schema: z.array(serviceSchema),
    refusals: [400, 404],
  },
  {
    method: 'get',
    path: '/services/{service_code}',
    id: 'definition',
    summary: 'What a service asks for',
    pathParameters: z.object({ service_code: z.string() }),
    query: jurisdiction,
    root: 'service_definition',
    schema: definitionSchema,
    refusals: [400, 404],
  },
  {
    method: 'post',
    path: '/requests',
    id: 'report',
    summary: 'Report something',
    headers: again,
    body: { type: 'application/x-www-form-urlencoded', schema: form },
    root: 'service_requests',
    schema: z.array(postedSchema),
    refusals: [400, 403, 404, 422],
  },
  {
    method: 'get',
    path: '/requests',
    id: 'requests',
    summary: 'What has been reported, newest first',
    query: jurisdiction.extend(querySchema.shape),
    root: 'service_requests',
    schema: z.array(requestSchema),
    refusals: [400, 404],
  },
  {
    method: 'get',
    path: '/requests/{service_request_id}',
    id: 'request',
    summary: 'How one report stands',
    pathParameters: z.object({ service_request_id: z.string() }),
    query: jurisdiction,
    root: 'service_requests',
    schema: z.array(requestSchema),
    refusals: [400, 404],
  },
  {
    method: 'get',
    path: '/tokens/{token}',
    id: 'token',
    summary: 'The number of a report that got a token',
    pathParameters: z.object({ token: z.string() }),
    query: jurisdiction,
    root: 'service_requests',
    schema: z.array(tokenSchema),
    refusals: [400, 404],
  },
];

export const described: Described = {
  title: 'Report desk of a pretend council',
  description:
    'Open311 GeoReport v2. Nobody real is told of anything. The standard: https://wiki.open311.org/GeoReport_v2',
  version: '2',
  operations: operations.flatMap((one) => FORMATS.map((format) => inFormat(format, one))),
};
