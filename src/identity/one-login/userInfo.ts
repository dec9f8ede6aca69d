import { z } from 'zod';
import { addressesSchema } from './address.ts';

const VOCABULARY = 'https://vocab.account.gov.uk/v1';

/** The names of what is told of somebody who proves their identity. */
export const CLAIM = {
  coreIdentity: `${VOCABULARY}/coreIdentityJWT`,
  address: `${VOCABULARY}/address`,
  returnCode: `${VOCABULARY}/returnCode`,
} as const;

/** The answer of the user information endpoint; of the identity only what we ask for. */
export const userInfoSchema = z
  .object({
    email: z.string().max(320).nullish(),
    email_verified: z.boolean().nullish(),
    phone_number: z.string().max(40).nullish(),
    [CLAIM.coreIdentity]: z.string().nullish(),
    [CLAIM.address]: addressesSchema.nullish(),
    [CLAIM.returnCode]: z.array(z.object({ code: z.string().max(40) })).nullish(),
  })
  .transform((told) => ({
    email: told.email ?? undefined,
    emailVerified: told.email_verified ?? undefined,
    phone: told.phone_number ?? undefined,
    coreIdentity: told[CLAIM.coreIdentity] ?? undefined,
    addresses: told[CLAIM.address] ?? [],
    returnCodes: (told[CLAIM.returnCode] ?? []).map(({ code }) => code),
  }));

export type UserInfo = z.output<typeof userInfoSchema>;
