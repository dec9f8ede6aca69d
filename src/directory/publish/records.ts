// What a feed is made of: fully nested Open Referral UK 3.0 services, and the taxonomies their terms come from. Only the
// fields that publishing looks at are named; every other field is passed on as it came.

interface Extra {
  [field: string]: unknown;
}

export interface OrukTerm extends Extra {
  id: string;
  name?: string;
  description?: string;
  parent_id?: string;
  taxonomy_id?: string;
}

export interface OrukTaxonomy extends Extra {
  id: string;
  name: string;
  description?: string;
  taxonomy_terms?: OrukTerm[];
}

export interface OrukOrganisation extends Extra {
  id: string;
  name?: string;
  description?: string;
}

export interface OrukSchedule extends Extra {
  freq?: string;
  byday?: string;
  opens_at?: string;
  closes_at?: string;
}

interface OrukLocation extends Extra {
  id: string;
  name?: string;
  /** WGS84 degrees. */
  latitude?: number;
  longitude?: number;
}

export interface OrukServiceAtLocation extends Extra {
  id: string;
  location?: OrukLocation;
  schedules?: OrukSchedule[];
}

export interface OrukService extends Extra {
  id: string;
  name: string;
  status: string;
  description?: string;
  organization_id?: string;
  organization?: OrukOrganisation;
  minimum_age?: number;
  maximum_age?: number;
  /** ISO instant. */
  last_modified?: string;
  attributes?: { taxonomy_term_id?: string; taxonomy_term?: OrukTerm }[];
  schedules?: OrukSchedule[];
  service_at_locations?: OrukServiceAtLocation[];
}

/** Everything that can be published: ids are unique, each service carries its organisation and its locations. */
export interface OrukRecords {
  services: readonly OrukService[];
  taxonomies: readonly OrukTaxonomy[];
}
