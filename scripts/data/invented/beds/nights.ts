// Beds by night: what each place had, what was taken and how many were turned away. Cold drives who comes, winter
// shelters open in November, and a place that is full sends people to the next, so that full nights come together.
import { type Chance, chance } from '../base/chance.ts';
import { COUNCILS } from '../base/councils.ts';
import { DAYS, weekdayOf } from '../base/days.ts';

export interface Site {
  id: string;
  council: string;
  name: string;
  kind: 'NIGHT_SHELTER' | 'WINTER_SHELTER' | 'HOSTEL' | 'ASSESSMENT_BEDS';
  beds: number;
  /** Whom it takes. */
  takes: 'ANYBODY' | 'WOMEN' | 'UNDER_25';
}

export interface Weather {
  night: string;
  council: string;
  /** Degrees Celsius. */
  coldest: number;
  /** Severe weather emergency protocol: a night of nought or below, or the third of a cold spell. */
  severe: boolean;
}

export interface SiteNight {
  night: string;
  site: string;
  /** None of the three on a night that was not reported. */
  open?: number;
  taken?: number;
  turnedAway?: number;
}

type Plan = [name: string, kind: Site['kind'], beds: number, takes?: Site['takes']];

const PLANS: Readonly<Record<string, readonly Plan[]>> = {
  'birmingham-shape': [
    ['Lantern Wharf', 'NIGHT_SHELTER', 34],
    ['The Old Fire Station', 'NIGHT_SHELTER', 26],
    ['St Oswin’s Hall', 'WINTER_SHELTER', 20],
    ['Brindle Yard', 'HOSTEL', 48],
    ['Marigold House', 'HOSTEL', 18, 'WOMEN'],
    ['Kestrel Foyer', 'HOSTEL', 24, 'UNDER_25'],
    ['First Night', 'ASSESSMENT_BEDS', 12],
  ],
  cogsworth: [
    ['Ropewalk Shelter', 'NIGHT_SHELTER', 18],
    ['Tinkers’ Chapel', 'WINTER_SHELTER', 12],
    ['Boiler House', 'HOSTEL', 22],
    ['Thimble Court', 'HOSTEL', 10, 'WOMEN'],
  ],
  'port-merrow': [
    ['Lampside', 'NIGHT_SHELTER', 20],
    ['The Net Loft', 'WINTER_SHELTER', 14],
    ['Gullstead House', 'HOSTEL', 16],
    ['The Slip', 'ASSESSMENT_BEDS', 6],
  ],
  brackenfold: [
    ['Foldham Rooms', 'WINTER_SHELTER', 8],
    ['Withy House', 'HOSTEL', 9],
  ],
};

export const SITES: readonly Site[] = COUNCILS.flatMap(({ id, letter }) =>
  PLANS[id]!.map(([name, kind, beds, takes = 'ANYBODY'], index) => ({
    id: `${letter}-${index + 1}`,
    council: id,
    name: `${name} (invented)`,
    kind,
    beds,
    takes,
  })),
);

/** The mean coldest of a night by month, January first, degrees Celsius. */
const COLDEST = [1.6, 1.7, 2.8, 4.6, 7.6, 10.5, 12.4, 12.2, 10, 7.3, 4.2, 2.2];
const MILDER: Readonly<Record<string, number>> = { 'port-merrow': 1.6, brackenfold: -0.9 };

/** The invented weather of every night, council by council. A cold night tends to follow a cold one. */
export const WEATHER: readonly Weather[] = COUNCILS.flatMap(({ id }) => {
  const by = chance('weather', id);
  let off = 0;
  let spell = 0;
  return DAYS.map((night) => {
    off = 0.72 * off + 1.9 * by.normal();
    const coldest = Math.round((COLDEST[Number(night.slice(5, 7)) - 1]! + (MILDER[id] ?? 0) + off) * 10) / 10;
    spell = coldest <= 1 ? spell + 1 : 0;
    return { night, council: id, coldest, severe: coldest <= 0 || spell >= 3 };
  });
});

const isWinter = (night: string): boolean => ['11', '12', '01', '02', '03'].includes(night.slice(5, 7));

/** Of one, how full a kind of place is on a mild night. */
const FULL: Readonly<Record<Site['kind'], number>> = {
  NIGHT_SHELTER: 0.88,
  WINTER_SHELTER: 0.8,
  HOSTEL: 0.95,
  ASSESSMENT_BEDS: 0.9,
};

function nightOf(site: Site, { night, coldest, severe }: Weather, overflow: number, by: Chance) {
  const broken = by.happens(0.04) ? by.between(1, Math.max(1, Math.round(site.beds * 0.1))) : 0;
  const extra = severe && site.kind === 'NIGHT_SHELTER' ? Math.round(site.beds * 0.25) : 0;
  const open = site.beds - broken + extra;
  const cold = 1 + Math.max(0, 6 - coldest) * 0.018;
  const weekend = [5, 6].includes(weekdayOf(night)) ? 1.03 : 1;
  const wanted = by.poisson(site.beds * FULL[site.kind] * cold * weekend) + overflow;
  // People who have a room keep it; only the places that fill each night see who is turned away.
  const taken = Math.min(open, site.kind === 'HOSTEL' ? Math.min(wanted, site.beds) : wanted);
  return { open, taken, turnedAway: site.kind === 'HOSTEL' ? 0 : Math.max(0, wanted - taken) };
}

/** Every night of every place, in the order of the nights; of 1 in 60 nobody sent the count. */
export function composeNights(): SiteNight[] {
  const byCouncil = new Map(COUNCILS.map(({ id }) => [id, SITES.filter(({ council }) => council === id)]));
  return WEATHER.flatMap((weather) => {
    let overflow = 0;
    return byCouncil
      .get(weather.council)!
      .filter(({ kind }) => kind !== 'WINTER_SHELTER' || isWinter(weather.night))
      .map((site): SiteNight => {
        const by = chance('bed', site.id, weather.night);
        const made = nightOf(site, weather, overflow, by);
        overflow = site.takes === 'ANYBODY' ? Math.round(made.turnedAway * 0.4) : overflow;
        const { night } = weather;
        return by.happens(1 / 60) ? { night, site: site.id } : { night, site: site.id, ...made };
      });
  }).toSorted((a, b) => (a.night < b.night ? -1 : a.night > b.night ? 1 : 0));
}
