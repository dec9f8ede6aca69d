import { EMPLOYMENT, ETHNICITY, SEX } from '../../../../src/cases/application/schema/circumstances.ts';
import { ACCOMMODATIONS, REASONS, SUPPORT_NEEDS } from '../../../../src/cases/application/schema/options.ts';
import { AGENCIES, DUTY_OWED } from '../../../../src/mocks/council/homelessness/schema/codes.ts';
import { BECAUSE } from '../../../../src/mocks/council/homelessness/schema/ended.ts';
import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Package } from '../base/package.ts';
import { calibrationTable } from './calibration.ts';
import type { Duty } from './duties.ts';
import type { Household } from './household.ts';

const HOUSEHOLD = '[BCPF]\\d{5}';
const DUTIES = { PREVENTION: 'Prevention duty', RELIEF: 'Relief duty', MAIN_DUTY: 'Main duty' };

/** The package `households`. */
export const householdsPackage = (households: readonly Household[], duties: readonly Duty[]): Package => ({
  name: 'households',
  title: 'Households approaching the council (invented)',
  description:
    'Three years of applications for help with homelessness to four invented councils, October 2023 to September 2026, in the shape of the H-CLIC return. Reasons, accommodation, ages, work, duties owed and how many support needs are written down keep to the published totals of April to June 2024.',
  keywords: ['homelessness', 'H-CLIC', 'applications', 'prevention duty', 'relief duty'],
  calibrated: true,
  tables: [
    councilsTable,
    {
      name: 'households',
      title: 'Households, one a row',
      key: ['household_id'],
      refers: [ofCouncil],
      fields: [
        { name: 'household_id', type: 'string', title: 'Household', pattern: HOUSEHOLD },
        councilField,
        { name: 'application_date', type: 'date', title: 'Date of application', description: 'H-CLIC 1.22' },
        {
          name: 'duty_owed',
          type: 'string',
          title: 'Duty owed at assessment',
          description: 'H-CLIC 1.6',
          codes: DUTY_OWED,
        },
        {
          name: 'age',
          type: 'integer',
          title: 'Age of the applicant at application',
          description: 'H-CLIC 2.4, in years; empty when not known',
          gaps: true,
          least: 16,
          most: 120,
        },
        { name: 'sex', type: 'string', title: 'Sex of the applicant', description: 'H-CLIC 2.3', codes: SEX },
        { name: 'adults', type: 'integer', title: 'Adults, the applicant included', least: 1, most: 20 },
        { name: 'children', type: 'integer', title: 'Children', description: 'H-CLIC 1.4', least: 0, most: 20 },
        { name: 'ethnicity', type: 'string', title: 'Ethnic group', description: 'H-CLIC 1.7', codes: ETHNICITY },
        {
          name: 'employment',
          type: 'string',
          title: 'Work of the applicant',
          description: 'H-CLIC 1.10; empty when not known',
          codes: EMPLOYMENT,
          gaps: true,
        },
        {
          name: 'accommodation',
          type: 'string',
          title: 'Accommodation at application',
          description: 'H-CLIC 1.13',
          codes: ACCOMMODATIONS,
        },
        { name: 'reason', type: 'string', title: 'Main reason for loss', description: 'H-CLIC 1.15', codes: REASONS },
        {
          name: 'agency',
          type: 'string',
          title: 'Agency that referred',
          description: 'H-CLIC 1.20; empty when nobody did',
          codes: AGENCIES,
          gaps: true,
        },
        {
          name: 'support_needs',
          type: 'list',
          title: 'Support needs',
          description: 'H-CLIC 3.2, parted by ; and empty when none is written down, which is not the same as none',
          codes: SUPPORT_NEEDS,
          gaps: true,
        },
      ],
      rows: households.map((one) => [
        one.id,
        one.council,
        one.applied,
        one.duty,
        one.age,
        one.sex,
        one.adults,
        one.children,
        one.ethnicity,
        one.employment,
        one.accommodation,
        one.reason,
        one.agency,
        one.support.join(';'),
      ]),
    },
    {
      name: 'duties',
      title: 'Duties owed to them, one a row',
      key: ['household_id', 'duty'],
      refers: [{ fields: ['household_id'], table: 'households', column: 'household_id' }],
      fields: [
        { name: 'household_id', type: 'string', title: 'Household', pattern: HOUSEHOLD },
        { name: 'duty', type: 'string', title: 'Duty', codes: DUTIES },
        { name: 'start', type: 'date', title: 'Began', description: 'H-CLIC 4.2, 5.2 or 7.2' },
        {
          name: 'end',
          type: 'date',
          title: 'Ended',
          description: 'H-CLIC 4.5, 5.5 or 8.2; empty while it is open on 30 September 2026',
          gaps: true,
        },
        {
          name: 'ended_because',
          type: 'string',
          title: 'Why it ended',
          description: 'H-CLIC 4.6, 5.6 or 8.3',
          codes: BECAUSE,
          gaps: true,
        },
      ],
      rows: duties.map(({ household, duty, start, end, because }) => [household, duty, start, end, because]),
    },
    calibrationTable(households),
  ],
});
