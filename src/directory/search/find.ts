// Nearest first, exactly: every filter is a bit, every place is looked at once.
import { type Hours, stateAt } from '../hours/index.ts';
import type { Service, ServiceAtLocation } from '../model.ts';
import { AUDIENCE_CODES, type AudienceCode, NEED_CODES, type NeedCode } from '../taxonomy.ts';
import { ANYONE, bitsOf, FLAG, type Index } from './build.ts';
import { metresTo, unitVectors } from './distance.ts';

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

/** Rows that match, by service; in the order rows are kept. */
function matching(
  index: Index,
  ask: Ask,
): { open: Map<number, number[]>; doubtful: Set<number>; metres: Float64Array } {
  const { service, needs, audiences, flags, shut, hours, located, places } = index;
  const wantedNeeds = bitsOf(ask.needs, NEED_CODES) || -1;
  const wantedAudiences = bitsOf(ask.audiences, AUDIENCE_CODES) || ANYONE;
  const from = ask.from && unitVectors([ask.from]);
  const anyNeed = ask.needs.length === 0;
  const wantedFlags =
    (ask.walkIn ? FLAG.walkIn : 0) | (ask.wheelchair ? FLAG.wheelchair : 0) | (ask.pets ? FLAG.pets : 0);
  const scores = ask.text ? index.text().scores(ask.text) : undefined;
  const metres = new Float64Array(service.length).fill(Number.POSITIVE_INFINITY);
  const open = new Map<number, number[]>();
  const doubtful = new Set<number>();
  for (let row = 0; row < service.length; row += 1) {
    const id = service[row] as number;
    if (!anyNeed && ((needs[row] as number) & wantedNeeds) === 0) continue;
    if (((audiences[row] as number) & wantedAudiences) === 0) continue;
    if (((flags[row] as number) & wantedFlags) !== wantedFlags) continue;
    if (scores && !scores[id]) continue;
    if (from && row < located) {
      metres[row] = metresTo(from, places, row);
      if (ask.within !== undefined && (metres[row] as number) > ask.within) continue;
    } else if (ask.from && ask.within !== undefined && index.at[row]) continue;
    if (ask.openAt !== undefined) {
      const state = shut[row] ? 0 : stateAt(hours[row] as Hours, ask.openAt);
      if (state === 2) doubtful.add(id);
      if (state !== 1) continue;
    }
    const rows = open.get(id);
    if (rows) rows.push(row);
    else open.set(id, [row]);
  }
  for (const id of open.keys()) doubtful.delete(id);
  return { open, doubtful, metres };
}

/** Searches. Temporarily closed services come last; then by distance, or relevance, or name; ties by name. */
export function find(index: Index, ask: Ask): Answer {
  const { open, doubtful, metres } = matching(index, ask);
  const scores = ask.text ? index.text().scores(ask.text) : undefined;
  const distance = (row: number) => metres[row] as number;
  const found = [...open].map(([id, rows]) => {
    if (rows.length > 1) rows.sort((a, b) => distance(a) - distance(b) || a - b);
    const first = rows[0] as number;
    return { id, rows, far: distance(first), shut: index.shut[first] as number, score: scores?.[id] ?? 0 };
  });
  type Found = (typeof found)[number];
  const order = (a: Found, b: Found): number =>
    a.shut - b.shut ||
    (a.far === b.far ? 0 : a.far - b.far) ||
    b.score - a.score ||
    (index.nameOrder[a.id] as number) - (index.nameOrder[b.id] as number);
  const hit = ({ id, rows }: Found): Hit => {
    const [nearest, ...others] = rows.map((row) => ({
      at: index.at[row],
      metres: Number.isFinite(distance(row)) ? distance(row) : undefined,
    }));
    return {
      service: index.services[id] as Service,
      at: nearest?.at,
      metres: nearest?.metres,
      hours: index.hours[rows[0] as number] as Hours,
      others: others.flatMap(({ at, metres: far }) => (at ? [{ at, metres: far }] : [])),
    };
  };
  const visited = found.filter(({ rows }) => index.at[rows[0] as number]).sort(order);
  const rung = found.filter(({ rows }) => !index.at[rows[0] as number]).sort(order);
  return {
    total: visited.length,
    hits: visited.slice(ask.offset, ask.offset + ask.limit).map(hit),
    byPhone: rung.map(hit),
    unknownHours: doubtful.size,
  };
}

/** How many services an ask finds, those by telephone included. */
export function count(index: Index, ask: Ask): number {
  return matching(index, ask).open.size;
}
