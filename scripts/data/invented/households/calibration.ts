// How near the households are to the published totals that they keep to.
import { COUNCILS } from '../base/councils.ts';
import { councilField, ofCouncil } from '../base/councilsTable.ts';
import type { Table } from '../base/package.ts';
import { countsBy, sum } from '../base/rake.ts';
import type { Household } from './household.ts';

/** A published count as a share of its table, with the share here, both from 0 to 1. */
export interface Kept {
  council: string;
  column: string;
  duty: string;
  value: string;
  published: number;
  here: number;
}

/** How near each total is that was kept to. Ages, work and needs are of all who are owed a duty, as published. */
export function calibration(households: readonly Household[]): Kept[] {
  const bandOf = ({ age }: Household): string => {
    if (age === undefined) return 'NOT_KNOWN';
    const starts = [16, 18, 25, 35, 45, 55, 65, 75];
    const at = starts.findLastIndex((start) => start <= age);
    return at === starts.length - 1 ? '75+' : `${starts[at]}-${starts[at + 1]! - 1}`;
  };
  return COUNCILS.flatMap(({ id, targets }) => {
    const all = households.filter(({ council }) => council === id);
    const owed = all.filter(({ duty }) => duty !== 'NONE');
    const table = (
      column: string,
      duty: string,
      published: Record<string, number>,
      of: readonly Household[],
      groupOf: (household: Household) => string,
    ): Kept[] => {
      const here = countsBy(of, groupOf);
      return Object.entries(published).map(([value, count]) => ({
        council: id,
        column,
        duty,
        value,
        published: count / sum(Object.values(published)),
        here: (here[value] ?? 0) / of.length,
      }));
    };
    const both = (['PREVENTION', 'RELIEF'] as const).flatMap((duty) => {
      const of = all.filter((household) => household.duty === duty);
      return [
        ...table('reason', duty, targets.reason[duty], of, ({ reason }) => reason),
        ...table('accommodation', duty, targets.accommodation[duty], of, ({ accommodation }) => accommodation),
      ];
    });
    return [
      ...table('duty_owed', 'ALL', targets.duty, all, ({ duty }) => duty),
      ...both,
      ...table('age', 'OWED', targets.age, owed, bandOf),
      ...table('employment', 'OWED', targets.employment, owed, ({ employment }) => employment ?? 'NOT_KNOWN'),
      ...table('support_needs', 'OWED', targets.needs, owed, ({ support }) =>
        support.length > 2 ? '3+' : String(support.length),
      ),
    ];
  });
}

const share = (number: number): string => (number * 100).toFixed(2);

/** The table `calibration`: each published share, ours, and the residual. */
export const calibrationTable = (households: readonly Household[]): Table => ({
  name: 'calibration',
  title: 'How near each published total is',
  description:
    'For the three councils that are nowhere, “published” is England’s share after the tilt that scripts/data/invented/base/councils.ts names',
  key: ['council', 'column', 'duty', 'value'],
  refers: [ofCouncil],
  fields: [
    councilField,
    { name: 'column', type: 'string', title: 'Column' },
    { name: 'duty', type: 'string', title: 'Of households owed this duty; ALL, or OWED for either' },
    { name: 'value', type: 'string', title: 'Value' },
    { name: 'published_percent', type: 'number', title: 'Published, per cent', least: 0, most: 100 },
    { name: 'here_percent', type: 'number', title: 'Here, per cent', least: 0, most: 100 },
    { name: 'residual_points', type: 'number', title: 'Here less published, percentage points' },
  ],
  rows: calibration(households).map(({ council, column, duty, value, published, here }) => [
    council,
    column,
    duty,
    value,
    share(published),
    share(here),
    share(here - published),
  ]),
});
