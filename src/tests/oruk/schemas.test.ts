// What the official validator checks, and more of it: every page and every record, not three pages and a few ids.
import { describe, expect, test } from 'vitest';
import { all, ask, pages, services } from './feed.ts';
import { faults } from './schemas.ts';

const LISTS = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
};

test('the root says which version it speaks', async () => {
  const body = await (await ask('/')).json();
  expect(faults('api_details', body)).toEqual([]);
  expect(body).toMatchObject({ version: 'HSDS-UK-3.0' });
});

describe.each(Object.entries(LISTS))('%s', (list, schema) => {
  test.each<Record<string, string>>([{}, { full: 'true' }])(
    'are valid on every page, asked with %o',
    async (parameters) => {
      const wrong = (await pages(list, parameters)).flatMap((body) => faults(`${schema}_list`, body));
      expect(wrong).toEqual([]);
    },
  );

  test('are valid one by one', async () => {
    const ids: string[] = (await all(list)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const bodies = await Promise.all(ids.map(async (id) => (await ask(`/${list}/${id}`)).json()));
    expect(bodies.flatMap((body) => faults(schema, body))).toEqual([]);
  });

  test('never say null', async () => {
    const texts = await Promise.all(
      ['', '?full=true&per_page=1000', '?format=ndjson'].map(async (query) => (await ask(`/${list}${query}`)).text()),
    );
    for (const text of texts) expect(text).not.toMatch(/[:,[]null[,}\]]/);
  });
});

test('beds are counted as HSDS 3.1 has it', () => {
  const capacities = services.flatMap(({ capacities }) => (capacities as object[] | undefined) ?? []);
  expect(capacities.length).toBeGreaterThan(20);
  expect(capacities.flatMap((capacity) => faults('hsds:service_capacity', capacity))).toEqual([]);
});

test('the schemas would notice', () => {
  expect(faults('service', { ...services[0], status: 'open' })).not.toEqual([]);
  expect(faults('service', { ...services[0], description: null })).not.toEqual([]);
  expect(faults('service_list', { contents: [{ id: 'x' }] })).not.toEqual([]);
});
