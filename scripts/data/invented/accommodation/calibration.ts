// How near the shares on a night are to the published ones that they keep to.
import { COUNCILS } from '../base/councils.ts';
import { councilField, ofCouncil } from '../base/councilsTable.ts';
import type { Table } from '../base/package.ts';
import { sum } from '../base/rake.ts';
import type { Placement } from './place.ts';
import type { Property } from './property.ts';

/** The night on which shares are held to those published, a night like that of the publication. */
export const COUNT_NIGHT = '2026-06-30';

/** Published and present shares of each type on the count night, from 0 to 1. */
export function calibration(properties: readonly Property[], placements: readonly Placement[]) {
  const typeOf = new Map(properties.map(({ id, type }) => [id, type]));
  return COUNCILS.flatMap(({ id, targets: { temporary } }) => {
    const there = placements.filter(
      (one) => one.council === id && one.in <= COUNT_NIGHT && (one.out === undefined || one.out > COUNT_NIGHT),
    );
    const all = sum(Object.values(temporary.type));
    const types = Object.entries(temporary.type).map(([value, count]) => ({
      council: id,
      column: 'type',
      value,
      published: count / all,
      here: there.filter(({ property }) => typeOf.get(property) === value).length / there.length,
    }));
    const withChildren = {
      council: id,
      column: 'children',
      value: '1 or more',
      published: temporary.withChildren / temporary.households,
      here: there.filter(({ children }) => children > 0).length / there.length,
    };
    return [...types, withChildren];
  });
}

const percent = (share: number): string => (share * 100).toFixed(1);

/** The table `calibration`. */
export const calibrationTable = (properties: readonly Property[], placements: readonly Placement[]): Table => ({
  name: 'calibration',
  title: `How near each published share is on the night of ${COUNT_NIGHT}`,
  description:
    'For the three councils that are nowhere, “published” is England’s share after the tilt that scripts/data/invented/base/councils.ts names',
  key: ['council', 'column', 'value'],
  refers: [ofCouncil],
  fields: [
    councilField,
    { name: 'column', type: 'string', title: 'Column' },
    { name: 'value', type: 'string', title: 'Value' },
    { name: 'published_percent', type: 'number', title: 'Published, per cent', least: 0, most: 100 },
    { name: 'here_percent', type: 'number', title: 'Here, per cent', least: 0, most: 100 },
    { name: 'residual_points', type: 'number', title: 'Here less published, percentage points' },
  ],
  rows: calibration(properties, placements).map(({ council, column, value, published, here }) => [
    council,
    column,
    value,
    percent(published),
    percent(here),
    percent(here - published),
  ]),
});
