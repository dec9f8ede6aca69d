// Who is placed where. A type is drawn in proportion to its published share on a night divided by how long its placements
// last, so that on any night the shares are those published; lengths are exponential, so that it holds from the first.
import { type Chance, chance } from '../base/chance.ts';
import { COUNCILS, type Council } from '../base/councils.ts';
import { dayOf, FIRST, LAST, monthsIn, numberOf } from '../base/days.ts';
import { type Duty, hasPriority } from '../households/duties.ts';
import type { Household } from '../households/household.ts';
import { nightlyIn, type Property, propertyOf, STAY, type TaType } from './property.ts';

export interface Placement {
  property: string;
  council: string;
  /** Of `households`; none for those placed before it begins. */
  household?: string;
  in: string;
  /** None while they are there on the last day. */
  out?: string;
  adults: number;
  children: number;
  /** Pence a night, agreed on the day they moved in. */
  nightly: number;
}

/** The share of those in priority need with a relief duty who are placed: what keeps the numbers of each council. */
const PLACED: Readonly<Record<string, number>> = {
  'birmingham-shape': 0.78,
  cogsworth: 0.5,
  'port-merrow': 0.62,
  brackenfold: 0.3,
};

/** After a placement ends, the household moves on to another in so many cases of one. */
const MOVED_ON = 0.4;

/** Nights a home stands empty before the next household. */
const VOID: Readonly<Record<TaType, number>> = {
  BED_AND_BREAKFAST: 4,
  NIGHTLY_PAID: 6,
  HOSTEL: 5,
  PRIVATE_LEASED: 18,
  OWN_STOCK: 34,
  OTHER: 14,
};

interface Stay {
  start: number;
  end: number;
  type: TaType;
  bedrooms: number;
  household?: string;
  adults: number;
  children: number;
}

const bedroomsFor = (adults: number, children: number, type: TaType): number =>
  type === 'BED_AND_BREAKFAST' && children < 3 ? 1 : Math.min(5, 1 + (adults > 2 ? 1 : 0) + Math.ceil(children / 2));

const flowOf = ({ targets }: Council): Record<string, number> =>
  Object.fromEntries(
    Object.entries(targets.temporary.type).map(([type, count]) => [type, count / STAY[type as TaType]]),
  );

const nights = (type: TaType, by: Chance): number => 1 + Math.round(by.exponential(STAY[type]));

function chain(
  start: number,
  who: Omit<Stay, 'start' | 'end' | 'type' | 'bedrooms'>,
  council: Council,
  by: Chance,
): Stay[] {
  const stays: Stay[] = [];
  for (let day = start; day <= numberOf(LAST); ) {
    const type = by.weighted(flowOf(council)) as TaType;
    const end = day + nights(type, by);
    stays.push({ ...who, start: day, end, type, bedrooms: bedroomsFor(who.adults, who.children, type) });
    if (!by.happens(MOVED_ON)) break;
    day = end;
  }
  return stays;
}

/** Those who are there on the first day, and have been for a while. */
function legacyOf(council: Council): Stay[] {
  const { id, targets, temporary } = council;
  return Array.from({ length: temporary }, (_, index) => {
    const by = chance('legacy', id, index);
    const type = by.weighted(targets.temporary.type) as TaType;
    const withChildren = by.happens(targets.temporary.withChildren / targets.temporary.households);
    const children = withChildren ? 1 + Math.min(by.poisson(1.2), 6) : 0;
    const adults = by.happens(0.3) ? 2 : 1;
    return {
      start: numberOf(FIRST) - nights(type, by),
      end: numberOf(FIRST) + nights(type, by),
      type,
      bedrooms: bedroomsFor(adults, children, type),
      adults,
      children,
    };
  });
}

function arrivalsOf(council: Council, households: ReadonlyMap<string, Household>, duties: readonly Duty[]): Stay[] {
  const { withChildren, households: all } = council.targets.temporary;
  // Of those placed, so many without children for each with, so that their shares on a night are those published.
  const without = (all - withChildren) / withChildren;
  return duties.flatMap((duty) => {
    const household = households.get(duty.household)!;
    if (duty.duty !== 'RELIEF' || household.council !== council.id || !hasPriority(household)) return [];
    const by = chance('placed', household.id);
    const share = PLACED[council.id]! * (household.children > 0 ? 1 : without * 2.5);
    if (!by.happens(share)) return [];
    const { id, adults, children } = household;
    return chain(numberOf(duty.start) + by.below(4), { household: id, adults, children }, council, by);
  });
}

interface Let {
  property: Property;
  free: number;
}

/** All properties and placements, council by council, placements in the order in which people moved in. */
export function composeAccommodation(households: readonly Household[], duties: readonly Duty[]) {
  const properties: Property[] = [];
  const placements: Placement[] = [];
  const byId = new Map(households.map((household) => [household.id, household]));
  for (const council of COUNCILS) {
    const lets = new Map<string, Let[]>();
    let number = 0;
    const stays = [...legacyOf(council), ...arrivalsOf(council, byId, duties)].toSorted((a, b) => a.start - b.start);
    for (const { start, end, type, bedrooms, ...who } of stays) {
      if (start > numberOf(LAST)) continue;
      const kind = `${type}/${bedrooms}`;
      const homes = lets.get(kind) ?? [];
      lets.set(kind, homes);
      let home = homes.find(({ free }) => free <= start);
      if (!home) {
        number++;
        home = { property: propertyOf(council, type, bedrooms, number), free: 0 };
        homes.push(home);
        properties.push(home.property);
      }
      const { property } = home;
      home.free = end + Math.round(chance('void', property.id, start).exponential(VOID[type]));
      placements.push({
        ...who,
        property: property.id,
        council: council.id,
        in: dayOf(start),
        ...(end <= numberOf(LAST) ? { out: dayOf(end) } : {}),
        nightly: nightlyIn(property, Math.max(0, Math.floor(monthsIn(dayOf(start)) / 12))),
      });
    }
  }
  return { properties, placements };
}
