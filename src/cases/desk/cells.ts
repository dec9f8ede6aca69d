// Where alerts are, told no more exactly than a square of 250 metres: a screen is read by whoever walks past, and the
// place where somebody sleeps is theirs.
import type { Point } from '#places';
import type { Urgency } from '../store/index.ts';

/** The side of a square, in metres. */
export const SIDE = 250;

/** Metres in a degree of latitude, on the same ball as `metresBetween`. */
const METRES_A_DEGREE = 111_195.08;

/** A square, named by how many there are south of it and west of it. */
export interface Cell {
  row: number;
  column: number;
}

/** Degrees of longitude across a square: one figure for the whole row, so that the row is a grid. */
const across = (row: number): number => SIDE / (METRES_A_DEGREE * Math.cos((middle(row) * Math.PI) / 180));
const middle = (row: number): number => ((row + 0.5) * SIDE) / METRES_A_DEGREE;

/** The square a point lies in. */
export function cellOf({ lat, lon }: Point): Cell {
  const row = Math.floor((lat * METRES_A_DEGREE) / SIDE);
  return { row, column: Math.floor(lon / across(row)) };
}

/** The south-west and north-east corners of a square. */
export function cornersOf({ row, column }: Cell): [Point, Point] {
  const wide = across(row);
  return [
    { lat: (row * SIDE) / METRES_A_DEGREE, lon: column * wide },
    { lat: ((row + 1) * SIDE) / METRES_A_DEGREE, lon: (column + 1) * wide },
  ];
}

/** The middle of a square. */
export const centreOf = ({ row, column }: Cell): Point => ({ lat: middle(row), lon: (column + 0.5) * across(row) });

/** How many alerts there are in a square, and the most urgent of them. */
export interface AlertCell extends Cell {
  count: number;
  urgency: Urgency;
}

/** Alerts counted by square: the most urgent first, then where most are. Nothing in it depends on where in a square. */
export function countCells(alerts: readonly { point: Point; urgency: Urgency }[]): AlertCell[] {
  const cells = new Map<string, AlertCell>();
  for (const { point, urgency } of alerts) {
    const cell = cellOf(point);
    const key = `${cell.row} ${cell.column}`;
    const known = cells.get(key) ?? { ...cell, count: 0, urgency };
    cells.set(key, { ...known, count: known.count + 1, urgency: Math.min(known.urgency, urgency) as Urgency });
  }
  return [...cells.values()].sort(
    (a, b) => a.urgency - b.urgency || b.count - a.count || b.row - a.row || a.column - b.column,
  );
}
