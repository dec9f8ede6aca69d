// What a client is told of somebody (UserInfoService.java): by scope, and by the claims it asked for.
import type { Addresses } from '../state/addresses.ts';
import { walletSubjectFor } from '../state/subject.ts';
import type { Grant, Tenant } from '../state/tenant.ts';
import { CLAIM, type ResponseConfiguration } from '../state/vocabulary.ts';
import { subjectOf } from '../token/issue.ts';
import type { Bearer } from './accessToken.ts';
import { signCoreIdentity } from './coreIdentity.ts';

/** Claims that are lists, where the provider keeps them. A list that is null is not told. */
const LISTS: readonly [claim: string, list: (response: ResponseConfiguration) => unknown[] | null][] = [
  [CLAIM.address, ({ postalAddressDetails }) => postalAddressDetails],
  [CLAIM.passport, ({ passportDetails }) => passportDetails],
  [CLAIM.drivingPermit, ({ drivingPermitDetails }) => drivingPermitDetails],
];

/** Whom nobody signed in as. */
const SOMEBODY_ELSE = 'urn:fdc:gov.uk:2022:somebody-else';

/** The user information of a bearer. `now` in epoch seconds. */
export async function userInfo(
  bearer: Bearer,
  tenant: Tenant,
  addresses: Addresses,
  now: number,
): Promise<Record<string, unknown>> {
  const { client, sub, scopes, claims = [], grant } = bearer;
  const subject = subjectOf(grant, tenant);
  const { response } = subject;
  const told: Record<string, unknown> = { sub: grant?.effect.otherSubject ? SOMEBODY_ELSE : sub };
  if (scopes.includes('email')) Object.assign(told, { email: response.email, email_verified: response.emailVerified });
  if (scopes.includes('phone') && response.phoneNumber !== null)
    Object.assign(told, { phone_number: response.phoneNumber, phone_number_verified: response.phoneNumberVerified });
  if (scopes.includes('wallet-subject-id'))
    told.wallet_subject_id = walletSubjectFor(subject, client, grant?.redirectUri ?? '');
  // Return codes instead of an identity: nothing that was proved is told, for nothing was.
  const proven = grant?.proven ?? true;
  const errors = [...tenant.errors.coreIdentityErrors, ...(grant?.effect.coreIdentityErrors ?? [])];
  const credential = response.coreIdentityVerifiableCredentials;
  if (claims.includes(CLAIM.coreIdentity) && credential && proven && !errors.includes('MISSING'))
    told[CLAIM.coreIdentity] = await signCoreIdentity(
      { sub, clientId: client.clientId, vot: levelOf(grant, response), credential },
      errors,
      tenant,
      addresses,
      now,
    );
  for (const [claim, list] of LISTS) {
    const value = list(response);
    if (claims.includes(claim) && value !== null && proven) told[claim] = value;
  }
  const codes = proven
    ? response.returnCodes
    : (response.returnCodes ?? []).length > 0
      ? response.returnCodes
      : NOT_PROVEN;
  if (claims.includes(CLAIM.returnCode) && codes !== null) told[CLAIM.returnCode] = codes;
  return told;
}

/** The level of confidence said: what was asked for and reached; for codes that control wrote, what the state says. */
const levelOf = (grant: Grant | undefined, { maxLoCAchieved }: ResponseConfiguration): string =>
  grant?.subject ? (grant.vtr.levelOfConfidence ?? maxLoCAchieved) : maxLoCAchieved;

/** What is told when proving an identity failed, and the persona has no return codes of their own. */
const NOT_PROVEN = [{ code: 'A' }];
