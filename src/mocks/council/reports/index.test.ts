// Every answer of the API against the field lists of the standard, in both formats.
import { validate } from '@scalar/openapi-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { openApi } from '../../openapi.ts';
import {
  definitionSchema,
  discoverySchema,
  errorSchema,
  JURISDICTION,
  postedSchema,
  reports,
  requestSchema,
  serviceSchema,
  tokenSchema,
} from './index.ts';
import { Desk, formOf, LAMP, PAVEMENT, RUBBISH, SOMEBODY } from './testing/desk.ts';
import { readXml } from './testing/readXml.ts';
import { faultsIn } from './testing/standard.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

/** Asks for both formats, and holds the one to the other. */
async function both(path: string, init?: RequestInit): Promise<{ status: number; root: string; data: unknown }> {
  const json = await desk.ask(path.replace('{format}', 'json'), init);
  const xml = await desk.ask(path.replace('{format}', 'xml'), init);
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
  expect(xml.status).toBe(json.status);
  const text = await xml.text();
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  const { root, data } = readXml(text);
  expect(data).toEqual(await json.json());
  return { status: json.status, root, data };
}

describe('each answer has the fields of the standard, the same in XML as in JSON', () => {
  test('service discovery', async () => {
    const { status, root, data } = await both('/discovery.{format}');
    expect([status, root, faultsIn('discovery', data)]).toEqual([200, 'discovery', []]);
    expect(discoverySchema.parse(data).endpoints[0]?.url).toBe(reports.address);
  });

  test('the list of services', async () => {
    const { status, root, data } = await both('/services.{format}');
    expect([status, root, faultsIn('services', data)]).toEqual([200, 'services', []]);
    const services = serviceSchema.array().parse(data);
    expect(services.map(({ service_code, type, metadata }) => [service_code, type, metadata])).toEqual([
      ['ROUGH-SLEEPING', 'realtime', true],
      ['FLY-TIPPING', 'realtime', true],
      ['STREET-LIGHT', 'batch', true],
      ['BLOCKED-PAVEMENT', 'blackbox', false],
    ]);
  });

  test.each(['ROUGH-SLEEPING', 'FLY-TIPPING', 'STREET-LIGHT', 'BLOCKED-PAVEMENT'])(
    'the definition of %s',
    async (code) => {
      const { status, root, data } = await both(`/services/${code}.{format}`);
      expect([status, root, faultsIn('service_definition', data)]).toEqual([200, 'service_definition', []]);
      const { service_code, attributes } = definitionSchema.parse(data);
      expect(service_code).toBe(code);
      expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, index) => index + 1));
    },
  );

  test('reports that get a number, a token and neither', async () => {
    const takes = async (sent: typeof SOMEBODY) => {
      const init = { method: 'POST', body: formOf({ api_key: 'waymark-demo', account_id: 'a&b', ...sent }) };
      const { status, root, data } = await both('/requests.{format}', init);
      expect([status, root, faultsIn('posted', data)]).toEqual([200, 'service_requests', []]);
      return postedSchema.array().parse(data)[0];
    };
    expect(await takes(SOMEBODY)).toMatchObject({ service_request_id: expect.any(String), account_id: 'a&b' });
    expect(await takes(LAMP)).toMatchObject({ token: expect.any(String) });
    expect(Object.keys((await takes(PAVEMENT)) ?? {})).toEqual(['service_notice', 'account_id']);
  });

  test('a token, before its request has a number and after', async () => {
    const token = await desk.number(LAMP);
    for (const minutes of [4, 1]) {
      desk.wait(minutes);
      const { status, root, data } = await both(`/tokens/${token}.{format}`);
      expect([status, root, faultsIn('token', data)]).toEqual([200, 'service_requests', []]);
      const [found] = tokenSchema.array().parse(data);
      expect(found?.service_request_id === null).toBe(minutes === 4);
    }
  });

  test('a list of requests and one of them', async () => {
    await desk.number(SOMEBODY);
    const id = await desk.number(RUBBISH);
    for (const path of ['/requests.{format}', `/requests/${id}.{format}`]) {
      const { status, root, data } = await both(path);
      expect([status, root, faultsIn('requests', data)]).toEqual([200, 'service_requests', []]);
      expect(requestSchema.array().parse(data)[0]).toMatchObject({
        service_request_id: id,
        description: 'Two mattresses\nand a <fridge> & more',
        zipcode: 'B4 6TB',
      });
    }
  });

  test('an empty list', async () => {
    expect(await both('/requests.{format}')).toEqual({ status: 200, root: 'service_requests', data: [] });
  });

  test.each([
    ['/services/NONE.{format}', 404],
    ['/services/.{format}', 400],
    ['/services.{format}?jurisdiction_id=elsewhere.example', 404],
    ['/requests/R0.{format}', 404],
    ['/requests/.{format}', 400],
    ['/requests.{format}?status=lost&start_date=yesterday', 400],
    ['/tokens/T0.{format}', 404],
    ['/tokens/.{format}', 400],
    ['/tokens.{format}', 400],
    ['/discovery/one.{format}', 404],
  ])('the errors of %s', async (path, expected) => {
    const { status, root, data } = await both(path);
    expect([status, root, faultsIn('errors', data)]).toEqual([expected, 'errors', []]);
    expect(errorSchema.array().parse(data)[0]?.code).toBe(expected);
  });

  test('the errors of a report without a key', async () => {
    const { status, root, data } = await both('/requests.{format}', { method: 'POST', body: formOf(SOMEBODY) });
    expect([status, root, faultsIn('errors', data)]).toEqual([403, 'errors', []]);
  });
});

