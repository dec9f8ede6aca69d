// One record of a feed becomes a service of the finder, or a reason why it cannot.
import type { BankHolidayRule, Location, Phone, Service, ServiceAtLocation } from '../model.ts';
import { isLegacy, modern } from './legacy.ts';
import { present } from './present.ts';
import { readSchedules } from './schedules.ts';
import { type FeedAtLocation, type FeedPhone, type FeedService, serviceSchema } from './schema.ts';
import { type Meaning, meaningOf } from './terms.ts';

/** A service; a reason to set the record aside; or nothing, for a service that is over. */
export type Reading = { service: Service } | { fault: string } | { over: true };

/** The British Isles and a margin, in degrees: what lies outside is a slip of the publisher's. */
const BOUNDS = { south: 49, north: 61.5, west: -9, east: 2.5 };
const LONGEST_ID = 100;

/** Reads a record. Whole records are set aside by the answer, parts of them through `setAside`. Never throws. */
export function readService(record: unknown, setAside: (reason: string) => void): Reading {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return { fault: 'is not an object' };
  const bag = record as Record<string, unknown>;
  const { success, data } = serviceSchema.safeParse(isLegacy(bag) ? modern(bag) : bag);
  if (!success) return { fault: 'has a shape that cannot be read' };
  if (!data.id) return { fault: 'has no id' };
  if (data.id.length > LONGEST_ID) return { fault: 'has an id of more than 100 characters' };
  if (!data.name) return { fault: 'has no name' };
  const status = data.status?.toLowerCase() ?? 'active';
  if (status === 'inactive' || status === 'defunct') return { over: true };
  if (status !== 'active' && status !== 'temporarily closed')
    return { fault: `has the status “${status.slice(0, 40)}”` };
  return { service: serviceOf(data, data.id, data.name, status, setAside) };
}

function serviceOf(
  data: FeedService,
  id: string,
  name: string,
  status: Service['status'],
  setAside: (reason: string) => void,
): Service {
  const { facts, ...terms } = meaningOf(
    data.attributes.map(({ taxonomy_term_id, taxonomy_term: term }) => ({
      id: taxonomy_term_id ?? term?.id,
      code: term?.code,
      name: term?.name ?? term?.term,
    })),
  );
  const refuge = terms.needs.includes('domestic-abuse') && /\brefuges?\b/i.test(name);
  const confidential = facts.includes('confidential') || refuge;
  const places = confidential ? [] : data.service_at_locations.filter(isPlace);
  const elsewhere = data.service_at_locations.filter((at) => !places.includes(at));
  const { organization } = data;
  return present({
    id,
    name,
    organisation: organization?.name
      ? present({
          id: organization.id ?? organization.name,
          name: organization.name,
          description: organization.description,
          website: organization.website,
        })
      : undefined,
    description: data.description,
    alert: data.alert,
    status,
    ...terms,
    minimumAge: age(data.minimum_age),
    maximumAge: age(data.maximum_age),
    pets: facts.includes('pets'),
    eligibility: data.eligibility_description,
    howToGetIn: data.application_process,
    bring: data.required_documents.flatMap(({ document }) => document ?? []),
    cost: costOf(data),
    languages: data.languages.flatMap(({ name: language, code }) => language ?? code ?? []),
    phones: phonesOf(
      data.phones,
      ...data.contacts.map(({ phones }) => phones),
      ...elsewhere.flatMap((at) => [at.phones, ...at.contacts.map(({ phones }) => phones)]),
    ),
    email: data.email,
    url: data.url,
    capacities: data.capacities.flatMap(({ unit, available, maximum, updated }) =>
      available === undefined || available < 0 || !updated
        ? []
        : [present({ unit: unit?.name ?? 'place', available, maximum, updated })],
    ),
    assured: data.assured_date ? present({ date: data.assured_date, by: data.assurer_email }) : undefined,
    modified: data.last_modified,
    schedules: readSchedules(data.schedules, setAside),
    bankHolidays: bankHolidayRule(facts),
    locations: places.map((at, i) => atLocationOf(at, `${id}-${i + 1}`, setAside)),
    confidential,
  });
}

