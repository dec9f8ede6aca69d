const LONGEST = 60;

// Names that mean something else to JavaScript, SQL tools or a data package when they stand alone.
const TAKEN = new Set(['constructor', 'prototype', 'proto', 'hasownproperty', 'tostring', 'valueof']);

/**
 * A safe and unlike name for each heading: lower case, accents off, anything else an underscore, at most 60 characters, from a
 * letter on; `£` and `%` are spelt. Repeated names get `_2`, `_3`; nameless columns are `column_3` after where they stand.
 */
export function namesFor(titles: readonly string[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return titles.map((title, at) => {
    const base = plain(title) || `column_${at + 1}`;
    let name = base;
    for (let i = next.get(base) ?? 2; used.has(name); i += 1) {
      name = `${base.slice(0, LONGEST)}_${i}`;
      next.set(base, i + 1);
    }
    used.add(name);
    return name;
  });
}

function plain(title: string): string {
  const words = title
    .slice(0, 1_000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replaceAll('£', ' pounds ')
    .replaceAll('&', ' and ')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  if (words === '') return '';
  return /^[a-z]/.test(words) && !TAKEN.has(words) ? words : `column_${words}`.slice(0, LONGEST);
}
