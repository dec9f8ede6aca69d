// Every coded field with its words, for whoever builds a form or reads a return.
import { z } from 'zod';
import {
  ACCOMMODATIONS,
  BENEFITS,
  EMPLOYMENT,
  ETHNICITY,
  GENDER_AS_REGISTERED,
  NATIONALITY,
  REASONS,
  SEX,
  SEXUAL_ORIENTATION,
  SUPPORT_NEEDS,
} from '#cases';
import {
  ACTIVITIES,
  AGENCIES,
  AST_REASONS,
  DUTY_OWED,
  ENDING_REASONS,
  MAIN_OUTCOMES,
  PRIORITY_NEEDS,
  REVIEW_DECISIONS,
  REVIEW_OUTCOMES,
  TA_TYPES,
} from './schema/codes.ts';
import { BECAUSE } from './schema/ended.ts';

export const codesSchema = z.object({
  codes: z.record(z.string(), z.record(z.string(), z.string())).describe('By H-CLIC’s number: codes and their words'),
});

/** What `GET /codes` answers. */
export const CODES: z.output<typeof codesSchema> = {
  codes: {
    '1.6': DUTY_OWED,
    '1.7': ETHNICITY,
    '1.8': SEXUAL_ORIENTATION,
    '1.9': NATIONALITY,
    '1.10': EMPLOYMENT,
    '1.11': BENEFITS,
    '1.12': BENEFITS,
    '1.13': ACCOMMODATIONS,
    '1.14': ACCOMMODATIONS,
    '1.15': REASONS,
    '1.16': AST_REASONS,
    '1.17': ENDING_REASONS,
    '1.18': ENDING_REASONS,
    '1.20': AGENCIES,
    '1.23': EMPLOYMENT,
    '1.24': GENDER_AS_REGISTERED,
    '2.3': SEX,
    '3.2': SUPPORT_NEEDS,
    '4.3': ACTIVITIES,
    '4.6': BECAUSE,
    '5.3': ACTIVITIES,
    '5.6': BECAUSE,
    '7.3': MAIN_OUTCOMES,
    '7.5': PRIORITY_NEEDS,
    '8.3': BECAUSE,
    '9.5': TA_TYPES,
    '10.4': REVIEW_DECISIONS,
    '10.6': REVIEW_OUTCOMES,
  },
};
