// `/api/data` described for programs (OpenAPI 3.1): a path for every table, with its columns and their types.
import { type DataPackage, type Field, FORMATS, hasGeography, MOST_ROWS, OPERATORS, type Resource } from '#datasets';

const TYPES: Partial<Record<Field['type'], object>> = {
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  year: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
};
const list = (description: string) => ({
  in: 'query',
  required: false,
  style: 'form',
  explode: false,
  description,
  schema: { type: 'array', items: { type: 'string' } },
});
const whole = (description: string, most: number, otherwise: number) => ({
  in: 'query',
  required: false,
  description,
  schema: { type: 'integer', minimum: 1, maximum: most, default: otherwise },
});

const PARAMETERS: Record<string, object> = {
  select: { name: 'select', ...list('Columns to have, in this order; all when it is left out.') },
  sort: { name: 'sort', ...list('Columns to sort by, downwards with - before the name. Missing values come last.') },
  group: {
    name: 'group',
    ...list('Columns whose equal rows become one, with a count. Needs neither sum nor mean; not with select.'),
  },
  sum: { name: 'sum', ...list('Columns of numbers to add up by group, leaving out what is missing.') },
  mean: { name: 'mean', ...list('Columns of numbers to average by group, leaving out what is missing.') },
  page: { name: 'page', ...whole('Which page, from 1.', 1_000_000, 1) },
  per: { name: 'per', ...whole('Rows a page. Files have all rows unless page or per is given.', MOST_ROWS, 100) },
};

const problem = { $ref: '#/components/responses/Problem' };

/** The description, for a site at this address (no slash at its end). */
export function openapi(site: string, packs: readonly DataPackage[]): object {
  const tables = packs.flatMap((pack) =>
    pack.resources.flatMap((one) => (one.schema ? [tableAt(pack, one, one.schema.fields)] : [])),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark data',
      version: '1.0.0',
      description: `Rows of every table. Filter by \`column=value\` or \`column.how=value\`, with how one of ${OPERATORS.join(', ')}.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: site }],
    security: [],
    tags: packs.map(({ name, description }) => ({ name, ...(description && { description }) })),
    paths: {
      '/api/data': plainPath('catalogue', 'Every dataset, or those that q finds', 'application/json', [
        { name: 'q', in: 'query', required: false, description: 'Words to find.', schema: { type: 'string' } },
      ]),
      '/api/data/catalog.jsonld': plainPath('catalogueDcat', 'The catalogue as DCAT 3', 'application/ld+json', []),
      ...Object.fromEntries(tables),
    },
    components: {
      parameters: PARAMETERS,
      schemas: {
        Problem: {
          type: 'object',
          required: ['error'],
          properties: { error: { type: 'string' }, parameter: { type: 'string' } },
        },
      },
      responses: {
        Problem: {
          description: 'What was wrong, in a sentence, and the parameter that is meant.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const plainPath = (operationId: string, summary: string, type: string, parameters: object[]) => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: { 200: { description: summary, content: { [type]: { schema: { type: 'object' } } } }, 400: problem },
  },
});

function tableAt(pack: DataPackage, resource: Resource, fields: readonly Field[]): [string, object] {
  const properties = Object.fromEntries(fields.map((field) => [field.name, columnOf(field)]));
  const page = {
    type: 'object',
    required: ['total', 'page', 'pages', 'rows'],
    properties: {
      total: { type: 'integer' },
      page: { type: 'integer' },
      pages: { type: 'integer' },
      next: { type: 'string' },
      rows: { type: 'array', items: { type: 'object', properties } },
    },
  };
  const files = Object.entries(FORMATS).filter(
    ([format]) => format !== 'json' && (format !== 'geojson' || hasGeography(resource)),
  );
  const names = new Set(Object.keys(PARAMETERS));
  const get = {
    operationId: `${pack.name}-${resource.name}`,
    summary: resource.title ?? resource.name,
    tags: [pack.name],
    parameters: [
      ...fields
        .filter(({ name }) => !names.has(name))
        .map((field) => ({
          name: field.name,
          in: 'query',
          required: false,
          ...(field.title && { description: field.title }),
          schema: { type: 'string' },
        })),
      ...Object.keys(PARAMETERS).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    responses: {
      200: {
        description: 'The rows.',
        content: {
          'application/json': { schema: page },
          ...Object.fromEntries(files.map(([, type]) => [type, { schema: { type: 'string' } }])),
        },
      },
      304: { description: 'Nothing has changed since the ETag in If-None-Match.' },
      400: problem,
      406: problem,
    },
  };
  return [`/api/data/${pack.name}/${resource.name}`, { get }];
}

const columnOf = (field: Field): object => ({
  ...(TYPES[field.type] ?? { type: ['string', 'null'] }),
  ...(field.title && { title: field.title }),
  ...(field.description && { description: field.description }),
});
