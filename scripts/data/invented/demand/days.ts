// Calls and web: how many ask the councils for help, by day and by hour. Mondays are heavy, the day after a holiday is
// heavier, and three things are planted to be found (each is in docs/invented-data.md).
import { type Chance, chance } from '../base/chance.ts';
import { COUNCILS, type Council } from '../base/councils.ts';
import { DAYS, dayOf, HOLIDAYS, isWorking, LAST, numberOf, weekdayOf } from '../base/days.ts';

export type Channel = 'PHONE' | 'WEB_FORM' | 'WEB_CHAT';

export interface Demand {
  date: string;
  council: string;
  channel: Channel;
  asked: number;
  answered: number;
  /** Seconds in the mean before somebody answers; none for forms. */
  wait?: number;
}

export interface Hour {
  date: string;
  hour: number;
  council: string;
  calls: number;
}

export const PLANTED = {
  /** Cogsworth puts a form on the web: calls fall by a third within weeks, all asked rise by a tenth. */
  form: { council: 'cogsworth', from: '2025-02-03' },
  /** Birmingham’s shape loses its telephones for two days. */
  outage: { council: 'birmingham-shape', days: ['2025-11-11', '2025-11-12'] },
  /** Port Merrow answers with two thirds of its people in August 2026. */
  short: { council: 'port-merrow', month: '2026-08' },
} as const;

const SEASON = [1.15, 1.05, 1.02, 0.96, 0.97, 0.95, 1, 0.98, 1.05, 1.04, 1.02, 0.85];
const WEEK = [0.12, 1.28, 1.08, 1, 0.97, 0.94, 0.16];

/** How many ask on an ordinary day by telephone, for a thousand households of the place. */
const PHONE = 0.42;

const sharesOf = (council: string, date: string): Record<Channel, number> => {
  if (council !== PLANTED.form.council)
    return { PHONE: 1, WEB_FORM: council === 'brackenfold' ? 0 : 0.35, WEB_CHAT: 0.12 };
  const weeks = (numberOf(date) - numberOf(PLANTED.form.from)) / 7;
  const taken = weeks < 0 ? 0 : Math.min(1, weeks / 8);
  return { PHONE: 1 - 0.33 * taken, WEB_FORM: 0.43 * taken, WEB_CHAT: 0.08 };
};

/** How heavy a day is: 1 is an ordinary Wednesday. */
function weightOf(date: string): number {
  const day = numberOf(date);
  const made = SEASON[Number(date.slice(5, 7)) - 1]! * (1 + 0.00018 * (day - numberOf(DAYS[0]!)));
  if (HOLIDAYS.has(date)) return made * 0.15;
  const shutBefore = isWorking(date) && HOLIDAYS.has(dayOf(day - 1)) ? 1.35 : 1;
  return made * WEEK[weekdayOf(date)]! * shutBefore;
}

function phoneOf(council: Council, date: string, asked: number, by: Chance) {
  if (council.id === PLANTED.outage.council && (PLANTED.outage.days as readonly string[]).includes(date))
    return { answered: 0 };
  const short = council.id === PLANTED.short.council && date.startsWith(PLANTED.short.month) ? 0.65 : 1;
  // Few work on a day off, but then few ring; a desk is made for a little more than an ordinary day.
  const desk = council.thousands * PHONE * 1.18 * short * (isWorking(date) ? 1 : 0.14);
  const load = asked / desk;
  const answered = Math.round(asked * Math.min(0.98, Math.max(0.35, 1.28 - 0.42 * load)) * (0.97 + 0.03 * by.next()));
  return { answered, wait: Math.round(70 * Math.exp(1.7 * Math.min(load, 2.2)) * (0.85 + 0.3 * by.next())) };
}

/** Each day, council by council and channel by channel. */
export const composeDemand = (): Demand[] =>
  DAYS.flatMap((date) =>
    COUNCILS.flatMap((council) =>
      (Object.entries(sharesOf(council.id, date)) as [Channel, number][])
        .filter(([, share]) => share > 0)
        .map(([channel, share]): Demand => {
          const by = chance('demand', council.id, date, channel);
          const open = channel === 'WEB_FORM' && !isWorking(date) ? 3.2 : 1;
          const noise = 1 + 0.08 * by.normal();
          const asked = by.poisson(Math.max(0, council.thousands * PHONE * share * weightOf(date) * open * noise));
          const row = { date, council: council.id, channel, asked };
          if (channel === 'PHONE') return { ...row, ...phoneOf(council, date, asked, by) };
          if (channel === 'WEB_FORM') return { ...row, answered: asked };
          return { ...row, answered: Math.round(asked * (0.8 + 0.15 * by.next())), wait: by.between(40, 210) };
        }),
    ),
  );

/** Weight of each hour from midnight: calls come in the morning, and some when nobody is there. */
const HOURS = [2, 1, 1, 1, 1, 2, 4, 12, 34, 100, 112, 96, 78, 70, 72, 68, 52, 26, 15, 11, 9, 8, 6, 4];

/** The calls of the last eight weeks by hour, which sum to those of the day. */
export function composeHours(demand: readonly Demand[]): Hour[] {
  const first = dayOf(numberOf(LAST) - 55);
  return demand
    .filter(({ channel, date }) => channel === 'PHONE' && date >= first)
    .flatMap(({ date, council, asked }) => {
      const by = chance('hours', council, date);
      const calls = HOURS.map(() => 0);
      const weights = Object.fromEntries(HOURS.map((weight, hour) => [hour, weight]));
      for (let call = 0; call < asked; call++) calls[Number(by.weighted(weights))]!++;
      return calls.map((many, hour) => ({ date, hour, council, calls: many }));
    });
}
