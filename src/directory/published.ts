// This site's own directory as an Open Referral UK 3.0 feed, whatever the feed it was read from looked like.
import { createHash } from 'node:crypto';
import { findPlace, metresBetween } from '#places';
import type { Schedule, Service, ServiceAtLocation } from './model.ts';
import { type OrukService, type OrukTaxonomy, type Publisher, publisher } from './publish/index.ts';
import { type Directory, directory } from './store.ts';
import { ACCESS, AUDIENCES, FACTS, NEEDS, TAXONOMIES } from './taxonomy.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The standard wants UUIDs: one derived from whatever names a thing, the same each time. */
function uuid(...names: (string | number)[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
const idOf = (id: string): string => (UUID.test(id) ? id : uuid('id', id));

const VOCABULARIES = { needs: NEEDS, audiences: AUDIENCES, access: ACCESS, facts: FACTS } as const;
type Kind = keyof typeof VOCABULARIES;

const termOf = (kind: Kind, code: string) => {
  const { id, label, hint } = (VOCABULARIES[kind] as Record<string, { id: string; label: string; hint: string }>)[
    code
  ] as {
    id: string;
    label: string;
    hint: string;
  };
  return {
    id,
    code,
    name: label,
    description: hint,
    taxonomy: TAXONOMIES[kind].name,
    taxonomy_id: TAXONOMIES[kind].id,
  };
};

const taxonomies = (): OrukTaxonomy[] =>
  (Object.keys(VOCABULARIES) as Kind[]).map((kind) => ({
    ...TAXONOMIES[kind],
    taxonomy_terms: Object.keys(VOCABULARIES[kind]).map((code) => termOf(kind, code)),
  }));

function scheduleOf(schedule: Schedule, owner: string, i: number) {
  const { opensAt, closesAt, validFrom, validTo, ...same } = schedule;
  return {
    id: uuid(owner, 'schedule', i),
    ...same,
    valid_from: validFrom,
    valid_to: validTo,
    opens_at: opensAt,
    closes_at: closesAt,
  };
}

/** In the words that are read again as the same. */
const WHEELCHAIR = { yes: 'wheelchair', no: 'not wheelchair accessible', 'not said': 'other' } as const;

function placeOf({ id, location, phones, schedules, description }: ServiceAtLocation) {
  const at = idOf(id);
  const { name, address, postcode, point, wheelchair, accessibility, transport } = location;
  const place = idOf(location.id);
  const notes = accessibility.length ? accessibility : wheelchair === 'no' ? ['Not wheelchair accessible'] : [];
  return {
    id: at,
    location_id: place,
    description,
    phones: phones.map((phone, i) => ({ id: uuid(at, 'phone', i), ...phone })),
    schedules: schedules.map((schedule, i) => scheduleOf(schedule, at, i)),
    location: {
      id: place,
      location_type: 'physical',
      name,
      latitude: point?.lat,
      longitude: point?.lon,
      transportation: transport,
      addresses: [
        {
          id: uuid(place, 'address'),
          address_1: address[0] ?? name ?? 'Not given',
          address_2: address.length > 2 ? address.slice(1, -1).join(', ') : undefined,
          city: address.at(-1) ?? 'Not given',
          state_province: 'England',
          postal_code: postcode ?? 'Not given',
          country: 'GB',
          address_type: 'physical',
        },
      ],
      accessibility: (notes.length || wheelchair !== 'yes' ? notes : ['']).map((note, i) => ({
        id: uuid(place, 'accessibility', i),
        accessibility: WHEELCHAIR[wheelchair],
        description: note || 'Wheelchair access',
      })),
    },
  };
}

/** A service of the finder as a fully nested record of Open Referral UK 3.0. */
export function orukOf(service: Service): OrukService {
  const id = idOf(service.id);
  const facts = [
    ...(service.pets ? ['pets'] : []),
    ...(service.confidential ? ['confidential'] : []),
    ...(service.bankHolidays === 'closed' ? ['bank-holidays-closed'] : []),
    ...(service.bankHolidays === 'open as usual' ? ['bank-holidays-open'] : []),
  ];
  const codes = { needs: service.needs, audiences: service.audiences, access: service.access, facts };
  const { organisation } = service;
  const record = {
    id,
    name: service.name,
    status: service.status,
    description: service.description,
    alert: service.alert,
    url: service.url,
    email: service.email,
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    eligibility_description: service.eligibility,
    application_process: service.howToGetIn,
    fees_description: service.cost,
    assured_date: service.assured?.date,
    assurer_email: service.assured?.by,
    last_modified: service.modified,
    organization_id: organisation && idOf(organisation.id),
    organization: organisation && {
      ...organisation,
      id: idOf(organisation.id),
      description: organisation.description ?? organisation.name,
    },
    phones: service.phones.map((phone, i) => ({ id: uuid(id, 'phone', i), ...phone })),
    schedules: service.schedules.map((schedule, i) => scheduleOf(schedule, id, i)),
    languages: service.languages.map((name, i) => ({ id: uuid(id, 'language', i), name })),
    required_documents: service.bring.map((document, i) => ({ id: uuid(id, 'document', i), document })),
    capacities: service.capacities.map(({ unit, ...rest }, i) => ({
      id: uuid(id, 'capacity', i),
      ...rest,
      unit_id: uuid('unit', unit),
      unit: { id: uuid('unit', unit), name: unit },
    })),
    attributes: (Object.keys(codes) as Kind[]).flatMap((kind) =>
      codes[kind].map((code) => {
        const term = termOf(kind, code);
        return {
          id: uuid(id, term.id),
          link_id: id,
          link_type: 'service',
          taxonomy_term_id: term.id,
          taxonomy_term: term,
        };
      }),
    ),
    service_at_locations: service.locations.map((at) => ({ ...placeOf(at), service_id: id })),
  };
  // Through JSON: what is undefined is left out, as the standard asks.
  return JSON.parse(JSON.stringify(record)) as OrukService;
}

const findPostcode = async (postcode: string) => {
  const found = await findPlace(postcode);
  return found.kind === 'found' ? found.point : undefined;
};

const publishers = new WeakMap<Directory, Publisher>();

/** Answers a request to the feed; `path` begins after its address. Never throws. */
export const published: Publisher = (asked) => {
  const current = directory();
  let publish = publishers.get(current);
  if (!publish) {
    const services = current.services.map(orukOf);
    publish = publisher({ services, taxonomies: taxonomies() }, { findPostcode, distance: metresBetween });
    publishers.set(current, publish);
  }
  return publish(asked);
};
