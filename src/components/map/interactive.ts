// The map that moves, in place of the drawn one, when it is asked for. It reads its pins from the list.
import * as L from 'leaflet';
import leafletSheet from 'leaflet/dist/leaflet.css?url';
import ownSheet from '../../styles/interactive.scss?url';
import { groupPins, labelOf, type Pin } from './pins.ts';

const numbers = (text: string | undefined): number[] => (text ?? '').split(',').map(Number);

function pinsIn(root: ParentNode): (Pin & { at: L.LatLng })[] {
  return [...root.querySelectorAll<HTMLElement>('.wm-item[data-at]')].map((item) => {
    const [lat = 0, lon = 0] = numbers(item.dataset.at);
    const state = /wm-open--(open|closed|unknown)/.exec(item.innerHTML)?.[1] as Pin['state'] | undefined;
    return {
      at: L.latLng(lat, lon),
      number: Number(item.id.slice(2)),
      name: item.querySelector('h3 a')?.textContent ?? '',
      state: state ?? 'unknown',
      x: 0,
      y: 0,
    };
  });
}

/** Fetches the sheets of this map, wanted by nobody who does not ask for it. */
function dress(): Promise<unknown> {
  return Promise.all(
    [leafletSheet, ownSheet].map((href) => {
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      const dressed = new Promise((resolve, reject) => {
        sheet.onload = resolve;
        sheet.onerror = reject;
      });
      document.head.append(sheet);
      return dressed;
    }),
  );
}

/** Puts Leaflet where the drawing was. */
export async function showMap(section: HTMLElement): Promise<void> {
  await dress();
  const { streets, here, tiles, attribution } = section.dataset;
  const pins = pinsIn(document);
  const box = document.createElement('div');
  box.className = 'wm-map__moving';
  section.querySelector('svg')?.replaceWith(box);
  // One finger scrolls the page and the wheel too: nobody is trapped in a map.
  const map = L.map(box, { scrollWheelZoom: false, dragging: !L.Browser.mobile, attributionControl: true });
  map.attributionControl.setPrefix(false);
  const [west = 0, south = 0, east = 0, north = 0] = numbers(streets);
  if (tiles) L.tileLayer(tiles, { attribution: attribution ?? '' }).addTo(map);
  else {
    L.imageOverlay('/basemap/streets.png', [
      [south, west],
      [north, east],
    ]).addTo(map);
    map.attributionControl.addAttribution('Streets drawn from OS postcodes');
  }
  const places = pins.map(({ at }) => at);
  if (here) {
    const [lat = 0, lon = 0] = numbers(here);
    const at = L.latLng(lat, lon);
    places.push(at);
    L.circleMarker(at, { radius: 8, color: '#16213e', fillColor: '#ffb627', fillOpacity: 1, interactive: false }).addTo(
      map,
    );
  }
  const layer = L.layerGroup().addTo(map);
  const draw = () => {
    layer.clearLayers();
    const onScreen = pins.map((pin) => ({ ...pin, ...pick(map.latLngToLayerPoint(pin.at)) }));
    for (const { x, y, pins: some } of groupPins(onScreen, 30)) {
      const label = labelOf(some);
      const says = some.map(({ number, name }) => `${number}. ${name}`).join('; ');
      const states = new Set(some.map(({ state }) => state));
      const icon = L.divIcon({
        className: `wm-flag wm-flag--${states.size === 1 ? some[0]?.state : 'mixed'}`,
        html: label,
        iconSize: [24 + Math.max(0, label.length - 2) * 8, 24],
      });
      L.marker(map.layerPointToLatLng(L.point(x, y)), { icon, title: says, alt: says, keyboard: true })
        .on('click keypress', () => {
          location.hash = `s-${some[0]?.number}`;
        })
        .addTo(layer);
    }
  };
  map.on('zoomend', draw);
  map.fitBounds(L.latLngBounds(places).pad(0.15), { maxZoom: 16, animate: false });
  draw();
  if (L.Browser.mobile) panButtons(map, section);
}

const pick = ({ x, y }: L.Point) => ({ x, y });

/** On a phone a finger scrolls the page, so moving the map is done with buttons. */
function panButtons(map: L.Map, section: HTMLElement): void {
  const row = document.createElement('p');
  row.className = 'wm-map__pan';
  const ways: [string, number, number][] = [
    ['West', -100, 0],
    ['North', 0, -100],
    ['South', 0, 100],
    ['East', 100, 0],
  ];
  for (const [label, x, y] of ways) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => map.panBy([x, y]));
    row.append(button);
  }
  section.append(row);
}
