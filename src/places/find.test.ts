import fc from 'fast-check';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findPlace, findPlaceNow, loadPlaces, metresBetween, placeNames, readPostcode } from './index.ts';

const POSTCODES = 'https://api.postcodes.io/postcodes/:postcode';
const server = setupServer();
let asked = 0;
beforeAll(async () => {
  server.listen({ onUnhandledFrame: 'error' });
  await loadPlaces();
});
beforeEach(() => {
  asked = 0;
  server.use(
    http.get(POSTCODES, ({ params }) => {
      asked += 1;
      return params.postcode === 'B4 7DJ'
        ? HttpResponse.json({
            status: 200,
            result: { latitude: 52.4829, longitude: -1.8935, admin_district: 'Birmingham' },
          })
        : HttpResponse.json({ status: 404, error: 'Postcode not found' }, { status: 404 });
    }),
    http.get('https://api.postcodes.io/outcodes/:outcode', ({ params }) =>
      params.outcode === 'B4'
        ? HttpResponse.json({
            status: 200,
            result: { latitude: 52.48, longitude: -1.89, admin_district: ['Birmingham'] },
          })
        : HttpResponse.json({ status: 404, error: 'Outcode not found' }, { status: 404 }),
    ),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test.each(['B4 7DJ', 'b47dj', ' b4  7dj ', 'B4-7DJ', 'B47DJ.'])('%j is a postcode', async (typed) => {
  expect(await findPlace(typed)).toMatchObject({ kind: 'found', label: 'B4 7DJ', precision: 'postcode' });
});

test('a postcode is asked for once', async () => {
  await findPlace('B4 7DJ');
  await findPlace('b47dj');
  expect([asked <= 1, findPlaceNow('B4 7DJ')?.kind]).toEqual([true, 'found']);
});

test('a nought and a one may be typed as letters', () =>
  expect(readPostcode('b1 iay')).toEqual(readPostcode('B1 1AY')));

test.each([
  ['B4', 'outcode', 'B4'],
  ['B4 7', 'sector', 'B4 7'],
  ['Handsworth', 'place', 'Handsworth'],
  ['hANDSWORTH', 'place', 'Handsworth'],
  ['New Street', 'place', 'Birmingham New Street'],
  ['new street station', 'place', 'Birmingham New Street'],
  ['Kings Heath', 'place', 'Kings Heath'],
  ['King’s Heath', 'place', 'Kings Heath'],
  ['52.48,-1.9', 'point', 'your location'],
  ['52.48 -1.9', 'point', 'your location'],
])('%j is found, as a %s', async (typed, precision, label) => {
  expect(await findPlace(typed)).toMatchObject({ kind: 'found', precision, label });
});

test('what is no postcode, no such postcode and outside are told apart', async () => {
  expect(await findPlace('cheese')).toMatchObject({ kind: 'not-a-place' });
  expect(await findPlace('Handsworht')).toEqual({ kind: 'not-a-place', near: expect.arrayContaining(['Handsworth']) });
  expect(await findPlace('B4 9ZZ')).toEqual({ kind: 'no-such-postcode', postcode: 'B4 9ZZ' });
  expect(await findPlace('CV37 6UU')).toEqual({ kind: 'outside', postcode: 'CV37 6UU', council: 'Stratford-on-Avon' });
  expect(await findPlace('SW1A 1AA')).toEqual({ kind: 'outside', postcode: 'SW1A 1AA', council: undefined });
  expect(await findPlace('  ')).toEqual({ kind: 'empty' });
});

test.each([
  '91,200',
  '4.5,137.4',
  "'; DROP TABLE postcodes; --",
  '<script>alert(1)</script>',
  '\u0000',
  'é'.repeat(50),
  'x'.repeat(10_000),
  '52.48,',
  '٣٤',
])('%.30j is not a place', async (typed) => expect((await findPlace(typed)).kind).toBe('not-a-place'));

test('whatever is typed, something is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (typed) => {
      expect((await findPlace(typed)).kind).toBeTruthy();
    }),
  );
});

test('when postcodes.io is down our own data answers', async () => {
  server.use(http.get(POSTCODES, () => HttpResponse.error()));
  expect(await findPlace('B1 1AY')).toMatchObject({ kind: 'found', precision: 'postcode', council: 'Birmingham' });
  expect(await findPlace('B1 9ZZ')).toMatchObject({ kind: 'found', precision: 'outcode' });
  expect(await findPlace('SW1A 2AA')).toEqual({ kind: 'unavailable' });
});

test('nonsense from postcodes.io is no worse than silence', async () => {
  for (const body of ['<h1>Hello</h1>', '{}', '{"result":{"latitude":"x","longitude":1}}']) {
    server.use(http.get(POSTCODES, () => HttpResponse.text(body)));
    expect(await findPlace('B1 1BA')).toMatchObject({ kind: 'found', label: 'B1 1BA' });
  }
});

test('every named place is found by its name', async () => {
  for (const { name } of placeNames()) expect(await findPlace(name), name).toMatchObject({ kind: 'found' });
});

test('distance is the same both ways, and never longer round a corner', () => {
  const point = fc.record({
    lat: fc.double({ min: 49, max: 61, noNaN: true }),
    lon: fc.double({ min: -8, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6);
      expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 1e-6);
    }),
  );
  expect(metresBetween({ lat: 52.4778, lon: -1.8988 }, { lat: 52.4829, lon: -1.8935 })).toBeCloseTo(671, -1);
});
