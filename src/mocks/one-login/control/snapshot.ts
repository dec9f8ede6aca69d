// A whole state of a provider as it is written down, in the public simulator's words.
import { z } from 'zod';
import { clientSchema } from '../state/client.ts';
import { KEY_NAMES, writtenKeySchema } from '../state/keys.ts';
import {
  errorConfigurationSchema,
  faultsSchema,
  personaSchema,
  responseConfigurationSchema,
  responsePatchSchema,
} from '../state/vocabulary.ts';

/** The end of the year 9999: beyond it times cannot be written with four digits. Epoch milliseconds. */
export const LAST_INSTANT = 253_402_300_799_999;

const instant = z.number().min(0).max(LAST_INSTANT);

const vectorSchema = z.object({
  credentialTrust: z.enum(['Cl', 'Cl.Cm']),
  levelOfConfidence: z.enum(['P0', 'P1', 'P2', 'P3']).nullable().default(null),
});

/** What a code or an access token stands for: the simulator's members of a code, and those it lacks. */
const grantSchema = z.object({
  nonce: z.string().nullish(),
  redirectUri: z.string(),
  scopes: z.array(z.string()).default(['openid']),
  claims: z.array(z.string()).nullish(),
  vtr: vectorSchema.default({ credentialTrust: 'Cl.Cm', levelOfConfidence: null }),
  code_challenge: z.string().nullish(),
  /** Left out: any client may redeem it. */
  clientId: z.string().nullish(),
  /** Who signed in. Without it and `responseConfiguration`: whoever the state says when the code is redeemed. */
  persona: z.string().nullish(),
  /** Who signed in, when they are no persona, or a persona as it was before. */
  responseConfiguration: responseConfigurationSchema.nullish(),
  sid: z.string().optional(),
  authTime: instant.optional(),
  /** Left out: five minutes from now. */
  expiresAt: instant.optional(),
  proven: z.boolean().default(true),
  effect: z
    .object({
      idTokenErrors: errorConfigurationSchema.shape.idTokenErrors.unwrap().optional(),
      coreIdentityErrors: errorConfigurationSchema.shape.coreIdentityErrors.unwrap().optional(),
      faults: faultsSchema.optional(),
    })
    .default({}),
});

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https address is needed' })
  .max(2_000)
  .transform((url) => url.replace(/\/+$/, ''));

/** A snapshot. Whatever is left out is as on the first day; keys left out stay as they are. */
export const snapshotSchema = z.strictObject({
  registration: z.enum(['easy', 'strict']).optional(),
  firewall: z.boolean().optional(),
  clients: z.array(clientSchema).max(1_000).optional(),
  /** The simulator's one client. */
  clientConfiguration: clientSchema.optional(),
  personas: z.array(personaSchema).max(200).optional(),
  responseConfiguration: responsePatchSchema.optional(),
  errorConfiguration: errorConfigurationSchema.optional(),
  faults: faultsSchema.default({}),
  interactiveMode: z.boolean().default(true),
  pkceEnabled: z.boolean().default(false),
  publishNewIdTokenSigningKeys: z.boolean().default(false),
  useNewIdTokenSigningKeys: z.boolean().default(false),
  publishNewIdentityKey: z.boolean().default(false),
  useNewIdentityKey: z.boolean().default(false),
  /** Where the provider says it is. Left out, or where it is served: as whoever asks calls it. */
  simulatorUrl: baseUrl.nullish(),
  /** Where the identity issuer is. Left out beside a simulatorUrl: the same, as in the simulator. */
  identityUrl: baseUrl.nullish(),
  authCodes: z.record(z.string(), grantSchema).default({}),
  /** Tokens by `<clientId>.<sub>`. */
  accessTokens: z.record(z.string(), z.array(z.string())).default({}),
  /** What those tokens were given out for, by token; without it they tell of whoever the state says. */
  accessTokenGrants: z.record(z.string(), grantSchema).default({}),
  now: instant.nullable().default(null),
  clockOffset: z.number().min(-LAST_INSTANT).max(LAST_INSTANT).default(0),
  signingKeys: z.partialRecord(z.enum(KEY_NAMES), writtenKeySchema).optional(),
});

export type Snapshot = z.input<typeof snapshotSchema>;
export type ReadSnapshot = z.output<typeof snapshotSchema>;
export type WrittenGrant = z.input<typeof grantSchema>;
export type ReadGrant = z.output<typeof grantSchema>;
