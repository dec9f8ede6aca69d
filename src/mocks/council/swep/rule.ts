import type { Rule } from './schema.ts';

/**
 * Birmingham’s rule: a yellow warning in place, or a real feel of 0 °C or below; heat with a yellow warning. Other
 * councils have other numbers: three nights in a row at or below freezing was once usual.
 */
export const BIRMINGHAM: Rule = {
  name: 'Birmingham',
  minFeelsLikeC: 0,
  consecutiveNights: 1,
  warningLevels: ['yellow', 'amber', 'red'],
  heat: { warningLevels: ['yellow', 'amber', 'red'] },
  reviewEveryHours: 24,
  decidedBy: 'The outreach provider, on the council’s behalf',
  sources: [
    { title: 'Trident Group: severe weather emergency protocol in Birmingham', published: '2021-11-29' },
    { title: 'St Basils: severe weather emergency protocol' },
  ],
};
