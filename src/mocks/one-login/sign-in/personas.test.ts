import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personaSchema } from '../state/vocabulary.ts';
import { PERSONAS } from './personas.ts';
import { currentName } from './told.ts';

const one = (id: string) => PERSONAS.find((persona) => persona.id === id)?.response;
const proved = PERSONAS.filter(({ response }) => response.maxLoCAchieved === 'P2');
const addressesOf = (of: typeof PERSONAS) => of.flatMap(({ response }) => response.postalAddressDetails ?? []);
const each = PERSONAS.map((persona) => [persona.id, persona] as const);

test('there are enough people, each under one name and one id', () => {
  expect(PERSONAS.length).toBeGreaterThanOrEqual(14);
  expect(new Set(PERSONAS.map(({ id }) => id)).size).toBe(PERSONAS.length);
  expect(new Set(PERSONAS.map(({ name }) => name)).size).toBe(PERSONAS.length);
});

test.each(each)('%s is a persona as control would take it, and reads in both languages', (_, persona) => {
  expect(personaSchema.parse(structuredClone(persona))).toEqual(persona);
  expect(persona.about.cy).not.toBe(persona.about.en);
});

test.each(each)('%s has an e-mail at example.org and a telephone that Ofcom keeps for drama', (_, { response }) => {
  expect(response.email).toMatch(/^[a-z.'-]+@(council\.)?example\.org$/);
  expect(response.phoneNumber ?? '+447700900000').toMatch(/^\+447700900\d{3}$/);
});

test('nobody shares an e-mail, a telephone or a document', () => {
  const given = PERSONAS.flatMap(({ response }) => [
    response.email,
    ...(response.phoneNumber ? [response.phoneNumber] : []),
    ...(response.passportDetails ?? []).map(({ documentNumber }) => documentNumber),
    ...(response.drivingPermitDetails ?? []).map(({ personalNumber }) => personalNumber),
  ]);
  expect(new Set(given).size).toBe(given.length);
});

test.each(proved.map((persona) => [persona.name, persona] as const))(
  '%s has a credential in that name',
  (name, { response }) => {
    expect(response.coreIdentityVerifiableCredentials).toMatchObject({
      type: ['VerifiableCredential', 'VerifiableIdentityCredential'],
      credentialSubject: { birthDate: [{ value: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }] },
    });
    const [given = '', family = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
    expect(currentName(response)).toMatch(new RegExp(`^${given} (.* )?${family}$`, 'u'));
  },
);

test('an address abroad has no property number; one here has, and is current until it says otherwise', () => {
  for (const { addressCountry, uprn, validUntil, validFrom } of addressesOf(PERSONAS)) {
    if (addressCountry !== 'GB') expect(uprn).toBeUndefined();
    else if (uprn !== undefined) expect(uprn).toBeTypeOf('number');
    expect(validFrom).toMatch(/^\d{4}-01-01$/);
    expect(validUntil ?? '9999').not.toBe(validFrom);
  }
  for (const { response } of proved)
    expect((response.postalAddressDetails ?? []).filter(({ validUntil }) => !validUntil).length).toBeLessThanOrEqual(1);
});

test('postcodes of Birmingham are real, so that distances and wards are', () => {
  const known = readFileSync('data/postcodes/west-midlands-postcodes.csv', 'utf8');
  const here = addressesOf(PERSONAS).filter(({ addressLocality }) => addressLocality === 'BIRMINGHAM');
  expect(here.filter(({ postalCode }) => !known.includes(`\n${postalCode},`))).toEqual([]);
});

test('licences say who issued them, and carry a number of that issuer’s kind', () => {
  const permits = PERSONAS.flatMap(({ response }) => response.drivingPermitDetails ?? []);
  expect(new Set(permits.map(({ issuedBy }) => issuedBy))).toEqual(new Set(['DVLA', 'DVA']));
  for (const { issuedBy, issueNumber, personalNumber } of permits) {
    expect(personalNumber).toMatch(issuedBy === 'DVLA' ? /^[A-Z9]{5}\d{6}[A-Z9]{2}\d[A-Z]{2}$/ : /^\d{8}$/);
    expect(issueNumber !== undefined).toBe(issuedBy === 'DVLA');
  }
});

test('each kind of person that a team has to think of is there', () => {
  expect(one('joe-digbeth')).toMatchObject({ maxLoCAchieved: 'P0', coreIdentityVerifiableCredentials: null });
  expect(one('marlon-deritend')?.postalAddressDetails).toEqual([]);
  expect(one('nadia-moseley')?.coreIdentityVerifiableCredentials).toMatchObject({
    credentialSubject: { name: [{ validFrom: '2021-06-12' }, { validUntil: '2021-06-12' }] },
  });
  expect(one('tomasz-aston')?.postalAddressDetails).toHaveLength(3);
  expect(one('mei-bournville')?.drivingPermitDetails).toBeNull();
  expect(one('winston-handsworth')?.passportDetails).toBeNull();
  expect(one('callum-lozells')).toMatchObject({
    returnCodes: [{ code: 'A' }],
    coreIdentityVerifiableCredentials: null,
  });
  expect(one('hope-stirchley')).toMatchObject({ returnCodes: [{ code: 'P' }], maxLoCAchieved: 'P2' });
  expect(one('ravi-tyseley')?.maxLoCAchieved).toBe('P1');
  expect(one('caseworker-ruth-harborne')?.email).toMatch(/@council\.example\.org$/);
  expect(one('ellis-sutton')).toMatchObject({ emailVerified: false, phoneNumber: null });
});

test('Jordan is 17 on the day of the hackathon', () => {
  const birthDate = (from: string, to: string) => ({
    credentialSubject: { birthDate: [{ value: expect.toSatisfy((day: string) => from < day && day <= to) }] },
  });
  expect(one('jordan-selly')?.coreIdentityVerifiableCredentials).toMatchObject(birthDate('2008-11-24', '2009-11-24'));
});
