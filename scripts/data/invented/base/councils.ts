// The four councils that publish. One has the shape of Birmingham and the other three are nowhere: each has England's
// published totals, tilted to make it a different kind of place.
import { type Place, TARGETS } from './targets.ts';

/** Multiplies published counts; what is not named stays as it is. */
type Tilt = Readonly<Record<string, number>>;

export interface Council {
  id: string;
  /** The letter its household numbers begin with. */
  letter: string;
  name: string;
  kind: string;
  /** Households that live there, in thousands. Birmingham's is published; the others are invented. */
  thousands: number;
  /** One row stands for so many households that would really come. */
  scale: number;
  /** Households that approach in the three years, as rows. */
  approaches: number;
  /** Households in temporary accommodation at the start, as rows. */
  temporary: number;
  targets: Place;
  /** Neighbourhoods: postcode sectors in Birmingham, invented names elsewhere. */
  areas: readonly string[];
}

const tilted = (counts: Record<string, number>, tilt: Tilt): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count * (tilt[key] ?? 1)]));

function like(place: Place, tilt: { reason?: Tilt; accommodation?: Tilt; age?: Tilt; temporary?: Tilt }): Place {
  const both = (of: Place['reason'], by: Tilt = {}) => ({
    PREVENTION: tilted(of.PREVENTION, by),
    RELIEF: tilted(of.RELIEF, by),
  });
  return {
    ...place,
    reason: both(place.reason, tilt.reason),
    accommodation: both(place.accommodation, tilt.accommodation),
    age: tilted(place.age, tilt.age ?? {}),
    temporary: { ...place.temporary, type: tilted(place.temporary.type, tilt.temporary ?? {}) },
  };
}

export const COUNCILS: readonly Council[] = [
  {
    id: 'birmingham-shape',
    letter: 'B',
    name: 'Birmingham’s shape (invented)',
    kind: 'A big city, calibrated to Birmingham',
    thousands: 433,
    scale: 2,
    approaches: 10_968,
    temporary: 1_150,
    targets: TARGETS.birmingham,
    areas: ['B1 2', 'B4 7', 'B5 4', 'B9 5', 'B11 1', 'B16 8', 'B18 6', 'B21 9', 'B23 6', 'B33 8'],
  },
  {
    id: 'cogsworth',
    letter: 'C',
    name: 'Cogsworth (invented)',
    kind: 'A middling town that used to make things, like England as a whole',
    thousands: 118,
    scale: 1,
    approaches: 4_620,
    temporary: 330,
    targets: TARGETS.england,
    areas: ['Boilerhouse', 'Ropewalk', 'Cogsworth Cross', 'Nether Cog', 'Slagbank', 'Tinkers Green'],
  },
  {
    id: 'port-merrow',
    letter: 'P',
    name: 'Port Merrow (invented)',
    kind: 'A seaside town: old hotels, private renting, people who arrive from elsewhere',
    thousands: 86,
    scale: 1,
    approaches: 3_360,
    temporary: 290,
    targets: like(TARGETS.england, {
      reason: { END_OF_AST: 1.25, ASYLUM_SUPPORT_ENDED: 1.6, END_OF_SOCIAL: 0.6 },
      accommodation: { PRIVATE_SHARED: 2, ROUGH_SLEEPING: 1.5, ASYLUM_SUPPORT: 1.6, COUNCIL_TENANT: 0.5 },
      age: { '16-17': 0.8, '55-64': 1.25, '65-74': 1.3 },
      temporary: { BED_AND_BREAKFAST: 2.2, PRIVATE_LEASED: 0.5 },
    }),
    areas: ['Old Quay', 'Lampside', 'Merrow Sands', 'Gullstead', 'Hotel Mile'],
  },
  {
    id: 'brackenfold',
    letter: 'F',
    name: 'Brackenfold (invented)',
    kind: 'A rural district: villages, few hostels, little written down',
    thousands: 52,
    scale: 1,
    approaches: 1_452,
    temporary: 70,
    targets: like(TARGETS.england, {
      reason: { END_OF_AST: 1.4, ASYLUM_SUPPORT_ENDED: 0.1, LEFT_CUSTODY: 0.5, UNSUITABLE_HEALTH: 1.8 },
      accommodation: { ROUGH_SLEEPING: 0.3, ASYLUM_SUPPORT: 0.1, SUPPORTED_HOUSING: 0.4, OWNER: 2 },
      age: { '18-24': 0.85, '65-74': 1.5, '75+': 1.5 },
      temporary: { NIGHTLY_PAID: 0.4, HOSTEL: 0.4, OWN_STOCK: 1.8 },
    }),
    areas: ['Upper Bracken', 'Foldham', 'Withy End', 'Larkbarrow'],
  },
];
