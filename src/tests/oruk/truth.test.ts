// What the official validator never looks at: totals, paging, filters that filter, ids that lead somewhere, CORS.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, ask, B4_7DJ, type Body, flatDistance, pages, services } from './feed.ts';

const LISTS = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
const idsOf = (list: Body[]): string[] => list.map(({ id }) => id);

describe.each(LISTS)('%s', (list) => {
  test('page without gaps or repeats, whatever the size of a page, and say how many there are', async () => {
    const whole = idsOf(await all(list));
    expect(new Set(whole).size).toBe(whole.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 1000 }), async (size) => {
        const some = await pages(list, { per_page: String(size) });
        expect(some.flatMap(({ contents }) => idsOf(contents))).toEqual(whole);
        some.forEach((page, i) => {
          expect(page).toMatchObject({
            total_items: whole.length,
            total_pages: some.length,
            page_number: i + 1,
            size: page.contents.length,
            first_page: i === 0,
            last_page: i === some.length - 1,
            empty: page.contents.length === 0,
          });
        });
      }),
      { numRuns: 8 },
    );
  });

  test('give each record by its id, and 404 with a sentence for an id that is not there', async () => {
    for (const id of idsOf(await all(list)).slice(0, 40)) expect((await ask(`/${list}/${id}`)).status).toBe(200);
    const missing = await ask(`/${list}/00000000-0000-4000-8000-000000000000`);
    expect([missing.status, (await missing.json()).message]).toEqual([404, expect.any(String)]);
  });

  test('stream as lines the same records in the same order', async () => {
    const response = await ask(`/${list}?format=ndjson`);
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(response.headers.get('content-type')).toMatch(/ndjson/);
    expect(idsOf(lines)).toEqual(idsOf(await all(list)));
  });

  test('may be read from any site, and are not sent twice', async () => {
    const first = await ask(`/${list}`);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toMatch(/max-age=\d+/);
    const again = await ask(`/${list}`, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask(`/${list}`, {}, 'OPTIONS')).status).toBe(204);
    expect(await (await ask(`/${list}`, {}, 'HEAD')).text()).toBe('');
    expect((await ask(`/${list}`, {}, 'DELETE')).status).toBe(405);
  });

  test.each([
    'page=0',
    'page=-1',
    'page=x',
    'per_page=0',
    'per_page=-5',
    'per_page=100000',
    `search=${'a'.repeat(10_000)}`,
    'format=xml',
  ])('refuse ?%.30s with a sentence', async (query) => {
    const response = await ask(`/${list}?${query}`);
    expect([response.status, (await response.json()).message]).toEqual([400, expect.stringMatching(/\.$/)]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('have nothing on a page beyond the last, and say so', async () => {
    expect(await (await ask(`/${list}?page=999999999`)).json()).toMatchObject({ empty: true, contents: [] });
  });
});

/** Asserts that a filter keeps exactly the records for which `truth` holds, and some but not all of them. */
async function keeps(list: string, query: Record<string, string>, truth: (record: Body) => boolean): Promise<void> {
  const everything = await all(list, { full: 'true' });
  const kept = idsOf(await all(list, query));
  expect(kept).toEqual(idsOf(everything.filter(truth)));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(everything.length);
}

const FOOD = '5e1f0a00-0000-4000-8000-000000000a04';
const AUDIENCES = '5e1f0a00-0000-4000-8000-0000000000b0';
const termsOf = ({ attributes = [] }: Body): Body[] => attributes.map(({ taxonomy_term: term }: Body) => term);

test('a term keeps the services that have it', () =>
  keeps('services', { taxonomy_term_id: FOOD }, (service) => termsOf(service).some(({ id }) => id === FOOD)));

test('a taxonomy keeps the services with any of its terms', () =>
  keeps('services', { taxonomy_id: AUDIENCES }, (service) =>
    termsOf(service).some(({ taxonomy_id: id }) => id === AUDIENCES),
  ));

test('an organisation keeps its own services', () => {
  const { organization_id: id } = services[10] as { organization_id: string };
  return keeps('services', { organization_id: id }, (service) => service.organization_id === id);
});

test('a moment keeps what changed since', () =>
  keeps(
    'services',
    { modified_after: '2026-06-01T00:00:00Z' },
    ({ last_modified: changed }) => Date.parse(changed) >= Date.parse('2026-06-01T00:00:00Z'),
  ));

test('filters add up', async () => {
  const both = idsOf(await all('services', { taxonomy_term_id: FOOD, modified_after: '2026-06-01' }));
  const one = new Set(idsOf(await all('services', { taxonomy_term_id: FOOD })));
  const other = new Set(idsOf(await all('services', { modified_after: '2026-06-01' })));
  expect(both.length).toBeGreaterThan(0);
  expect(both.every((id) => one.has(id) && other.has(id))).toBe(true);
});

test('a postcode and a distance keep the places within it', () =>
  keeps('service_at_locations', { postcode: 'B4 7DJ', proximity: '2000' }, ({ location }) => {
    const { latitude: lat, longitude: lon } = location;
    return lat !== undefined && flatDistance({ lat, lon }, B4_7DJ) <= 2000;
  }));

test('minimal gives ids and when each changed, and nothing else', async () => {
  const body = await (await ask('/services?minimal=true')).json();
  expect(body.contents).toHaveLength(services.length);
  expect(Object.keys(body.contents[0]).sort()).toEqual(['id', 'modified_date']);
});

test('every id that a record mentions leads to a record', async () => {
  const [places, organisations, terms] = await Promise.all(
    ['service_at_locations', 'organizations', 'taxonomy_terms'].map(async (list) => new Set(idsOf(await all(list)))),
  );
  for (const service of await all('services', { full: 'true' })) {
    if (service.organization_id) expect(organisations).toContain(service.organization_id);
    for (const { id } of termsOf(service)) expect(terms).toContain(id);
    for (const { id } of service.service_at_locations ?? []) expect(places).toContain(id);
  }
});
