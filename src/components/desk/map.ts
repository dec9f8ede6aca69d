// Maps of the desk. The map of alerts shows squares, and nothing of where in a square: whoever walks past can read it.
// The map of one record shows the place itself, for whoever goes there.
import { type AlertCell, centreOf, cornersOf, type Urgency } from '#cases';
import { basemapNow, metresBetween, type Point, placeNames, type View, viewOf } from '#places';
import { type Html, html, raw } from '#platform';
import { count } from '../find/words.ts';
import { ground, HEIGHT, WIDTH } from '../map/index.ts';
import { URGENCY_WORDS } from './words.ts';

const MARGIN = 30;
/** Labels closer than this are drawn as one, in units of the picture. */
const APART = 27;

/** Squares as they are told in words: `Near Digbeth`. */
export function nearest(point: Point): string | undefined {
  let best: { name: string; metres: number } | undefined;
  for (const { name, point: there } of placeNames()) {
    const metres = metresBetween(point, there);
    if (!best || metres < best.metres) best = { name, metres };
  }
  return best && best.metres < 10_000 ? best.name : undefined;
}

const nearWords = (cell: AlertCell): string => {
  const name = nearest(centreOf(cell));
  return name ? `Near ${name}` : 'Outside the places we know';
};

/** The list that stands beside the map, the most urgent first. */
export const alertsList = (cells: readonly AlertCell[]): Html =>
  html`<ol class="wm-desk__list">${cells.map((cell) => html`<li class="wm-urgent--${cell.urgency}"><p class="wm-desk__what">${nearWords(cell)}</p><p class="govuk-body">${count(cell.count, 'alert')}, the most urgent: <strong>${URGENCY_WORDS[cell.urgency].toLowerCase()}</strong></p></li>`)}</ol>`;

/** Alerts on the map, or nothing when there are none or the map has not been read. */
export function alertsMap(cells: readonly AlertCell[]): Html | false {
  const basemap = basemapNow();
  if (!basemap || cells.length === 0) return false;
  const view = viewOf(cells.flatMap(cornersOf), WIDTH, HEIGHT, MARGIN);
  const squares = cells.map(
    (cell) => html`<path class="wm-alert wm-alert--${cell.urgency}" d="${square(cell, view)}"/>`,
  );
  const labels = together(cells, view).map(({ x, y, count, urgency }) => {
    const label = urgency === 0 ? `${count}!` : String(count);
    const half = 9 + label.length * 4;
    return html`<g class="wm-alert__count wm-alert__count--${urgency}" transform="translate(${x} ${y})"><rect x="${-half}" y="-11" width="${2 * half}" height="22" rx="4"/><text y="4">${label}</text></g>`;
  });
  return html`<div class="wm-desk__map"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map: how many alerts there are in each square of 250 metres. The list has the same.">${raw(ground(view, basemap))}${squares}${labels}</svg></div>`;
}

function square(cell: AlertCell, { x, y }: View): string {
  const [southWest, northEast] = cornersOf(cell);
  const [left, right] = [Math.round(x(southWest.lon)), Math.round(x(northEast.lon))];
  const [top, bottom] = [Math.round(y(northEast.lat)), Math.round(y(southWest.lat))];
  return `M${left} ${top}H${Math.max(right, left + 3)}V${Math.max(bottom, top + 3)}H${left}Z`;
}

interface Label {
  x: number;
  y: number;
  count: number;
  urgency: Urgency;
}

/** One label for squares whose labels would lie on one another, at the first of them, which is the most urgent. */
function together(cells: readonly AlertCell[], { x, y }: View): Label[] {
  const labels: Label[] = [];
  for (const cell of cells) {
    const { lat, lon } = centreOf(cell);
    const at = { x: Math.round(x(lon)), y: Math.round(y(lat)) };
    const near = labels.find((label) => Math.hypot(label.x - at.x, label.y - at.y) < APART);
    if (near) near.count += cell.count;
    else labels.push({ ...at, count: cell.count, urgency: cell.urgency });
  }
  return labels;
}

/** The place of one report, exactly. */
export function placeMap(point: Point): Html | false {
  const basemap = basemapNow();
  if (!basemap) return false;
  const view = viewOf([point], WIDTH, HEIGHT, MARGIN);
  const [x, y] = [Math.round(view.x(point.lon)), Math.round(view.y(point.lat))];
  return html`<div class="wm-desk__map"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map: the place that was reported">${raw(ground(view, basemap))}<g class="wm-desk__here" transform="translate(${x} ${y})"><circle r="7"/><circle r="2.5"/></g></svg></div>`;
}
