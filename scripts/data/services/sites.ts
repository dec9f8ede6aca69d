// Where a service may stand: real postcodes, with the mean point of the 25 postcodes around each, so that no pin lies on
// anybody’s building. From OS Code-Point Open, October 2025; names from the National Public Transport Gazetteer.
import { readFileSync } from 'node:fs';
import type { Ring } from './kind.ts';
import { shuffled } from './random.ts';

export interface Site {
  area: string;
  council: string;
  postcode: string;
  /** WGS84 degrees, to about ten metres. */
  lat: number;
  lon: number;
  /** GSS code of the ward. */
  ward: string;
  ring: 'centre' | 'ward' | 'outside';
}

/** All sites, in a fixed order. */
const SITES: Site[] = JSON.parse(readFileSync(new URL('./sites.json', import.meta.url), 'utf8'));

const RINGS: Record<Ring, Site['ring']> = { c: 'centre', w: 'ward', o: 'outside' };

/** Hands out the sites of each ring in turn, so that every one is served before any is served again. */
export function siteDealer(): (ring: Ring) => Site {
  const decks = Object.fromEntries(
    Object.entries(RINGS).map(([key, ring]) => [
      key,
      {
        next: 0,
        sites: shuffled(
          `sites/${ring}`,
          SITES.filter((site) => site.ring === ring),
        ),
      },
    ]),
  ) as Record<Ring, { next: number; sites: Site[] }>;
  return (ring) => {
    const deck = decks[ring];
    return deck.sites[deck.next++ % deck.sites.length] as Site;
  };
}
