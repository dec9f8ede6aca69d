// Which postcodes are near a point, and which lie so near a boundary that they are said to straddle it.
import { metresBetween, type PlaceData, type Point, placeData } from '#places';

export interface PlaceMap {
  places: PlaceData;
  /** Postcodes whose point is within so many metres, in no order. */
  near: (point: Point, metres: number) => string[];
  /** GSS code of the other council that a postcode is partly in, as we pretend. */
  alsoIn: (postcode: string) => string | undefined;
}

/** Degrees: some 550 by 340 metres here. */
const CELL = 0.005;
/** Our data give each postcode one council. One with another council's so near is said to lie in both: 59 of them. */
const STRADDLES_WITHIN = 60;

let map: Promise<PlaceMap> | undefined;

/** Makes the map, once. */
export function placeMap(): Promise<PlaceMap> {
  map ??= placeData().then(mapOf);
  return map;
}

interface Cell {
  postcodes: string[];
  councils: Set<string>;
}

function mapOf(places: PlaceData): PlaceMap {
  const cells = new Map<string, Cell>();
  for (const postcode of places.postcodes) {
    const { point, council } = rowOf(postcode, places);
    const [key] = cellsAround(point, 0) as [string];
    const cell = cells.get(key) ?? { postcodes: [], councils: new Set() };
    cell.postcodes.push(postcode);
    cell.councils.add(council);
    cells.set(key, cell);
  }
  const around = (point: Point, metres: number) => cellsAround(point, metres).flatMap((key) => cells.get(key) ?? []);

  const near = (point: Point, metres: number) =>
    around(point, metres)
      .flatMap(({ postcodes }) => postcodes)
      .filter((postcode) => metresBetween(point, rowOf(postcode, places).point) <= metres);

  function alsoIn(postcode: string): string | undefined {
    const row = places.postcode(postcode);
    if (!row) return undefined;
    // Most are far from any boundary, which their cells tell at once.
    if (around(row.point, STRADDLES_WITHIN).every(({ councils }) => councils.size === 1 && councils.has(row.council)))
      return undefined;
    const councils = near(row.point, STRADDLES_WITHIN).map((other) => rowOf(other, places).council);
    return councils.find((council) => council !== row.council);
  }

  return { places, near, alsoIn };
}

type Row = NonNullable<ReturnType<PlaceData['postcode']>>;

const rowOf = (postcode: string, places: PlaceData): Row => places.postcode(postcode) as Row;

/** The names of the cells within so many metres of a point: its own alone for none. */
function cellsAround({ lat, lon }: Point, metres: number): string[] {
  // A degree is 60 km or more either way in England.
  const reach = Math.ceil(metres / (CELL * 60_000));
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return steps.flatMap((north) =>
    steps.map((east) => `${Math.floor(lat / CELL) + north} ${Math.floor(lon / CELL) + east}`),
  );
}
