// Nearest first, exactly: filters are bits, the nearest are looked for outwards, and what does not depend on the place
// (how many there are, what is by telephone) is counted once for all who ask the same.
import { type Hours, stateAt } from '../hours/index.ts';
import type { Service, ServiceAtLocation } from '../model.ts';
import { AUDIENCE_CODES, type AudienceCode, NEED_CODES, type NeedCode } from '../taxonomy.ts';
import { ANYONE, bitsOf, FLAG, type Index } from './build.ts';
import { metresTo, unitVectors } from './distance.ts';
import { visitOutwards } from './grid.ts';

/** What is asked for. Needs are alternatives, and so are audiences; everything else must hold together. */
export interface Ask {
  /** WGS84, in degrees. */
  from?: { lat: number; lon: number } | undefined;
  needs: readonly NeedCode[];
  /** Usable by somebody in any of these groups; services for everyone always are. */
  audiences: readonly AudienceCode[];
  walkIn: boolean;
  wheelchair: boolean;
  pets: boolean;
  /** Metres; means nothing without `from`. */
  within?: number | undefined;
  /** Epoch minute at which it must be open. */
  openAt?: number | undefined;
  text: string;
  offset: number;
  limit: number;
}

export interface Hit {
  service: Service;
  /** The nearest of its locations that match; absent for a service without locations. */
  at?: ServiceAtLocation | undefined;
  metres?: number | undefined;
  /** When it is open: at `at`, or by telephone. */
  hours: Hours;
  /** Its other locations that match, nearest first. */
  others: { at: ServiceAtLocation; metres?: number | undefined }[];
}

export interface Answer {
  /** Services with somewhere to go. */
  total: number;
  hits: Hit[];
  /** Services by telephone only, or at a confidential address; all of them, whatever the page. */
  byPhone: Hit[];
  /** Services that match but whose hours at that time are not known. */
  unknownHours: number;
}

/** Says of a row whether it matches: 0 no, 1 yes, 2 but for hours that are not known. The place is not looked at. */
function matcher(index: Index, ask: Ask): (row: number) => 0 | 1 | 2 {
  const { service, needs, audiences, flags, shut, hours } = index;
  const wantedNeeds = bitsOf(ask.needs, NEED_CODES);
  const wantedAudiences = bitsOf(ask.audiences, AUDIENCE_CODES) || ANYONE;
  const wantedFlags =
    (ask.walkIn ? FLAG.walkIn : 0) | (ask.wheelchair ? FLAG.wheelchair : 0) | (ask.pets ? FLAG.pets : 0);
  const scores = ask.text ? index.text().scores(ask.text) : undefined;
  const { openAt } = ask;
  return (row) => {
    if (wantedNeeds !== 0 && ((needs[row] as number) & wantedNeeds) === 0) return 0;
    if (((audiences[row] as number) & wantedAudiences) === 0) return 0;
    if (((flags[row] as number) & wantedFlags) !== wantedFlags) return 0;
    if (scores && !scores[service[row] as number]) return 0;
    if (openAt === undefined) return 1;
    if (shut[row]) return 0;
    const state = stateAt(hours[row] as Hours, openAt);
    return state === 1 ? 1 : state === 2 ? 2 : 0;
  };
}

/** What an ask gives wherever it is asked from: rows by service are left to `rowsOf`. */
interface Tally {
  /** Services with somewhere to go, in the order of names; the temporarily closed last. */
  visited: Uint32Array;
  /** How many of them are not temporarily closed. */
  active: number;
  rung: Uint32Array;
  unknownHours: number;
}

const MOST_TALLIES = 50;

/** Looks at every row once. `keep` narrows by place. */
function tally(index: Index, ask: Ask, keep?: (row: number) => boolean): Tally {
  const { service, shut, at, nameOrder } = index;
  const matches = matcher(index, ask);
  // 1 visited, 2 by telephone, 3 doubtful.
  const kinds = new Uint8Array(index.services.length);
  const closed = new Uint8Array(index.services.length);
  for (let row = 0; row < service.length; row += 1) {
    const match = matches(row);
    if (match === 0 || (keep && !keep(row))) continue;
    const id = service[row] as number;
    if (match === 2) kinds[id] ||= 3;
    else kinds[id] = at[row] ? 1 : 2;
    closed[id] = shut[row] as number;
  }
  const visited: number[] = [];
  const rung: number[] = [];
  let unknownHours = 0;
  for (let id = 0; id < kinds.length; id += 1) {
    if (kinds[id] === 1) visited.push(id);
    else if (kinds[id] === 2) rung.push(id);
    else if (kinds[id] === 3) unknownHours += 1;
  }
  const scores = ask.text ? index.text().scores(ask.text) : undefined;
  const order = (a: number, b: number): number =>
    (closed[a] as number) - (closed[b] as number) ||
    (scores ? (scores[b] as number) - (scores[a] as number) : 0) ||
    (nameOrder[a] as number) - (nameOrder[b] as number);
  return {
    visited: Uint32Array.from(visited).sort(order),
    active: visited.filter((id) => !closed[id]).length,
    rung: Uint32Array.from(rung).sort(order),
    unknownHours,
  };
}

