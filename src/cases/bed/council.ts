// The council's beds: what is free, a hold, and giving it back.
import { z } from 'zod';
import { log } from '#platform';
import { askCouncil, Later, partOf } from '../council.ts';
import { NotTaken } from '../kind.ts';
import { type Capacity, capacitySchema, type Hold, holdSchema, pageSchema } from './schema.ts';

/** How long somebody who waits at a page is kept waiting for the council, in milliseconds. */
const LONGEST = 6_000;

/** As many as a page of the list holds, and as many pages as are read of it. */
const PER_PAGE = 200;
const MOST_PAGES = 5;

/** Asks for beds. Throws as `askCouncil`, and `NotTaken` when that part of the council is not set up. */
function askDesk(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<unknown> {
  const beds = partOf('beds');
  const key: Record<string, string> = beds.apiKey ? { 'x-api-key': beds.apiKey } : {};
  return askCouncil(beds, path, { method, headers: { ...key, ...headers } }, LONGEST);
}

const listSchema = pageSchema.pick({ last_page: true }).extend({ contents: z.array(z.unknown()) });

/** Everything that is free now. A record that is wrong is set aside and counted. `undefined` when it cannot be had. */
export async function freeBeds(): Promise<readonly Capacity[] | undefined> {
  try {
    const found: Capacity[] = [];
    let wrong = 0;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const path = `/service_capacities?available=true&per_page=${PER_PAGE}&page=${page}`;
      const { contents, last_page } = listSchema.parse(await askDesk(path));
      for (const one of contents) {
        const read = capacitySchema.safeParse(one);
        if (read.success) found.push(read.data);
        else wrong += 1;
      }
      if (last_page) break;
    }
    if (wrong > 0) log('warn', 'beds-set-aside', { count: wrong });
    return found;
  } catch (error) {
    log('warn', 'beds-not-had', { fault: (error as Error).name });
    return undefined;
  }
}

/** One capacity; `unknown` when there is none of this id, `undefined` when the council cannot be asked. */
export async function bedById(id: string): Promise<Capacity | 'unknown' | undefined> {
  try {
    return capacitySchema.parse(await askDesk(`/service_capacities/${encodeURIComponent(id)}`));
  } catch (error) {
    if (error instanceof NotTaken && error.code === '404') return 'unknown';
    log('warn', 'bed-not-had', { fault: (error as Error).name });
    return undefined;
  }
}

/**
 * What came of asking for a hold: the hold; `none-free`; `refused`, which will not change; or `unsure`, when no answer
 * came that says whether it is held.
 */
export type Answered = { hold: Hold } | 'none-free' | 'refused' | 'unsure';

/** Holds one bed. The same key again gets the same hold. */
export async function askForHold(capacityId: string, key: string): Promise<Answered> {
  const path = `/service_capacities/${encodeURIComponent(capacityId)}/holds`;
  try {
    const hold = holdSchema.parse(await askDesk(path, 'POST', { 'idempotency-key': key }));
    // Another place's hold is no answer to this.
    return hold.service_capacity_id.toLowerCase() === capacityId.toLowerCase() ? { hold } : 'unsure';
  } catch (error) {
    if (error instanceof Later && error.code === '409') return 'none-free';
    log('warn', 'hold-not-had', { fault: error instanceof NotTaken ? error.code : (error as Error).name });
    return error instanceof NotTaken ? 'refused' : 'unsure';
  }
}

/** Gives a bed back. One that is not known any more has been given back. Throws as `askCouncil`. */
export async function releaseHold(holdId: string): Promise<void> {
  try {
    await askDesk(`/holds/${encodeURIComponent(holdId)}`, 'DELETE');
  } catch (error) {
    if (!(error instanceof NotTaken && error.code === '404')) throw error;
  }
}
