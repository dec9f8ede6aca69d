// The map of a page of results, as SVG: no script, no tiles. Its numbers are those of the list, which it only repeats.
import { PER_PAGE } from '#directory';
import { type Basemap, basemapNow, pathData, STREETS, type View, viewOf } from '#places';
import { html, raw } from '#platform';
import type { FindView } from '../find/view.ts';
import { groupPins, labelOf, type Pin } from './pins.ts';

/** The picture, in units that are CSS pixels on the narrowest phones. */
export const WIDTH = 340;
export const HEIGHT = 280;
const MARGIN = 30;
/** WCAG 2.2 target size (2.5.8), and a little air. */
const APART = 27;

/** Degrees of longitude across, beyond which wards are too small to draw: boroughs are. */
const WIDE = 0.14;

const grounds = new Map<string, string>();
const MOST_GROUNDS = 200;

/** Everything under the pins; the same for neighbouring searches, so it is kept. */
export function ground(view: View, { wards, boroughs, railways, stations }: Basemap): string {
  const key = `${view.west.toFixed(4)} ${view.north.toFixed(4)} ${view.east.toFixed(4)}`;
  let drawn = grounds.get(key);
  if (drawn !== undefined) return drawn;
  const { x, y } = view;
  const [left, top] = [x(STREETS.west), y(STREETS.north)];
  const streets = `<image href="${STREETS.url}" x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(x(STREETS.east) - left).toFixed(1)}" height="${(y(STREETS.south) - top).toFixed(1)}" preserveAspectRatio="none"/>`;
  const shown = stations
    .map(({ name, point }) => ({ name, px: Math.round(x(point.lon)), py: Math.round(y(point.lat)) }))
    .filter(({ px, py }) => px > 0 && py > 0 && px < WIDTH && py < HEIGHT);
  const named = shown.filter(
    ({ px, py }, i) =>
      px < WIDTH - 70 &&
      !shown.slice(0, i).some((other) => Math.abs(other.py - py) < 12 && Math.abs(other.px - px) < 90),
  );
  drawn = `${streets}<path class="wm-map__wards" d="${view.east - view.west > WIDE ? pathData(boroughs, view, 20) : pathData(wards, view, 14)}"/><path class="wm-map__rails" d="${pathData(railways, view, 2)}"/><path class="wm-map__station" d="${shown.map(({ px, py }) => `M${px - 3} ${py - 3}h6v6h-6z`).join('')}"/>${named
    .slice(0, 8)
    .map(({ name, px, py }) => html`<text class="wm-map__name" x="${px + 6}" y="${py + 4}">${name}</text>`.markup)
    .join('')}`;
  if (grounds.size >= MOST_GROUNDS) grounds.delete(grounds.keys().next().value as string);
  grounds.set(key, drawn);
  return drawn;
}

/** A council's own tiles for the map that moves. */
interface Tiles {
  url: string;
  attribution: string;
}

/** The section with the map, or undefined when there is nothing to put on it. */
export function drawMap({ found, place, search }: FindView, tiles?: Tiles): string | undefined {
  const basemap = basemapNow();
  const first = (search.page - 1) * PER_PAGE + 1;
  const placed = (found?.results ?? []).flatMap(({ service, at, opening }, i) => {
    const point = service.confidential ? undefined : at?.location.point;
    return point ? [{ point, number: first + i, name: service.name, state: opening.state }] : [];
  });
  if (!basemap || placed.length === 0) return undefined;
  const view = viewOf([...placed.map(({ point }) => point), ...(place ? [place.point] : [])], WIDTH, HEIGHT, MARGIN);
  const pins = placed.map(({ point, ...rest }): Pin => ({ ...rest, x: view.x(point.lon), y: view.y(point.lat) }));
  const drawn = groupPins(pins, APART).map(({ x, y, pins: some }) => {
    const label = labelOf(some);
    const half = 11 + Math.max(0, label.length - 2) * 3;
    const states = new Set(some.map(({ state }) => state));
    const state = states.size === 1 ? some[0]?.state : 'mixed';
    const says = some.map(({ number, name }) => `${number}. ${name}`).join('; ');
    return html`<a href="#s-${some[0]?.number ?? first}" aria-label="${says}"><g class="wm-pin wm-pin--${state}" transform="translate(${Math.round(x)} ${Math.round(y)})"><rect x="${-half}" y="-11" width="${2 * half}" height="22" rx="11"/><text y="4">${label}</text></g></a>`
      .markup;
  });
  const here = place
    ? html`<g class="wm-map__here" transform="translate(${Math.round(view.x(place.point.lon))} ${Math.round(view.y(place.point.lat))})"><title>${place.label}</title><circle r="7"/><circle r="2.5"/></g>`
    : false;
  const streets = `${STREETS.west},${STREETS.south},${STREETS.east},${STREETS.north}`;
  return html`<section id="map" class="wm-map" aria-labelledby="map-title" data-streets="${streets}"${tiles && html` data-tiles="${tiles.url}" data-attribution="${tiles.attribution}"`}${place && html` data-here="${place.point.lat},${place.point.lon}"`}><h2 id="map-title" class="govuk-heading-m">Map</h2><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Map: the numbers are those of the list">${raw(ground(view, basemap))}${here}${raw(drawn.join(''))}</svg><p class="wm-map__more"><button type="button" class="wm-js" data-map-button>Show the interactive map</button></p></section>`
    .markup;
}
