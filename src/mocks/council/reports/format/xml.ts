// JSON written as XML by the Spark convention, which is how GeoReport v2 maps the one to the other: a list is an element
// that holds one element for each thing in it, an object an element for each member, nothing an empty element.

/** What can be written: JSON, but that a list is always a member of an object, for its name names what it holds. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

/** What each list of the standard holds. */
const ITEM: Readonly<Record<string, string>> = {
  endpoints: 'endpoint',
  formats: 'format',
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
};

/** The whole document, in UTF-8 as it declares. `root` is the name of the outermost element. */
export const xml = (root: string, data: Data): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, data)}\n`;

function element(name: string, data: Data): string {
  const inside = content(name, data);
  return inside === '' ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function content(name: string, data: Data): string {
  if (data === null) return '';
  if (Array.isArray(data)) return data.map((one) => element(itemOf(name), one)).join('');
  if (typeof data !== 'object') return escapeXml(String(data));
  return Object.entries(data)
    .map(([member, value]) => element(member, value))
    .join('');
}

function itemOf(list: string): string {
  const item = ITEM[list];
  if (!item) throw new Error(`The standard has no list called ${list}`);
  return item;
}

/** Characters that XML 1.0 cannot carry, not even escaped (§2.2 Char); among them halves of surrogate pairs. */
const CANNOT_CARRY = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A carriage return is escaped, for whoever reads would take it for the end of a line (§2.11). */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escapeXml = (text: string): string =>
  text.replace(CANNOT_CARRY, '\uFFFD').replace(/[&<>\r]/g, (character) => ENTITIES[character] as string);
