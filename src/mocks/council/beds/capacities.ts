import type { Capacity, Page } from '#cases';
import { freshness } from './freshness.ts';
import type { Holds } from './holds.ts';
import { passes, type Query } from './query.ts';
import { Refused } from './refused.ts';
import { type Counted, countedBeds } from './sample.ts';

/** The capacities that pass the filters, a page of them. */
export async function listCapacities(query: Query, now: Date, holds: Holds): Promise<Page> {
  const all = (await countedBeds()).map((counted) => capacityAt(counted, now, holds));
  const found = all.filter((capacity) => passes(query, capacity));
  const total_pages = Math.ceil(found.length / query.per_page);
  const contents = found.slice((query.page - 1) * query.per_page, query.page * query.per_page);
  return {
    total_items: found.length,
    total_pages,
    page_number: query.page,
    size: contents.length,
    first_page: query.page === 1,
    last_page: query.page >= total_pages,
    empty: contents.length === 0,
    contents,
  };
}

/** One capacity as it was counted. Throws `Refused` 404 when there is none of this id. */
export async function countedById(id: string): Promise<Counted> {
  const counted = (await countedBeds()).find((one) => one.id === id.toLowerCase());
  if (!counted) throw new Refused(404, 'There is no service capacity with this id.');
  return counted;
}

/** A capacity as it stands at a time: what was counted, less what is held, and how old the count is. */
export function capacityAt({ countedAt, ...counted }: Counted, now: Date, holds: Holds): Capacity {
  const held = holds.count(counted.id, now);
  return { ...counted, available: counted.available - held, ...freshness(countedAt, now), held };
}
