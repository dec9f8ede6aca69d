// Places in squares, so that the nearest are found by looking outwards and stopping early.

/** A grid over some of the rows: the rows of cell c are `rows[starts[c]] … rows[starts[c + 1] - 1]`. */
export interface Grid {
  /** Degrees. */
  west: number;
  south: number;
  /** Degrees of longitude and latitude a cell. */
  wide: number;
  high: number;
  columns: number;
  lines: number;
  starts: Uint32Array;
  rows: Uint32Array;
}

/** Rows a cell, on average. */
const CROWD = 3;
const MOST_CELLS = 1_000_000;
/** Metres a degree of latitude, a little under the truth: a bound must never be too long. */
const METRES_A_DEGREE = 111_100;

/** Sorts rows into squares of about equal sides. `lat` and `lon` are degrees by row. */
export function buildGrid(chosen: readonly number[], lat: Float64Array, lon: Float64Array): Grid {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of chosen) {
    west = Math.min(west, lon[row] as number);
    east = Math.max(east, lon[row] as number);
    south = Math.min(south, lat[row] as number);
    north = Math.max(north, lat[row] as number);
  }
  if (chosen.length === 0) [west, east, south, north] = [0, 0, 0, 0];
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [width, height] = [Math.max((east - west) * stretch, 1e-6), Math.max(north - south, 1e-6)];
  const cells = Math.min(Math.max(1, chosen.length / CROWD), MOST_CELLS);
  const side = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / 2_000);
  const [columns, lines] = [Math.max(1, Math.ceil(width / side)), Math.max(1, Math.ceil(height / side))];
  const grid: Grid = {
    west,
    south,
    wide: side / stretch,
    high: side,
    columns,
    lines,
    starts: new Uint32Array(columns * lines + 1),
    rows: new Uint32Array(chosen.length),
  };
  const cellOf = (row: number) => lineOf(grid, lat[row] as number) * columns + columnOf(grid, lon[row] as number);
  for (const row of chosen) (grid.starts[cellOf(row) + 1] as number)++;
  for (let cell = 0; cell < columns * lines; cell += 1)
    (grid.starts[cell + 1] as number) += grid.starts[cell] as number;
  const next = grid.starts.slice();
  for (const row of chosen) {
    const cell = cellOf(row);
    grid.rows[next[cell] as number] = row;
    (next[cell] as number)++;
  }
  return grid;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
const columnOf = ({ west, wide, columns }: Grid, lon: number): number =>
  clamp(Math.floor((lon - west) / wide), columns - 1);
const lineOf = ({ south, high, lines }: Grid, lat: number): number =>
  clamp(Math.floor((lat - south) / high), lines - 1);

/**
 * Visits cells in rings outwards from a point. `look` gets a row; `enough` is asked after each ring with the distance in
 * metres within which everything has been seen, and ends the search by saying true.
 */
export function visitOutwards(
  grid: Grid,
  from: { lat: number; lon: number },
  look: (row: number) => void,
  enough: (seenWithin: number) => boolean,
): void {
  const { columns, lines, starts, rows, west, south, wide, high } = grid;
  const [column, line] = [columnOf(grid, from.lon), lineOf(grid, from.lat)];
  const cell = (x: number, y: number) => {
    const at = y * columns + x;
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i += 1) look(rows[i] as number);
  };
  // A degree of longitude is shortest where the meridians are closest together: at the latitude farthest from the equator.
  const northmost = Math.max(Math.abs(from.lat), Math.abs(south), Math.abs(south + lines * high));
  const east = METRES_A_DEGREE * Math.max(0.01, Math.cos((Math.min(89, northmost) * Math.PI) / 180));
  const rings = Math.max(column, columns - 1 - column, line, lines - 1 - line);
  for (let ring = 0; ring <= rings; ring += 1) {
    const [left, right, low, high_] = [column - ring, column + ring, line - ring, line + ring];
    for (let x = Math.max(0, left); x <= Math.min(columns - 1, right); x += 1) {
      if (low >= 0) cell(x, low);
      if (ring > 0 && high_ < lines) cell(x, high_);
    }
    for (let y = Math.max(0, low + 1); y <= Math.min(lines - 1, high_ - 1); y += 1) {
      if (left >= 0) cell(left, y);
      if (ring > 0 && right < columns) cell(right, y);
    }
    // How near something not yet seen may be: beyond a side of the square, unless the grid ends there.
    const seen = Math.min(
      left <= 0 ? Infinity : (from.lon - (west + left * wide)) * east,
      right >= columns - 1 ? Infinity : (west + (right + 1) * wide - from.lon) * east,
      low <= 0 ? Infinity : (from.lat - (south + low * high)) * METRES_A_DEGREE,
      high_ >= lines - 1 ? Infinity : (south + (high_ + 1) * high - from.lat) * METRES_A_DEGREE,
    );
    if (enough(seen)) return;
  }
}
