import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASKED, readAsked } from './ask.ts';

const KNOWN = { needs: ['bed-tonight', 'food'], wards: ['E05011118'], services: ['one'] };
const read = (query: string) => readAsked(new URLSearchParams(query), KNOWN, '2026-11-24');

test('with nothing asked it is any service, tonight at ten, against deprivation, the widest gap first', () => {
  expect(read('')).toEqual({
    problems: [],
    asked: {
      need: '',
      day: '2026-11-24',
      time: 1320,
      count: 'services',
      anyone: false,
      against: 'imd',
      sort: 'gap',
      descending: true,
      ward: '',
      change: '',
      where: '',
      opens: undefined,
      closes: undefined,
      places: undefined,
    },
  });
});

test('beds are counted as places unless services are asked for', () => {
  expect(read('need=bed-tonight').asked.count).toBe('places');
  expect(read('need=bed-tonight&count=services').asked.count).toBe('services');
});

test('everything that can be asked is read', () => {
  const { asked, problems } = read(
    'need=food&day=2026-12-25&time=07:30&count=places&anyone=yes&against=children&sort=-name&ward=E05011118&change=new&where=B4+7DJ&opens=21:00&closes=08:00&places=12',
  );
  expect(problems).toEqual([]);
  expect(asked).toMatchObject({
    day: '2026-12-25',
    time: 450,
    anyone: true,
    sort: 'name',
    descending: true,
    opens: 1260,
    closes: 480,
    places: 12,
  });
});

test.each([
  ['need=gold', 'need', 'Choose a kind of service from the list'],
  ['day=2026-02-31', 'day', 'Write the date'],
  ['day=1999-01-01', 'day', 'Write the date'],
  ['time=25:00', 'time', '24-hour clock'],
  ['sort=price', 'sort', 'columns of the table'],
  ['ward=E05001218', 'ward', 'a ward of Birmingham'],
  ['change=two&opens=09:00&closes=10:00', 'change', 'Choose a service'],
  ['change=one&closes=10:00', 'opens', 'Write when it would open'],
  ['change=one&opens=10:00', 'closes', 'Write when it would close'],
  ['change=new&opens=10:00&closes=11:00', 'where', 'Write where'],
  ['places=0', 'places', 'from 1 to 1000'],
  ['places=1e3', 'places', 'from 1 to 1000'],
])('%s is told of %s', (query, field, words) => {
  const { problems } = read(query);
  expect(problems.map((one) => one.field)).toContain(field);
  expect(problems[0]?.message).toContain(words);
});

test('garbage never throws, and what it leaves is always something that can be answered', () => {
  const name = fc.oneof(fc.constantFrom(...ASKED), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      const { asked } = readAsked(new URLSearchParams(pairs), KNOWN, '2026-11-24');
      expect(asked.time).toBeGreaterThanOrEqual(0);
      expect(asked.time).toBeLessThan(1440);
      expect(['', ...KNOWN.wards]).toContain(asked.ward);
    }),
  );
});
