import { expect, test } from 'vitest';
import { readData } from '#platform';
import { faults } from '../tests/oruk/schemas.ts';
import { readService } from './feed/index.ts';
import { orukOf } from './published.ts';

const records = JSON.parse(await readData('services/services.json')) as unknown[];
const read = (record: unknown) => {
  const reading = readService(record, () => undefined);
  return 'service' in reading ? [reading.service] : [];
};
const services = records.flatMap(read);

test('what is published again is valid by the standard', () => {
  expect(services.flatMap((service) => faults('service', orukOf(service)))).toEqual([]);
});

test('what is published again is read as the same service', () => {
  for (const service of services) {
    const [again] = read(orukOf(service));
    const { locations, organisation, ...rest } = service;
    expect(again).toMatchObject(rest);
    expect(
      again?.locations.map(({ location: { point, postcode, wheelchair } }) => [point, postcode, wheelchair]),
    ).toEqual(locations.map(({ location: { point, postcode, wheelchair } }) => [point, postcode, wheelchair]));
    expect(again?.organisation?.name).toBe(organisation?.name);
  }
});

test('ids that are no UUIDs get one, the same each time', () => {
  const [service] = read({ id: 'room 7', name: 'Warm Room', service_at_locations: [{ location: {} }] });
  if (!service) throw new Error('not read');
  expect(orukOf(service)).toEqual(orukOf(service));
  expect(faults('service', orukOf(service))).toEqual([]);
});
