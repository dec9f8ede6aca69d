// The smaller entities that hang from a service: organisation, location, times, attributes, telephone numbers.
import type { Rule } from './hours.ts';
import { TRADES, type Trade } from './organisations.ts';
import { choose, draw, idOf, shuffled } from './random.ts';
import type { Site } from './sites.ts';
import { termOf } from './terms.ts';
import { ACCESS_NOTES, BUILDINGS, LANGUAGES, STREETS, TRANSPORT, WHEELCHAIR } from './wording.ts';

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’'+]/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** The organisation of a name, with an address at example.org, which belongs to nobody (RFC 2606). */
export function organisation(trade: Trade, name: string) {
  const year = 1974 + draw(`year/${name}`, 48);
  return {
    id: idOf('organisation', name),
    name,
    description: choose(`about/${name}`, TRADES[trade].about).replace('{year}', String(year)),
    email: `${slug(name)}@example.org`,
    website: `https://${slug(name)}.example.org`,
  };
}

/** Gives out telephone numbers that Ofcom keeps for drama, none twice, and none that will ever ring. */
export function phoneDealer() {
  const ranges = { '0121 496 0': 'local', '0808 157 0': 'freephone', '07700 900': 'mobile' };
  const decks = Object.fromEntries(
    Object.entries(ranges).map(([prefix, name]) => [
      name,
      shuffled(`phones/${name}`, [...Array(1000).keys()]).map((n) => `${prefix}${String(n).padStart(3, '0')}`),
    ]),
  ) as Record<'local' | 'freephone' | 'mobile', string[]>;
  return (range: 'local' | 'freephone' | 'mobile'): string => {
    const number = decks[range].pop();
    if (!number) throw new Error(`No ${range} numbers are left.`);
    return number;
  };
}

/** A location: an invented building and street, with a real postcode and a point near it. */
export function location(trade: Trade, owner: string, site: Site) {
  const key = `${owner}/${site.postcode}`;
  const id = idOf('location', key);
  const building = choose(`building/${key}`, BUILDINGS[trade]);
  const wheelchair = draw(`wheelchair/${key}`, 10);
  const notes = [
    ...(wheelchair < 6 ? [['wheelchair', choose(`ramp/${key}`, WHEELCHAIR.yes)] as const] : []),
    ...(wheelchair === 6 || wheelchair === 7
      ? [['no-wheelchair', choose(`steps/${key}`, WHEELCHAIR.no)] as const]
      : []),
    ...(draw(`note/${key}`, 3) === 0 ? [choose(`notes/${key}`, ACCESS_NOTES)] : []),
  ];
  return {
    id,
    location_type: 'physical',
    name: building,
    latitude: site.lat,
    longitude: site.lon,
    transportation: choose(`transport/${key}`, TRANSPORT),
    addresses: [
      {
        id: idOf('address', key),
        location_id: id,
        address_1: building,
        address_2: `${1 + draw(`number/${key}`, 140)} ${choose(`street/${key}`, STREETS)}`,
        city: site.council,
        ...(site.area !== site.council && site.area !== 'City centre' && { region: site.area }),
        state_province: 'West Midlands',
        postal_code: site.postcode,
        country: 'GB',
        address_type: 'physical',
      },
    ],
    ...(notes.length > 0 && {
      accessibility: notes.map(([accessibility, description]) => ({
        id: idOf('accessibility', key, accessibility),
        location_id: id,
        accessibility,
        description,
      })),
    }),
  };
}

/** Rules of opening as schedules of a service, or of a service at a location. */
export const schedules = (rules: Rule[], owner: { service_id: string } | { service_at_location_id: string }) =>
  rules.map((rule, index) => ({
    id: idOf('schedule', Object.values(owner)[0] as string, index),
    ...owner,
    ...rule,
  }));

/** The link from a service to a term of our taxonomy. */
export function attribute(serviceId: string, code: string) {
  const term = termOf(code);
  return {
    id: idOf('attribute', serviceId, code),
    link_id: serviceId,
    link_type: 'service',
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}

/** English and up to three others, for about half of the services; for the rest nothing is said. */
export function languages(serviceId: string, name: string) {
  const count = Math.max(0, draw(`languages/${name}`, 7) - 3);
  if (count === 0) return [];
  return [['en', 'English'] as const, ...shuffled(`languages/${name}`, LANGUAGES).slice(0, count)].map(
    ([code, language]) => ({
      id: idOf('language', serviceId, code),
      service_id: serviceId,
      name: language,
      code,
    }),
  );
}
