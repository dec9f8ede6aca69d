// The report desk as a client of the standard meets it: over HTTP, from discovery to a report that is closed, in both
// formats, every answer by the schemas that Open311 published (see open311/README.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_API_KEY, forgetReports, reports } from '../../mocks/council/reports/index.ts';
import { formOf, LAMP, PAVEMENT, RUBBISH, type Sent, SOMEBODY } from '../../mocks/council/reports/testing/desk.ts';
import { readXml } from '../../mocks/council/reports/testing/readXml.ts';
import { serve } from '../../mocks/http/server.ts';

type Json = Record<string, unknown>;
interface Definition {
  required?: string[];
  properties: Record<string, Json>;
}
const published = JSON.parse(readFileSync(join(import.meta.dirname, 'open311/swagger.schema.json'), 'utf8')) as {
  definitions: Record<string, Definition>;
};

// What need not be there may be null, and nothing else may be there.
for (const definition of Object.values(published.definitions)) {
  for (const [name, property] of Object.entries(definition.properties))
    if (typeof property.type === 'string' && !definition.required?.includes(name))
      property.type = [property.type, 'null'];
  Object.assign(definition, { type: 'object', additionalProperties: false });
}
const ajv = new Ajv({ strict: false, allErrors: true, formats: { uid: true, uint: true } });
addFormats.default(ajv);
ajv.addSchema({ $id: 'georeport', ...published });

/** What is not as published: of one thing, or of each in a list. */
function faults(name: string, data: unknown): string[] {
  const check = ajv.getSchema(`georeport#/definitions/${name}`);
  if (!check) throw new Error(`Open311 published no schema called ${name}.`);
  return [data].flat().flatMap((one) => {
    check(one);
    return (check.errors ?? []).map(({ instancePath, message }) => `${name} ${instancePath} ${message}`);
  });
}

/** Of each list, what one thing in it is called (GeoReport v2, “sample response” of each call). */
const ROOTS: Record<string, string> = {
  Service: 'services',
  ServiceDefinition: 'service_definition',
  RequestResponse: 'service_requests',
  TokenResponse: 'service_requests',
  Request: 'service_requests',
};

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve([reports]);
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
});
beforeEach(forgetReports);

/** Asks an endpoint in one format; the answer must be well formed and by the schema. */
async function ask(format: 'json' | 'xml', path: string, schema: string, form?: URLSearchParams): Promise<Json[]> {
  const answer = await fetch(`${served.origin}${path}.${format}`, form ? { method: 'POST', body: form } : {});
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  if (format === 'json') {
    const data = JSON.parse(text);
    expect(faults(schema, data)).toEqual([]);
    return [data].flat();
  }
  expect(XMLValidator.validate(text)).toBe(true);
  const { root, data } = readXml(text);
  expect([root, faults(schema, data)]).toEqual([ROOTS[schema], []]);
  return [data].flat() as Json[];
}

const report = (sent: Sent) => formOf({ api_key: DEMO_API_KEY, ...sent });

describe.each(['json', 'xml'] as const)('in %s, by the schemas that Open311 published', (format) => {
  test('every service, and the definition of each', async () => {
    const services = await ask(format, '/services', 'Service');
    expect(services.length).toBeGreaterThan(3);
    for (const { service_code } of services)
      expect(await ask(format, `/services/${service_code}`, 'ServiceDefinition')).toMatchObject([{ service_code }]);
  });

  test.each([
    ['a number', SOMEBODY, 'service_request_id'],
    ['a number, for an address alone', RUBBISH, 'service_request_id'],
    ['a token', LAMP, 'token'],
    ['neither', PAVEMENT, 'service_notice'],
  ])('a report that gets %s', async (_, sent, gets) => {
    const [posted] = await ask(format, '/requests', 'RequestResponse', report(sent));
    expect(posted?.[gets]).toEqual(expect.any(String));
  });

  test('a report by its number, among all, and by what is asked of them', async () => {
    const [posted] = await ask(format, '/requests', 'RequestResponse', report(RUBBISH));
    const id = posted?.service_request_id;
    expect(await ask(format, `/requests/${id}`, 'Request')).toMatchObject([{ service_request_id: id }]);
    const listed = await ask(format, '/requests', 'Request');
    expect(listed).toMatchObject([{ service_request_id: id, service_code: 'FLY-TIPPING', status: 'open' }]);
  });

  test('a token, before there is a number', async () => {
    const [posted] = await ask(format, '/requests', 'RequestResponse', report(LAMP));
    const found = await ask(format, `/tokens/${posted?.token}`, 'TokenResponse');
    expect(found).toEqual([{ service_request_id: null, token: posted?.token }]);
  });
});

test.each([
  ['a service with no code', 'Service', { service_name: 'Lamps', type: 'realtime' }],
  [
    'a status of our own',
    'Request',
    { service_request_id: '1', status: 'lost', service_code: 'A', requested_datetime: '2026-11-24T12:00:00Z' },
  ],
  [
    'a time without a zone',
    'Request',
    { service_request_id: '1', status: 'open', service_code: 'A', requested_datetime: '2026-11-24 12:00' },
  ],
  ['a field nobody knows', 'TokenResponse', { token: 'T1', shoes: 2 }],
])('the schemas would find %s', (_, schema, data) => {
  expect(faults(schema, data)).toHaveLength(1);
});
