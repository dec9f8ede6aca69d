// Sample applications: invented people, each in a situation of their own.
import type { Application } from '#cases';

/** An application made so many days before today; `{loss: n}` of the situation is n days after it was made. */
export interface Sample {
  days: number;
  loss?: number;
  application: Omit<Application, 'situation'> & { situation: Omit<Application['situation'], 'dateOfLoss'> };
}

const agreement = { toApply: true, isTrue: true } as const;

export const SAMPLES = {
  notice: {
    days: 20,
    loss: 40,
    application: {
      applicant: { name: 'Amina Yusuf', dateOfBirth: '1992-02-29' },
      household: { adults: 2, children: [4, 0], partner: true },
      situation: {
        housing: 'THREATENED',
        tonight: 'SOMEWHERE',
        accommodation: 'PRIVATE_SELF_CONTAINED',
        reason: 'END_OF_AST',
      },
      needs: { support: ['BUDGETING'] },
      contact: { method: 'TEXT', phone: '07700 900123' },
      agreement,
      circumstances: {
        ethnicity: 'BLACK',
        nationality: 'UK_RESIDENT',
        employment: 'PART_TIME',
        partnerEmployment: 'SEEKING',
        sex: 'FEMALE',
      },
    },
  },
  rough: {
    days: 9,
    application: {
      applicant: { name: 'Piotr Lis', dateOfBirth: '1971-08-05' },
      household: { adults: 1, children: [] },
      situation: {
        housing: 'HOMELESS_NOW',
        tonight: 'NOWHERE',
        accommodation: 'ROUGH_SLEEPING',
        reason: 'FAMILY_OR_FRIENDS',
      },
      needs: { support: ['ROUGH_SLEEPING', 'ALCOHOL', 'PHYSICAL_HEALTH'] },
      contact: { method: 'THROUGH_SOMEBODY', somebody: 'The day centre, 0121 496 0140' },
      agreement,
      circumstances: { ethnicity: 'WHITE', nationality: 'EEA', employment: 'LONG_TERM_SICK', sex: 'MALE' },
    },
  },
  hotel: {
    days: 75,
    application: {
      applicant: { name: 'Grace Bailey', dateOfBirth: '1998-11-30' },
      household: { adults: 1, children: [7], pregnant: true },
      situation: { housing: 'HOMELESS_NOW', tonight: 'NOT_SAFE', accommodation: 'FAMILY', reason: 'DOMESTIC_ABUSE' },
      needs: { support: ['DOMESTIC_ABUSE', 'MENTAL_HEALTH'] },
      contact: { method: 'EMAIL', email: 'grace.bailey@example.org' },
      agreement,
      circumstances: { ethnicity: 'MIXED', nationality: 'UK_RESIDENT', employment: 'NOT_SEEKING', sex: 'FEMALE' },
    },
  },
  kept: {
    days: 60,
    loss: 30,
    application: {
      applicant: { name: 'Harjit Gill', dateOfBirth: '1958-04-17' },
      household: { adults: 2, children: [], partner: true },
      situation: {
        housing: 'THREATENED',
        tonight: 'SOMEWHERE',
        accommodation: 'REGISTERED_PROVIDER',
        reason: 'END_OF_SOCIAL',
      },
      needs: { support: ['OLD_AGE', 'BUDGETING'] },
      contact: { method: 'PHONE', phone: '0121 496 0188', language: 'Punjabi', interpreter: true },
      agreement,
      circumstances: {
        ethnicity: 'ASIAN',
        nationality: 'UK_RESIDENT',
        employment: 'RETIRED',
        partnerEmployment: 'RETIRED',
        sex: 'MALE',
      },
    },
  },
  leaver: {
    days: 3,
    application: {
      applicant: { name: 'Callum Reid', dateOfBirth: '2007-06-12' },
      household: { adults: 1, children: [] },
      situation: { housing: 'HOMELESS_NOW', tonight: 'SOMEWHERE', accommodation: 'FRIENDS', reason: 'LEFT_CARE' },
      needs: { support: ['CARE_LEAVER', 'EDUCATION_OR_WORK'] },
      contact: { method: 'TEXT', phone: '07700 900456' },
      agreement,
    },
  },
  asylum: {
    days: 0,
    loss: 28,
    application: {
      applicant: { name: 'Yonas Tesfay', dateOfBirth: '1996-01-19' },
      household: { adults: 1, children: [] },
      situation: {
        housing: 'THREATENED',
        tonight: 'SOMEWHERE',
        accommodation: 'ASYLUM_SUPPORT',
        reason: 'ASYLUM_SUPPORT_ENDED',
      },
      needs: { support: ['FORMER_ASYLUM_SEEKER', 'MENTAL_HEALTH'] },
      contact: {
        method: 'LETTER',
        address: 'Care of the drop-in, 1 Example Street, Birmingham',
        language: 'Tigrinya',
        interpreter: true,
      },
      agreement,
    },
  },
} as const satisfies Record<string, Sample>;
