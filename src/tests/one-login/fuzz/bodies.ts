// Bodies for control, with members of any kind.
import fc from 'fast-check';
import { json } from './values.ts';
import { CALLBACK } from './world.ts';

/** A state of the provider, with members of any kind. Keys are left out: each new one takes a tenth of a second. */
export const state = fc
  .dictionary(
    fc.constantFrom(
      ...['registration', 'clients', 'clientConfiguration', 'personas', 'responseConfiguration', 'errorConfiguration'],
      ...['faults', 'interactiveMode', 'simulatorUrl', 'identityUrl', 'authCodes', 'accessTokens', 'now', '__proto__'],
      ...['accessTokenGrants', 'clockOffset', 'pkceEnabled', 'publishNewIdentityKey'],
    ),
    fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        'easy',
        'strict',
        true,
        false,
        null,
        0,
        8.64e15,
        253_402_300_799_999,
        -1,
        'https://a.example.org/x/',
        'http://',
      ),
      fc.record({ clientId: fc.constantFrom('fuzz', 'x'), redirectUrls: fc.constant([CALLBACK, 'http^^^://']) }),
      fc.dictionary(
        fc.string({ maxLength: 5 }),
        fc.record({ redirectUri: fc.constant(CALLBACK), persona: fc.constantFrom('amina-hussain', 'x') }),
      ),
      fc.record({
        jwks: fc.constantFrom('SLOW', 'FAILING', 'x'),
        idTokenErrors: fc.array(fc.constantFrom('ALG_NONE', 'INVALID_ISS')),
      }),
    ),
    { maxKeys: 4 },
  )
  .map((one) => JSON.stringify(one));
export const clock = fc.oneof(
  json,
  fc
    .record({
      now: fc.oneof(fc.double(), fc.constant(null), fc.constant('2026-11-24T12:00:00Z')),
      advance: fc.double(),
    })
    .map((one) => JSON.stringify(one)),
);
export const config = fc
  .dictionary(
    fc.constantFrom(
      'clientConfiguration',
      'responseConfiguration',
      'errorConfiguration',
      'simulatorUrl',
      'useNewIdTokenSigningKeys',
      '__proto__',
    ),
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record({ redirectUrls: fc.constant([CALLBACK, 'x']), sub: fc.string({ maxLength: 3 }) }, { requiredKeys: [] }),
      fc.record(
        {
          returnCodes: fc.constant([{ code: 'A' }]),
          coreIdentityVerifiableCredentials: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
        },
        { requiredKeys: [] },
      ),
    ),
    { maxKeys: 3 },
  )
  .map((one) => JSON.stringify(one));
