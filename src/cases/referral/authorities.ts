import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import { dataPath } from '#platform';

const row = z.object({ 'gss-code': z.string(), 'official-name': z.string(), 'local-authority-type': z.string() });

/** Unitary, metropolitan and London boroughs, the City, and districts: not counties, nor authorities above councils. */
const HOUSING_AUTHORITIES = new Set(['UA', 'MD', 'LBO', 'CC', 'NMD']);

let found: ReadonlyMap<string, string> | undefined;

/**
 * England’s housing authorities, GSS code to name, by name: every council but the counties (Housing Act 1985, s.1). Read
 * once, from the kit’s own data.
 */
export function authorities(): ReadonlyMap<string, string> {
  found ??= parse(readFileSync(dataPath('councils/england-councils.csv'), 'utf8'));
  return found;
}

function parse(text: string): ReadonlyMap<string, string> {
  const rows = z.array(row).parse(Papa.parse(text.trim(), { header: true, skipEmptyLines: true }).data);
  return new Map(
    rows
      .filter((one) => HOUSING_AUTHORITIES.has(one['local-authority-type']))
      .map((one) => [one['gss-code'], one['official-name']] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, 'en-GB')),
  );
}
