import fc from 'fast-check';
import { getResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../http/server.ts';
import { contextAt } from '../testing.ts';
import { gatewayFault, refusal, searchResult } from './description.ts';
import { osPlaces } from './index.ts';

const handlers = osPlaces.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));

interface Row {
  UPRN: string;
  ADDRESS: string;
  POSTCODE: string;
  [field: string]: string | number;
}
interface Answer {
  header: { totalresults: number; [field: string]: unknown };
  results?: { DPA?: Row; LPI?: Row }[];
  error?: { statuscode: number; message: string };
}

async function ask(path: string, init?: RequestInit) {
  const response = (await getResponse(handlers, new Request(osPlaces.address + path, init))) as Response;
  return { status: response.status, body: (await response.json()) as Answer };
}
const found = async (path: string) => {
  const { status, body } = await ask(`${path}&key=any`);
  expect([path, status]).toEqual([path, 200]);
  searchResult.parse(body);
  return { header: body.header, rows: (body.results ?? []).map(({ DPA, LPI }) => (DPA ?? LPI) as Row) };
};

describe('the pretend OS Places', () => {
  test('answers a postcode in any spacing with its addresses and a header that says what was asked', async () => {
    const { header, rows } = await found('/postcode?postcode=b47dj');
    expect(header).toEqual({
      uri: 'https://api.os.uk/search/places/v1/postcode?postcode=b47dj',
      query: 'postcode=b47dj',
      offset: 0,
      totalresults: rows.length,
      format: 'JSON',
      dataset: 'DPA',
      lr: 'EN,CY',
      maxresults: 100,
      epoch: '0',
      lastupdate: '2026-11-24',
      output_srs: 'EPSG:27700',
    });
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row).toMatchObject({ POSTCODE: 'B4 7DJ', POST_TOWN: 'BIRMINGHAM', LOCAL_CUSTODIAN_CODE: 4605 });
      expect(row).not.toHaveProperty('LAT');
    }
    expect((await found('/postcode?postcode=B4%207DJ')).rows).toEqual(rows);
  });

  test('never shows the key', async () => {
    expect(JSON.stringify(await ask('/postcode?key=secret&postcode=B4+7DJ'))).not.toContain('secret');
  });

  test('leaves the results out when there are none', async () => {
    expect(await ask('/postcode?postcode=B99+9ZZ&key=any')).toMatchObject({
      status: 200,
      body: { header: { totalresults: 0 } },
    });
    expect((await ask('/postcode?postcode=B99+9ZZ&key=any')).body).not.toHaveProperty('results');
    expect((await ask('/uprn?uprn=100070000000&key=any')).body).not.toHaveProperty('results');
  });

  test('finds again by UPRN what it gave by postcode', async () => {
    const { rows } = await found('/postcode?postcode=CV1+1AH');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect((await found(`/uprn?uprn=${row.UPRN}`)).rows).toEqual([row]);
  });

  test('writes both datasets, in degrees when asked', async () => {
    const { header, rows } = await found('/postcode?postcode=B4+7DJ&dataset=DPA,LPI&output_srs=WGS84');
    const { header: one } = await found('/postcode?postcode=B4+7DJ');
    expect(header.totalresults).toBe(2 * one.totalresults);
    expect(rows[1]).toMatchObject({ UPRN: rows[0]?.UPRN, ADMINISTRATIVE_AREA: 'BIRMINGHAM', LAT: rows[0]?.LAT });
    expect(rows[0]?.LAT).toBeCloseTo(52.4829, 2);
  });

  test('turns the pages of a district without missing or repeating one', async () => {
    const { header, rows } = await found('/postcode?postcode=B4&maxresults=100');
    const seen = new Set<string>();
    for (let offset = 0; offset < header.totalresults; offset += 100)
      for (const { UPRN } of (await found(`/postcode?postcode=B4&offset=${offset}`)).rows) seen.add(UPRN);
    expect(rows).toHaveLength(100);
    expect(seen.size).toBe(header.totalresults);
  });

  test('finds what is nearest, from degrees, from the grid and from Web Mercator', async () => {
    const [row] = (await found('/postcode?postcode=WV1+1AA&output_srs=WGS84')).rows;
    const { LAT, LNG, X_COORDINATE: x, Y_COORDINATE: y, UPRN } = row as Row;
    const [mercator] = (await found(`/uprn?uprn=${UPRN}&output_srs=EPSG:3857`)).rows;
    for (const point of [
      `${LAT},${LNG}&srs=WGS84`,
      `${x},${y}`,
      `${mercator?.X_COORDINATE},${mercator?.Y_COORDINATE}&srs=EPSG:3857`,
    ])
      expect((await found(`/nearest?point=${point}`)).rows.map((one) => one.UPRN)).toEqual([UPRN]);
  });

  test('finds around a point, the nearest first, and more in a wider circle', async () => {
    const at = '/radius?point=52.4829,-1.8935&srs=EPSG:4326';
    const [narrow, wide] = [await found(`${at}&radius=100`), await found(`${at}&radius=400`)];
    expect(wide.header.totalresults).toBeGreaterThan(narrow.header.totalresults);
    expect(wide.rows.slice(0, narrow.rows.length)).toEqual(narrow.rows);
  });

  test('finds by words, the best match first', async () => {
    const [row] = (await found('/postcode?postcode=B4+7DJ')).rows;
    const { header, rows } = await found(`/find?query=${encodeURIComponent(String(row?.ADDRESS).toLowerCase())}`);
    expect(rows[0]).toMatchObject({ UPRN: row?.UPRN, MATCH: 1, MATCH_DESCRIPTION: 'EXACT' });
    expect(header.matchprecision).toBe(1);
    const byStreet = await found('/find?query=pretend+street&minmatch=1');
    expect(byStreet.rows[0]?.ADDRESS).toContain('PRETEND STREET');
    expect((await found('/find?query=nothing+like+it')).rows).toEqual([]);
  });

  test('keeps only what a filter names', async () => {
    const flats = await found('/postcode?postcode=B4&fq=CLASSIFICATION_CODE:RD06&maxresults=20');
    expect(flats.rows.map((row) => row.CLASSIFICATION_CODE)).toEqual(Array(20).fill('RD06'));
    const all = await found('/postcode?postcode=B4&fq=CLASSIFICATION_CODE:R*+CLASSIFICATION_CODE:CC04');
    expect(all.header.totalresults).toBe((await found('/postcode?postcode=B4')).header.totalresults);
  });

  test.each([
    ['/postcode?key=any', 400, 'No postcode parameter provided.'],
    ['/postcode?postcode=&key=any', 400, 'No postcode parameter provided.'],
    ['/nearest?key=any', 400, 'No point parameter provided.'],
    [
      '/postcode?postcode=xyz&key=any',
      400,
      'Requested postcode must contain a minimum of the sector plus 1 digit of the district e.g. SO1. Requested postcode was xyz',
    ],
    [
      '/postcode?postcode=B4+7DJ&page=2&key=any',
      400,
      'Parameter page is not a valid parameter for resource postcode. Valid parameters for requested resource are postcode, format, dataset, maxresults, offset, lr, fq, output_srs.',
    ],
    ['/postcode?postcode=B4&maxresults=101&key=any', 400, 'The value given for parameter maxresults'],
    ['/postcode?postcode=B4&output_srs=moon&key=any', 400, 'The value given for parameter output_srs'],
    ['/postcode?postcode=B4&fq=POSTCODE:B4&key=any', 400, 'The value given for parameter fq'],
    ['/nearest?point=here&key=any', 400, 'The value given for parameter point'],
    ['/nearest?point=0,0&srs=WGS84&key=any', 400, 'The point 0,0 is outside the area covered.'],
    ['/nearest?point=999999999,1&key=any', 400, 'The point 999999999,1 is outside the area covered.'],
    ['/uprn?uprn=abc&key=any', 400, 'The value given for parameter uprn'],
    ['/polygon?key=any', 404, 'not found'],
  ])('refuses %s', async (path, status, message) => {
    const answer = await ask(path);
    expect(answer).toEqual({
      status,
      body: { error: { statuscode: status, message: expect.stringContaining(message) } },
    });
  });

  test('refuses another method', async () => {
    expect((await ask('/postcode?postcode=B4&key=any', { method: 'DELETE' })).status).toBe(405);
  });

  test.each([
    ['', 401, 'steps.oauth.v2.FailedToResolveAPIKey'],
    ['&key=pretend-wrong', 401, 'oauth.v2.InvalidApiKey'],
    ['&key=pretend-forbidden', 403, 'keymanagement.service.InvalidAPICallAsNoApiProductMatchFound'],
    ['&key=pretend-limited', 429, 'policies.ratelimit.QuotaViolation'],
  ])('the gateway answers for the key in %j', async (key, status, errorcode) => {
    expect(await ask(`/postcode?postcode=B4+7DJ${key}`)).toEqual({
      status,
      body: { fault: { faultstring: expect.any(String), detail: { errorcode } } },
    });
  });

  test.each([
    ['key', 'any'],
    ['authorization', 'Bearer any'],
  ])('takes a key in the header %s too', async (name, value) => {
    expect((await ask('/postcode?postcode=B4+7DJ', { headers: { [name]: value } })).status).toBe(200);
  });

  test('whatever is asked, the answer is one of the described', async () => {
    const name = fc.oneof(
      fc.constantFrom('postcode', 'query', 'uprn', 'point', 'radius', 'maxresults', 'offset', 'dataset', 'fq', 'srs'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.constantFrom('B4', 'B4 7DJ', '52.4829,-1.8935', 'WGS84', '99901234567', '1', 'DPA,LPI', '%E0%A4%A'),
      fc.string(),
      fc.double().map(String),
    );
    const resource = fc.constantFrom('postcode', 'find', 'uprn', 'nearest', 'radius', 'bbox');
    await fc.assert(
      fc.asyncProperty(resource, fc.array(fc.tuple(name, value), { maxLength: 4 }), async (path, pairs) => {
        const { status, body } = await ask(`/${path}?${new URLSearchParams([['key', 'any'], ...pairs])}`);
        expect([200, 400, 401, 403, 404, 429]).toContain(status);
        const schema = status === 200 ? searchResult : [400, 404].includes(status) ? refusal : gatewayFault;
        expect(schema.safeParse(body).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('over HTTP', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve([osPlaces]);
  });
  afterAll(() => void server.server.close());

  test('it is below its name, where the example leads, and an address that is half an escape is no accident', async () => {
    const example = await fetch(`${server.origin}/mocks/os-places${osPlaces.example}`);
    expect([example.status, example.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const odd = await fetch(`${server.origin}/mocks/os-places/postcode?postcode=%E0%A4%A&key=any`);
    expect(odd.status).toBe(400);
  });
});
