import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Package } from '../base/package.ts';
import type { Demand, Hour } from './days.ts';

const CHANNELS = { PHONE: 'Telephone', WEB_FORM: 'Form on the web', WEB_CHAT: 'Chat on the web' };

/** The package `calls-and-web`. */
export const demandPackage = (demand: readonly Demand[], hours: readonly Hour[]): Package => ({
  name: 'calls-and-web',
  title: 'Calls and web demand (invented)',
  description:
    'How many asked four invented councils for help with housing each day from October 2023 to September 2026, by telephone, form and chat, and how long they waited; for the last eight weeks by hour. Nothing published is kept to.',
  keywords: ['demand', 'contact centre', 'channel shift', 'forecasting'],
  calibrated: false,
  tables: [
    councilsTable,
    {
      name: 'days',
      title: 'Days by channel, one a row',
      description: 'A council has no row for a channel that it does not have that day',
      key: ['date', 'council', 'channel'],
      refers: [ofCouncil],
      missing: ['', '..'],
      fields: [
        { name: 'date', type: 'date', title: 'Day' },
        councilField,
        { name: 'channel', type: 'string', title: 'Channel', codes: CHANNELS },
        { name: 'asked', type: 'integer', title: 'How many asked', least: 0 },
        { name: 'answered', type: 'integer', title: 'How many were answered', least: 0 },
        {
          name: 'mean_wait_seconds',
          type: 'integer',
          title: 'Mean wait of those answered, seconds',
          description: 'Empty for forms; .. when none was measured',
          gaps: true,
          least: 0,
        },
      ],
      rows: demand.map(({ date, council, channel, asked, answered, wait }) => [
        date,
        council,
        channel,
        asked,
        answered,
        channel === 'WEB_FORM' ? undefined : (wait ?? '..'),
      ]),
    },
    {
      name: 'hours',
      title: 'Calls by hour, the last eight weeks',
      key: ['date', 'hour', 'council'],
      refers: [ofCouncil],
      fields: [
        { name: 'date', type: 'date', title: 'Day' },
        { name: 'hour', type: 'integer', title: 'Hour it begins, by the clock in London', least: 0, most: 23 },
        councilField,
        { name: 'calls', type: 'integer', title: 'Calls', least: 0 },
      ],
      rows: hours.map(({ date, hour, council, calls }) => [date, hour, council, calls]),
    },
  ],
});
