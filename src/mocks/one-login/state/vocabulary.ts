// The words of the public simulator and of the real provider, as schemas: what control writes, scripts send and pages show.
import { z } from 'zod';

/** The claims a service may ask for under `claims.userinfo` (ValidClaims of the real provider). */
const VOCABULARY = 'https://vocab.account.gov.uk/v1';
export const CLAIM = {
  coreIdentity: `${VOCABULARY}/coreIdentityJWT`,
  address: `${VOCABULARY}/address`,
  passport: `${VOCABULARY}/passport`,
  drivingPermit: `${VOCABULARY}/drivingPermit`,
  returnCode: `${VOCABULARY}/returnCode`,
  inheritedIdentity: `${VOCABULARY}/inheritedIdentityJWT`,
} as const;
export const CLAIMS: readonly string[] = Object.values(CLAIM);

/** The scopes a service may ask for (ValidScopes). Two of them hold nothing for anybody outside: `am`, `doc-checking-app`. */
export const SCOPES: readonly string[] = [
  'openid',
  'email',
  'phone',
  'offline_access',
  'am',
  'govuk-account',
  'doc-checking-app',
  'wallet-subject-id',
];

/** Wrong ID tokens: the simulator's eight, then four it does not have. */
export const ID_TOKEN_ERRORS = [
  'INVALID_ISS',
  'INVALID_AUD',
  'INVALID_ALG_HEADER',
  'INVALID_SIGNATURE',
  'TOKEN_EXPIRED',
  'TOKEN_NOT_VALID_YET',
  'NONCE_NOT_MATCHING',
  'INCORRECT_VOT',
  'ALG_NONE',
  'HS256_WITH_PUBLIC_KEY',
  'UNKNOWN_KID',
  'INCORRECT_SUB',
] as const;

/** Wrong core identities: the simulator's six, then seven it does not have. */
export const CORE_IDENTITY_ERRORS = [
  'INVALID_ALG_HEADER',
  'INVALID_SIGNATURE',
  'INVALID_ISS',
  'INVALID_AUD',
  'INCORRECT_SUB',
  'TOKEN_EXPIRED',
  'ALG_NONE',
  'TOKEN_NOT_VALID_YET',
  'INCORRECT_VOT',
  'OTHER_CONTROLLER',
  'KID_NOT_IN_DID',
  'SIGNED_WITH_ID_TOKEN_KEY',
  'MISSING',
] as const;

export const AUTHORISE_ERRORS = ['ACCESS_DENIED', 'TEMPORARILY_UNAVAILABLE', 'LOGIN_REQUIRED'] as const;

/** What an endpoint may do instead of answering: wait five seconds first, or answer 503. */
export const FAULTS = ['SLOW', 'FAILING'] as const;
/** The endpoints that can be told to. */
export const FAULTY_ENDPOINTS = ['token', 'userinfo', 'jwks', 'did'] as const;

export type IdTokenError = (typeof ID_TOKEN_ERRORS)[number];
export type CoreIdentityError = (typeof CORE_IDENTITY_ERRORS)[number];
export type AuthoriseError = (typeof AUTHORISE_ERRORS)[number];
export type Fault = (typeof FAULTS)[number];
export type FaultyEndpoint = (typeof FAULTY_ENDPOINTS)[number];

export const errorConfigurationSchema = z.object({
  coreIdentityErrors: z.array(z.enum(CORE_IDENTITY_ERRORS)).default([]),
  idTokenErrors: z.array(z.enum(ID_TOKEN_ERRORS)).default([]),
  authoriseErrors: z.array(z.enum(AUTHORISE_ERRORS)).default([]),
});

export const faultsSchema = z.partialRecord(z.enum(FAULTY_ENDPOINTS), z.enum(FAULTS));

const someObjects = z.array(z.looseObject({})).nullable();

const details = {
  /** A subject given outright; a persona has none, and gets a pairwise one for each sector. */
  sub: z.string().min(1).max(500),
  email: z.string().max(254),
  emailVerified: z.boolean(),
  phoneNumber: z.string().max(40).nullable(),
  phoneNumberVerified: z.boolean(),
  /** The level of confidence that proving identity reaches. */
  maxLoCAchieved: z.enum(['P0', 'P1', 'P2', 'P3']),
  coreIdentityVerifiableCredentials: z.looseObject({}).nullable(),
  passportDetails: someObjects,
  drivingPermitDetails: someObjects,
  postalAddressDetails: someObjects,
  returnCodes: z.array(z.object({ code: z.string().max(40) })).nullable(),
};

/** Any part of it, to be laid over what is there. */
export const responsePatchSchema = z.object(details).partial();

/** What the provider knows of whoever signs in, in the simulator's words. */
export const responseConfigurationSchema = z.object({
  ...details,
  sub: details.sub.optional(),
  emailVerified: details.emailVerified.default(true),
  phoneNumber: details.phoneNumber.default(null),
  phoneNumberVerified: details.phoneNumberVerified.default(false),
  maxLoCAchieved: details.maxLoCAchieved.default('P0'),
  coreIdentityVerifiableCredentials: details.coreIdentityVerifiableCredentials.default(null),
  passportDetails: details.passportDetails.default(null),
  drivingPermitDetails: details.drivingPermitDetails.default(null),
  postalAddressDetails: details.postalAddressDetails.default(null),
  returnCodes: details.returnCodes.default(null),
});

const bilingual = z.object({ en: z.string().max(400), cy: z.string().max(400) });

/** Somebody to sign in as. Everybody here is invented. */
export const personaSchema = z.object({
  /** Stable, for `login_hint` and the `x-one-login-persona` header: `amina-hussain`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  /** The name shown in the list. */
  name: z.string().min(1).max(120),
  /** One line of what is particular about them. */
  about: bilingual,
  response: responseConfigurationSchema,
});

export type ErrorConfiguration = z.output<typeof errorConfigurationSchema>;
export type Faults = z.output<typeof faultsSchema>;
export type ResponseConfiguration = z.output<typeof responseConfigurationSchema>;
export type Persona = z.output<typeof personaSchema>;
