// What the page on need and provision says, in words.
import { NEEDS, type NeedCode, timeInWords } from '#directory';
import { type Asked, type Classes, type ClassNumber, METRES_A_MINUTE, PER } from '#hub';
import { count, day } from '../find/words.ts';

export const CLASS_WORDS = ['nothing', 'least', 'less', 'more', 'most'] as const satisfies Record<ClassNumber, string>;

export const AGAINST = {
  imd: 'Deprivation, 2025 score',
  claimants: 'On Universal Credit, per cent',
  children: 'Children in low income, per cent',
} as const;

/** A number small enough to need its decimals: `0.42`, `3.1`, `240`; nought is nought and nothing else. */
export const figure = (value: number): string =>
  value > 0 && value < 0.005
    ? 'under 0.01'
    : value.toLocaleString('en-GB', { maximumFractionDigits: value < 1 ? 2 : value < 100 ? 1 : 0 });

/** `7 %`, and never nought for some or a hundred for not quite all. */
export function percent(value: number): string {
  if (value > 0 && value < 1) return 'under 1%';
  if (value > 99 && value < 100) return 'over 99%';
  return `${Math.round(value)}%`;
}

/** `22:00`. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `10pm on Tuesday 24 November 2026`. */
export function moment({ day: date, time }: Asked): string {
  const weekday = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return `${timeInWords(time)} on ${weekday} ${day(date)}`;
}

/** The kind of service in the middle of a sentence: `a bed tonight`, `any kind of service`. */
export function kind({ need }: Asked): string {
  const label = need ? NEEDS[need as NeedCode].label : 'Any kind of service';
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What is counted: `services`, `places`. */
export const unit = ({ count: counted }: Asked): string => (counted === 'places' ? 'places' : 'services');

/** What a class stands for: `nothing within reach`, `up to 0.42`, `more than 3.1`. */
export function classRange(number: ClassNumber, { upTo }: Classes): string {
  if (number === 0) return 'nothing within reach';
  const [above, most] = [upTo[number - 2], upTo[number - 1]];
  if (most === undefined) return `more than ${figure(upTo[2])}`;
  return above === undefined ? `up to ${figure(most)}` : `more than ${figure(above)}, up to ${figure(most)}`;
}

/** `25 minutes`. */
export const walk = (minutes: number): string =>
  minutes < 1 ? 'under a minute' : count(Math.round(minutes), 'minute');

/** `for each 10,000 people`. */
export const EACH = `for each ${PER.toLocaleString('en-GB')} people`;
export const SPEED = `${((METRES_A_MINUTE * 60) / 1000).toFixed(1)} km an hour`;
