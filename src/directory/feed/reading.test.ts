import { expect, test } from 'vitest';
import { readData } from '#platform';
import { Reader, readService } from './index.ts';

const read = (record: unknown) => {
  const aside: string[] = [];
  const reading = readService(record, (reason) => aside.push(reason));
  return { reading, aside, service: 'service' in reading ? reading.service : undefined };
};
const minimal = { id: 'a', name: 'Warm Room', status: 'active' };

test('every sample service is read, and nothing of it is set aside', async () => {
  const reader = new Reader();
  const records = JSON.parse(await readData('services/services.json')) as { status: string }[];
  for (const record of records) reader.read(record);
  expect(reader.services.size + reader.over).toBe(records.length);
  expect(reader.setAside).toEqual({});
});

test.each([
  [null, 'is not an object'],
  [[], 'is not an object'],
  ['x', 'is not an object'],
  [{}, 'has no id'],
  [{ id: 'a' }, 'has no name'],
  [{ id: 'a', name: '  ' }, 'has no name'],
  [{ id: 'a'.repeat(101), name: 'b' }, 'has an id of more than 100 characters'],
  [{ id: 'a', name: 'b', status: 'asleep' }, 'has the status “asleep”'],
])('a record like %j is set aside', (record, fault) => expect(read(record).reading).toEqual({ fault }));

test('a service that is over is neither kept nor a fault', () => {
  expect(read({ ...minimal, status: 'defunct' }).reading).toEqual({ over: true });
});

test('a bare record is a service for everyone, of unknown hours, nowhere', () => {
  expect(read(minimal).service).toMatchObject({
    needs: [],
    audiences: [],
    schedules: [],
    locations: [],
    bankHolidays: 'not said',
  });
});

test('impossible times are set aside with the words of the feed, and the rest of the hours kept', () => {
  const good = { freq: 'WEEKLY', byday: 'MO', opens_at: '9:00:00Z', closes_at: '17:00' };
  const { service, aside } = read({ ...minimal, schedules: [good, { ...good, opens_at: '25:99' }] });
  expect(service?.schedules).toEqual([{ freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' }]);
  expect(aside).toEqual([expect.stringContaining('25:99')]);
});

test('coordinates on Mars are set aside, the service kept', () => {
  const location = { id: 'l', latitude: '4.5', longitude: 137.4, addresses: [{ postal_code: 'B4 7DJ' }] };
  const { service, aside } = read({ ...minimal, service_at_locations: [{ id: 's', location }] });
  expect(service?.locations[0]?.location).toMatchObject({ id: 'l', postcode: 'B4 7DJ' });
  expect(service?.locations[0]?.location.point).toBeUndefined();
  expect(aside).toEqual([expect.stringContaining('outside the United Kingdom')]);
});

test('a refuge is never placed, whatever the feed says of it', () => {
  const { service } = read({
    ...minimal,
    name: 'Lantern Refuge',
    attributes: [{ taxonomy_term: { name: 'Domestic abuse' } }],
    service_at_locations: [
      { location: { id: 'l', latitude: 52.48, longitude: -1.9 }, phones: [{ number: '0121 496 0123' }] },
    ],
  });
  expect(service).toMatchObject({ confidential: true, locations: [], phones: [{ number: '0121 496 0123' }] });
});

test('links that are not web addresses are left out', () => {
  const { service } = read({
    ...minimal,
    url: 'javascript:alert(1)',
    email: 'not one',
    organization: { name: 'O', website: 'ftp://x' },
  });
  expect([service?.url, service?.email, service?.organisation?.website]).toEqual([undefined, undefined, undefined]);
});

test('control characters and reversals of direction are taken out of names', () => {
  expect(read({ ...minimal, name: 'Warm\u0000 \u202eRoom' }).service?.name).toBe('Warm Room');
});

test('Open Referral UK 1.0 is understood', () => {
  const { service } = read({
    id: '1',
    name: 'Old Shape',
    status: 'active',
    eligibilitys: [{ eligibility: 'Women only', minimum_age: 18 }],
    service_taxonomys: [{ taxonomy: { id: 'x', name: 'Food bank', vocabulary: 'esdServiceTypes' } }],
    contacts: [{ phones: [{ number: '0121 496 0456' }] }],
    languages: [{ language: 'Polish' }],
    regular_schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' }],
    service_at_locations: [
      {
        id: 'at',
        location: {
          id: 'l',
          latitude: 52.48,
          longitude: -1.9,
          physical_addresses: [{ address_1: '1 Example Row', postal_code: 'B4 7DJ' }],
          accessibility_for_disabilities: [{ accessibility: 'Wheelchair accessible' }],
        },
        regular_schedule: [{ freq: 'WEEKLY', byday: 'WE', opens_at: '10:00', closes_at: '12:00' }],
      },
    ],
  });
  expect(service).toMatchObject({
    needs: ['food-bank'],
    minimumAge: 18,
    eligibility: 'Women only',
    languages: ['Polish'],
    phones: [{ number: '0121 496 0456' }],
    schedules: [{ byday: 'TU' }],
    locations: [{ schedules: [{ byday: 'WE' }], location: { wheelchair: 'yes', postcode: 'B4 7DJ' } }],
  });
});

test('an id that repeats is set aside, the first kept', () => {
  const reader = new Reader();
  reader.read(minimal);
  reader.read({ ...minimal, name: 'Twin' });
  expect([reader.services.get('a')?.name, reader.setAside]).toEqual([
    'Warm Room',
    { 'a service has the id of another': 1 },
  ]);
});
