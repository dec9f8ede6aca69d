// The sum of one ward, line by line, so that anybody with a pocket calculator can check it.
import { PER, type Supply } from './access.ts';
import { type Bands, weighted } from './measure.ts';
import { type Area, reachOf } from './reach.ts';

export interface SumLine {
  /** Position in the list of supplies that was given. */
  supply: number;
  amount: number;
  /** Minutes on foot to the nearest of the ward’s neighbourhoods. */
  nearest: number;
  /** How many of its neighbourhoods it reaches. */
  areas: number;
  /** The ward’s people within reach, by band, and as one weighted number. */
  people: Bands;
  here: number;
  /** Everybody, in any ward, who shares it: by band, and weighted. */
  everybody: Bands;
  sharing: number;
  /** What it adds for each 10,000 people: amount × here ÷ sharing ÷ people of the ward × 10,000. */
  adds: number;
}

export interface WardSum {
  /** What adds most comes first. */
  lines: SumLine[];
  people: number;
  areas: number;
  total: number;
}

/** The sum of a ward: every supply that reaches it, and what they add up to. */
export function sumOf(areas: readonly Area[], supplies: readonly Supply[], ward: string): WardSum {
  const own = areas.filter((area) => area.ward === ward);
  const people = own.reduce((sum, area) => sum + area.people, 0);
  const lines = supplies.flatMap(({ point, amount }, supply): SumLine[] => {
    const reach = reachOf(areas, point);
    const there = reach.wards.get(ward);
    if (!there || amount <= 0) return [];
    const [here, sharing] = [weighted(there.people), weighted(reach.people)];
    const adds = sharing > 0 && people > 0 ? ((amount * here) / sharing / people) * PER : 0;
    const { nearest, areas: reached, people: within } = there;
    return [{ supply, amount, nearest, areas: reached, people: within, here, everybody: reach.people, sharing, adds }];
  });
  lines.sort((a, b) => b.adds - a.adds);
  return { lines, people, areas: own.length, total: lines.reduce((sum, { adds }) => sum + adds, 0) };
}
