import type { Upstream } from '../upstream.ts';

/** The upstreams named in `--only a,b`, in the console's order; all when nothing is named. Throws naming those there are. */
export function choose(all: readonly Upstream[], only: string | undefined): Upstream[] {
  if (only === undefined) return [...all];
  const names = only
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !all.some((upstream) => upstream.name === name));
  if (names.length === 0 || unknown.length > 0) {
    const known = all.map(({ name }) => name).join(', ');
    throw new Error(`--only ${only}: there is no pretend service of that name. There are: ${known}.`);
  }
  return all.filter(({ name }) => names.includes(name));
}

/** Where a pretend service is found, given the origin it is served at. */
export const pretendAddress = (origin: string, { name }: Pick<Upstream, 'name'>): string => `${origin}/mocks/${name}`;

/** A command to try a pretend service with. */
export const curlFor = (origin: string, upstream: Pick<Upstream, 'name' | 'example'>): string =>
  `curl '${encodeURI(pretendAddress(origin, upstream) + (upstream.example ?? '/'))}'`;
