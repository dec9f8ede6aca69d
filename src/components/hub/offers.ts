// Services of the directory as the hub takes them: what is offered where, and whether it is open at a time. Nothing at a
// confidential address comes through here, so nothing after it can put one on a map.
import {
  compileHours,
  DANGEROUS_NEEDS,
  type Directory,
  type Hours,
  NEED_CODES,
  type Service,
  stateAt,
} from '#directory';
import type { Offer } from '#hub';
import type { Point } from '#places';

/** Kinds of service to choose from. Not those whose places are secret: what is left of them would be a false picture. */
export const KINDS = NEED_CODES.filter((code) => !DANGEROUS_NEEDS.has(code));

interface Site {
  service: Service;
  point: Point;
  hours: Hours;
  places: number | undefined;
}

const STATES = ['closed', 'open', 'unknown'] as const;
const known = new WeakMap<Directory['services'], Site[]>();

function sitesOf({ services, holidays }: Directory): Site[] {
  let sites = known.get(services);
  if (!sites) {
    sites = services
      .filter(({ confidential, status }) => !confidential && status === 'active')
      .flatMap((service) => {
        const placed = service.locations.flatMap(({ location: { point }, schedules }) =>
          point ? [{ point, schedules }] : [],
        );
        const { capacities } = service;
        const all = capacities.reduce((sum, { maximum, available }) => sum + (maximum ?? available), 0);
        return placed.map(({ point, schedules }) => ({
          service,
          point,
          hours: compileHours(schedules.length ? schedules : service.schedules, service.bankHolidays, holidays),
          // Said of the service: each of its places has its share.
          places: capacities.length && all > 0 ? all / placed.length : undefined,
        }));
      });
    known.set(services, sites);
  }
  return sites;
}

/** Which services are looked at: of one need or of any, and perhaps only those for everybody. */
export interface Choice {
  need: string;
  anyone: boolean;
}

const chosen = (directory: Directory, { need, anyone }: Choice): Site[] =>
  sitesOf(directory).filter(
    ({ service: { needs, audiences } }) =>
      (need === '' || (needs as readonly string[]).includes(need)) && !(anyone && audiences.length > 0),
  );

/** Everything chosen, with whether it is open at an epoch minute. */
export const offersAt = (directory: Directory, choice: Choice, minute: number): Offer[] =>
  chosen(directory, choice).map(({ service, point, hours, places }) => ({
    service: service.id,
    name: service.name,
    point,
    places,
    state: STATES[stateAt(hours, minute)],
  }));

/** The services chosen, each once, by name: for a list to choose from. */
export function servicesToChange(directory: Directory, choice: Choice): { id: string; name: string }[] {
  const all = new Map(chosen(directory, choice).map(({ service }) => [service.id, service]));
  return [...all.values()]
    .map(({ id, name, organisation }) => ({ id, name: organisation ? `${name}, ${organisation.name}` : name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
