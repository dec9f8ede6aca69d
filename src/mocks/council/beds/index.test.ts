import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@scalar/openapi-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Capacity, capacitySchema, type Hold, holdSchema, type Page, pageSchema } from '#cases';
import { openApi } from '../../openapi.ts';
import { beds } from './index.ts';
import { errorSchema } from './refused.ts';
import { shownOf } from './sample.ts';
import { BedDesk } from './testing.ts';

const MAIN_DOOR = '87e77eec-cbe9-80d8-8b81-cead7f01a353';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const sample = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../data/services/services.json'), 'utf8'),
) as {
  id: string;
  capacities?: { id: string; available: number; updated: string; unit: { name: string } }[];
}[];
const inSample = sample.flatMap(({ capacities = [] }) => capacities);

let desk: BedDesk;
beforeEach(() => {
  desk = new BedDesk();
});

const holdOf = async (answer: Response): Promise<Hold> => holdSchema.parse(await answer.json());

describe('the list', () => {
  test('has every capacity of the sample, as it was counted that evening', async () => {
    const page = pageSchema.parse(await desk.read('/service_capacities'));
    expect(page).toMatchObject({ total_items: inSample.length, total_pages: 1, first_page: true, last_page: true });
    expect(page.contents.map(({ id, available, updated }) => ({ id, available, updated }))).toEqual(
      inSample.map(({ id, available, updated }) => ({ id, available, updated })),
    );
    expect(page.contents.filter(({ stale }) => stale).map(({ id }) => id)).toEqual(
      inSample.filter(({ updated }) => updated < '2026-11-24T10:00').map(({ id }) => id),
    );
    expect(page.contents.some(({ stale }) => stale)).toBe(true);
  });

  test.each([
    ['unit=room', ({ unit }: Capacity) => unit.name === 'room'],
    ['unit=Family%20Room', ({ unit }: Capacity) => unit.name === 'family room'],
    ['available=true', ({ available }: Capacity) => available > 0],
    ['available=false', ({ available }: Capacity) => available === 0],
    ['unit=bed&available=true', ({ unit, available }: Capacity) => unit.name === 'bed' && available > 0],
    ['service_id=C89B0EDE-a48a-889d-80c8-d05b2cb214db', ({ id }: Capacity) => id === MAIN_DOOR],
    [`service_id=${NOBODY}`, () => false],
  ])('is narrowed by %s', async (query, fits) => {
    const [all, some] = [await desk.all(), await desk.all(query)];
    expect(some.map(({ id }) => id)).toEqual(all.filter(fits).map(({ id }) => id));
    expect(some.length).toBeLessThan(all.length);
  });

  test('comes in pages, and the page after the last is empty', async () => {
    const ids: string[] = [];
    for (const page of [1, 2, 3]) {
      const read = await desk.read<Page>(`/service_capacities?per_page=20&page=${page}`);
      expect(read).toMatchObject({ total_pages: 3, page_number: page, first_page: page === 1, last_page: page === 3 });
      ids.push(...read.contents.map(({ id }) => id));
    }
    expect(ids).toEqual((await desk.all()).map(({ id }) => id));
    expect(await desk.read('/service_capacities?per_page=20&page=4')).toMatchObject({ empty: true, contents: [] });
  });

  test('says how to come to a bed, and of a refuge only how to ring', async () => {
    const all = await desk.all();
    const refuges = all.filter(({ service }) => service.confidential);
    expect(refuges.length).toBeGreaterThan(3);
    for (const { service } of refuges) expect(Object.keys(service)).not.toContain('location');
    expect(all.filter(({ service }) => service.location)).toHaveLength(all.length - refuges.length);
    expect(all.every(({ service }) => service.phone)).toBe(true);
  });

  test('would hide where a refuge is even if the data told', () => {
    const attributes = [{ taxonomy_term: { code: 'confidential' } }];
    const address = { address_1: 'Somewhere', city: 'Birmingham', postal_code: 'B4 7DJ' };
    const shown = shownOf({
      id: NOBODY,
      name: 'A refuge',
      organization: { name: 'Somebody' },
      phones: [],
      attributes,
      service_at_locations: [{ location: { name: 'A house', addresses: [address] } }],
      capacities: [],
    });
    expect(shown).toEqual({ id: NOBODY, name: 'A refuge', organization: 'Somebody', attributes, confidential: true });
  });
});

