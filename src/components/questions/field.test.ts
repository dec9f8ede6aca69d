import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '#cases';
import { drawField } from './field.ts';
import { idOf } from './parts.ts';

const draw = (field: Field, values?: Record<string, unknown>, wrong?: string, heading = false): string =>
  drawField({ field, values, wrong, heading }).markup;

const OPTIONS = { a: 'First', b: 'Second' };
const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'one.two', label: 'Words', hint: 'Some' },
  { kind: 'tel', name: 'tel', label: 'Number', autocomplete: 'tel' },
  { kind: 'email', name: 'email', label: 'Address', hint: 'Some' },
  { kind: 'number', name: 'count', label: 'How many', width: 2, hint: 'Some' },
  { kind: 'numbers', name: 'ages', label: 'Ages', hint: 'Some' },
  { kind: 'lines', name: 'lines', label: 'More', rows: 3, most: 100, hint: 'Some' },
  { kind: 'date', name: 'day', label: 'When', hint: 'Some' },
  { kind: 'radios', name: 'which', label: 'Which', options: OPTIONS, hint: 'Some' },
  { kind: 'checkboxes', name: 'some', label: 'Some', options: OPTIONS, hint: 'Some' },
  { kind: 'select', name: 'choice', label: 'Choice', options: OPTIONS, hint: 'Some' },
  { kind: 'yes-no', name: 'sure', label: 'Sure', hint: 'Some' },
  { kind: 'tick', name: 'agreed', label: 'Agreed', hint: 'Some' },
];

test.each(FIELDS)(
  '$kind: what is wrong with it is said at it, and the summary leads to what can be filled in',
  (field) => {
    const markup = draw(field, undefined, 'Say <which>');
    const target = new RegExp(`<(input|select|textarea)[^>]* id="${idOf(field)}"`);
    expect(markup).toMatch(target);
    expect(markup).toContain('Say &lt;which&gt;');
    expect(markup).toMatch(new RegExp(`aria-describedby="[^"]*${idOf(field)}-error`));
    expect(markup).toContain('govuk-form-group--error');
  },
);

test.each(FIELDS)('$kind: everything that describes it is there, and every label leads to something', (field) => {
  const markup = draw(field, undefined, 'Wrong');
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const named = [...markup.matchAll(/(?:aria-describedby|for)="([^"]+)"/g)].flatMap(
    ([, names]) => names?.split(' ') ?? [],
  );
  expect(named.filter((name) => !ids.has(name))).toEqual([]);
});

test.each([
  [{ kind: 'text', name: 'a.b', label: 'A' }, { a: { b: '"Tom" & <co>' } }, 'value="&quot;Tom&quot; &amp; &lt;co&gt;"'],
  [{ kind: 'lines', name: 'a', label: 'A' }, { a: '\nTwo\nlines' }, '>\n\nTwo\nlines</textarea>'],
  [{ kind: 'number', name: 'a', label: 'A' }, { a: 3 }, 'value="3"'],
  [{ kind: 'numbers', name: 'a', label: 'A' }, { a: [3, 'x'] }, 'value="3, x"'],
  [{ kind: 'select', name: 'a', label: 'A', options: OPTIONS }, { a: 'b' }, 'value="b" selected'],
  [{ kind: 'radios', name: 'a', label: 'A', options: OPTIONS }, { a: 'b' }, 'value="b" checked'],
  [{ kind: 'checkboxes', name: 'a', label: 'A', options: OPTIONS }, { a: ['b'] }, 'value="b" checked'],
  [{ kind: 'yes-no', name: 'a', label: 'A' }, { a: false }, 'value="no" checked'],
  [{ kind: 'tick', name: 'a', label: 'A' }, { a: true }, 'value="yes" checked'],
  [
    { kind: 'date', name: 'a', label: 'A' },
    { a: '2026-11-24' },
    'name="a-month" type="text" inputmode="numeric" value="11"',
  ],
  [
    { kind: 'pin', name: 'a', label: 'A' },
    { a: { latitude: 52.5, longitude: -1.9 } },
    'name="a-latitude" value="52.5"',
  ],
] as [Field, Record<string, unknown>, string][])('%j is shown again as it was answered', (field, values, expected) => {
  expect(draw(field, values)).toContain(expected);
});

test('nothing is chosen before it is', () => {
  for (const field of FIELDS) expect(draw(field)).not.toMatch(/ checked| selected/);
});

test('the question of a page is its heading, once', () => {
  for (const field of FIELDS.filter(({ kind }) => kind !== 'tick'))
    expect(draw(field, undefined, undefined, true).match(/<h1/g)).toHaveLength(1);
});

test('a field that may be left out says so, but for boxes, which can all be left empty', () => {
  expect(draw({ kind: 'text', name: 'a', label: 'A', optional: true })).toContain('A (you can leave this out)');
  expect(draw({ kind: 'checkboxes', name: 'a', label: 'A', options: OPTIONS, optional: true })).not.toContain('leave');
});

test('whatever was kept is drawn, and none of it as markup', () => {
  const anything = fc.anything({ withNullPrototype: false });
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), anything, fc.string(), (field, value, typed) => {
      const last = field.name.split('.').at(-1) as string;
      draw(field, { [last]: value, one: { two: value } });
      const markup = draw(field, { [last]: `<b>${typed}`, one: { two: `<b>${typed}` } });
      expect(markup).not.toContain('<b>');
    }),
  );
});
