import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../testing/cases.ts';
import { journey } from '../testing/journey.ts';
import { gather, namesOf } from './gather.ts';
import { type Field, readAnswer, wordsFor } from './index.ts';

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'a.text', label: 'Text' },
  { kind: 'number', name: 'a.number', label: 'Number' },
  { kind: 'date', name: 'b.date', label: 'Date' },
  { kind: 'pin', name: 'pin', label: 'Where' },
  { kind: 'yes-no', name: 'yes', label: 'Yes?' },
  { kind: 'tick', name: 'tick', label: 'Tick' },
  { kind: 'radios', name: 'one', label: 'One', options: { x: 'Ex', y: 'Why' } },
  { kind: 'checkboxes', name: 'many', label: 'Many', options: { x: 'Ex', y: 'Why' } },
];
const field = (name: string) => FIELDS.find((one) => one.name === name) as Field;

function formOf(entries: Iterable<readonly [string, string]>): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('a form', () => {
  test.each([
    ['a.text', [['a.text', '  warm \n']], { a: { text: 'warm' } }],
    ['a.text', [['a.text', '   ']], { a: {} }],
    ['a.number', [['a.number', '42']], { a: { number: 42 } }],
    ['a.number', [['a.number', '4.2e9']], { a: { number: '4.2e9' } }],
    [
      'b.date',
      [
        ['b.date-day', '1'],
        ['b.date-month', '2'],
        ['b.date-year', '2026'],
      ],
      { b: { date: '2026-02-01' } },
    ],
    ['b.date', [['b.date-day', 'soon']], { b: { date: '-00-soon' } }],
    [
      'pin',
      [
        ['pin-latitude', '52.48'],
        ['pin-longitude', '-1.9'],
      ],
      { pin: { latitude: 52.48, longitude: -1.9 } },
    ],
    ['yes', [['yes', 'no']], { yes: false }],
    ['yes', [['yes', 'maybe']], { yes: 'maybe' }],
    ['tick', [['tick', 'yes']], { tick: true }],
    ['tick', [], {}],
    [
      'many',
      [
        ['many', 'x'],
        ['many', 'x'],
        ['many', 'y'],
      ],
      { many: ['x', 'y'] },
    ],
    ['many', [], { many: [] }],
  ] as [string, [string, string][], object][])('%s of %j is %j', (name, entries, expected) => {
    expect(gather([field(name)], formOf(entries))).toEqual(expected);
  });

  test('takes files, strangers’ names and nothing at all without a word', () => {
    const form = formOf([['__proto__', 'x']]);
    form.append('a.text', new File(['x'], 'x.txt'));
    expect(gather(FIELDS, form)).toEqual({ a: {}, b: {}, many: [] });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('of any garbage is gathered, read and put into words without an exception', async () => {
    const names = [...FIELDS, ...journey.steps.flatMap(({ fields }) => fields)].flatMap(namesOf);
    const garbage = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', '12', '2026', 'me', '__proto__', '1e999')),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (entries) => {
        const form = formOf(entries);
        const typed = gather(FIELDS, form);
        for (const one of FIELDS) expect(typeof wordsFor(one, typed)).toBe('string');
        for (const step of journey.steps) {
          const read = await readAnswer(step, form, at(), {});
          if (!('wrong' in read)) continue;
          // Every complaint belongs to a field of the page, and says something.
          const fields = step.fields.map(({ name }) => name);
          expect(read.wrong.length).toBeGreaterThan(0);
          for (const { field: where, message } of read.wrong) {
            expect(fields).toContain(where);
            expect(message).not.toBe('');
          }
        }
      }),
    );
  });
});