describe('a hold', () => {
  test('lasts two hours, takes a bed away and gives it back by the clock', async () => {
    const answer = await desk.hold(MAIN_DOOR);
    expect(answer.status).toBe(201);
    const hold = await holdOf(answer);
    expect(hold).toMatchObject({
      service_capacity_id: MAIN_DOOR,
      reference: expect.stringMatching(/^BED-\w{4}-\w{4}$/),
      status: 'held',
      expires_at: '2026-11-25T00:00:00.000Z',
    });
    expect(await desk.capacity(MAIN_DOOR)).toMatchObject({
      available: 2,
      held: 1,
      updated: '2026-11-24T21:49:00.000Z',
    });
    desk.wait(119);
    expect(await desk.read(`/holds/${hold.id}`)).toMatchObject({ status: 'held' });
    desk.wait(1);
    expect(await desk.read(`/holds/${hold.id}`)).toMatchObject({ status: 'expired' });
    expect(capacitySchema.parse(await desk.capacity(MAIN_DOOR))).toMatchObject({ available: 3, held: 0 });
  });

  test('may be given back, once and again', async () => {
    const { id } = await holdOf(await desk.hold(MAIN_DOOR));
    desk.wait(5);
    const released = await desk.ask(`/holds/${id}`, { method: 'DELETE' });
    expect(await holdOf(released)).toMatchObject({ status: 'released', released_at: '2026-11-24T22:05:00.000Z' });
    desk.wait(5);
    const again = await holdOf(await desk.ask(`/holds/${id}`, { method: 'DELETE' }));
    expect(again.released_at).toBe('2026-11-24T22:05:00.000Z');
    expect(await desk.capacity(MAIN_DOOR)).toMatchObject({ available: 3 });
  });

  test('that has expired cannot be given back', async () => {
    const { id } = await holdOf(await desk.hold(MAIN_DOOR));
    desk.wait(121);
    expect(await holdOf(await desk.ask(`/holds/${id}`, { method: 'DELETE' }))).toMatchObject({ status: 'expired' });
  });

  test('is refused in a sentence when none is free, until one is given back', async () => {
    const holds = await Promise.all([1, 2, 3].map(async () => holdOf(await desk.hold(MAIN_DOOR))));
    const full = await desk.hold(MAIN_DOOR, { 'idempotency-key': 'a' });
    expect([full.status, await full.json()]).toEqual([
      409,
      { error: 'No bed is free at Emergency beds, main door now. Ring 0121 496 0495 to ask, or try another service.' },
    ]);
    expect((await desk.all('available=true')).map(({ id }) => id)).not.toContain(MAIN_DOOR);
    await desk.ask(`/holds/${holds[0]?.id}`, { method: 'DELETE' });
    expect((await desk.hold(MAIN_DOOR, { 'idempotency-key': 'a' })).status).toBe(201);
  });

  test('is one only, however often the same key is sent', async () => {
    const sent = { 'idempotency-key': 'the same' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.hold(MAIN_DOOR, sent)));
    const ids = await Promise.all(answers.map(async (answer) => (await holdOf(answer)).id));
    expect(new Set(ids).size).toBe(1);
    expect(await desk.capacity(MAIN_DOOR)).toMatchObject({ held: 1 });
    const other = (await desk.all('available=true')).find(({ id }) => id !== MAIN_DOOR);
    expect((await desk.hold(other?.id ?? '', sent)).status).toBe(422);
  });
});

test.each([
  ['GET', '/service_capacities?available=maybe', 400],
  ['GET', '/service_capacities?service_id=x', 400],
  ['GET', '/service_capacities?page=0', 400],
  ['GET', '/service_capacities?per_page=1000', 400],
  ['GET', '/service_capacities?unit=bed&unit=room', 400],
  ['GET', '/service_capacities?near=B4', 400],
  ['GET', '/service_capacities?__proto__=x', 400],
  ['GET', `/service_capacities/${NOBODY}`, 404],
  ['GET', '/service_capacities/%E0%A4%A', 404],
  ['GET', '/service_capacities/', 404],
  ['POST', `/service_capacities/${NOBODY}/holds`, 404],
  ['GET', `/service_capacities/${MAIN_DOOR}/holds`, 405],
  ['PUT', `/holds/${NOBODY}`, 405],
  ['constructor', `/holds/${NOBODY}`, 405],
  ['POST', '/service_capacities', 405],
  ['GET', `/holds/${NOBODY}`, 404],
  ['DELETE', `/holds/${NOBODY}`, 404],
  ['GET', '/', 404],
])('%s %s is answered %s with a sentence', async (method, path, status) => {
  const answer = await desk.ask(path, { method });
  expect(answer.status).toBe(status);
  expect(errorSchema.parse(await answer.json()).error).toMatch(/^[A-Za-z].*\.$/);
});

test.each([
  ['what is not JSON', '{', 400],
  ['a name', '{"name":"Somebody"}', 400],
  ['a list', '[]', 400],
  ['nothing at all', 'null', 400],
  ['an empty object', '{}', 201],
  ['a space', ' ', 201],
])('a hold with %s as its body', async (_, body, status) => {
  const answer = await desk.ask(`/service_capacities/${MAIN_DOOR}/holds`, { method: 'POST', body });
  expect(answer.status).toBe(status);
  expect((await desk.capacity(MAIN_DOOR)).held).toBe(status === 201 ? 1 : 0);
});

test.each(['', 'x'.repeat(256)])('a key of the wrong length is refused', async (key) => {
  expect((await desk.hold(MAIN_DOOR, { 'idempotency-key': key })).status).toBe(400);
});

test('pages of any site may ask, and HEAD is answered as GET is', async () => {
  const may = await desk.ask('/holds/1', { method: 'OPTIONS' });
  expect([may.status, may.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST, DELETE']);
  for (const answer of [may, await desk.ask('/service_capacities'), await desk.ask('/holds/1')])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect((await desk.ask('/service_capacities', { method: 'HEAD' })).status).toBe(200);
});

test('the description is OpenAPI 3.1', async () => {
  const document = openApi(beds.openapi!, 'http://localhost/mocks/council/beds');
  expect(await validate(document)).toMatchObject({ valid: true });
});
