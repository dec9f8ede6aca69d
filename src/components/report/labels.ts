// What tells somebody where they are on a map drawn so near that streets are only specks: names, and postcodes.
import { type Basemap, type Point, placeData, type View } from '#places';
import { type Html, html } from '#platform';

/** Degrees of longitude across, beyond which postcodes stand too close to be read. */
const POSTCODES = 0.025;

/** The width of a letter and the height of a line, in the picture's units, with a little air. */
const [LETTER, LINE] = [5.4, 14];

interface Label {
  words: string;
  point: Point;
  kind: 'name' | 'postcode';
}

interface Box {
  left: number;
  right: number;
  y: number;
}

/** Names of areas and stops in a view and, where it is near enough, postcodes: as many as do not stand on each other. */
export async function drawLabels(view: View, { stations }: Basemap): Promise<Html[]> {
  const taken: Box[] = stations.map(({ name, point }) => {
    const left = view.x(point.lon) - 4;
    return { left, right: left + 10 + name.length * LETTER, y: view.y(point.lat) };
  });
  // Nothing under the cross in the middle, nor the same twice.
  taken.push({ left: view.width / 2 - LINE, right: view.width / 2 + LINE, y: view.height / 2 });
  const drawn = new Map<string, Html>();
  for (const { words, point, kind } of await labelsIn(view)) {
    const [x, y] = [Math.round(view.x(point.lon)), Math.round(view.y(point.lat))];
    const half = (words.length * LETTER) / 2;
    const box = { left: x - half, right: x + half, y };
    if (box.left < 0 || box.right > view.width || y < LINE || y > view.height - LINE / 2) continue;
    if (drawn.has(words) || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    drawn.set(words, html`<text class="wm-label wm-label--${kind}" x="${x}" y="${y + 3}">${words}</text>`);
  }
  return [...drawn.values()];
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < LINE;

/** Everything that could be written, what matters most first. */
async function labelsIn(view: View): Promise<Label[]> {
  const data = await placeData();
  const inside = ({ lat, lon }: Point) => lat > view.south && lat < view.north && lon > view.west && lon < view.east;
  const labels: Label[] = data.names
    .filter(({ kind, point }) => kind !== 'station' && inside(point))
    .map(({ name, point }) => ({ words: name, point, kind: 'name' }));
  const across = view.east - view.west;
  if (across > POSTCODES) return labels;
  // Only those of sectors whose middle is near, for there are tens of thousands.
  const near = new Set([...data.sectors].filter(([, { point }]) => isNear(point, view)).map(([sector]) => sector));
  for (const words of data.postcodes) {
    if (!near.has(words.slice(0, -2))) continue;
    const point = data.postcode(words)?.point;
    if (point && inside(point)) labels.push({ words, point, kind: 'postcode' });
  }
  return labels;
}

/** Within three kilometres or so of a view: no sector of these boroughs is wider. */
const isNear = ({ lat, lon }: Point, { south, north, west, east }: View): boolean =>
  lat > south - 0.03 && lat < north + 0.03 && lon > west - 0.045 && lon < east + 0.045;
