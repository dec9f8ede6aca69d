import { readCouncils } from '../../gov-uk/councils.ts';

let found: Promise<ReadonlyMap<string, string>> | undefined;

/** England’s housing authorities, GSS code to name, by name: every council but the counties (Housing Act 1985, s.1). */
export function authorities(): Promise<ReadonlyMap<string, string>> {
  found ??= readCouncils().then(
    ({ byCode }) =>
      new Map(
        [...byCode]
          .filter(([, { tier }]) => tier !== 'county')
          .map(([code, { name }]) => [code, name] as const)
          .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB')),
      ),
  );
  return found;
}
