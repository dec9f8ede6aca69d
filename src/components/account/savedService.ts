import { compileHours, directory, inWords, type Service, statusAt } from '#directory';
import type { Opening } from '../find/view.ts';

/** A service somebody has saved, as their account shows it. */
export interface SavedItem {
  id: string;
  /** Undefined once it is no longer listed: it can then only be removed. */
  name?: string | undefined;
  phone?: string | undefined;
  /** Whether it is open; left out where hours are not known, or differ from place to place. */
  opening?: Opening | undefined;
}

/** What to show of a saved service at the moment `at`: whom to ring, and whether somebody is there. */
export function savedItem(id: string, at: Date): SavedItem {
  const service = directory().byId(id);
  if (!service) return { id };
  const phone = service.phones[0] ?? service.locations.find(({ phones }) => phones[0])?.phones[0];
  return { id, name: service.name, phone: phone?.number, opening: openingOf(service, at) };
}

function openingOf({ status, locations, schedules, bankHolidays }: Service, at: Date): Opening | undefined {
  if (status !== 'active') return { state: 'closed', words: 'Temporarily closed' };
  const [where, another] = locations;
  const known = where?.schedules.length ? where.schedules : schedules;
  if (another || known.length === 0) return undefined;
  const now = statusAt(compileHours(known, bankHolidays, directory().holidays), at);
  return { state: now.state, words: inWords(now, at) };
}
