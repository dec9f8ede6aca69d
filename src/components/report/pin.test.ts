import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Field, namesOf, type Question, report } from '#cases';
import { loadBasemap } from '#places';
import { mapMoved, pinMap } from './pin.ts';

beforeAll(() => loadBasemap());

const step = report.journey.steps.find(({ path }) => path === 'map') as Question['step'];
const asked = (values?: Question['values'], answers: Question['answers'] = {}): Question => ({
  step,
  values,
  answers,
  wrong: [],
  back: '/report/place',
  formKey: 'key',
});

const CENTRE = { centre: '52.480000,-1.900000', across: '0.02' };

function moved(fields: Record<string, string>): Record<string, unknown> | undefined {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return mapMoved(form, asked())?.values;
}

test('“Continue” is no move: the form is read as any other', () => {
  expect(moved({ ...CENTRE, 'pin-latitude': '52.48', 'pin-longitude': '-1.9' })).toBeUndefined();
});

test.each([
  ['in the middle', { 'tap.x': '144', 'tap.y': '128' }, 52.48, -1.9],
  ['at the left edge', { 'tap.x': '0', 'tap.y': '128' }, 52.48, -1.91],
  ['at the right edge', { 'tap.x': '288', 'tap.y': '128' }, 52.48, -1.89],
  ['above the middle', { 'tap.x': '144', 'tap.y': '0' }, 52.48542, -1.9],
  ['by the keyboard, which tells no place: where the cross is', { 'tap.x': '0', 'tap.y': '0' }, 52.48, -1.9],
])('touched %s, the mark is there', (_, tap, latitude, longitude) => {
  const pin = moved({ ...CENTRE, ...tap })?.pin as { latitude: number; longitude: number };
  expect(pin.latitude).toBeCloseTo(latitude, 4);
  expect(pin.longitude).toBeCloseTo(longitude, 4);
});

const MARKED = { ...CENTRE, 'pin-latitude': '52.481', 'pin-longitude': '-1.901' };
const PIN = { latitude: 52.481, longitude: -1.901 };

test.each([
  ['mark', { pin: { latitude: 52.48, longitude: -1.9 } }],
  ['in', { across: '0.01', pin: PIN }],
  ['out', { across: '0.04', pin: PIN }],
  ['somewhere', { centre: '52.48,-1.9', pin: PIN }],
])('the button %s moves the map, and keeps a mark that is there', (move, expected) => {
  expect(moved({ ...MARKED, move })).toMatchObject(expected);
});

test('north is up and east is right, by less than a picture', () => {
  const centre = (move: string) =>
    String(moved({ ...MARKED, move })?.centre)
      .split(',')
      .map(Number);
  expect(centre('north')[0]).toBeGreaterThan(52.48);
  expect(centre('south')[0]).toBeLessThan(52.48);
  expect(centre('east')[1]).toBeGreaterThan(-1.9);
  expect(centre('west')[1]).toBeLessThan(-1.9);
  expect(centre('east')[1]).toBeLessThan(-1.88);
});

test('a mark that is not on the map is none', () => {
  const far = { ...CENTRE, 'pin-latitude': '51.5', 'pin-longitude': '-0.1' };
  expect(moved({ ...far, move: 'in' })).not.toHaveProperty('pin');
});

test('a mark can be taken away', () => {
  expect(moved({ ...MARKED, move: 'clear' })).not.toHaveProperty('pin');
});

test('nobody moves off the map, however often they try', () => {
  let fields: Record<string, string> = { ...CENTRE, across: '0.4' };
  for (let i = 0; i < 20; i += 1) {
    const { centre, across } = moved({ ...fields, move: 'north' }) as Record<string, string>;
    fields = { centre: centre ?? '', across: across ?? '' };
  }
  expect(Number(fields.centre?.split(',')[0])).toBe(52.7);
});

test('the map shows the mark, and names and postcodes to know the place by', async () => {
  const values = { centre: '52.479800,-1.908200', across: '0.009', pin: { latitude: 52.4798, longitude: -1.9082 } };
  const markup = (await pinMap(asked(values)))?.markup ?? '';
  expect(markup).toContain('class="wm-mark" transform="translate(144 128)"');
  expect(markup).toContain('Centenary Square');
  expect(markup.match(/wm-label--postcode/g)?.length).toBeGreaterThan(5);
  const words = [...markup.matchAll(/<text class="wm-label[^>]*>([^<]+)/g)].map(([, one]) => one);
  expect(new Set(words).size).toBe(words.length);
});

test('what is wrong with a mark leads to the map', async () => {
  expect((await pinMap(asked()))?.markup).toContain(`id="${namesOf(step.fields[0] as Field)[0]}"`);
});

test('far away there are no postcodes, which nobody could read', async () => {
  expect((await pinMap(asked({ centre: '52.48,-1.9', across: '0.2' })))?.markup).not.toContain('wm-label--postcode');
});

test('before anything is moved, the map is where the place named is', async () => {
  const there = (await pinMap(asked(undefined, { place: { PLACE: 'By the canal', near: 'B1 2ND' } })))?.markup;
  expect(there).toMatch(/name="centre" value="52\.48\d+,-1\.9\d+"/);
  expect((await pinMap(asked()))?.markup).toContain('value="52.479700,-1.902700"');
});

test('other questions have no map', async () => {
  const [first] = report.journey.steps;
  expect(await pinMap({ ...asked(), step: first as Question['step'] })).toBeUndefined();
});

test('whatever the form holds, the map is drawn', async () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('52.48,-1.9', '1e999', 'NaN', '-0', '90', '-90', '52.4', '0.02'));
  const names = ['centre', 'across', 'tap.x', 'tap.y', 'move', 'pin-latitude', 'pin-longitude'];
  await fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
      async (fields) => {
        const markup = (await pinMap(asked(moved(fields as Record<string, string>))))?.markup ?? '';
        expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 100 },
  );
});
