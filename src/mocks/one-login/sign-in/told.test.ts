import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIM, type ResponseConfiguration, responseConfigurationSchema } from '../state/vocabulary.ts';
import { PERSONAS } from './personas.ts';
import { currentName, toldOf } from './told.ts';

const every = Object.values(CLAIM);
const one = (id: string) => PERSONAS.find((persona) => persona.id === id)?.response as ResponseConfiguration;

test('the current name and those before it are told apart', () => {
  expect(currentName(one('nadia-moseley'))).toBe('Nadia Rose Moseley');
  expect(toldOf(one('nadia-moseley'), [CLAIM.coreIdentity], 'en')).toEqual([
    { label: 'Name', value: 'Nadia Rose Moseley' },
    { label: 'Earlier name', value: 'Nadia Rose Brindley (until 12 June 2021)' },
    { label: 'Date of birth', value: '5 December 1985' },
  ]);
});

test('addresses are written in order, with the number beside its street', () =>
  expect(toldOf(one('tomasz-aston'), [CLAIM.address], 'cy')).toEqual([
    { label: 'Cyfeiriad', value: 'ROOM 4, 61 TANNERY MEWS, TANNERY ROAD, ERDINGTON, BIRMINGHAM, B23 5AR' },
    { label: 'Cyfeiriad blaenorol', value: '20 NARROWBOAT WAY, BIRMINGHAM, B16 0EL (tan 1 Ionawr 2026)' },
    {
      label: 'Cyfeiriad blaenorol',
      value: 'FLAT 2B, SIGNAL HOUSE, GOODS YARD STREET, BIRMINGHAM, B5 4HP (tan 1 Ionawr 2024)',
    },
  ]));

test('nowhere to live is said, and not passed over', () =>
  expect(toldOf(one('marlon-deritend'), [CLAIM.address], 'en')).toEqual([
    { label: 'Address', value: 'No fixed address' },
  ]));

test('only what was asked for is told', () => {
  expect(toldOf(one('amina-hussain'), [], 'en')).toEqual([]);
  expect(toldOf(one('amina-hussain'), [CLAIM.passport], 'en')).toEqual([{ label: 'Passport', value: '000000101' }]);
});

test('whatever control has written, the page can be made', () => {
  const anyObjects = fc.option(
    fc.array(fc.dictionary(fc.constantFrom('validUntil', 'streetName', 'documentNumber', 'x'), fc.anything())),
  );
  const credential = fc.option(
    fc.record({
      credentialSubject: fc.oneof(fc.anything(), fc.record({ name: fc.anything(), birthDate: fc.anything() })),
    }),
  );
  fc.assert(
    fc.property(anyObjects, credential, (objects, coreIdentityVerifiableCredentials) => {
      const response = responseConfigurationSchema.parse({
        email: 'anybody@example.org',
        coreIdentityVerifiableCredentials,
        passportDetails: objects,
        drivingPermitDetails: objects,
        postalAddressDetails: objects,
      });
      for (const { value } of toldOf(response, every, 'en')) expect(value).toBeTypeOf('string');
      expect(currentName(response) ?? '').toBeTypeOf('string');
    }),
  );
});
