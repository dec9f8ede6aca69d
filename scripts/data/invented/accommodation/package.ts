import { TA_TYPES } from '../../../../src/mocks/council/homelessness/schema/codes.ts';
import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Package } from '../base/package.ts';
import { calibrationTable } from './calibration.ts';
import type { Placement } from './place.ts';
import type { Property } from './property.ts';

const PROPERTY = '[BCPF]\\d{4}';

/** The package `temporary-accommodation`. */
export const accommodationPackage = (properties: readonly Property[], placements: readonly Placement[]): Package => ({
  name: 'temporary-accommodation',
  title: 'Temporary accommodation: homes, costs and placements (invented)',
  description:
    'Homes in which four invented councils place people, what each costs a night, and who was where from October 2023 to September 2026. Shares of types and of households with children keep to those published for 30 June 2024.',
  keywords: ['temporary accommodation', 'nightly cost', 'placements', 'bed and breakfast'],
  calibrated: true,
  tables: [
    councilsTable,
    {
      name: 'properties',
      title: 'Homes, one a row',
      description: 'A room of a bed and breakfast or hostel is a home here',
      key: ['property_id'],
      refers: [ofCouncil],
      fields: [
        { name: 'property_id', type: 'string', title: 'Home', pattern: PROPERTY },
        councilField,
        { name: 'type', type: 'string', title: 'Type', description: 'H-CLIC 9.5', codes: TA_TYPES },
        { name: 'bedrooms', type: 'integer', title: 'Bedrooms', description: 'H-CLIC 9.6', least: 1, most: 20 },
        {
          name: 'area',
          type: 'string',
          title: 'Area',
          description: 'A postcode sector in Birmingham’s shape, an invented neighbourhood elsewhere; never an address',
        },
        { name: 'provider', type: 'string', title: 'Who lets it', description: 'Invented' },
        {
          name: 'nightly_cost_pence',
          type: 'integer',
          title: 'Cost a night in the first year, pence',
          least: 0,
        },
        { name: 'step_free', type: 'boolean', title: 'Can be reached without a step' },
      ],
      rows: properties.map((one) => [
        one.id,
        one.council,
        one.type,
        one.bedrooms,
        one.area,
        one.provider,
        one.nightly,
        one.stepFree,
      ]),
    },
    {
      name: 'placements',
      title: 'Placements, one a row',
      key: ['property_id', 'moved_in'],
      refers: [
        { fields: ['property_id'], table: 'properties', column: 'property_id' },
        { fields: ['household_id'], package: 'households', table: 'households', column: 'household_id' },
      ],
      fields: [
        { name: 'property_id', type: 'string', title: 'Home', pattern: PROPERTY },
        {
          name: 'household_id',
          type: 'string',
          title: 'Household',
          description: 'Of the package households; empty for those placed before October 2023',
          gaps: true,
          pattern: '[BCPF]\\d{5}',
        },
        { name: 'moved_in', type: 'date', title: 'Moved in', description: 'H-CLIC 9.3' },
        {
          name: 'moved_out',
          type: 'date',
          title: 'Moved out',
          description: 'H-CLIC 9.4: the first night not there; empty when they are there on 30 September 2026',
          gaps: true,
        },
        { name: 'adults', type: 'integer', title: 'Adults', least: 1, most: 20 },
        { name: 'children', type: 'integer', title: 'Children', least: 0, most: 20 },
        {
          name: 'nightly_cost_pence',
          type: 'integer',
          title: 'Cost a night, pence',
          description: 'As agreed on the day they moved in',
          least: 0,
        },
      ],
      rows: placements.map((one) => [
        one.property,
        one.household,
        one.in,
        one.out,
        one.adults,
        one.children,
        one.nightly,
      ]),
    },
    calibrationTable(properties, placements),
  ],
});
