// Reads the XML of GeoReport v2 with somebody else's parser, and makes of it what the standard's Spark convention says
// is the same in JSON. What is a list, a number or a truth value is written down here anew, from the standard's tables.
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  // Escaped carriage returns are numbers, which this parser calls HTML.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  isArray: (name) => Object.values(LISTS).includes(name),
});

const LISTS: Record<string, string> = {
  endpoints: 'endpoint',
  formats: 'format',
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
};
const NUMBERS = ['lat', 'long', 'order', 'errors/error/code'];
const TRUTHS = ['metadata', 'variable', 'required'];

/** The outermost element's name, and what JSON has in its place. */
export function readXml(text: string): { root: string; data: unknown } {
  const document = parser.parse(text) as Record<string, unknown>;
  const [[root, inside] = ['', '']] = Object.entries(document).filter(([name]) => name !== '#text');
  return { root, data: fromElement([root], inside) };
}

function fromElement(path: readonly string[], inside: unknown): unknown {
  const name = path.at(-1) as string;
  const item = LISTS[name];
  if (item) {
    const things = (inside === '' ? [] : ((inside as Record<string, unknown>)[item] as unknown[])) ?? [];
    return things.map((one) => fromElement([...path, item], one));
  }
  if (typeof inside === 'object')
    return Object.fromEntries(
      Object.entries(inside as object).map(([key, value]) => [key, fromElement([...path, key], value)]),
    );
  if (inside === '') return null;
  if (NUMBERS.some((one) => path.join('/').endsWith(one))) return Number(inside);
  return TRUTHS.includes(name) ? inside === 'true' : inside;
}
