// The wards as a picture: shades, and in each ward the number of its class, so that no colour is needed to read it.

import type { Ward } from '#hub';
import { pathData, type View, viewOf } from '#places';
import { type Html, html } from '#platform';
import type { NeedView } from './view.ts';
import { CLASS_WORDS, classRange, EACH, figure, percent, unit } from './words.ts';

const WIDTH = 400;
const HEIGHT = 500;
const MARGIN = 6;
/** Corners closer than this are left out, in units of the picture. */
const DETAIL = 3;

interface Drawn {
  view: View;
  paths: ReadonlyMap<string, string>;
}
const drawn = new WeakMap<readonly Ward[], Drawn>();

/** Edges do not change: they are drawn once. */
function draw(wards: readonly Ward[]): Drawn {
  const known = drawn.get(wards);
  if (known) return known;
  const corners = wards.flatMap(({ shapes }) =>
    shapes.flatMap(({ west, east, south, north }) => [
      { lon: west, lat: south },
      { lon: east, lat: north },
    ]),
  );
  const view = viewOf(corners, WIDTH, HEIGHT, MARGIN);
  const made = { view, paths: new Map(wards.map(({ code, shapes }) => [code, pathData(shapes, view, DETAIL)])) };
  drawn.set(wards, made);
  return made;
}

/** The map with its key. The table has everything that is on it. */
export function wardMap({ data, rows, classes, open, asked, tried }: NeedView): Html {
  const { view, paths } = draw(data.wards);
  const at = (point: { lat: number; lon: number }) => [Math.round(view.x(point.lon)), Math.round(view.y(point.lat))];
  const wards = rows.map(({ ward, access, without, class: number }) => {
    return html`<g class="wm-ward wm-ward--${number}"><title>${ward.name}: ${figure(access)}, class ${number} (${CLASS_WORDS[number]}); ${percent(without)} of people have nothing within reach</title><path d="${paths.get(ward.code)}"/></g>`;
  });
  const numbers = rows.map(({ ward, class: number }) => {
    const [x = 0, y = 0] = at(ward.label);
    return html`<g class="wm-ward wm-ward--${number}"><text x="${x}" y="${y + 4}">${number}</text></g>`;
  });
  const sites = open.map(({ point, service }) => {
    const [x = 0, y = 0] = at(point);
    const isTried = tried && (tried.change.service ?? '') === service;
    return isTried
      ? html`<path class="wm-site wm-site--tried" d="M${x} ${y - 7}l7 7-7 7-7-7z"/>`
      : html`<circle class="wm-site" cx="${x}" cy="${y}" r="2.5"/>`;
  });
  return html`<figure class="wm-wards"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map of Birmingham’s 69 wards, each with the number of its class. The table has the same.">
<defs><pattern id="wm-none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6"/><path d="M0 0v6"/></pattern></defs>
${wards}${sites}${numbers}</svg>
<figcaption><p>The number in a ward is its class: ${unit(asked)} within reach ${EACH}.</p><ul class="wm-key">${(
    [0, 1, 2, 3, 4] as const
  ).map(
    (number) =>
      html`<li><svg viewBox="0 0 28 22" width="28" height="22" aria-hidden="true"><g class="wm-ward wm-ward--${number}"><path d="M1 1h26v20h-26z"/><text x="14" y="16">${number}</text></g></svg> <span><b>${number}, ${CLASS_WORDS[number]}:</b> ${classRange(number, classes)}</span></li>`,
  )}<li><svg viewBox="0 0 28 22" width="28" height="22" aria-hidden="true"><circle class="wm-site" cx="14" cy="11" r="3"/></svg> <span>open then</span></li>${
    tried &&
    html`<li><svg viewBox="0 0 28 22" width="28" height="22" aria-hidden="true"><path class="wm-site wm-site--tried" d="M14 4l7 7-7 7-7-7z"/></svg> <span>what you are trying</span></li>`
  }</ul></figcaption></figure>`;
}
