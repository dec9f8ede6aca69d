import { beforeAll, describe, expect, test } from 'vitest';
import { readCoreIdentity } from './coreIdentity.ts';
import { type DidDocument, didDocumentOf, didOf } from './did.ts';
import { signed, type TestKey, tampered, testKey, unsigned, withHeader } from './testing/keys.ts';
import type { TokenFault } from './tokens.ts';

const at = new Date('2026-11-24T23:30:00Z');
const now = at.getTime() / 1000;
const issuer = 'https://identity.example.org/';
const did = 'did:web:identity.example.org';
const kid = `${did}#one`;
const parts = (...values: string[]) =>
  values.map((value, i) => ({ value, type: i < values.length - 1 ? 'GivenName' : 'FamilyName' }));
const subject = (more: object = {}) => ({
  type: ['VerifiableCredential', 'VerifiableIdentityCredential'],
  credentialSubject: {
    name: [{ nameParts: parts('Amina', 'Noor', 'Hussain') }],
    birthDate: [{ value: '1991-03-08' }, { value: '1990-03-08' }],
    ...more,
  },
});
const claims = {
  iss: issuer,
  aud: 'waymark',
  sub: 'urn:fdc:gov.uk:2022:amina',
  iat: now,
  nbf: now,
  exp: now + 1_800,
  vot: 'P2',
  vc: subject(),
};

let key: TestKey;
let other: TestKey;
let rsa: TestKey;
let published: object;
let document: DidDocument;

beforeAll(async () => {
  [key, other, rsa] = await Promise.all([testKey('ES256'), testKey('ES256'), testKey('RS256')]);
  const method = (fragment: string, { jwk }: TestKey, controller = did) => ({
    type: 'JsonWebKey',
    id: `${did}#${fragment}`,
    controller,
    publicKeyJwk: jwk,
  });
  published = {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    assertionMethod: [
      method('one', key),
      method('foreign', other, 'did:web:identity.example.com'),
      method('rsa', rsa),
      'did:web:identity.example.org#by-reference',
    ],
  };
  document = didDocumentOf(issuer).parse(published);
});

const read = (jwt: string) =>
  readCoreIdentity(jwt, { did: document, issuer, clientId: 'waymark', sub: claims.sub, at });
const token = (wrong: object = {}, header: object = {}, signer = key) =>
  signed({ ...claims, ...wrong }, signer, { kid, ...header });

describe('a core identity', () => {
  test('says who somebody is: the name, and the birth date that is surest', async () => {
    expect(await read(await token())).toMatchObject({
      name: 'Amina Noor Hussain',
      names: [{ full: 'Amina Noor Hussain', given: ['Amina', 'Noor'], family: ['Hussain'] }],
      birthDate: '1991-03-08',
      level: 'P2',
    });
  });

  test('of several names tells the one without an end, its parts in the order they came', async () => {
    const name = [
      { validUntil: '2020-03-01', nameParts: parts('Alys', 'Perry') },
      { validFrom: '2020-03-01', validUntil: null, nameParts: parts('Alys', 'Barr').toReversed() },
    ];
    const identity = await read(await token({ vc: subject({ name }) }));
    expect([identity.name, identity.names.map(({ full }) => full)]).toEqual(['Barr Alys', ['Alys Perry', 'Barr Alys']]);
  });

  test.each<[TokenFault, string, object]>([
    ['issuer', 'from the issuer of ID tokens', { iss: 'https://oidc.example.org/' }],
    ['audience', 'for somebody else', { aud: 'another' }],
    ['subject', 'about somebody else', { sub: 'urn:fdc:gov.uk:2022:joe' }],
    ['expired', 'past', { exp: now - 30 }],
    ['early', 'of the future', { iat: now + 31 }],
    ['early', 'not good yet', { nbf: now + 31 }],
    ['trust', 'of lower confidence', { vot: 'P1' }],
    ['trust', 'of other confidence than was asked for', { vot: 'P3' }],
    ['malformed', 'of no confidence', { vot: undefined }],
    ['malformed', 'without a credential', { vc: undefined }],
    ['malformed', 'without a birth date', { vc: subject({ birthDate: [] }) }],
    ['malformed', 'with a birth date that is none', { vc: subject({ birthDate: [{ value: '1991-02-30' }] }) }],
    ['name', 'without a name', { vc: subject({ name: [] }) }],
    [
      'name',
      'with no name of today',
      { vc: subject({ name: [{ validUntil: '2020-03-01', nameParts: parts('A', 'B') }] }) },
    ],
  ])('is refused for its %s: one %s', async (code, _, wrong) => {
    await expect(read(await token(wrong))).rejects.toMatchObject({ code });
  });

  test.each<[TokenFault, string, () => string | Promise<string>]>([
    ['algorithm', 'signed by nobody', () => unsigned(claims, { kid })],
    ['algorithm', 'signed with RSA', () => token({}, { kid: `${did}#rsa` }, rsa)],
    ['algorithm', 'signed with a secret', async () => withHeader(await token(), { alg: 'HS256', kid })],
    ['controller', 'under another controller', () => token({}, { kid: 'did:web:identity.example.com#one' })],
    ['controller', 'under a controller that begins like ours', () => token({}, { kid: `${did}.evil#one` })],
    ['controller', 'with the fragment of a key alone', () => token({}, { kid: 'one' })],
    ['controller', 'that names no key', () => token({}, { kid: undefined })],
    ['unknown-key', 'with a key that is not in the document', () => token({}, { kid: `${did}#two` })],
    [
      'unknown-key',
      'with a key of the document that another controls',
      () => token({}, { kid: `${did}#foreign` }, other),
    ],
    ['unknown-key', 'with more than the name of a key', () => token({}, { kid: `${kid}#more` })],
    ['signature', 'by an impostor', () => token({}, {}, other)],
    ['signature', 'changed on the way', async () => tampered(await token())],
  ])('is refused for its %s: one %s', async (code, _, made) => {
    await expect(read(await made())).rejects.toMatchObject({ code });
  });
});

describe('a DID document', () => {
  test.each([
    ['https://identity.account.gov.uk/', 'did:web:identity.account.gov.uk'],
    ['http://localhost:4700/identity/', 'did:web:localhost%3A4700:identity'],
    [
      'http://127.0.0.1:4321/mocks/one-login/t/blue/identity/',
      'did:web:127.0.0.1%3A4321:mocks:one-login:t:blue:identity',
    ],
  ])('of %s is %s', (issuer, name) => {
    expect(didOf(issuer)).toBe(name);
  });

  test('of somebody else is none, wherever it lies', () => {
    const schema = didDocumentOf(issuer);
    expect(schema.safeParse(published).success).toBe(true);
    expect(schema.safeParse({ ...published, id: 'did:web:identity.example.com' }).success).toBe(false);
    expect(schema.safeParse({ ...published, assertionMethod: [] }).success).toBe(false);
  });
});