const isPlace = ({ location }: FeedAtLocation): boolean =>
  location !== undefined && location.location_type !== 'virtual' && location.location_type !== 'postal';

const age = (years: number | undefined) => (years !== undefined && years >= 0 && years < 130 ? years : undefined);

function bankHolidayRule(facts: Meaning['facts']): BankHolidayRule {
  if (facts.includes('bank-holidays-closed')) return 'closed';
  return facts.includes('bank-holidays-open') ? 'open as usual' : 'not said';
}

function costOf({ cost_options: costs, fees, fees_description }: FeedService): string | undefined {
  const said = costs.flatMap(({ option, amount, amount_description: words }) => {
    const price = amount === 0 ? 'Free' : amount === undefined ? undefined : `£${amount.toFixed(2).replace('.00', '')}`;
    return [...new Set([option, price, words])].filter(Boolean).join(', ') || [];
  });
  return said.join('; ') || fees_description || fees;
}

/** Telephone numbers, each once, in the order given; without at least three digits it is no number. */
function phonesOf(...lists: readonly (readonly FeedPhone[])[]): Phone[] {
  const found = new Map<string, Phone>();
  for (const { number, extension, description } of lists.flat()) {
    const digits = number?.replace(/\D/g, '') ?? '';
    if (number && digits.length >= 3 && digits.length <= 15 && !found.has(digits))
      found.set(digits, present({ number, extension, description }));
  }
  return [...found.values()];
}

function atLocationOf(at: FeedAtLocation, spareId: string, setAside: (reason: string) => void): ServiceAtLocation {
  const { location } = at;
  return present({
    id: at.id ?? spareId,
    location: locationOf(location as NonNullable<typeof location>, spareId, setAside),
    phones: phonesOf(at.phones, ...at.contacts.map(({ phones }) => phones), location?.phones ?? []),
    schedules: readSchedules(at.schedules, setAside),
    description: at.description,
  });
}

function locationOf(
  location: NonNullable<FeedAtLocation['location']>,
  spareId: string,
  setAside: (reason: string) => void,
): Location {
  const address = location.addresses.find(({ address_type: type }) => type !== 'postal') ?? location.addresses[0];
  const { latitude: lat, longitude: lon, accessibility } = location;
  const point = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
  const inside =
    point && point.lat > BOUNDS.south && point.lat < BOUNDS.north && point.lon > BOUNDS.west && point.lon < BOUNDS.east;
  if (point && !inside) setAside('a location: its coordinates are outside the United Kingdom');
  if (!point) setAside('a location: it has no coordinates');
  const notes = accessibility.flatMap(
    ({ description, details, accessibility: kind }) => description ?? details ?? kind ?? [],
  );
  const said = accessibility
    .map(({ accessibility: kind, description }) => `${kind ?? ''} ${description ?? ''}`)
    .join(' ');
  return present({
    id: location.id ?? spareId,
    name: location.name,
    address: [address?.address_1, address?.address_2, address?.region, address?.city].filter(
      (line, i, all): line is string => Boolean(line) && all.indexOf(line) === i,
    ),
    postcode: address?.postal_code,
    point: inside ? point : undefined,
    wheelchair: wheelchairIn(said),
    accessibility: notes,
    transport: location.transportation,
  });
}

/** Publishers write “wheelchair” for yes, and many things for no. */
function wheelchairIn(said: string): Location['wheelchair'] {
  if (!/wheel ?chair|step[- ]free|level (access|entrance)/i.test(said)) return 'not said';
  return /\b(no|not|un|without)[- ]?(wheel ?chair|accessible|suitable|step[- ]free|level)|inaccessible/i.test(said)
    ? 'no'
    : 'yes';
}
