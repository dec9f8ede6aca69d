import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Field, Package } from '../base/package.ts';
import { SITES, type SiteNight, WEATHER } from './nights.ts';

const KINDS = {
  NIGHT_SHELTER: 'Night shelter',
  WINTER_SHELTER: 'Winter shelter, November to March',
  HOSTEL: 'Hostel',
  ASSESSMENT_BEDS: 'Beds for the first nights, while needs are assessed',
};
const TAKES = { ANYBODY: 'Anybody over 18', WOMEN: 'Women', UNDER_25: 'People aged 18 to 24' };

const count = (name: string, title: string): Field => ({ name, type: 'integer', title, gaps: true, least: 0 });
const NIGHT: Field = {
  name: 'night',
  type: 'date',
  title: 'Night',
  description: 'The day on which the night begins',
};

/** The package `beds-by-night`. */
export const bedsPackage = (nights: readonly SiteNight[]): Package => ({
  name: 'beds-by-night',
  title: 'Beds by night (invented)',
  description:
    'Beds open, taken, and people turned away at 17 shelters and hostels, each night from October 2023 to September 2026, with invented weather. Nothing published is kept to.',
  keywords: ['beds', 'night shelter', 'severe weather', 'forecasting'],
  calibrated: false,
  tables: [
    councilsTable,
    {
      name: 'sites',
      title: 'Shelters and hostels, one a row',
      key: ['site_id'],
      refers: [ofCouncil],
      fields: [
        { name: 'site_id', type: 'string', title: 'Place', pattern: '[BCPF]-\\d' },
        councilField,
        { name: 'name', type: 'string', title: 'Name' },
        { name: 'kind', type: 'string', title: 'Kind', codes: KINDS },
        { name: 'beds', type: 'integer', title: 'Beds on an ordinary night', least: 1 },
        { name: 'takes', type: 'string', title: 'Whom it takes', codes: TAKES },
      ],
      rows: SITES.map((site) => [site.id, site.council, site.name, site.kind, site.beds, site.takes]),
    },
    {
      name: 'nights',
      title: 'Nights of each place, one a row',
      description: 'A winter shelter has no row in the months in which it is shut',
      key: ['night', 'site_id'],
      refers: [{ fields: ['site_id'], table: 'sites', column: 'site_id' }],
      missing: ['', '..'],
      fields: [
        NIGHT,
        { name: 'site_id', type: 'string', title: 'Place' },
        count('beds_open', 'Beds open; .. when nobody sent the count'),
        count('beds_taken', 'Beds taken'),
        count('turned_away', 'People turned away; hostels do not count them, and put nought'),
      ],
      rows: nights.map(({ night, site, open = '..', taken = '..', turnedAway = '..' }) => [
        night,
        site,
        open,
        taken,
        turnedAway,
      ]),
    },
    {
      name: 'weather',
      title: 'Weather of each night (invented)',
      key: ['night', 'council'],
      refers: [ofCouncil],
      fields: [
        NIGHT,
        councilField,
        { name: 'coldest_celsius', type: 'number', title: 'Coldest of the night, °C', least: -30, most: 40 },
        {
          name: 'severe_weather',
          type: 'integer',
          title: 'Severe weather protocol in force: 1, or 0',
          description: 'Nought degrees or below, or the third night running of 1 degree or below',
          least: 0,
          most: 1,
        },
      ],
      rows: WEATHER.map(({ night, council, coldest, severe }) => [night, council, coldest.toFixed(1), severe ? 1 : 0]),
    },
  ],
});
