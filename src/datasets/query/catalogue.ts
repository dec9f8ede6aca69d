// The catalogue: packages found by words and facets, all of it in the address.
import type { DataPackage } from '../packages/schema/package.ts';
import { isInvented, published } from './published.ts';

/** What a package can be chosen by, with what each package says to it. */
const FACETS = {
  kind: { label: 'Real or invented', of: (pack: DataPackage) => [isInvented(pack) ? 'invented' : 'real'] },
  topic: { label: 'Topic', of: (pack: DataPackage) => pack.keywords.filter((word) => word !== 'invented') },
  place: { label: 'Place', of: (pack: DataPackage) => pack['waymark:spatial'].map(({ name }) => name) },
  format: { label: 'Format', of: (pack: DataPackage) => formatsOf(pack) },
  licence: { label: 'Licence', of: (pack: DataPackage) => pack.licenses.map(({ title, name }) => title ?? name ?? '') },
};
type FacetName = keyof typeof FACETS;
const NAMES = Object.keys(FACETS) as FacetName[];

/** One facet: its values that any package found has, with how many packages choosing it would leave. */
export interface Facet {
  name: FacetName;
  label: string;
  values: { value: string; count: number; chosen: boolean }[];
}

/** What an address asks of the catalogue, and what that finds. */
export interface Found {
  words: string;
  chosen: Record<FacetName, string[]>;
  packages: DataPackage[];
  facets: Facet[];
}

/** The longest search read, in characters. */
const LONGEST = 200;

/**
 * Finds packages by `q` (every word must be in the title, description, keywords or columns) and by facets: any of several
 * values of one, and all facets together. What nobody has is simply not found.
 */
export function findPackages(params: URLSearchParams, all: DataPackage[] = published()): Found {
  const words = (params.get('q') ?? '').slice(0, LONGEST).trim();
  const needles = plain(words).split(/\s+/).filter(Boolean);
  const chosen = Object.fromEntries(NAMES.map((name) => [name, [...new Set(params.getAll(name).filter(Boolean))]]));
  const asked = chosen as Found['chosen'];
  const worded = all.filter((pack) => needles.every((needle) => textOf(pack).includes(needle)));
  const meets = (pack: DataPackage, name: FacetName) =>
    asked[name].length === 0 || FACETS[name].of(pack).some((value) => asked[name].includes(value));
  const facets = NAMES.map((name): Facet => {
    const rest = NAMES.filter((other) => other !== name);
    const others = worded.filter((pack) => rest.every((other) => meets(pack, other)));
    const counts = new Map<string, number>(asked[name].map((value) => [value, 0]));
    for (const pack of others)
      for (const value of new Set(FACETS[name].of(pack))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts]
      .map(([value, count]) => ({ value, count, chosen: asked[name].includes(value) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { name, label: FACETS[name].label, values };
  });
  const packages = worded.filter((pack) => NAMES.every((name) => meets(pack, name)));
  const inTitle = (pack: DataPackage) =>
    needles.filter((needle) => plain(pack.title ?? pack.name).includes(needle)).length;
  return { words, chosen: asked, packages: packages.sort((a, b) => inTitle(b) - inTitle(a)), facets };
}

/** The endings of a package’s files, each once: `csv`, `json`, `geojson`. */
export const formatsOf = ({ resources }: Pick<DataPackage, 'resources'>): string[] => [
  ...new Set(resources.flatMap(({ path }) => path.map((one) => one.split('.').at(-1) ?? ''))),
];

function textOf({ name, title, description, keywords, resources }: DataPackage): string {
  const tables = resources.flatMap((one) => [
    one.name,
    one.title,
    ...(one.schema?.fields.flatMap((field) => [field.name, field.title]) ?? []),
  ]);
  return plain([name, title, description, ...keywords, ...tables].join('\n'));
}

/** Small letters without accents, so that a search need not match either. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
