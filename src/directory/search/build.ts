// A directory laid out for searching: one row a place, columns as typed arrays, what people filter by as bits.
import { compileHours, type Hours } from '../hours/index.ts';
import type { Service, ServiceAtLocation } from '../model.ts';
import { ACCESS, AUDIENCE_CODES, AUDIENCES, FACTS, NEED_CODES, NEEDS, type NeedCode } from '../taxonomy.ts';
import { unitVectors } from './distance.ts';
import { buildGrid, type Grid } from './grid.ts';
import { TextIndex } from './text.ts';

/** Flags of a row. */
export const FLAG = { walkIn: 1, wheelchair: 2, pets: 4 } as const;

/** For everyone. */
export const ANYONE = 2 ** AUDIENCE_CODES.length - 1;

export interface Index {
  services: readonly Service[];
  /** Rows with a point come first, `located` of them. A service without any location has one row. */
  located: number;
  /** Row to service, as a position in `services`. */
  service: Uint32Array;
  at: readonly (ServiceAtLocation | undefined)[];
  /** Where each row is, as a unit vector from the middle of the earth. */
  places: Float64Array;
  needs: Uint32Array;
  audiences: Uint16Array;
  flags: Uint8Array;
  /** 1 for a service that is temporarily closed. */
  shut: Uint8Array;
  hours: readonly Hours[];
  /** Position of each service in the order of names. */
  nameOrder: Uint32Array;
  /** The rows of service s: `rowIds[rowStarts[s]] … rowIds[rowStarts[s + 1] - 1]`. */
  rowStarts: Uint32Array;
  rowIds: Uint32Array;
  /** Somewhere to write distances by service while searching: always left full of infinities. */
  farBy: Float64Array;
  /** The places that offer one of these needs, in squares; a grid is made when it is first wanted. */
  gridFor: (needs: readonly NeedCode[]) => Grid;
  /** Counts already made, by what was asked. */
  tallies: Map<string, unknown>;
  /** Made when words are first asked for. */
  text: () => TextIndex;
}

/** One bit a code. */
export const bitsOf = <T extends string>(codes: readonly T[], all: readonly T[]): number =>
  codes.reduce((bits, code) => bits | (1 << all.indexOf(code)), 0);

function textsOf(service: Service): [string, number][] {
  const { needs, audiences, access, pets, locations } = service;
  return [
    [service.name, 4],
    [service.organisation?.name ?? '', 3],
    ...needs.flatMap((code): [string, number][] => [
      [NEEDS[code].label, 3],
      [NEEDS[code].words.join(' '), 2.5],
    ]),
    ...audiences.map((code): [string, number] => [`${AUDIENCES[code].label} ${AUDIENCES[code].words.join(' ')}`, 2]),
    ...access.map((code): [string, number] => [`${ACCESS[code].label} ${ACCESS[code].words.join(' ')}`, 1]),
    [pets ? FACTS.pets.words.join(' ') : '', 2],
    [service.description ?? '', 1],
    [`${service.eligibility ?? ''} ${service.languages.join(' ')}`, 1],
    [locations.map(({ location: { name, address } }) => `${name ?? ''} ${address.join(' ')}`).join(' '), 1.5],
  ];
}

interface Row {
  service: number;
  at: ServiceAtLocation | undefined;
}

/** Lays out a directory. `holidays` are the dates of bank holidays. Linear in the number of places. */
export function buildIndex(services: readonly Service[], holidays: ReadonlySet<string>): Index {
  const rows = services.flatMap(({ locations }, service): Row[] =>
    locations.length ? locations.map((at) => ({ service, at })) : [{ service, at: undefined }],
  );
  const placed = ({ at }: Row) => at?.location.point !== undefined;
  const ordered = [...rows.filter(placed), ...rows.filter((row) => !placed(row))];
  const of = ({ service }: { service: number }) => services[service] as Service;
  const names = new Intl.Collator('en-GB', { numeric: true });
  const byName = services
    .map((_, i) => i)
    .sort((a, b) => names.compare((services[a] as Service).name, (services[b] as Service).name) || a - b);
  const nameOrder = new Uint32Array(services.length);
  byName.forEach((service, position) => {
    nameOrder[service] = position;
  });
  let text: TextIndex | undefined;
  const needs = Uint32Array.from(ordered, (row) => bitsOf(of(row).needs, NEED_CODES));
  const located = rows.filter(placed).length;
  return {
    services,
    located,
    service: Uint32Array.from(ordered, ({ service }) => service),
    at: ordered.map(({ at }) => at),
    places: unitVectors(ordered.flatMap(({ at }) => at?.location.point ?? [])),
    needs,
    audiences: Uint16Array.from(ordered, (row) => bitsOf(of(row).audiences, AUDIENCE_CODES) || ANYONE),
    flags: Uint8Array.from(ordered, (row) => flagsOf(of(row), row.at)),
    shut: Uint8Array.from(ordered, (row) => (of(row).status === 'active' ? 0 : 1)),
    hours: ordered.map((row) => {
      const own = row.at?.schedules ?? [];
      return compileHours(own.length ? own : of(row).schedules, of(row).bankHolidays, holidays);
    }),
    nameOrder,
    ...rowsByService(ordered, services.length),
    farBy: new Float64Array(services.length).fill(Infinity),
    gridFor: grids(ordered.slice(0, located), needs),
    tallies: new Map(),
    text: () => {
      text ??= new TextIndex(services.map(textsOf));
      return text;
    },
  };
}

/** The rows of each service, side by side. */
function rowsByService(ordered: readonly Row[], services: number): { rowStarts: Uint32Array; rowIds: Uint32Array } {
  const starts = new Uint32Array(services + 1);
  for (const { service } of ordered) (starts[service + 1] as number)++;
  for (let i = 0; i < services; i += 1) (starts[i + 1] as number) += starts[i] as number;
  const next = starts.slice();
  const rows = new Uint32Array(ordered.length);
  ordered.forEach(({ service }, row) => {
    rows[next[service] as number] = row;
    (next[service] as number)++;
  });
  return { rowStarts: starts, rowIds: rows };
}

/** One grid for each need and one for all of them: somebody who wants a dentist looks at dentists only. */
function grids(located: readonly Row[], needs: Uint32Array): Index['gridFor'] {
  const made = new Map<number, Grid>();
  return (codes) => {
    const bits = codes.length === 1 ? bitsOf(codes, NEED_CODES) : 0;
    let grid = made.get(bits);
    if (!grid) {
      const lat = Float64Array.from(located, ({ at }) => at?.location.point?.lat ?? 0);
      const lon = Float64Array.from(located, ({ at }) => at?.location.point?.lon ?? 0);
      const chosen = [...located.keys()].filter((row) => bits === 0 || ((needs[row] as number) & bits) !== 0);
      grid = buildGrid(chosen, lat, lon);
      made.set(bits, grid);
    }
    return grid;
  };
}

const flagsOf = ({ access, pets }: Service, at: ServiceAtLocation | undefined): number =>
  (access.includes('walk-in') ? FLAG.walkIn : 0) |
  (at?.location.wheelchair === 'yes' ? FLAG.wheelchair : 0) |
  (pets ? FLAG.pets : 0);
