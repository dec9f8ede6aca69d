// The page on the sample directory: what is counted, what it says, and how long it takes.
import { beforeAll, expect, test } from 'vitest';
import type { Directory, Service } from '#directory';
import { dayOf, minuteOf, readData } from '#platform';
import { needPage } from '../../components/hub/index.ts';
import { KINDS, offersAt, servicesToChange } from '../../components/hub/offers.ts';
import { needView } from '../../components/hub/view.ts';
import { classRange, figure, percent } from '../../components/hub/words.ts';
import { Reader } from '../../directory/feed/index.ts';

const NOW = new Date('2026-11-24T23:30:00Z');
const TEN = minuteOf(dayOf('2026-11-24') * 1440 + 22 * 60, 'first');
const ANY = { need: '', anyone: false };
const of = (services: Service[]) => ({ services, holidays: new Set<string>() }) as unknown as Directory;

let sample: Service[];
let directory: Directory;
beforeAll(async () => {
  const reader = new Reader();
  for (const record of JSON.parse(await readData('services/services.json')) as unknown[]) reader.read(record);
  sample = [...reader.services.values()];
  directory = of(sample);
});

const view = (query: string) => needView(new URLSearchParams(query), NOW, directory);
const words = async (query: string) => (await needPage(new URLSearchParams(query), NOW, directory)).main;

test('nothing confidential comes through, even when a feed gives away its place', () => {
  const refuges = sample.filter(({ confidential }) => confidential);
  expect(refuges.length).toBeGreaterThan(0);
  const locations = sample.find((one) => one.locations[0]?.location.point)?.locations ?? [];
  const careless = of(refuges.map((one) => ({ ...one, locations })));
  expect(offersAt(careless, ANY, TEN)).toEqual([]);
  expect(servicesToChange(careless, ANY)).toEqual([]);
  expect(KINDS).not.toContain('domestic-abuse');
});

test('what is closed for now is not there, and beds of a service are shared among its places', () => {
  const found = sample.find(({ capacities, locations }) => capacities.length > 0 && locations.length === 1) as Service;
  const [site] = found.locations;
  const twice = { ...found, locations: site ? [site, site] : [] };
  const beds = (some: Service) => offersAt(of([some]), ANY, TEN).map(({ places = 0 }) => places);
  expect(beds(twice)).toHaveLength(2);
  expect(beds(twice).reduce((sum, one) => sum + one, 0)).toBe(beds(found)[0]);
  expect(beds({ ...found, status: 'temporarily closed' })).toEqual([]);
});

test('for everybody leaves out what is for some', async () => {
  const [all, anyone] = [await view('need=hostel'), await view('need=hostel&anyone=yes')];
  expect(anyone.offers.length).toBeLessThan(all.offers.length);
});

test('at ten at night there are wards where nobody has anything, and they are named', async () => {
  const { access, hours } = await view('');
  const empty = [...access.wards.values()].filter(({ without, people }) => without === people).length;
  expect(empty).toBeGreaterThan(0);
  expect(hours[22]?.wards).toBe(empty);
  expect(hours[12]?.wards).toBeLessThan(empty);
  expect(await words('')).toContain(`In ${empty} of Birmingham’s 69 wards nobody has one within a 30-minute walk.`);
});

test('the sum of each ward is what the table says of it', async () => {
  const { rows } = await view('need=bed-tonight');
  for (const { ward, access } of rows.slice(0, 12).concat(rows.slice(-12))) {
    const { sum } = await view(`need=bed-tonight&ward=${ward.code}`);
    expect(sum?.total).toBeCloseTo(access, 9);
  }
});

test('beds in a ward that has none give it some, and the rest no less', async () => {
  const where = 'where=52.412,-1.972&opens=21:00&closes=08:00&places=20';
  const { tried, rows } = await view(`need=bed-tonight&change=new&${where}`);
  expect(tried?.compared.length).toBeGreaterThan(0);
  for (const { before, after, gained } of tried?.compared ?? []) {
    expect(after).toBeGreaterThan(before);
    expect(gained).toBeGreaterThanOrEqual(0);
  }
  expect(rows).toHaveLength(69);
});

test('a shelter that closes at nine is missed at ten', async () => {
  const { open } = await view('need=bed-tonight');
  const { tried } = await view(`need=bed-tonight&change=${open[0]?.service}&opens=09:00&closes=21:00`);
  expect(tried?.compared.every(({ before, after }) => after < before)).toBe(true);
});

test.each([
  ['change=new&opens=09:00&closes=17:00&where=Nowhere+at+all+whatever', 'where', 'We do not know that place'],
  ['need=gold', 'need', 'Choose a kind of service from the list'],
  ['need=domestic-abuse', 'need', 'Choose a kind of service from the list'],
])('%s is answered with 400 and what to do', async (query, field, message) => {
  const { status, main } = await needPage(new URLSearchParams(query), NOW, directory);
  expect(status).toBe(400);
  expect(main).toContain(`<a href="#${field}">${message}`);
});

test('a service of another kind cannot be changed here', async () => {
  const food = sample.find(({ needs, locations }) => needs.join() === 'food' && locations.length > 0);
  const { problems, tried } = await view(`need=dentist&change=${food?.id}&opens=09:00&closes=17:00`);
  expect([problems[0]?.field, tried]).toEqual(['change', undefined]);
});

test('without a directory it says so, and every ward has nothing', async () => {
  const { status, main } = await needPage(new URLSearchParams(), NOW, of([]));
  expect(status).toBe(200);
  expect(main).toContain('The directory cannot be read at the moment');
  expect(main).toContain('In 69 of Birmingham’s 69 wards nobody has one');
});

test('what is typed comes back as text, never as markup', async () => {
  expect(await words('where=%3Cscript%3E&ward=%22%3E%3Cb%3E')).not.toMatch(/<script>|"><b>/);
});

test('numbers never say nought for some, nor all for not quite all', () => {
  expect([0, 0.001, 0.4243, 3.14, 240.4].map(figure)).toEqual(['0', 'under 0.01', '0.42', '3.1', '240']);
  expect([0, 0.2, 50, 99.7, 100].map(percent)).toEqual(['0%', 'under 1%', '50%', 'over 99%', '100%']);
  const classes = { upTo: [1, 2, 3] as const, of: () => 0 as const };
  expect(([0, 1, 2, 3, 4] as const).map((number) => classRange(number, classes))).toEqual([
    'nothing within reach',
    'up to 1',
    'more than 1, up to 2',
    'more than 2, up to 3',
    'more than 3',
  ]);
});
