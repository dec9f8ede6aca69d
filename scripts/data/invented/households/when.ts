// When they come: a season, a slow rise, and three changes planted to be found (each is in docs/invented-data.md).
import type { Chance } from '../base/chance.ts';
import { DAYS, isWorking, monthsIn } from '../base/days.ts';
import type { DutyOwed } from './household.ts';

/** By month of the year, January first. */
const SEASON = [1.12, 1.03, 1.02, 0.96, 0.98, 0.98, 1.02, 1, 1.05, 1.04, 1, 0.8];

const MONTHS = 36;

/** Working days of each month from October 2023. */
const working: string[][] = Array.from({ length: MONTHS }, () => []);
for (const day of DAYS) if (isWorking(day)) working[monthsIn(day)]!.push(day);

/** Months since October 2023 at which each planted change begins. */
const PLANTED = {
  /** Port Merrow: two hotels for people seeking asylum close, December 2023 to May 2024. */
  hotels: { from: 2, to: 7 },
  /** Cogsworth: a team that helps before the loss begins, April 2025. */
  earlyHelp: 18,
  /** Everywhere: private landlords may no longer end a tenancy without a reason, May 2026. */
  noFault: 31,
} as const;

function weight(month: number, council: string, duty: DutyOwed, reason: string): number {
  let made = SEASON[(month + 9) % 12]! * (1 + 0.004 * month);
  if (reason === 'END_OF_AST') made *= month < PLANTED.noFault ? 1 + 0.012 * month : 0.5;
  if (council === 'port-merrow' && reason === 'ASYLUM_SUPPORT_ENDED')
    made *= month >= PLANTED.hotels.from && month <= PLANTED.hotels.to ? 4 : 1;
  if (council === 'cogsworth' && month >= PLANTED.earlyHelp) made *= { PREVENTION: 1.5, RELIEF: 0.85, NONE: 1 }[duty];
  return made;
}

const calendars = new Map<string, Record<string, number>>();

/** A day on which such a household comes to the office. */
export function dayFor(council: string, duty: DutyOwed, reason: string, by: Chance): string {
  const name = `${council}/${duty}/${reason}`;
  let calendar = calendars.get(name);
  if (!calendar) {
    calendar = Object.fromEntries(
      Array.from({ length: MONTHS }, (_, month) => [month, weight(month, council, duty, reason)]),
    );
    calendars.set(name, calendar);
  }
  return by.pick(working[Number(by.weighted(calendar))]!);
}
