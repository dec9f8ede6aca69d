// Pages of 250, each with the address of the next.

export const PAGE_SIZE = 250;

/** Parameters as an object: those named may be repeated and are lists, of the others the first counts. */
export function queryOf(query: URLSearchParams, lists: readonly string[] = []): Record<string, unknown> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(names.map((name) => [name, lists.includes(name) ? query.getAll(name) : query.get(name)]));
}

/** The address of this page, and of the next where there is anything on this one. */
export function linksOf(address: string, query: URLSearchParams, last: string | undefined) {
  const next = new URLSearchParams(query);
  if (last !== undefined) next.set('older_than', last);
  return { current: written(address, query), ...(last !== undefined && { next: written(address, next) }) };
}

const written = (address: string, query: URLSearchParams): string => (query.size > 0 ? `${address}?${query}` : address);
