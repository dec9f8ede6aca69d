// The address of a search, read and written: every combination of filters is a URL, and every URL gets an answer.
import { AUDIENCE_CODES, type AudienceCode, NEED_CODES, type NeedCode } from './taxonomy.ts';

export interface Query {
  /** As typed. */
  where: string;
  needs: readonly NeedCode[];
  audiences: readonly AudienceCode[];
  /** Empty, `now`, or a wall-clock time in London: `2026-11-25T09:00`. */
  open: string;
  /** Metres. */
  within?: number | undefined;
  walkIn: boolean;
  wheelchair: boolean;
  pets: boolean;
  text: string;
  /** From 1. */
  page: number;
}

/** A fault in an address: the parameter, and a sentence that says what to do. */
export interface QueryProblem {
  field: string;
  message: string;
}

const LONGEST = { where: 100, q: 200 } as const;
const FARTHEST = 100_000;
const LAST_PAGE = 1_000_000_000;
const FLAGS = { 'walk-in': 'walkIn', wheelchair: 'wheelchair', pets: 'pets' } as const;
const TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** True for a time that there is: not the 31st of February. */
const isTime = (text: string): boolean => {
  const at = Date.parse(`${text}Z`);
  return TIME.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** Reads an address. What cannot be used is left out and named in `problems`; never throws. */
export function parseQuery(params: URLSearchParams): { query: Query; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const wrong = (field: string, message: string) => void problems.push({ field, message });
  const text = (name: 'where' | 'q', what: string): string => {
    const value = (params.get(name) ?? '').trim();
    if (value.length <= LONGEST[name]) return value;
    wrong(name, `${what} must be ${LONGEST[name]} characters or fewer`);
    return '';
  };
  const among = <T extends string>(name: string, all: readonly T[], what: string): T[] => {
    const asked = [...new Set(params.getAll(name).filter(Boolean))];
    if (asked.some((code) => !(all as readonly string[]).includes(code))) wrong(name, `Choose ${what} from the list`);
    return all.filter((code) => asked.includes(code));
  };
  const whole = (name: string, most: number, message: string): number | undefined => {
    const value = params.get(name)?.trim();
    if (!value) return undefined;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    wrong(name, message);
    return undefined;
  };
  const flags = among('with', Object.keys(FLAGS) as (keyof typeof FLAGS)[], 'how you get in');
  const open = params.get('open')?.trim() ?? '';
  const known = open === '' || open === 'now' || isTime(open);
  if (!known) wrong('open', 'Choose a time from the list');
  const query: Query = {
    where: text('where', 'Where you are'),
    needs: among('need', NEED_CODES, 'what you need'),
    audiences: among('for', AUDIENCE_CODES, 'who it is for'),
    open: known ? open : '',
    within: whole('within', FARTHEST, 'Choose a distance from the list'),
    walkIn: flags.includes('walk-in'),
    wheelchair: flags.includes('wheelchair'),
    pets: flags.includes('pets'),
    text: text('q', 'Words to look for'),
    page: whole('page', LAST_PAGE, 'A page is a number from 1') ?? 1,
  };
  return { query, problems };
}

/** The address of a query with a change, without its `?`; a change of anything but the page goes back to page 1. */
export function toParams(query: Query, change: Partial<Query> = {}): string {
  const all = { ...query, ...change };
  const page = 'page' in change || Object.keys(change).length === 0 ? all.page : 1;
  const params = new URLSearchParams();
  if (all.where) params.set('where', all.where);
  if (all.text) params.set('q', all.text);
  for (const code of all.needs) params.append('need', code);
  for (const code of all.audiences) params.append('for', code);
  for (const [code, key] of Object.entries(FLAGS)) if (all[key]) params.append('with', code);
  if (all.open) params.set('open', all.open);
  if (all.within) params.set('within', String(all.within));
  if (page > 1) params.set('page', String(page));
  return params.toString();
}