describe('addresses and methods', () => {
  test.each(['/services', '/services.html', '/', '/requests/R1/R2.json', '/elsewhere.json', '/services.json/'])(
    'nothing is at %s, which is said in XML, for that is the format the standard demands',
    async (path) => {
      const answer = await desk.ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/xml; charset=utf-8']);
      expect(faultsIn('errors', readXml(await answer.text()).data)).toEqual([]);
    },
  );

  test.each([
    ['DELETE', '/requests.json', 'GET, POST'],
    ['POST', '/services.json', 'GET'],
    ['PUT', '/requests/R1.json', 'GET'],
  ])('%s %s is not allowed', async (method, path, allow) => {
    const answer = await desk.ask(path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  });

  test('HEAD is answered as GET is', async () => {
    expect((await desk.ask('/services.json', { method: 'HEAD' })).status).toBe(200);
  });

  test('pages of any site may ask and report', async () => {
    const may = await desk.ask('/requests.json', { method: 'OPTIONS' });
    expect([may.status, may.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'content-type, idempotency-key',
    ]);
    for (const answer of [may, await desk.ask('/services.xml'), await desk.ask('/services/NONE.xml')])
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([JURISDICTION, '', '%20'])('the jurisdiction “%s” is as good as none', async (given) => {
    expect((await desk.ask(`/services.json?jurisdiction_id=${given}`)).status).toBe(200);
  });

  test('two jurisdictions are refused', async () => {
    const answer = desk.ask(`/services.json?jurisdiction_id=${JURISDICTION}&jurisdiction_id=b`);
    expect(await desk.refusal(answer)).toEqual([400, expect.stringContaining('once')]);
  });
});

test('the description is OpenAPI 3.1 and has both formats of each operation', async () => {
  const document = openApi(reports.openapi!, 'http://localhost/mocks/council/reports');
  expect(await validate(document)).toMatchObject({ valid: true });
  const paths = document.paths as Record<string, Record<string, { requestBody?: unknown }>>;
  expect(Object.keys(paths)).toHaveLength(12);
  expect(JSON.stringify(paths['/requests.json']?.post?.requestBody)).toContain('"attribute[PLACE]"');
});
