// The address of a question about need and provision: what is asked, and what is wrong with it in a sentence.
import { z } from 'zod';

export type Against = 'imd' | 'claimants' | 'children';
export type Sort = 'name' | 'reach' | 'without' | 'imd' | 'claimants' | 'children' | 'gap';

export interface Asked {
  /** A code of the directory’s, or empty for any kind of service. */
  need: string;
  /** `YYYY-MM-DD` and minutes after midnight, in London. */
  day: string;
  time: number;
  count: 'services' | 'places';
  /** Leave out services that are for some people only. */
  anyone: boolean;
  against: Against;
  sort: Sort;
  descending: boolean;
  /** GSS code of the ward whose sum is shown, or empty. */
  ward: string;
  /** What to try: a service’s id, `new`, or empty. */
  change: string;
  where: string;
  opens: number | undefined;
  closes: number | undefined;
  places: number | undefined;
}

/** The names that may stand in the address. */
export const ASKED = [
  'need',
  'day',
  'time',
  'count',
  'anyone',
  'against',
  'sort',
  'ward',
  'change',
  'where',
  'opens',
  'closes',
  'places',
] as const;
type AskedName = (typeof ASKED)[number];

export interface AskedProblem {
  field: AskedName;
  message: string;
}

const isDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
/** `2026-11-24`, in this century so that nobody asks for the year 0. */
const DATE = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/)
  .refine(isDate);
/** `22:00` as minutes after midnight. */
const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const MOST_PLACES = 1_000;
/** A column, with a minus in front for the highest first. */
const ORDER = z
  .string()
  .regex(/^-?(name|reach|without|imd|claimants|children|gap)$/)
  .transform((text) => ({ sort: text.replace('-', '') as Sort, descending: text.startsWith('-') }));
const oneOf = <const T extends string>(all: readonly T[]) => z.enum(all as readonly [T, ...T[]]);

/** What is wrong with the address of a question, said of the field. */
const SAYS: Partial<Record<AskedName, string>> = {
  need: 'Choose a kind of service from the list',
  day: 'Write the date as a day, a month and a year, such as 24 November 2026',
  time: 'Write the time on the 24-hour clock, such as 22:00',
  count: 'Choose services or places',
  against: 'Choose a measure of need from the list',
  sort: 'Sort by one of the columns of the table',
  ward: 'Choose a ward of Birmingham from the table',
  change: 'Choose a service from the list, or a new one',
  where: 'Write a postcode or a place of 100 characters or fewer',
  opens: 'Write when it would open on the 24-hour clock, such as 21:00',
  closes: 'Write when it would close on the 24-hour clock, such as 08:00',
  places: `Write how many places as a whole number from 1 to ${MOST_PLACES}`,
};

/**
 * Reads an address. `known` are the codes of needs and wards and the ids of services there are; `today` is `YYYY-MM-DD` in
 * London. What cannot be used is left out and named in `problems`; never throws.
 */
export function readAsked(
  params: URLSearchParams,
  known: { needs: readonly string[]; wards: readonly string[]; services: readonly string[] },
  today: string,
): { asked: Asked; problems: AskedProblem[] } {
  const problems: AskedProblem[] = [];
  const take = <T extends z.ZodType, D>(name: AskedName, schema: T, or: D): z.output<T> | D => {
    const text = params.get(name)?.trim() ?? '';
    if (text === '') return or;
    const read = schema.safeParse(text);
    if (read.success) return read.data;
    problems.push({ field: name, message: SAYS[name] ?? 'This cannot be used' });
    return or;
  };
  const need = take('need', oneOf(known.needs), '');
  const byPlaces = need === 'bed-tonight' || need === 'hostel';
  const order = take('sort', ORDER, { sort: 'gap' as const, descending: true });
  const change = take('change', oneOf(['new', ...known.services]), '');
  const asked: Asked = {
    need,
    day: take('day', DATE, today),
    time: take('time', TIME, 22 * 60),
    count: take('count', oneOf(['services', 'places']), byPlaces ? 'places' : 'services'),
    anyone: params.get('anyone') === 'yes',
    against: take('against', oneOf(['imd', 'claimants', 'children']), 'imd' as const),
    ...order,
    ward: take('ward', oneOf(known.wards), ''),
    change,
    where: take('where', z.string().max(100), ''),
    opens: take('opens', TIME, undefined),
    closes: take('closes', TIME, undefined),
    places: take(
      'places',
      z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number)
        .pipe(z.number().min(1).max(MOST_PLACES)),
      undefined,
    ),
  };
  const missing = (field: 'where' | 'opens' | 'closes', message: string) => {
    if (!params.get(field)?.trim()) problems.push({ field, message });
  };
  if (change) {
    missing('opens', 'Write when it would open, such as 21:00');
    missing('closes', 'Write when it would close, such as 08:00');
  }
  if (change === 'new') missing('where', 'Write where the new service would be: a postcode or a place');
  return { asked, problems };
}
