import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Field, Package } from '../base/package.ts';
import { monthAfter, type Recorded } from './record.ts';
import { LETTERS, NOTICES, PATHWAYS, TEAMS, TENURES } from './words.ts';

const AFTERWARDS = 'Filled in after the outcome: read “leakage” in the README';
const household: Field = { name: 'household_id', type: 'string', title: 'Household', pattern: 'R\\d{4}' };
const ofHousehold = { fields: ['household_id'], table: 'households', column: 'household_id' };
const yesNo = (name: string, title: string, description?: string): Field => ({
  name,
  type: 'boolean',
  title,
  ...(description ? { description } : {}),
});

/** The package `household-risk`. */
export const riskPackage = (recorded: readonly Recorded[]): Package => ({
  name: 'household-risk',
  title: 'Household risk history: a year of arrears, notices, moves and contacts (invented)',
  description:
    'Four thousand households that have not lost their home, month by month for a year, and whether each was homeless within 90 days after it. How one thing leads to another is written down, as are the biases.',
  keywords: ['prediction', 'prevention', 'arrears', 'fairness', 'causal'],
  calibrated: false,
  tables: [
    councilsTable,
    {
      name: 'households',
      title: 'Households, one a row, with the outcome',
      key: ['household_id'],
      refers: [ofCouncil],
      fields: [
        household,
        councilField,
        {
          name: 'index_month',
          type: 'yearmonth',
          title: 'Last month known',
          description: 'The 90 days begin at its end',
          pattern: '20\\d\\d-[01]\\d',
        },
        { name: 'tenure', type: 'string', title: 'How they live', codes: TENURES },
        { name: 'age', type: 'integer', title: 'Age of the eldest, years', least: 16, most: 120 },
        { name: 'adults', type: 'integer', title: 'Adults', least: 1, most: 20 },
        { name: 'children', type: 'integer', title: 'Children', least: 0, most: 20 },
        {
          name: 'monthly_rent_pence',
          type: 'integer',
          title: 'Rent a month, pence',
          description: 'Empty for those who stay with family or friends',
          gaps: true,
          least: 1,
        },
        yesNo('needs_interpreter', 'Needs an interpreter'),
        yesNo('care_leaver', 'Has been in care, and is under 26'),
        yesNo('health_condition', 'Long illness or disability'),
        yesNo('known_to_social_services', 'Known to social services'),
        yesNo(
          'homeless_within_90_days',
          'Homeless within 90 days',
          'The outcome, as the council has it: what to predict',
        ),
        { name: 'caseworker_team', type: 'string', title: 'Team', description: AFTERWARDS, codes: TEAMS },
        {
          name: 'nights_in_temporary',
          type: 'integer',
          title: 'Nights in temporary accommodation',
          description: AFTERWARDS,
          least: 0,
          most: 90,
        },
        { name: 'last_letter', type: 'string', title: 'Last letter sent', description: AFTERWARDS, codes: LETTERS },
      ],
      rows: recorded.map(({ life, index, outcome, afterwards }) => [
        life.id,
        life.council,
        index,
        life.tenure,
        life.age,
        life.adults,
        life.children,
        life.rent || undefined,
        life.interpreter,
        life.careLeaver,
        life.health,
        life.socialServices,
        outcome,
        afterwards.team,
        afterwards.nights,
        afterwards.letter,
      ]),
    },
    {
      name: 'history',
      title: 'Twelve months of each, one month a row',
      key: ['household_id', 'month'],
      refers: [ofHousehold],
      missing: ['', '..'],
      fields: [
        household,
        { name: 'month', type: 'yearmonth', title: 'Month', pattern: '20\\d\\d-[01]\\d' },
        {
          name: 'arrears_pence',
          type: 'integer',
          title: 'Rent owed at the end of the month, pence',
          description: '.. where nobody told the council, which is not nought; empty where no rent is paid',
          gaps: true,
          least: 0,
        },
        {
          name: 'notice',
          type: 'string',
          title: 'Told to leave in the month',
          description: 'Empty when not',
          codes: NOTICES,
          gaps: true,
        },
        { name: 'moves', type: 'integer', title: 'Moves in the month', least: 0, most: 31 },
        { name: 'contacts', type: 'integer', title: 'Contacts with the council', least: 0, most: 99 },
        {
          name: 'helped',
          type: 'integer',
          title: 'Helped in the month: 1, or 0',
          description: 'Given to those who look worst off, and it works: compare like with like',
          least: 0,
          most: 1,
        },
      ],
      rows: recorded.flatMap(({ life, index, arrears, moves }) =>
        life.months.map(({ notice, contacts, helped }, at) => [
          life.id,
          monthAfter(index, at - 11),
          life.tenure === 'HOSTED' ? undefined : (arrears[at] ?? '..'),
          notice === 'NONE' ? undefined : notice,
          moves[at],
          contacts,
          helped ? 1 : 0,
        ]),
      ),
    },
    {
      name: 'truth',
      title: 'What really happened, for organisers',
      description:
        'Not for training: it holds the outcome before anybody failed to write it down, and how likely it was',
      key: ['household_id'],
      refers: [ofHousehold],
      fields: [
        household,
        yesNo('homeless', 'Lost their home within 90 days, whether or not the council heard'),
        { name: 'probability', type: 'number', title: 'How likely it was, given all causes', least: 0, most: 1 },
        { name: 'pathway', type: 'string', title: 'What mattered most', codes: PATHWAYS },
      ],
      rows: recorded.map(({ life }) => [life.id, life.homeless, life.probability.toFixed(3), life.pathway]),
    },
  ],
});
