import { NO_PARTNER } from '#cases';
import { type Against, ageAt, type Body, type Checks, check, future } from './check.ts';

/** 1.15: as the caseworker found it, else as the applicant said. */
const reasonOf = (body: Body<'assessment'>, { facts }: Against) => body.reason ?? facts.situation.reason;

/** 1.x and 3.2, when a case is assessed. */
export const assessment: Checks<'assessment'> = [
  future('1.5', 'on'),
  check(
    '1.5, 1.22',
    'on',
    'The assessment cannot come before the application (1.5, 1.22)',
    ({ on }, { facts }) => on < facts.appliedOn,
  ),
  check(
    '1.3, 1.6',
    'dutyOwed',
    'Somebody who is not eligible is owed no duty (1.3, 1.6)',
    (body) => !body.eligible && body.dutyOwed !== 'NONE',
  ),
  check(
    '1.6, 1.13',
    'dutyOwed',
    'Somebody who sleeps rough is homeless: it is the relief duty (1.6, 1.13)',
    (body, { facts }) =>
      body.dutyOwed === 'PREVENTION' && (body.accommodation ?? facts.situation.accommodation) === 'ROUGH_SLEEPING',
  ),
  check(
    '1.15, 1.16',
    'astReason',
    'Say why the tenancy ended (1.16) only when an assured shorthold tenancy did (1.15)',
    (body, against) => body.astReason !== undefined && reasonOf(body, against) !== 'END_OF_AST',
  ),
  check(
    '1.15, 1.17',
    'socialReason',
    'Say why the social tenancy ended (1.17) only when one did (1.15)',
    (body, against) => body.socialReason !== undefined && reasonOf(body, against) !== 'END_OF_SOCIAL',
  ),
  check(
    '1.15, 1.18',
    'supportedReason',
    'Say why they must leave supported housing (1.18) only when they must (1.15)',
    (body, against) => body.supportedReason !== undefined && reasonOf(body, against) !== 'SUPPORTED_HOUSING_EVICTION',
  ),
  check(
    '1.19, 1.20',
    'agency',
    'Name the agency (1.20) only when they were referred (1.19)',
    (body) => body.agency !== undefined && !body.referred,
  ),
  check(
    '1.19, 1.21',
    'referredBy',
    'Name the council (1.21) only when they were referred (1.19)',
    (body) => body.referredBy !== undefined && !body.referred,
  ),
  check(
    '1.19, 1.20, 1.21',
    'agency',
    'Say who referred them: an agency (1.20) or another council (1.21)',
    (body) => body.referred && body.agency === undefined && body.referredBy === undefined,
  ),
  check(
    '1.23',
    'circumstances',
    NO_PARTNER,
    (body, { facts }) => body.circumstances?.partnerEmployment !== undefined && !facts.household.partner,
  ),
  check(
    '2.6, A1.3',
    'circumstances',
    'Nobody joins a household before they are born (2.6)',
    (body, { facts }) =>
      body.circumstances?.dateJoined !== undefined && body.circumstances.dateJoined < facts.dateOfBirth,
  ),
  check(
    '3.2, 2.4',
    'support',
    'Their age at application does not fit “16 or 17” or “18 to 25” (3.2, 2.4)',
    ({ support = [] }, against) =>
      (support.includes('YOUNG_16_17') && ageAt(against) > 17) ||
      (support.includes('YOUNG_18_25') && (ageAt(against) < 18 || ageAt(against) > 25)),
  ),
];