/** The tally of an ask, kept for those who ask the same from elsewhere. */
function keptTally(index: Index, ask: Ask): Tally {
  const { needs, audiences, walkIn, wheelchair, pets, openAt, text } = ask;
  const key = JSON.stringify([needs, audiences, walkIn, wheelchair, pets, openAt, text]);
  let kept = index.tallies.get(key) as Tally | undefined;
  if (!kept) {
    kept = tally(index, ask);
    if (index.tallies.size >= MOST_TALLIES) index.tallies.delete(index.tallies.keys().next().value as string);
    index.tallies.set(key, kept);
  }
  return kept;
}

/** Searches. Temporarily closed services come last; then by distance, or relevance, or name; ties by name. */
export function find(index: Index, ask: Ask): Answer {
  const from = ask.from && unitVectors([ask.from]);
  const metres = (row: number): number => (from && row < index.located ? metresTo(from, index.places, row) : Infinity);
  const { within = Infinity } = ask;
  const near = from && ask.within !== undefined ? (row: number) => !index.at[row] || metres(row) <= within : undefined;
  const counted = near ? tally(index, ask, near) : keptTally(index, ask);
  const matches = matcher(index, ask);
  const rowsOf = (id: number): number[] => {
    const [start, end] = [index.rowStarts[id] as number, index.rowStarts[id + 1] as number];
    // Nearly every service has one place, which has been looked at already.
    if (end - start === 1) return [index.rowIds[start] as number];
    return Array.from(index.rowIds.subarray(start, end))
      .filter((row) => matches(row) === 1 && (!near || near(row)))
      .sort((a, b) => metres(a) - metres(b) || a - b);
  };
  const farOf = (id: number): number => {
    let far = Infinity;
    for (let i = index.rowStarts[id] as number; i < (index.rowStarts[id + 1] as number); i += 1) {
      const row = index.rowIds[i] as number;
      if (matches(row) === 1) far = Math.min(far, metres(row));
    }
    return far;
  };
  const hit = (id: number): Hit => {
    const rows = rowsOf(id);
    const [nearest, ...others] = rows.map((row) => ({ at: index.at[row], metres: finite(metres(row)) }));
    return {
      service: index.services[id] as Service,
      at: nearest?.at,
      metres: nearest?.metres,
      hours: index.hours[rows[0] as number] as Hours,
      others: others.flatMap(({ at, metres: far }) => (at ? [{ at, metres: far }] : [])),
    };
  };
  const wanted = Math.min(ask.offset + ask.limit, counted.visited.length);
  const outwards = from && !near && wanted <= counted.active && wanted < counted.visited.length / 2;
  const quick = outwards ? nearest(index, ask, matches, metres, wanted) : undefined;
  // Places without coordinates are never met on the way outwards: when those count, everything is sorted.
  const ids = !from ? counted.visited : quick && quick.length >= wanted ? quick : sortedByDistance(counted, farOf);
  return {
    total: counted.visited.length,
    hits: Array.from(ids.slice(ask.offset, wanted), hit),
    byPhone: Array.from(counted.rung, hit),
    unknownHours: counted.unknownHours,
  };
}

const finite = (number: number): number | undefined => (Number.isFinite(number) ? number : undefined);

/** The services of a tally by distance, the temporarily closed last; ties as the tally has them. */
function sortedByDistance({ visited, active }: Tally, far: (id: number) => number): Uint32Array {
  const metres = Float64Array.from(visited, far);
  const order = Uint32Array.from(visited.keys()).sort(
    (a, b) =>
      Number(a >= active) - Number(b >= active) ||
      (metres[a] === metres[b] ? 0 : (metres[a] as number) - (metres[b] as number)) ||
      a - b,
  );
  return order.map((position) => visited[position] as number);
}

/** The `count` nearest services that are not closed, by looking outwards. Fewer when fewer have a point. */
function nearest(
  index: Index,
  ask: Ask,
  matches: (row: number) => 0 | 1 | 2,
  metres: (row: number) => number,
  count: number,
): number[] {
  const { service, shut, nameOrder, farBy } = index;
  const scores = ask.text ? index.text().scores(ask.text) : undefined;
  const met: number[] = [];
  // The far end of the best so far: the distance that a newcomer must beat.
  let farthest = Infinity;
  visitOutwards(
    index.gridFor(ask.needs),
    ask.from as { lat: number; lon: number },
    (row) => {
      if (shut[row]) return;
      const far = metres(row);
      if (far > farthest || matches(row) !== 1) return;
      const id = service[row] as number;
      const known = farBy[id] as number;
      if (known === Infinity) met.push(id);
      if (far < known) farBy[id] = far;
    },
    (seenWithin) => {
      if (met.length < count) return false;
      farthest = Float64Array.from(met, (id) => farBy[id] as number).sort()[count - 1] as number;
      return farthest < seenWithin;
    },
  );
  met.sort(
    (a, b) =>
      (farBy[a] as number) - (farBy[b] as number) ||
      (scores ? (scores[b] as number) - (scores[a] as number) : 0) ||
      (nameOrder[a] as number) - (nameOrder[b] as number),
  );
  for (const id of met) farBy[id] = Infinity;
  return met;
}

/** How many services an ask finds, those by telephone included. */
export function count(index: Index, ask: Ask): number {
  const { visited, rung } =
    ask.from && ask.within !== undefined ? countNear(index, ask, ask.within) : keptTally(index, ask);
  return visited.length + rung.length;
}

function countNear(index: Index, ask: Ask, within: number): Tally {
  const from = unitVectors([ask.from as { lat: number; lon: number }]);
  return tally(
    index,
    ask,
    (row) => !index.at[row] || (row < index.located && metresTo(from, index.places, row) <= within),
  );
}
