// The five lists of a feed, derived from its services and taxonomies, with ids that resolve from each to the others.
import { Entry, type Facts } from './entry.ts';
import { fold, oneToOne } from './json.ts';
import type {
  OrukOrganisation,
  OrukRecords,
  OrukSchedule,
  OrukService,
  OrukServiceAtLocation,
  OrukTaxonomy,
  OrukTerm,
} from './records.ts';

/** One list: in the order of the records, and by id. */
export interface List {
  entries: readonly Entry[];
  byId: ReadonlyMap<string, Entry>;
}

export const LISTS = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'] as const;
export type ListName = (typeof LISTS)[number];

export type Catalogue = Record<ListName, List>;

const list = (entries: Entry[]): List => ({ entries, byId: new Map(entries.map((entry) => [entry.id, entry])) });

const searchable = (...texts: unknown[]): string => fold(texts.filter((text) => typeof text === 'string').join('\n'));

const NOTHING: ReadonlySet<string> = new Set();

/** Derives every list of a feed. Cheap: each record is written only when it is first asked for. */
export function catalogue({ services, taxonomies }: OrukRecords): Catalogue {
  const terms = allTerms(services, taxonomies);
  const taxonomyOf = new Map(terms.map(({ id, taxonomy_id }) => [id, taxonomy_id]));
  return {
    services: list(services.map((service) => serviceEntry(service, taxonomyOf))),
    service_at_locations: list(services.flatMap((service) => atLocationEntries(service, taxonomyOf))),
    organizations: list(organisationEntries(services)),
    taxonomies: list(taxonomies.map(taxonomyEntry)),
    taxonomy_terms: list(termEntries(terms)),
  };
}

/** Terms of the taxonomies, then those that only services mention, each once. */
function allTerms(services: OrukRecords['services'], taxonomies: OrukRecords['taxonomies']): OrukTerm[] {
  const terms = new Map<string, OrukTerm>();
  for (const taxonomy of taxonomies) {
    for (const term of taxonomy.taxonomy_terms ?? []) terms.set(term.id, { taxonomy_id: taxonomy.id, ...term });
  }
  for (const { attributes } of services) {
    for (const { taxonomy_term: term } of attributes ?? []) if (term && !terms.has(term.id)) terms.set(term.id, term);
  }
  return [...terms.values()];
}

const pointOf = ({ location }: OrukServiceAtLocation) =>
  location?.latitude != null && location.longitude != null ? [{ lat: location.latitude, lon: location.longitude }] : [];

function serviceFacts(
  service: OrukService,
  taxonomyOf: ReadonlyMap<string, string | undefined>,
  places: readonly OrukServiceAtLocation[],
): Facts {
  const terms = (service.attributes ?? []).flatMap(
    ({ taxonomy_term_id: id, taxonomy_term: term }) => id ?? term?.id ?? [],
  );
  const own: OrukSchedule[] = places.flatMap(({ schedules }) => schedules ?? []);
  const modified = Date.parse(service.last_modified ?? '');
  const organisation = service.organization_id ?? service.organization?.id;
  return {
    text: searchable(
      service.name,
      service.alternate_name,
      service.description,
      service.organization?.name,
      ...places.map(({ location }) => location?.name),
    ),
    terms: new Set(terms),
    taxonomies: new Set(terms.flatMap((id) => taxonomyOf.get(id) ?? [])),
    schedules: [...(service.schedules ?? []), ...own],
    points: places.flatMap(pointOf),
    ...(organisation && { organisation }),
    ...(Number.isFinite(modified) && { modified }),
    ...(service.minimum_age != null && { minimumAge: service.minimum_age }),
    ...(service.maximum_age != null && { maximumAge: service.maximum_age }),
  };
}

const briefOrganisation = (organisation: OrukOrganisation) => ({
  ...oneToOne(organisation),
  name: organisation.name ?? organisation.id,
  description: organisation.description ?? organisation.name ?? organisation.id,
});

const briefService = (service: OrukService) => ({
  ...oneToOne(service),
  ...(service.organization && { organization: briefOrganisation(service.organization) }),
});

const fullService = (service: OrukService) => ({
  ...service,
  ...(service.organization && {
    organization: { ...service.organization, ...briefOrganisation(service.organization) },
  }),
});

const serviceEntry = (service: OrukService, taxonomyOf: ReadonlyMap<string, string | undefined>): Entry =>
  new Entry(service.id, () => serviceFacts(service, taxonomyOf, service.service_at_locations ?? []), {
    brief: () => briefService(service),
    full: () => fullService(service),
    minimal: () => ({ id: service.id, modified_date: service.last_modified }),
  });

const atLocationEntries = (service: OrukService, taxonomyOf: ReadonlyMap<string, string | undefined>): Entry[] =>
  (service.service_at_locations ?? []).map((place) => {
    const links = { service_id: service.id, ...(place.location && { location_id: place.location.id }) };
    return new Entry(place.id, () => serviceFacts(service, taxonomyOf, [place]), {
      brief: () => ({
        ...oneToOne(place),
        ...links,
        ...(place.location && { location: oneToOne(place.location) }),
        service: oneToOne(service),
      }),
      full: () => ({ ...place, ...links, service: briefService(service) }),
    });
  });

function organisationEntries(services: OrukRecords['services']): Entry[] {
  const run = new Map<string, { organisation: OrukOrganisation; services: OrukService[] }>();
  for (const service of services) {
    if (!service.organization) continue;
    const known = run.get(service.organization.id);
    if (known) known.services.push(service);
    else run.set(service.organization.id, { organisation: service.organization, services: [service] });
  }
  return [...run.values()].map(({ organisation, services: its }) => {
    const whole = { ...organisation, ...briefOrganisation(organisation) };
    return new Entry(
      organisation.id,
      () => ({
        text: searchable(organisation.name, organisation.description),
        terms: NOTHING,
        taxonomies: NOTHING,
        organisation: organisation.id,
        schedules: [],
        points: [],
      }),
      {
        brief: () => briefOrganisation(organisation),
        full: () => ({ ...whole, services: its.map(oneToOne) }),
        services: () => ({ ...whole, services: its.map(({ organization: _, ...service }) => service) }),
      },
    );
  });
}

const taxonomyEntry = (taxonomy: OrukTaxonomy): Entry => {
  const described = { ...taxonomy, description: taxonomy.description ?? taxonomy.name };
  return new Entry(
    taxonomy.id,
    () => ({
      text: searchable(taxonomy.name, taxonomy.description),
      terms: NOTHING,
      taxonomies: new Set([taxonomy.id]),
      schedules: [],
      points: [],
    }),
    { brief: () => oneToOne(described), full: () => described },
  );
};

function termEntries(terms: OrukTerm[]): Entry[] {
  const parents = new Set(terms.flatMap(({ parent_id }) => parent_id ?? []));
  return terms.map((term) => {
    const name = term.name ?? term.id;
    const described = { ...term, name, description: term.description ?? name };
    return new Entry(
      term.id,
      () => ({
        text: searchable(term.name, term.description),
        terms: new Set([term.id]),
        taxonomies: new Set(term.taxonomy_id ? [term.taxonomy_id] : []),
        schedules: [],
        points: [],
        hasChildren: parents.has(term.id),
        ...(term.parent_id && { parent: term.parent_id }),
      }),
      { full: () => described },
    );
  });
}
