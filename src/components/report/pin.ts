// A mark on the map without a script: the picture is a submit button that tells where it was touched, and buttons move
// it, so that it can be used with a finger, a mouse or a keyboard.
import { mapCentre, type Question } from '#cases';
import { basemapNow, type Point, viewAround } from '#places';
import { type Html, html, raw } from '#platform';
import { ground } from '../map/index.ts';
import { isOnMap, within } from './edges.ts';
import { drawLabels } from './labels.ts';

/** The picture, in CSS pixels, as wide as the narrowest phones: it is not stretched, so that a touch is told in its units. */
const [WIDTH, HEIGHT] = [288, 256];

/** Where the error summary leads, and where the page is looked at again after a move. */
const MAP = 'pin-latitude';

/** Degrees of longitude across, from the nearest to the farthest. */
const [NEAREST, FIRST, FARTHEST] = [0.003, 0.018, 0.4];

/** Where the map is looked at, and the mark, if there is one. */
interface Look {
  centre: Point;
  across: number;
  pin: Point | undefined;
}

/** The map under the question, drawn from what its fields hold. */
export async function pinMap({ step, values, answers }: Question): Promise<Html | undefined> {
  const basemap = basemapNow();
  if (!step.fields.some(({ kind }) => kind === 'pin') || !basemap) return undefined;
  const look = lookOf(values) ?? { centre: await mapCentre(answers), across: FIRST, pin: pinIn(values) };
  const { centre, across, pin } = look;
  const view = viewAround(centre, across, WIDTH, HEIGHT);
  const mark =
    pin &&
    html`<g class="wm-mark" transform="translate(${Math.round(view.x(pin.lon))} ${Math.round(view.y(pin.lat))})"><path d="M0 0C-3 -9 -11 -14 -11 -22a11 11 0 0 1 22 0C11 -14 3 -9 0 0z"/><circle cy="-22" r="4"/></g>`;
  const cross = html`<path class="wm-cross" d="M${WIDTH / 2} ${HEIGHT / 2 - 12}v24M${WIDTH / 2 - 12} ${HEIGHT / 2}h24"/>`;
  const held = html`<input type="hidden" name="centre" value="${centre.lat.toFixed(6)},${centre.lon.toFixed(6)}"><input type="hidden" name="across" value="${across}">`;
  const picture = html`<div class="wm-pin-map__picture"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${raw(ground(view, basemap))}${await drawLabels(view, basemap)}${cross}${mark}</svg><input type="image" name="tap" formaction="#${MAP}" src="/pin-layer.svg" width="${WIDTH}" height="${HEIGHT}" alt="Mark the place that you touch on the map"></div>`;
  const buttons = MOVES.map(([value, words]) =>
    value === 'clear' && !pin ? html`<span></span>` : button(value, words),
  );
  const here = html`<button type="button" class="govuk-button govuk-button--secondary wm-pin-map__here" data-here hidden>Where I am</button>`;
  return html`<div class="wm-pin-map" id="${MAP}">${held}${picture}<div class="wm-pin-map__buttons" role="group" aria-label="Move the map">${buttons}${here}</div><p class="govuk-body" role="status">${pin ? 'There is a mark on the map. Touch elsewhere to move it.' : 'Touch the map where they are. Or bring the cross there, and choose “Mark here”.'}</p></div>`;
}

const button = (value: string, words: string): Html =>
  html`<button type="submit" class="govuk-button govuk-button--secondary" name="move" value="${value}" formaction="#${MAP}">${words}</button>`;

/** As they stand, three to a row: as on a compass, around what marks the middle. */
const MOVES = [
  ['in', 'Closer'],
  ['north', 'North'],
  ['out', 'Farther'],
  ['west', 'West'],
  ['mark', 'Mark here'],
  ['east', 'East'],
  ['clear', 'No mark'],
  ['south', 'South'],
] as const;

/** The question again, when the form came from the map and not from “Continue”: moved, or marked. */
export function mapMoved(form: FormData, asked: Question): Question | undefined {
  const move = form.get('move');
  const tap = [form.get('tap.x'), form.get('tap.y')].map((value) => (value === null ? Number.NaN : Number(value)));
  const [x = 0, y = 0] = tap;
  const touched = Number.isFinite(x) && Number.isFinite(y);
  if (typeof move !== 'string' && !touched) return undefined;
  const look = lookOf(Object.fromEntries(form)) ?? undefined;
  if (!look) return { ...asked, values: {} };
  // A keyboard presses the picture at nought, nought: that means the cross.
  const at =
    touched && (x !== 0 || y !== 0) ? viewAround(look.centre, look.across, WIDTH, HEIGHT).pointAt(x, y) : look.centre;
  const next = touched ? { ...look, pin: at } : moved(look, move as string);
  return { ...asked, values: valuesOf(next) };
}

function moved(look: Look, move: string): Look {
  const { centre, across } = look;
  const step = across / 3;
  const to = (lat: number, lon: number): Look => ({
    ...look,
    centre: within({ lat: centre.lat + lat, lon: centre.lon + lon }),
  });
  switch (move) {
    case 'mark':
      return { ...look, pin: centre };
    case 'clear':
      return { ...look, pin: undefined };
    case 'in':
      return { ...look, across: Math.max(NEAREST, across / 2) };
    case 'out':
      return { ...look, across: Math.min(FARTHEST, across * 2) };
    case 'north':
      return to(step * 0.6, 0);
    case 'south':
      return to(-step * 0.6, 0);
    case 'west':
      return to(0, -step);
    case 'east':
      return to(0, step);
    default:
      return look;
  }
}

const valuesOf = ({ centre, across, pin }: Look): Record<string, unknown> => ({
  centre: `${centre.lat},${centre.lon}`,
  across: String(across),
  ...(pin && { pin: { latitude: round(pin.lat), longitude: round(pin.lon) } }),
});

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The look that a form or the page before holds; `undefined` when it holds none that can be read. */
function lookOf(values: Readonly<Record<string, unknown>> | undefined): Look | undefined {
  const [lat, lon] = String(values?.centre ?? '')
    .split(',')
    .map(Number);
  const across = Number(values?.across);
  if (lat === undefined || lon === undefined || ![lat, lon, across].every(Number.isFinite)) return undefined;
  return {
    centre: within({ lat, lon }),
    across: Math.min(FARTHEST, Math.max(NEAREST, across)),
    pin: pinIn(values),
  };
}

function pinIn(values: Readonly<Record<string, unknown>> | undefined): Point | undefined {
  const { latitude, longitude } = (values?.pin ?? {
    latitude: values?.['pin-latitude'],
    longitude: values?.['pin-longitude'],
  }) as Record<string, unknown>;
  const [lat, lon] = [latitude, longitude].map((value) =>
    value === undefined || value === '' ? Number.NaN : Number(value),
  );
  return lat !== undefined && lon !== undefined && isOnMap({ lat, lon }) ? { lat, lon } : undefined;
}
