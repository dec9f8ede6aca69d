// OpenAPI 3.1 documents made from the schemas that the mocks themselves read with, so that neither can drift.
import { z } from 'zod';

/** A body: its media type and what it holds. */
interface Body {
  type?: string;
  schema: z.ZodType;
  example?: unknown;
}

/** One operation. Parameters are the members of the objects; those of the path are always required. */
interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the upstream's address, with `{name}` for each part that varies: `/v2/notifications/{id}`. */
  path: string;
  id: string;
  summary: string;
  pathParameters?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: Body;
  answers: Record<number, { description: string } & Partial<Body>>;
}

export interface Described {
  title: string;
  description: string;
  version: string;
  operations: readonly Operation[];
}

type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. `input`: as sent; `output`: as answered. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parametersOf(place: 'path' | 'query' | 'header', object: z.ZodObject | undefined): Json[] {
  if (!object) return [];
  const { properties = {}, required = [] } = jsonSchema(object, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

const content = ({ type = 'application/json', schema, example }: Body, io: 'input' | 'output') => ({
  [type]: { schema: jsonSchema(schema, io), ...(example !== undefined && { example }) },
});

function operation({ id, summary, pathParameters, query, headers, body, answers }: Operation): Json {
  const parameters = [
    ...parametersOf('path', pathParameters),
    ...parametersOf('query', query),
    ...parametersOf('header', headers),
  ];
  const responses = Object.entries(answers).map(([status, { description, schema, ...rest }]) => [
    status,
    { description, ...(schema && { content: content({ schema, ...rest }, 'output') }) },
  ]);
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: content(body, 'input') } }),
    responses: Object.fromEntries(responses),
  };
}

/** The document. `server` is where the upstream is found, without a final slash. */
export function openApi({ title, description, version, operations }: Described, server: string): Json {
  const paths: Record<string, Json> = {};
  for (const one of operations) paths[one.path] = { ...paths[one.path], [one.method]: operation(one) };
  return { openapi: '3.1.0', info: { title, description, version }, servers: [{ url: server }], paths };
}
