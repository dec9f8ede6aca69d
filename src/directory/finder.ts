// One search, from an address to an answer: read the query, find the place, search the directory, say what is open.
import { type Found, findPlace, findPlaceNow, type Point } from '#places';
import { minuteOf } from '#platform';
import { inWords, type OpenState, statusAt } from './hours/index.ts';
import { parseQuery, type Query, type QueryProblem } from './query.ts';
import { type Ask, find, type Hit, type Loosening, relax } from './search/index.ts';
import { type Directory, directory } from './store.ts';

/** Services on one page of the list. */
export const PER_PAGE = 20;

/** A fault in what was asked, or in what was found of the place. */
export interface FindProblem extends QueryProblem {
  /** Names of places that were perhaps meant. */
  near?: readonly string[];
  /** The place is in another council’s area, or unknown: send people to theirs. */
  elsewhere?: boolean;
}

/** A hit with whether it is open at the time asked for. */
export interface FoundService extends Hit {
  opening: { state: OpenState; words: string };
}

export interface Finding {
  status: 200 | 400 | 404;
  query: Query;
  problems: readonly FindProblem[];
  place?: { label: string; point: Point; rough: boolean };
  /** The time that openings are said for. */
  at: Date;
  /** Absent when nothing was asked, or the place was not found. */
  found?: {
    total: number;
    pages: number;
    services: readonly FoundService[];
    byPhone: readonly FoundService[];
    /** Services that match but whose hours then are not known. */
    unknownHours: number;
    /** When nothing is found: what to let go of, and how many services that gives. */
    relax: readonly { let: Loosening; total: number }[];
  };
}

/** Searches when no other service must be asked where the place is; else undefined. */
export function findServicesNow(params: URLSearchParams, now: Date): Finding | undefined {
  const { query, problems } = parseQuery(params);
  const place = findPlaceNow(query.where);
  return place && findingOf(query, problems, place, now, directory());
}

/** Searches. Never rejects: every fault is a problem with a sentence that says what to do. */
export async function findServices(params: URLSearchParams, now: Date): Promise<Finding> {
  const { query, problems } = parseQuery(params);
  return findingOf(query, problems, await findPlace(query.where), now, directory());
}

function findingOf(query: Query, problems: QueryProblem[], place: Found, now: Date, { index }: Directory): Finding {
  const wrong = placeProblem(query.where, place);
  const all = wrong ? [...problems, wrong] : problems;
  const at = timeOf(query.open, now);
  const status = all.length > 0 && place.kind !== 'unavailable' ? 400 : 200;
  const finding: Finding = { status, query, problems: all, at };
  if (place.kind === 'found') {
    const rough = place.precision === 'outcode' || place.precision === 'sector' || place.precision === 'place';
    finding.place = { label: place.label, point: place.point, rough };
  }
  if (wrong || !asksForAnything(query)) return finding;
  const ask = askOf(query, finding.place?.point, at);
  const { total, hits, byPhone, unknownHours } = find(index, ask);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const opened = (hit: Hit): FoundService => {
    const said = statusAt(hit.hours, at);
    return { ...hit, opening: { state: said.state, words: inWords(said, at) } };
  };
  finding.found = {
    total,
    pages,
    services: hits.map(opened),
    byPhone: query.page === 1 ? byPhone.map(opened) : [],
    unknownHours,
    relax: total + byPhone.length === 0 ? relax(index, ask) : [],
  };
  if (query.page > pages) finding.status = 404;
  return finding;
}

const asksForAnything = ({ where, needs, audiences, text, open, walkIn, wheelchair, pets }: Query): boolean =>
  Boolean(where || needs.length || audiences.length || text || open || walkIn || wheelchair || pets);

/** The instant that `open` means; now, when it means none. Of an hour that comes twice in October, the first. */
function timeOf(open: string, now: Date): Date {
  if (open === '' || open === 'now') return now;
  return new Date(minuteOf(Date.parse(`${open}Z`) / 60_000, 'first') * 60_000);
}

function askOf(query: Query, from: Point | undefined, at: Date): Ask {
  const { needs, audiences, walkIn, wheelchair, pets, within, text, open, page } = query;
  return {
    from,
    needs,
    audiences,
    walkIn,
    wheelchair,
    pets,
    within: from && within,
    text,
    openAt: open ? Math.floor(at.getTime() / 60_000) : undefined,
    offset: (page - 1) * PER_PAGE,
    limit: PER_PAGE,
  };
}

function placeProblem(typed: string, place: Found): FindProblem | undefined {
  const problem = (message: string, more: Partial<FindProblem> = {}): FindProblem => ({
    field: 'where',
    message,
    ...more,
  });
  const shown = typed.length > 40 ? `${typed.slice(0, 40)} …` : typed;
  switch (place.kind) {
    case 'found':
    case 'empty':
      return undefined;
    case 'not-a-place':
      return problem(
        `We do not know the place “${shown}”. Enter a postcode such as B4 7DJ, or choose a place from the list`,
        {
          near: place.near,
        },
      );
    case 'no-such-postcode':
      return problem(`There is no postcode ${place.postcode}. Check it, or enter the first part of it, such as B4`);
    case 'outside':
      return problem(
        place.council
          ? `${place.postcode} is in ${place.council}, which this directory does not cover. Ask that council, or enter a place in the West Midlands`
          : `${place.postcode} is outside the area this directory covers. Ask the council there, or enter a place in the West Midlands`,
        { elsewhere: true },
      );
    case 'unavailable':
      return problem(
        'Postcodes cannot be looked up at the moment. Enter the name of a place, or choose one from the list',
      );
  }
}
