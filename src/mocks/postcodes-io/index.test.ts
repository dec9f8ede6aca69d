import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { contextAt } from '../testing.ts';
import { postcodesIo } from './index.ts';
import { knownPlaces } from './records.ts';

const context = contextAt(new Date('2026-11-24T23:30:00Z'));
const handlers = postcodesIo.handlers(context);
async function ask(path: string, init?: RequestInit) {
  const response = await getResponse(handlers, new Request(postcodesIo.address + path, init));
  return {
    status: response?.status,
    body: (await response?.json()) as { status: number; result: never; error?: string },
  };
}

// The schema is OpenAPI 3.0, where null is a word of its own.
const openapi = JSON.parse(
  readFileSync(join(import.meta.dirname, 'testing/openapi.json'), 'utf8').replaceAll(
    '#/components/',
    'api#/components/',
  ),
  (_key, value) =>
    value?.nullable && typeof value.type === 'string' ? { ...value, type: [value.type, 'null'] } : value,
);
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', components: openapi.components });
const faults = (schema: string, value: unknown) => {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  validate?.(value);
  return validate ? (validate.errors ?? []) : [`no schema ${schema}`];
};

describe('the pretend postcodes.io', () => {
  test('answers a postcode in any spacing and case, valid by the real one’s schema', async () => {
    for (const typed of ['B4 7DJ', 'b47dj', ' B47 DJ']) {
      const { status, body } = await ask(`/postcodes/${encodeURIComponent(typed)}`);
      expect([status, body.status]).toEqual([200, 200]);
      expect(body.result).toMatchObject({
        postcode: 'B4 7DJ',
        admin_district: 'Birmingham',
        codes: { admin_district: 'E08000025' },
      });
      expect(faults('PostcodeResponse', body)).toEqual([]);
    }
  });

  test('answers every postcode it says it has', async () => {
    const { postcodes } = await knownPlaces();
    expect(postcodes).toHaveLength(58_265);
    for (let i = 0; i < postcodes.length; i += 997) {
      expect((await ask(`/postcodes/${encodeURIComponent(postcodes[i] as string)}`)).body.result).toMatchObject({
        postcode: postcodes[i],
      });
    }
  });

  test.each([
    ['/postcodes/B99%209ZZ', 404, 'Postcode not found'],
    ['/postcodes/cheese', 404, 'Invalid postcode'],
    ['/outcodes/ZZ9', 404, 'Outcode not found'],
    ['/postcodes/B99%209ZZ/nearest', 404, 'Postcode not found'],
    ['/postcodes?lon=mars&lat=1', 400, 'Invalid longitude/latitude submitted'],
    ['/terminated_postcodes/B4%207DJ', 404, 'Terminated postcode not found'],
  ])('refuses %s as the real one does', async (path, status, error) => {
    expect(await ask(path)).toEqual({ status, body: { status, error } });
  });

  test('finds by beginning, by place, at random and in bulk', async () => {
    expect((await ask('/postcodes?q=B47D')).body.result).toEqual(
      expect.arrayContaining([expect.objectContaining({ postcode: 'B4 7DJ' })]),
    );
    expect((await ask('/postcodes?lon=-1.8935&lat=52.4829&radius=300')).body.result[0]).toMatchObject({
      outcode: 'B4',
    });
    expect((await ask('/random/postcodes')).body.result).toMatchObject({ country: 'England' });
    expect((await ask('/postcodes/B4/autocomplete')).body.result).toHaveLength(10);
    expect((await ask('/postcodes/B47DJ/validate')).body.result).toBe(true);
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ postcodes: ['b4 7dj', 'no', 7] }),
    };
    expect((await ask('/postcodes', init)).body.result).toEqual([
      { query: 'b4 7dj', result: expect.objectContaining({ postcode: 'B4 7DJ' }) },
      { query: 'no', result: null },
      { query: 7, result: null },
    ]);
  });

  test.each(['{', '[]', '{"postcodes":"B4"}', JSON.stringify({ postcodes: Array(101).fill('B4 7DJ') })])(
    'refuses the bulk query %.30s',
    async (body) => {
      expect((await ask('/postcodes', { method: 'POST', body })).status).toBe(400);
    },
  );
});
