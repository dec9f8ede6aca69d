// Writes the invented data packages: households, duties, risk histories, outreach notes, temporary accommodation, beds and
// calls. The same bytes every time: nothing here reads a clock, a random number or the network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accommodationPackage } from './accommodation/package.ts';
import { composeAccommodation } from './accommodation/place.ts';
import { csvOf, descriptionOf, type Package } from './base/package.ts';
import { composeNights } from './beds/nights.ts';
import { bedsPackage } from './beds/package.ts';
import { composeDemand, composeHours } from './demand/days.ts';
import { demandPackage } from './demand/package.ts';
import { composeHouseholds } from './households/compose.ts';
import { dutiesOf } from './households/duties.ts';
import { householdsPackage } from './households/package.ts';
import { composeContacts } from './outreach/compose.ts';
import { outreachPackage } from './outreach/package.ts';
import { composeLives } from './risk/life.ts';
import { riskPackage } from './risk/package.ts';
import { record } from './risk/record.ts';

/** The six packages. */
export function packages(): Package[] {
  const households = composeHouseholds();
  const duties = households.flatMap(dutiesOf);
  const { properties, placements } = composeAccommodation(households, duties);
  const demand = composeDemand();
  return [
    householdsPackage(households, duties),
    riskPackage(composeLives().map(record)),
    outreachPackage(composeContacts()),
    accommodationPackage(properties, placements),
    bedsPackage(composeNights()),
    demandPackage(demand, composeHours(demand)),
  ];
}

/** The files of a package by name, with their text. */
export const filesOf = (made: Package): Record<string, string> => ({
  'datapackage.json': descriptionOf(made),
  ...Object.fromEntries(made.tables.map((table) => [`${table.name}.csv`, csvOf(table)])),
});

/** Writes the packages into the data folder and answers what was written, a line a table. */
export function build(dataFolder: string): string[] {
  return packages().flatMap((made) => {
    const folder = join(dataFolder, made.name);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(filesOf(made))) writeFileSync(join(folder, name), text);
    return made.tables.map(({ name, rows }) => `${made.name}/${name}.csv: ${rows.length} rows`);
  });
}
