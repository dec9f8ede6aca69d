// WGS84 to the British National Grid and back: the formulas and constants of “A guide to coordinate systems in Great
// Britain” (Ordnance Survey, version 3.6, annexes B and C). The datum shift is good to some five metres.
import type { Point } from '#places';

/** Metres east and north of the grid's false origin (EPSG:27700). */
export interface GridPoint {
  x: number;
  y: number;
}

interface Ellipsoid {
  a: number;
  b: number;
}
interface Shift {
  t: [x: number, y: number, z: number];
  /** Parts per million. */
  scale: number;
  /** Seconds of arc. */
  turn: [x: number, y: number, z: number];
}

const GRS80: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };
const AIRY: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const TO_OSGB36: Shift = {
  t: [-446.448, 125.157, -542.06],
  scale: 20.4894,
  turn: [-0.1502, -0.247, -0.8421],
};
const FROM_OSGB36: Shift = {
  t: [446.448, -125.157, 542.06],
  scale: -20.4894,
  turn: [0.1502, 0.247, 0.8421],
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** A point on the grid, in metres. */
export const toGrid = (point: Point): GridPoint => project(shifted(point, GRS80, AIRY, TO_OSGB36));

/** A grid point in WGS84 degrees. */
export const fromGrid = (point: GridPoint): Point => shifted(unproject(point), AIRY, GRS80, FROM_OSGB36);

/** Helmert's seven-parameter shift, through Cartesian coordinates; heights are taken to be nought. */
function shifted({ lat, lon }: Point, from: Ellipsoid, to: Ellipsoid, { t, scale, turn }: Shift): Point {
  const e2 = eccentricity(from);
  const nu = from.a / Math.sqrt(1 - e2 * Math.sin(radians(lat)) ** 2);
  const x = nu * Math.cos(radians(lat)) * Math.cos(radians(lon));
  const y = nu * Math.cos(radians(lat)) * Math.sin(radians(lon));
  const z = (1 - e2) * nu * Math.sin(radians(lat));
  const [rx, ry, rz] = turn.map((seconds) => radians(seconds / 3600)) as [number, number, number];
  const s = 1 + scale / 1e6;
  return geographic(t[0] + x * s - y * rz + z * ry, t[1] + x * rz + y * s - z * rx, t[2] - x * ry + y * rx + z * s, to);
}

const eccentricity = ({ a, b }: Ellipsoid): number => (a * a - b * b) / (a * a);

function geographic(x: number, y: number, z: number, ellipsoid: Ellipsoid): Point {
  const e2 = eccentricity(ellipsoid);
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  // Each round adds some five decimal places.
  for (let round = 0; round < 5; round += 1) {
    const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat: degrees(lat), lon: degrees(Math.atan2(y, x)) };
}

/** The National Grid's own: scale on the central meridian, true origin 49° N 2° W, false origin in metres. */
const F0 = 0.9996012717;
const [PHI0, LAMBDA0] = [radians(49), radians(-2)];
const [N0, E0] = [-100_000, 400_000];

/** The developed arc of the meridian from the true origin, in metres. */
function arc(phi: number): number {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const [difference, sum] = [phi - PHI0, phi + PHI0];
  return (
    AIRY.b *
    F0 *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

function curvature(phi: number): { nu: number; rho: number; eta2: number } {
  const e2 = eccentricity(AIRY);
  const k = 1 - e2 * Math.sin(phi) ** 2;
  const nu = (AIRY.a * F0) / Math.sqrt(k);
  const rho = (AIRY.a * F0 * (1 - e2)) / k ** 1.5;
  return { nu, rho, eta2: nu / rho - 1 };
}

/** Airy latitude and longitude to the grid (annex C.1). */
export function project({ lat, lon }: Point): GridPoint {
  const phi = radians(lat);
  const { nu, eta2 } = curvature(phi);
  const [sin, cos, tan2] = [Math.sin(phi), Math.cos(phi), Math.tan(phi) ** 2];
  const d = radians(lon) - LAMBDA0;
  const y =
    arc(phi) +
    N0 +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6;
  const x =
    E0 +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (1 + eta2 - tan2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) * d ** 5;
  return { x, y };
}

/** The grid to Airy latitude and longitude (annex C.2). */
function unproject({ x, y }: GridPoint): Point {
  let phi = (y - N0) / (AIRY.a * F0) + PHI0;
  for (let round = 0; round < 8; round += 1) phi += (y - N0 - arc(phi)) / (AIRY.a * F0);
  const { nu, rho, eta2 } = curvature(phi);
  const [tan, sec, d] = [Math.tan(phi), 1 / Math.cos(phi), x - E0];
  const lat =
    phi -
    (tan / (2 * rho * nu)) * d ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2) * d ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4) * d ** 6;
  const lon =
    LAMBDA0 +
    (sec / nu) * d -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2) * d ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4) * d ** 5;
  return { lat: degrees(lat), lon: degrees(lon) };
}
