import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { sourceFrom } from './source.ts';
import { Unfittable } from './unfittable.ts';

const source = sourceFrom(
  'We are 3 people near B4 7DJ. It is urgent. Ring 07700 900123 or write to sam@example.org by 2026-12-01.',
  new Date('2026-11-24T12:00:00Z'),
);
const ajv = new Ajv2020({ strict: false, validateFormats: true });
addFormats.default(ajv);

const leaf = fc.oneof(
  fc.record({ type: fc.constant('string'), minLength: fc.nat(20), maxLength: fc.integer({ min: 20, max: 60 }) }),
  fc.record({
    type: fc.constant('string'),
    format: fc.constantFrom(
      'date',
      'date-time',
      'time',
      'duration',
      'email',
      'hostname',
      'uri',
      'uuid',
      'ipv4',
      'ipv6',
    ),
  }),
  fc.record({
    type: fc.constant('string'),
    pattern: fc.constantFrom('^[A-Z]{2}\\d{3}$', '^(a|b)+[^x]?c$', '^\\w+@\\w+\\.uk$'),
  }),
  fc.record({
    type: fc.constant('integer'),
    minimum: fc.integer({ min: -9, max: 5 }),
    maximum: fc.integer({ min: 5, max: 9 }),
  }),
  fc.record({ type: fc.constant('number'), exclusiveMinimum: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ type: fc.constant('number'), minimum: fc.nat(50), multipleOf: fc.constantFrom(1, 5, 0.5) }),
  fc.record({ enum: fc.uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1 }) }),
  fc.record({ const: fc.jsonValue() }),
  fc.constantFrom({ type: 'boolean' }, { type: 'null' }, { type: ['string', 'null'] }, {}, true),
);

const schemas = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: 'medium' },
    leaf,
    fc
      .tuple(fc.dictionary(fc.string({ maxLength: 8 }), tie('schema'), { maxKeys: 5 }), fc.boolean())
      .map(([properties, all]) => ({
        type: 'object',
        properties,
        required: all ? Object.keys(properties) : [],
        additionalProperties: false,
      })),
    fc.record({
      type: fc.constant('array'),
      items: tie('schema'),
      minItems: fc.nat(3),
      maxItems: fc.integer({ min: 3, max: 9 }),
    }),
    fc.record({ type: fc.constant('array'), prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
  ),
})).schema;

test('what is made fits any schema of the kinds that may be asked for', () => {
  fc.assert(
    fc.property(schemas, (schema) => {
      const made = fill(schema, source);
      const validate = ajv.compile(schema as object);
      expect([validate(made), validate.errors, made]).toEqual([true, null, made]);
    }),
    { numRuns: 500 },
  );
});

describe('values come from the text', () => {
  test.each([
    ['postcode', { type: 'string' }, 'B4 7DJ'],
    ['contact_phone', { type: 'string' }, '07700 900123'],
    ['emailAddress', { type: 'string' }, 'sam@example.org'],
    ['by', { type: 'string', format: 'date' }, '2026-12-01'],
    ['people', { type: 'integer' }, 3],
    ['isUrgent', { type: 'boolean' }, true],
    ['hasDog', { type: 'boolean' }, false],
    ['level', { enum: ['not urgent', 'urgent'] }, 'urgent'],
    ['anything', { type: 'string' }, 'Pretend: We are 3 people near B4 7DJ.'],
  ])('%s as %j is %j', (name, schema, value) => {
    expect(fill({ type: 'object', properties: { [name]: schema } }, source)).toEqual({ [name]: value });
  });
});

test('a schema that speaks of itself comes to an end', () => {
  const tree = {
    $defs: {
      node: {
        type: 'object',
        properties: {
          children: { type: 'array', items: { $ref: '#/$defs/node' } },
          next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] },
        },
        required: ['children', 'next'],
        additionalProperties: false,
      },
    },
    $ref: '#/$defs/node',
  };
  expect(ajv.validate(tree, fill(tree, source))).toBe(true);
});

test('all of several schemas hold together', () => {
  const both = {
    allOf: [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { properties: { b: { type: 'integer' } }, required: ['b'] },
    ],
  };
  expect(fill(both, source)).toEqual({ a: expect.any(String), b: 3 });
});

test.each([
  [false],
  [7],
  [{ type: 'moon' }],
  [{ not: {} }],
  [{ $ref: '#/nowhere' }],
  [{ $ref: 'https://example.org/schema' }],
  [{ $ref: '#' }],
  [{ type: 'integer', minimum: 4, maximum: 3 }],
  [{ type: 'integer', minimum: 0.2, maximum: 0.8 }],
  [{ type: 'string', minLength: 5, maxLength: 4 }],
  [{ type: 'string', minLength: 1e9 }],
  [{ type: 'string', format: 'uuid', maxLength: 3 }],
  [{ type: 'string', pattern: '(?=a)b' }],
  [{ type: 'array', minItems: 1e9 }],
  [{ type: 'array', items: { const: 1 }, minItems: 2, uniqueItems: true }],
  [{ type: 'object', minProperties: 1 }],
  [
    {
      type: 'object',
      properties: { a: { type: 'array', minItems: 4_000, items: { type: 'array', minItems: 4_000 } } },
    },
  ],
  [{ type: 'object', properties: { self: { $ref: '#' } }, required: ['self'] }],
])('nothing is made for %j', (schema) => {
  expect(() => fill(schema, source)).toThrow(Unfittable);
});
