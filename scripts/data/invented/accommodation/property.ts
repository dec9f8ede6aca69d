// Homes that councils place people in, their types and what a night costs: costs are ours, not calibrated.
import { chance } from '../base/chance.ts';
import type { Council } from '../base/councils.ts';

export type TaType = 'BED_AND_BREAKFAST' | 'NIGHTLY_PAID' | 'HOSTEL' | 'PRIVATE_LEASED' | 'OWN_STOCK' | 'OTHER';

export interface Property {
  id: string;
  council: string;
  type: TaType;
  bedrooms: number;
  area: string;
  provider: string;
  /** Pence a night, for the whole home, in the first year. */
  nightly: number;
  stepFree: boolean;
}

/** Days that a placement of each type lasts in the mean. */
export const STAY: Readonly<Record<TaType, number>> = {
  BED_AND_BREAKFAST: 190,
  NIGHTLY_PAID: 300,
  HOSTEL: 230,
  PRIVATE_LEASED: 700,
  OWN_STOCK: 950,
  OTHER: 600,
};

/** Pence a night: for the first bedroom, and for each after it. */
const COST: Readonly<Record<TaType, readonly [number, number]>> = {
  BED_AND_BREAKFAST: [6_400, 3_100],
  NIGHTLY_PAID: [5_600, 1_900],
  HOSTEL: [3_900, 900],
  PRIVATE_LEASED: [3_300, 800],
  OWN_STOCK: [1_700, 350],
  OTHER: [2_900, 700],
};

const PRICE_LEVEL: Readonly<Record<string, number>> = {
  'birmingham-shape': 1,
  cogsworth: 0.85,
  'port-merrow': 1.1,
  brackenfold: 0.95,
};

/** Landlords that are nobody; the dearest is planted, and half as dear again. */
const PROVIDERS: readonly { name: string; dear: number }[] = [
  { name: 'Teasel Rooms', dear: 1 },
  { name: 'Larkfield Lettings', dear: 0.95 },
  { name: 'Ninepin Stays', dear: 1.05 },
  { name: 'Copperkettle Homes', dear: 1.5 },
  { name: 'Old Mill Guest Houses', dear: 1 },
];

const BY_COUNCIL: readonly TaType[] = ['OWN_STOCK', 'OTHER'];

export function propertyOf({ id, areas, letter }: Council, type: TaType, bedrooms: number, number: number): Property {
  const name = `${letter}${String(number).padStart(4, '0')}`;
  const by = chance('property', name);
  const [first, more] = COST[type];
  const provider = BY_COUNCIL.includes(type) ? { name: 'The council', dear: 1 } : by.pick(PROVIDERS);
  const exact = (first + more * (bedrooms - 1)) * PRICE_LEVEL[id]! * provider.dear * (0.85 + 0.3 * by.next());
  return {
    id: name,
    council: id,
    type,
    bedrooms,
    area: by.pick(areas),
    provider: provider.name,
    nightly: Math.round(exact / 50) * 50,
    stepFree: by.happens(type === 'OWN_STOCK' ? 0.22 : 0.09),
  };
}

/** What a night costs on a day of so many years later: costs rise by 6 % each October, to the nearest 50 pence. */
export const nightlyIn = ({ nightly }: Property, years: number): number =>
  Math.round((nightly * (1 + 0.06 * years)) / 50) * 50;
