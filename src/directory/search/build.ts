// A directory laid out for searching: one row a place, columns as typed arrays, what people filter by as bits.
import { compileHours, type Hours } from '../hours/index.ts';
import type { Service, ServiceAtLocation } from '../model.ts';
import { ACCESS, AUDIENCE_CODES, AUDIENCES, FACTS, NEED_CODES, NEEDS } from '../taxonomy.ts';
import { unitVectors } from './distance.ts';
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
  return {
    services,
    located: rows.filter(placed).length,
    service: Uint32Array.from(ordered, ({ service }) => service),
    at: ordered.map(({ at }) => at),
    places: unitVectors(ordered.flatMap(({ at }) => at?.location.point ?? [])),
    needs: Uint32Array.from(ordered, (row) => bitsOf(of(row).needs, NEED_CODES)),
    audiences: Uint16Array.from(ordered, (row) => bitsOf(of(row).audiences, AUDIENCE_CODES) || ANYONE),
    flags: Uint8Array.from(ordered, (row) => flagsOf(of(row), row.at)),
    shut: Uint8Array.from(ordered, (row) => (of(row).status === 'active' ? 0 : 1)),
    hours: ordered.map((row) => {
      const own = row.at?.schedules ?? [];
      return compileHours(own.length ? own : of(row).schedules, of(row).bankHolidays, holidays);
    }),
    nameOrder,
    text: () => {
      text ??= new TextIndex(services.map(textsOf));
      return text;
    },
  };
}

const flagsOf = ({ access, pets }: Service, at: ServiceAtLocation | undefined): number =>
  (access.includes('walk-in') ? FLAG.walkIn : 0) |
  (at?.location.wheelchair === 'yes' ? FLAG.wheelchair : 0) |
  (pets ? FLAG.pets : 0);
