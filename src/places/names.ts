// Places by name, whatever the case and the apostrophes, and the names somebody perhaps meant.
import type { NamedPlace } from './data.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’'".]/gu, '')
    .toLowerCase()
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (station|railway station|train station|tram stop)$/, '')
    .trim();

/** What people call places that the gazetteer knows by another name. */
const ALSO: Record<string, string> = {
  birmingham: 'birmingham new street',
  brum: 'birmingham new street',
  'city centre': 'birmingham new street',
  'town centre': 'birmingham new street',
  'birmingham city centre': 'birmingham new street',
  'the bullring': 'birmingham moor street',
  bullring: 'birmingham moor street',
};

const pairs = (text: string): Set<string> => {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)));
};

/** How alike two names are, from 0 to 1: pairs of letters they share (Dice). */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

const KINDS = { area: 0, station: 1, stop: 2 };
const NEAR_ENOUGH = 0.5;

/** A way to look names up: the place meant, or names like it. Areas come before stations of the same name. */
export function nameFinder(places: readonly NamedPlace[]): (typed: string) => { place?: NamedPlace; near: string[] } {
  const known = places
    .map((place) => ({ place, folded: fold(place.name), pairs: pairs(fold(place.name)) }))
    .sort((a, b) => KINDS[a.place.kind] - KINDS[b.place.kind]);
  return (typed) => {
    const folded = fold(typed);
    const asked = ALSO[folded] ?? folded;
    if (asked.length < 2) return { near: [] };
    const exact = known.find((one) => one.folded === asked);
    if (exact) return { place: exact.place, near: [] };
    // “New Street” is the end of one name only.
    const ends = known.filter((one) => one.folded.endsWith(` ${asked}`));
    if (ends.length === 1 && ends[0]) return { place: ends[0].place, near: [] };
    const askedPairs = pairs(asked);
    const near = known
      .map((one) => ({
        ...one,
        likeness: one.folded.startsWith(asked) || ends.includes(one) ? 1 : alike(askedPairs, one.pairs),
      }))
      .filter(({ likeness }) => likeness >= NEAR_ENOUGH)
      .sort((a, b) => b.likeness - a.likeness);
    return { near: [...new Set(near.map(({ place }) => place.name))].slice(0, 4) };
  };
}
