import { validate } from '@scalar/openapi-parser';
import { expect, test } from 'vitest';
import { published } from '#datasets';
import { openapi } from './openapi.ts';

test('the description is sound OpenAPI, tells every table that is shown, and no other', async () => {
  const packs = published();
  const described = openapi('http://waymark.example', packs);
  const { valid, errors } = await validate(JSON.stringify(described));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  const { paths } = described as { paths: Record<string, { get: { operationId: string; parameters: object[] } }> };
  const tables = packs.flatMap(({ name, resources }) =>
    resources.filter(({ schema }) => schema).map((one) => `/api/data/${name}/${one.name}`),
  );
  expect(Object.keys(paths).filter((path) => path.split('/').length > 4)).toEqual(tables);
  expect(JSON.stringify(Object.keys(paths))).not.toContain('truth');
  const ids = Object.values(paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});
