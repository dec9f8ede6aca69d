// Free text to addresses: by the postcode in it, or by the invented street.
import { readPostcode } from '#places';
import { addressesOf, streetOf } from './addresses.ts';
import type { PlaceMap } from './map.ts';
import { type Found, oneLine } from './row.ts';

const WHOLE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const OUTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\b/;

/** Words that say too little to look for. */
const COMMON = new Set(['THE', 'OF', 'UK', 'ENGLAND', 'UNITED', 'KINGDOM', 'WEST', 'MIDLANDS']);

/** Addresses like the text, the best first. `match` is the part of its words that they have, from 0 to 1. */
export function findAddresses(text: string, map: PlaceMap): Found[] {
  const upper = text.toUpperCase();
  const asked = wordsOf(upper).filter((word) => !COMMON.has(word));
  return postcodesIn(upper, map)
    .flatMap((postcode) => addressesOf(postcode, map))
    .map((address) => {
      const have = new Set(wordsOf(oneLine(address)));
      return { address, match: asked.filter((word) => have.has(word)).length / Math.max(1, asked.length) };
    })
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match);
}

const wordsOf = (upper: string): string[] => upper.match(/[A-Z\d]+/g) ?? [];

/** As many as are worth reading through: a street of this name is in some nine hundred postcodes. */
const MOST = 1_500;

function postcodesIn(upper: string, { places: { postcodes } }: PlaceMap): string[] {
  const whole = readPostcode(WHOLE.exec(upper)?.[0] ?? '');
  if (whole?.kind === 'postcode') return [whole.text];
  const outcode = OUTCODE.exec(upper)?.[0];
  const street = [...streets(postcodes)].find(([name]) => upper.includes(name))?.[1] ?? [];
  if (!outcode) return street.slice(0, MOST);
  const there = (street.length > 0 ? street : postcodes).filter((postcode) => postcode.startsWith(`${outcode} `));
  return there.slice(0, MOST);
}

let byStreet: Map<string, string[]> | undefined;

function streets(postcodes: readonly string[]): Map<string, string[]> {
  if (byStreet) return byStreet;
  byStreet = new Map();
  for (const postcode of postcodes) {
    const street = streetOf(postcode);
    const there = byStreet.get(street);
    if (there) there.push(postcode);
    else byStreet.set(street, [postcode]);
  }
  return byStreet;
}
