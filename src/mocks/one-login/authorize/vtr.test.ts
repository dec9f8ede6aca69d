import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Vector } from '../state/tenant.ts';
import { asksIdentity, lowest, readVtr, VtrError } from './vtr.ts';

const written = ({ credentialTrust, levelOfConfidence }: Vector): string =>
  [credentialTrust, levelOfConfidence].filter(Boolean).join('.');

/** Every vector there is, from the lowest to the highest. */
const LADDER: Vector[] = [
  { credentialTrust: 'Cl', levelOfConfidence: null },
  { credentialTrust: 'Cl.Cm', levelOfConfidence: null },
  { credentialTrust: 'Cl', levelOfConfidence: 'P0' },
  { credentialTrust: 'Cl.Cm', levelOfConfidence: 'P0' },
  { credentialTrust: 'Cl.Cm', levelOfConfidence: 'P1' },
  { credentialTrust: 'Cl.Cm', levelOfConfidence: 'P2' },
  { credentialTrust: 'Cl.Cm', levelOfConfidence: 'P3' },
];
const [identities, others] = [LADDER.filter(asksIdentity), LADDER.filter((vector) => !asksIdentity(vector))];

const someOf = (vectors: Vector[]) => fc.array(fc.constantFrom(...vectors), { minLength: 1, maxLength: 8 });

describe('a vtr', () => {
  test('that is left out asks for Cl.Cm', () => {
    expect(readVtr(undefined)).toEqual([{ credentialTrust: 'Cl.Cm', levelOfConfidence: null }]);
  });

  test.each(LADDER.map((vector) => ({ text: written(vector), vector })))('$text is read', ({ text, vector }) => {
    expect(readVtr(`["${text}"]`)).toEqual([vector]);
    expect(readVtr([text])).toEqual([vector]);
  });

  test.each([
    ['in another order', '["P2.Cm.Cl"]', 'Cl.Cm.P2'],
    ['with parts that nobody knows', '["Cl.Cm.HMP200.X"]', 'Cl.Cm'],
    ['with points too many', '["Cl..Cm."]', 'Cl.Cm'],
  ])('is read %s', (_, text, expected) => {
    expect(readVtr(text).map(written)).toEqual([expected]);
  });

  test.each([
    ['is empty', '', /JSON list/],
    ['is no JSON', 'Cl.Cm', /JSON list/],
    ['is no list', '{"0":"Cl.Cm"}', /JSON list/],
    ['asks nothing', '[]', /ask for something/],
    ['holds a number', '[2]', /must be a string/],
    ['asks for Cm alone', '["Cm"]', /Cl or Cl.Cm, but asks for "Cm"/],
    ['asks for no credentials', '["P0"]', /Cl or Cl.Cm, but asks for ""/],
    ['asks for Cl twice', '["Cl.Cl"]', /asks for "Cl.Cl"/],
    ['asks for two levels', '["Cl.Cm.P1.P2"]', /more than one level/],
    ['asks for a level that is none', '["Cl.Cm.P4"]', /"P4" is no level/],
    ['asks for an identity without Cm', '["Cl.P1"]', /needs Cl.Cm/],
    ['asks for an identity or for none', '["Cl.Cm.P2","Cl.Cm.P0"]', /and none in another/],
  ])('is refused when it %s', (_, text, cause) => {
    expect(() => readVtr(text)).toThrow(VtrError);
    expect(() => readVtr(text)).toThrow(cause);
  });

  test('of several vectors chooses the lowest, whatever their order', () => {
    fc.assert(
      fc.property(fc.oneof(someOf(identities), someOf(others)), (vectors) => {
        const chosen = lowest(readVtr(JSON.stringify(vectors.map(written))));
        const rank = Math.min(...vectors.map((vector) => LADDER.indexOf(vector)));
        expect(chosen).toEqual(LADDER[rank]);
      }),
    );
  });

  test('of an identity in one vector and none in another is never read', () => {
    fc.assert(
      fc.property(someOf(identities), someOf(others), fc.boolean(), (some, more, first) => {
        const list = [...some, ...more].map(written);
        expect(() => readVtr(first ? list : list.toReversed())).toThrow(VtrError);
      }),
    );
  });

  test('that is garbage throws nothing but VtrError', () => {
    const parts = fc.array(fc.constantFrom('Cl', 'Cm', 'P', 'P0', 'P2', 'C', '', 'x', '__proto__'), { maxLength: 5 });
    const near = fc.array(parts.map((some) => some.join('.'))).map((list) => JSON.stringify(list));
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.anything(), fc.json(), fc.jsonValue()), (garbage) => {
        try {
          for (const vector of readVtr(garbage)) expect(LADDER).toContainEqual(vector);
        } catch (error) {
          expect(error).toBeInstanceOf(VtrError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
