// Opening rules in Open Referral UK's words: one object for each run of days with the same hours. Wall time in
// Europe/London. A closing time before the opening time is on the next day, which the standard leaves open.

/** One rule of opening, still without an id. */
export interface Rule {
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  byday?: string;
  dtstart?: string;
  until?: string;
  count?: number;
  valid_from?: string;
  valid_to?: string;
  opens_at?: string;
  closes_at?: string;
  description?: string;
}

const ALL_DAYS = 'MO,TU,WE,TH,FR,SA,SU';

/** Every week on some days: `week('MO,TU', '09:00', '17:00')`. */
export const week = (byday: string, opens_at: string, closes_at: string, description?: string): Rule => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...(description && { description }),
});

/** Monday to Friday. */
export const weekdays = (opens: string, closes: string): Rule => week('MO,TU,WE,TH,FR', opens, closes);

/** Every day of the week. */
export const daily = (opens: string, closes: string): Rule => week(ALL_DAYS, opens, closes);

/** Day and night: 00:00 to 23:59 is how the standard's guidance writes 24 hours. */
export const ALWAYS: Rule = { ...daily('00:00', '23:59'), description: 'Open 24 hours, every day' };

/** On the nth weekday of each month: `monthly('2MO', …)` is the second Monday. */
export const monthly = (byday: string, opens_at: string, closes_at: string, description: string): Rule => ({
  freq: 'MONTHLY',
  byday,
  opens_at,
  closes_at,
  description,
});

/** Every second week, counted from a first day. */
export const fortnightly = (byday: string, dtstart: string, opens_at: string, closes_at: string): Rule => ({
  ...week(byday, opens_at, closes_at, 'Every other week'),
  interval: 2,
  dtstart,
});

/** The same rule, from one date until another. */
export const season = (dtstart: string, until: string, rule: Rule): Rule => ({ ...rule, dtstart, until });

/** Closed on one day, whatever the week says. */
export const closedOn = (dtstart: string, description: string): Rule => ({ dtstart, description });

/** Other hours on one day. */
export const onDay = (dtstart: string, opens_at: string, closes_at: string, description: string): Rule => ({
  dtstart,
  opens_at,
  closes_at,
  description,
});
