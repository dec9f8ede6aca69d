// The description of the severe-weather protocol, from the schemas of what it answers.
import type { Described } from '../../openapi.ts';
import { forecastSchema, ruleSchema, stateSchema } from './schema.ts';

export const described: Described = {
  title: 'Severe weather emergency protocol of a pretend council',
  description: 'Whether anybody may come in tonight, by which rule, over which forecast. The weather is invented.',
  version: '1',
  operations: [
    {
      method: 'get',
      path: '/status',
      id: 'status',
      summary: 'How the protocol stands',
      answers: { 200: { description: 'The state', schema: stateSchema } },
    },
    {
      method: 'get',
      path: '/rule',
      id: 'rule',
      summary: 'When it is in force, as data',
      answers: { 200: { description: 'Birmingham’s rule', schema: ruleSchema } },
    },
    {
      method: 'get',
      path: '/forecast',
      id: 'forecast',
      summary: 'The next 72 hours and the warnings',
      answers: { 200: { description: 'GeoJSON with one feature', schema: forecastSchema } },
    },
  ],
};
