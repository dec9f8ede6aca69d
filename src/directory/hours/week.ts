// Seven days of opening, as a table shows them.

import { dateOf, dayOf } from '#platform';
import type { Hours } from './hours.ts';
import { planDays } from './timeline.ts';

export interface Day {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Minutes after midnight; `closes` beyond 1440 is the next day. */
  sessions: { opens: number; closes: number }[];
  /** `unknown`: nothing is known for this date, or its sessions may not happen. */
  state: 'open' | 'closed' | 'unknown';
  bankHoliday: boolean;
}

/** The week that begins on a date (`YYYY-MM-DD`). */
export function weekOf(hours: Hours, from: string): Day[] {
  const first = dayOf(from);
  return planDays(hours.rules, hours.bankHolidays, hours.holidays, first, first + 6).map((plan, i) => {
    const date = dateOf(first + i);
    const state = plan.sessions.length > 0 ? plan.during : plan.rest;
    return { date, sessions: plan.sessions, state, bankHoliday: hours.holidays.has(date) };
  });
}
