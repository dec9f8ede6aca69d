import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { publishedPackage } from '#datasets';
import { dataCard } from './card.ts';
import { serveTable } from './serve.ts';
import { snippets } from './snippets.ts';

const get = (file: string, query = '', headers: Record<string, string> = {}, id = 'rough-sleeping') =>
  serveTable(id, file, new URL(`http://waymark.example/api/data/${id}/${file}${query}`), new Headers(headers));

describe('a table is had', () => {
  test.each([
    ['snapshot', '*/*', 'application/json'],
    ['snapshot', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['snapshot', 'text/csv', 'text/csv; charset=utf-8'],
    ['snapshot', 'application/json;q=0.1, text/csv', 'text/csv; charset=utf-8'],
    ['snapshot', 'application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
    ['snapshot.csv', 'application/json', 'text/csv; charset=utf-8'],
    ['snapshot.ndjson', '*/*', 'application/x-ndjson; charset=utf-8'],
    ['snapshot.json', 'text/csv', 'application/json'],
  ])('%s with Accept %s as %s', (file, accept, type) => {
    const response = get(file, '?per=1', { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('page by page, and all the pages are the whole', async () => {
    let [next, rows]: [string | undefined, unknown[]] = ['?per=700&select=lad_code,year,count', []];
    while (next !== undefined) {
      const body = await get('snapshot', next).json();
      rows = rows.concat(body.rows);
      next = body.next && new URL(body.next, 'http://x').search;
    }
    const csv = await get('snapshot.csv', '?select=lad_code,year,count').text();
    const { data } = Papa.parse<{ lad_code: string }>(csv, { header: true, dynamicTyping: true, skipEmptyLines: true });
    expect(data).toHaveLength(4_017);
    expect(rows).toEqual(data.map((row) => ({ ...row, lad_code: String(row.lad_code) })));
  });

  test('the same in every form, with its markers', async () => {
    const query = '?households_in_ta.is=missing&select=code,households_in_ta';
    const json = (await get('temporary-accommodation', query, {}, 'h-clic').json()).rows;
    const lines = (await get('temporary-accommodation.ndjson', query, {}, 'h-clic').text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json);
    expect(json[0]._markers).toEqual({ households_in_ta: '..' });
    const csv = await get('temporary-accommodation.csv', query, {}, 'h-clic').text();
    expect(csv.split('\r\n')[1]).toBe(`${json[0].code},..`);
  });

  test('as a map where there are places', async () => {
    const response = get('west-midlands-wards.geojson', '?name.contains=sparkbrook', {}, 'wards');
    const { features } = await response.json();
    expect(features.length).toBeGreaterThan(0);
    expect(features[0].properties.name).toMatch(/Sparkbrook/);
    expect(features[0].geometry.coordinates.flat(3).length).toBeGreaterThan(6);
    expect(get('snapshot.geojson').status).toBe(406);
  });

  test('not again when it is known already', () => {
    const etag = get('snapshot.csv', '?year=2022').headers.get('etag') ?? '';
    expect(get('snapshot.csv', '?year=2022', { 'if-none-match': etag }).status).toBe(304);
    expect(get('snapshot.csv', '?year=2021', { 'if-none-match': etag }).status).toBe(200);
    expect(get('snapshot.json', '?year=2022', { 'if-none-match': etag }).status).toBe(200);
  });
});

test.each([
  ['snapshot', '?town=1', 400, 'town'],
  ['snapshot', '?year.gte=x', 400, 'year.gte'],
  ['snapshot', '?per=0', 400, 'per'],
  ['nothing', '', 404, undefined],
  ['snapshot.xlsx', '', 404, undefined],
])('%s%s is refused with %i and a sentence', async (file, query, status, parameter) => {
  const response = get(file, query);
  expect(response.status).toBe(status);
  const body = await response.json();
  expect(body.parameter).toBe(parameter);
  expect(body.error).toMatch(/^[“A-Z].*\w.*/);
});

test('what organisers score by is not there', () => {
  for (const file of ['truth', 'truth.csv', 'truth.json']) expect(get(file, '', {}, 'household-risk').status).toBe(404);
});

test('a form that nobody knows is refused by name', async () => {
  const response = get('snapshot', '', { accept: 'image/png' });
  expect(response.status).toBe(406);
  expect((await response.json()).error).toContain('text/csv');
});

test('a snippet says the type of every column', () => {
  const pack = publishedPackage('councils');
  const [resource] = pack?.resources ?? [];
  if (!pack || !resource?.schema) throw new Error('the councils are not there');
  const [typescript] = snippets('http://waymark.example', pack, resource, resource.schema);
  expect(typescript?.code).toContain('  "gss-code": string | null;\n');
  expect(typescript?.code).toContain('  lat: number | null;\n');
});

test('a data card leaves out what is for organisers', () => {
  const card = dataCard(
    '<h1>A</h1><h2>What</h2><table><tr><td>a.csv</td></tr><tr><td>truth.csv</td></tr></table><h2>Leakage (organisers: read)</h2><p>secret</p><h2>Not for</h2><p>Deciding</p>',
  );
  expect(card).not.toMatch(/truth|secret|<h1|<h2/);
  expect(card).toContain('<h3>Not for</h3><p>Deciding</p>');
});
